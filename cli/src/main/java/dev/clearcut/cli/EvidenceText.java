package dev.clearcut.cli;

import dev.clearcut.FoundDocument;
import dev.clearcut.KeptEvidence.Filed;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.evidence.DocumentText;
import dev.clearcut.evidence.Evidence;
import dev.clearcut.evidence.TextStanding;
import dev.clearcut.exchange.json.DocumentView;
import dev.clearcut.exchange.json.EvidenceView;
import dev.clearcut.exchange.json.FoundDocumentView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Documents, printed. */
record EvidenceText(Console console) {

    private static final int LINES_SHOWN = 3;
    private static final int LINE_SHOWN = 100;
    private static final int ID_SHOWN = 8;

    void print(List<Filed> all, Format format) {
        switch (format) {
            case text -> console.table(all.stream().map(EvidenceText::row).toList());
            case json -> console.json(all.stream().map(EvidenceText::view).toList());
            case csv ->
                    console.csv(
                            List.of(
                                    "id",
                                    "file",
                                    "attachedTo",
                                    "kind",
                                    "note",
                                    "mediaType",
                                    "bytes",
                                    "standing",
                                    "addedBy",
                                    "addedAt",
                                    "sha256"),
                            all.stream().map(EvidenceText::cells).toList());
        }
    }

    private static List<String> row(Filed one) {
        var evidence = one.evidence();
        var id = evidence.id().value();
        return List.of(
                evidence.fileName(),
                one.subject(),
                evidence.kind().word() + standing(evidence),
                evidence.note(),
                id.substring(0, Math.min(ID_SHOWN, id.length())));
    }

    private static String standing(Evidence evidence) {
        return evidence.standing() == TextStanding.READ
                ? ""
                : " (" + evidence.standing().word() + ")";
    }

    private static List<String> cells(Filed one) {
        var view = view(one);
        return List.of(
                view.id(),
                view.file(),
                view.attachedTo().words(),
                view.kind(),
                view.note(),
                view.mediaType(),
                Long.toString(view.bytes()),
                view.standing(),
                view.addedBy(),
                view.addedAt(),
                view.sha256());
    }

    static EvidenceView view(Filed one) {
        return EvidenceView.of(one.evidence(), one.subject());
    }

    /** All there is to say of one, its text only when asked for. */
    void show(Filed one, Reported<DocumentText> read, Path kept, boolean whole) {
        var evidence = one.evidence();
        console.line(
                String.format(
                        Locale.ROOT,
                        "%s: %s, %,d bytes, %s%,d characters",
                        evidence.fileName(),
                        read.value().words(),
                        evidence.bytes(),
                        pages(read.value()),
                        read.value().characters()));
        console.line(
                "    attached to %s as %s by %s, %s"
                        .formatted(
                                one.subject(),
                                evidence.kind().word(),
                                evidence.addedBy(),
                                evidence.addedAt()));
        if (!evidence.note().isEmpty()) {
            console.line("    " + evidence.note());
        }
        console.line("    kept as " + kept);
        if (!whole) {
            opening(read);
        } else {
            read.value().parts().forEach(part -> part(part.place(), part.text()));
            read.report().findings().forEach(finding -> console.line("    " + finding));
        }
    }

    private void part(String place, String text) {
        if (!place.isEmpty()) {
            console.line("");
            console.line("[" + place + "]");
        }
        text.lines().forEach(console::line);
    }

    static FoundDocumentView view(FoundDocument document) {
        return FoundDocumentView.of(
                document.production(),
                document.filed().stream().map(EvidenceText::view).toList(),
                document.why());
    }

    void found(FoundDocument document) {
        var names = new ArrayList<String>();
        document.filed().forEach(one -> names.add(one.subject()));
        console.line(
                "%s  (%s, %s)"
                        .formatted(
                                document.filed().getFirst().evidence().fileName(),
                                document.production(),
                                String.join(", ", names.stream().distinct().toList())));
        document.why().forEach(why -> console.line("    in " + why));
    }

    void text(Path file, Reported<DocumentText> read) {
        var text = read.value();
        console.line(
                String.format(
                        Locale.ROOT,
                        "%s: %s, %s%,d characters",
                        file,
                        text.words(),
                        pages(text),
                        text.characters()));
        opening(read);
    }

    private void opening(Reported<DocumentText> read) {
        read.value().opening(LINES_SHOWN).forEach(line -> console.line("    " + shortened(line)));
        read.report().findings().forEach(finding -> console.line("    " + finding));
    }

    private static String pages(DocumentText text) {
        return switch (text.pages()) {
            case 0 -> "";
            case 1 -> "1 page, ";
            default -> text.pages() + " pages, ";
        };
    }

    private static String shortened(String line) {
        return line.length() <= LINE_SHOWN ? line : line.substring(0, LINE_SHOWN) + "…";
    }

    void csv(List<DocumentView> views) {
        console.csv(
                List.of("file", "mediaType", "title", "pages", "characters", "standing", "rules"),
                views.stream()
                        .map(
                                view ->
                                        List.of(
                                                view.file(),
                                                view.mediaType(),
                                                view.title(),
                                                Integer.toString(view.pages()),
                                                Long.toString(view.characters()),
                                                view.standing(),
                                                String.join(
                                                        " ",
                                                        view.findings().stream()
                                                                .map(finding -> finding.rule())
                                                                .toList())))
                        .toList());
    }

    void csvOfFound(List<FoundDocument> documents) {
        console.csv(
                List.of("production", "file", "attachedTo", "passage"),
                documents.stream()
                        .map(EvidenceText::view)
                        .map(
                                view ->
                                        List.of(
                                                view.production(),
                                                view.file(),
                                                String.join(
                                                        "; ",
                                                        view.filed().stream()
                                                                .map(f -> f.attachedTo().words())
                                                                .toList()),
                                                view.why().isEmpty() ? "" : view.why().getFirst()))
                        .toList());
    }

    void csvOfFindings(Report report) {
        console.csv(
                List.of("rule", "severity", "where", "text"),
                report.findings().stream()
                        .map(
                                f ->
                                        List.of(
                                                f.rule(),
                                                f.severity().name().toLowerCase(Locale.ROOT),
                                                f.where().toString(),
                                                f.text()))
                        .toList());
    }
}
