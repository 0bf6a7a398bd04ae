package dev.clearcut.probe.document;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;
import dev.clearcut.evidence.DocumentText;
import dev.clearcut.evidence.TextStanding;
import dev.clearcut.probe.document.Answer.Note;
import dev.clearcut.probe.document.child.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in an office's words what stands against a document's text. */
final class DocumentFindings {

    private static final int MOST_LISTED = 5;

    private final Where where;
    private final DocumentLimits limits;
    private final Answer answer;
    private final DocumentType type;
    private final List<Finding> findings = new ArrayList<>();

    private DocumentFindings(String name, DocumentLimits limits, Answer answer) {
        this.where = Where.inFile(name);
        this.limits = limits;
        this.answer = answer;
        this.type = DocumentType.of(answer.mediaType());
    }

    static Finding unreadable(String name, String why) {
        return Finding.error("evidence.unreadable", Where.inFile(name), why);
    }

    static Reported<DocumentText> of(String name, DocumentLimits limits, Outcome outcome) {
        var said = new DocumentFindings(name, limits, outcome.answer());
        BrokenOff.finding(outcome.ending(), said.where, limits, said.kept())
                .ifPresent(said.findings::add);
        said.type(name);
        said.document();
        said.attachments();
        if (outcome.ending() == Ending.WHOLE) {
            said.nothing();
        }
        return said.result(outcome.ending());
    }

    private Reported<DocumentText> result(Ending ending) {
        return new Reported<>(
                new DocumentText(
                        answer.mediaType(),
                        type.words(),
                        answer.title(),
                        answer.language(),
                        answer.pages(),
                        answer.parts(),
                        standing(ending)),
                new Report(findings));
    }

    private TextStanding standing(Ending ending) {
        boolean complete =
                ending == Ending.WHOLE
                        && findings.stream().allMatch(f -> f.rule().equals("evidence.type"));
        if (!answer.parts().isEmpty()) {
            return complete ? TextStanding.READ : TextStanding.IN_PART;
        }
        return findings.stream().anyMatch(f -> f.rule().equals("evidence.no-text"))
                ? TextStanding.NO_TEXT
                : TextStanding.UNREADABLE;
    }

    private String kept() {
        return answer.parts().isEmpty()
                ? "none of its text is kept"
                : "the text up to %s is kept".formatted(lastPlace());
    }

    private String lastPlace() {
        var place = answer.parts().getLast().place();
        return place.isEmpty() ? "the break" : place;
    }

    private void type(String name) {
        boolean unknown = answer.mediaType().equals("application/octet-stream");
        if (answer.has(Trouble.NO_DOCUMENT)) {
            if (type.isPicture()) {
                error(
                        "evidence.no-text",
                        "It is %s; a picture has no text that can be searched. Ask for a searchable"
                                + " copy, or type the terms in.",
                        type.words());
            } else {
                error(
                        "evidence.type",
                        "By its content it is %s, not a document; nothing of it is read. %s",
                        type.words(),
                        type.words().contains("archive")
                                ? "Take the documents out and name them one by one."
                                : "Ask the sender for the document, as a PDF.");
            }
        } else if (!unknown && !type.mayBeCalled(name)) {
            warning(
                    "evidence.type",
                    "Its name says something else, but by its content it is %s, and is read as"
                            + " that. Check that it is the file you mean.",
                    type.words());
        }
    }

    private void document() {
        if (answer.has(Trouble.ENCRYPTED)) {
            error(
                    "evidence.encrypted",
                    "It opens with a password or a certificate alone. Ask the sender for a copy"
                            + " without, or open it and save one.");
        }
        if (answer.has(Trouble.BOMB)) {
            error(
                    "evidence.unreadable",
                    "It unfolds to far more than it holds, as a zip bomb or an XML bomb does; %s."
                            + " Ask the sender for an ordinary copy.",
                    kept());
        }
        damaged();
        if (answer.has(Trouble.GARBLED)) {
            error(
                    "evidence.no-text",
                    "Its fonts do not say which letters they draw, so its text reads as nonsense."
                            + " Ask for a searchable copy, or type the terms in.");
        }
        limits();
    }

    private void damaged() {
        boolean inPart = answer.has(Trouble.DAMAGED_IN_PART);
        if (inPart && !answer.parts().isEmpty()) {
            error(
                    "evidence.unreadable",
                    "It is damaged or breaks off, and some of its text is missing; %s. Ask the"
                            + " sender for it again.",
                    kept());
        } else if (inPart || answer.has(Trouble.DAMAGED)) {
            error(
                    "evidence.unreadable",
                    "It is damaged, or not %s after all; %s. Ask the sender for it again, as a"
                            + " PDF.",
                    type.words(),
                    kept());
        }
    }

    private void limits() {
        if (anywhere(Trouble.TOO_LONG)) {
            error(
                    "evidence.too-long",
                    "It is longer than is kept: %s. What comes after is not found by a search;"
                            + " split the document to have all of it.",
                    answer.parts().size() >= limits.parts()
                            ? "%,d pages and parts".formatted(limits.parts())
                            : "%,d characters".formatted(limits.characters()));
        }
        if (anywhere(Trouble.TOO_DEEP)) {
            error(
                    "evidence.too-long",
                    "It is nested deeper than is read (attachments in attachments to %d levels)."
                            + " Save what lies deeper as files of its own.",
                    limits.depth());
        }
        if (anywhere(Trouble.TOO_MANY)) {
            error(
                    "evidence.too-long",
                    "It has more than %d attachments; the rest is not read. Save those you need as"
                            + " files of their own.",
                    limits.attachments());
        }
    }

    private boolean anywhere(Trouble trouble) {
        return answer.notes().stream().anyMatch(note -> note.trouble() == trouble);
    }

    private void attachments() {
        about("evidence.encrypted", "opens with a password alone", List.of(Trouble.ENCRYPTED));
        about(
                "evidence.unreadable",
                "is damaged or unfolds without end",
                List.of(Trouble.DAMAGED, Trouble.DAMAGED_IN_PART, Trouble.BOMB));
        about(
                "evidence.no-text",
                "has no text that can be read",
                List.of(Trouble.NOT_READ, Trouble.GARBLED));
    }

    private void about(String rule, String what, List<Trouble> troubles) {
        var names =
                answer.notes().stream()
                        .filter(note -> troubles.contains(note.trouble()))
                        .map(Note::about)
                        .filter(about -> !about.isEmpty())
                        .distinct()
                        .toList();
        if (!names.isEmpty()) {
            warning(
                    rule,
                    "What is attached %s and is not searched: %s. Save it as a file of its own and"
                            + " look at it.",
                    what,
                    listed(names));
        }
    }

    /** What was read to the end and yet has no text, whole or in part. */
    private void nothing() {
        if (!answer.parts().isEmpty()) {
            if (!answer.blank().isEmpty()) {
                warning(
                        "evidence.no-text",
                        "No text on %s: blank, or scanned. If they are scans, ask for a searchable"
                                + " copy, or type the terms in.",
                        listed(answer.blank()));
            }
        } else if (findings.stream().noneMatch(DocumentFindings::isGrave)) {
            noText();
        }
    }

    private void noText() {
        if (!answer.mediaType().equals("application/pdf")) {
            error(
                    "evidence.no-text",
                    "There is no text in it. Check that it is the file you mean.");
        } else if (answer.pages() == 0) {
            error("evidence.unreadable", "It is a PDF without pages. Ask the sender for it again.");
        } else {
            error(
                    "evidence.no-text",
                    "It has %s and no text, as scans do. Ask for a searchable copy, or type the"
                            + " terms in.",
                    count(answer.pages(), "page"));
        }
    }

    private static boolean isGrave(Finding finding) {
        return finding.severity() == Severity.ERROR;
    }

    private static String listed(List<String> names) {
        var first = names.stream().limit(MOST_LISTED).collect(Collectors.joining("; "));
        return names.size() <= MOST_LISTED
                ? first
                : "%s and %d more".formatted(first, names.size() - MOST_LISTED);
    }

    private static String count(int number, String noun) {
        return "%d %s%s".formatted(number, noun, number == 1 ? "" : "s");
    }

    private void error(String rule, String text, Object... arguments) {
        findings.add(Finding.error(rule, where, String.format(Locale.ROOT, text, arguments)));
    }

    private void warning(String rule, String text, Object... arguments) {
        findings.add(Finding.warning(rule, where, String.format(Locale.ROOT, text, arguments)));
    }
}
