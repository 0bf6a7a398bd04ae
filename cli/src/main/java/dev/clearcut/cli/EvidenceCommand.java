package dev.clearcut.cli;

import dev.clearcut.Documents;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Report;
import dev.clearcut.evidence.EvidenceKind;
import dev.clearcut.evidence.Label;
import dev.clearcut.exchange.json.DocumentView;
import dev.clearcut.exchange.json.EvidenceView;
import dev.clearcut.exchange.json.FindingView;
import dev.clearcut.exchange.json.WrittenView.AttachedView;
import dev.clearcut.search.Question;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The documents behind a clearance. */
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        description =
                "Keeps contracts, letters and releases with what they prove, and finds words in them.",
        synopsisSubcommandLabel = "COMMAND")
final class EvidenceCommand {

    private final Console console;
    private final ClearcutCommand root;
    private final EvidenceText text;

    EvidenceCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
        this.text = new EvidenceText(console);
    }

    @Command(
            name = "read",
            mixinStandardHelpOptions = true,
            description = {
                "Reads the text of documents; no office is needed.",
                "PDF, Word, Excel, PowerPoint, OpenDocument, RTF, e-mail (EML, MSG), HTML and plain text.",
                "What a file is, its content decides. JSON has the whole text, part by part."
            },
            footer = {"", "Exit codes: 0 all read, 1 something is missing, 3 no such file."})
    int read(
            @Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        for (var file : files) {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new NotFound("There is no file " + file + ".");
            }
        }
        var views = new ArrayList<DocumentView>();
        var report = Report.clean();
        try (var documents = new Documents()) {
            for (var file : files) {
                var read = documents.read(file);
                report = report.plus(read.report());
                if (format == Format.text) {
                    text.text(file, read);
                } else {
                    views.add(DocumentView.of(file.toString(), read));
                }
            }
        }
        switch (format) {
            case text -> {}
            case json -> console.json(views);
            case csv -> text.csv(views);
        }
        return Exit.of(report);
    }

    @Command(
            name = "attach",
            mixinStandardHelpOptions = true,
            description = {
                "Keeps a copy of a file and attaches it to a licence, a party, a material or a case.",
                "It is read, so that search finds its words. What stands against reading it is said;"
                        + " it is kept all the same."
            },
            footer = {"", "Exit codes: 0 attached and read, 1 attached, something is missing."})
    int attach(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "FILE") Path file,
            @Mixin SubjectOptions subject,
            @Option(
                            names = "--kind",
                            paramLabel = "KIND",
                            defaultValue = "other",
                            description =
                                    "signed-licence, quote, email, invoice, release, opinion,"
                                            + " search-log or other.")
                    String kind,
            @Option(
                            names = "--note",
                            paramLabel = "WORDS",
                            defaultValue = "",
                            description = "What the office says of it.")
                    String note,
            @Mixin Answering answer) {
        var label = new Label(kind(kind), note);
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var attached = film.evidence().attach(file, subject.in(film), label);
                    var filed = film.evidence().called(attached.value().id().value());
                    if (answer.isJson()) {
                        console.json(
                                new AttachedView(
                                        EvidenceText.view(filed.getFirst()),
                                        FindingView.of(attached.report())));
                    } else {
                        text.print(filed, Format.text);
                        attached.report()
                                .findings()
                                .forEach(finding -> console.line("    " + finding));
                    }
                    return Exit.of(attached.report());
                });
    }

    private static EvidenceKind kind(String word) {
        return Named.one(word, "kind of evidence", EvidenceKind.values(), EvidenceKind::word);
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the documents of a production, or those attached to one thing.")
    int list(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Mixin SubjectOptions subject,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var evidence = film.evidence();
                    text.print(
                            subject.isBlank() ? evidence.list() : evidence.about(subject.in(film)),
                            format);
                    return Exit.CLEAN;
                });
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Tells what is known of a document, and where its content is kept.")
    int show(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(
                            paramLabel = "DOCUMENT",
                            description = "The file's name, or its identity from evidence list.")
                    String document,
            @Option(names = "--text", description = "With all of its text.") boolean whole,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        return root.atDesk(
                desk -> {
                    var evidence = desk.production(production).evidence();
                    var found = evidence.called(document);
                    if (format == Format.csv) {
                        text.print(found, format);
                    } else if (format == Format.json) {
                        console.json(
                                found.stream()
                                        .map(
                                                one ->
                                                        new Shown(
                                                                EvidenceText.view(one),
                                                                DocumentView.of(
                                                                        one.evidence().fileName(),
                                                                        evidence.text(
                                                                                one.evidence()))))
                                        .toList());
                    } else {
                        for (var one : found) {
                            text.show(
                                    one,
                                    evidence.text(one.evidence()),
                                    evidence.open(one.evidence()),
                                    whole);
                        }
                    }
                    return Exit.CLEAN;
                });
    }

    /** A document on file, and what was read in it. */
    record Shown(EvidenceView evidence, DocumentView document) {}

    @Command(
            name = "detach",
            mixinStandardHelpOptions = true,
            description =
                    "Takes a document off what it is attached to; its content goes when nothing else"
                            + " points to it.")
    int detach(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "DOCUMENT") String document,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var evidence = desk.production(production).evidence();
                    var one = evidence.named(document);
                    evidence.detach(one.evidence());
                    return answer.told(
                            console,
                            () -> EvidenceText.view(one),
                            "%s is no longer attached to %s."
                                    .formatted(one.evidence().fileName(), one.subject()));
                });
    }

    @Command(
            name = "find",
            mixinStandardHelpOptions = true,
            description = "Finds documents by the words in them, and shows where they stand.")
    int find(
            @Parameters(paramLabel = "WORDS", arity = "1..*") List<String> words,
            @Option(
                            names = "--limit",
                            paramLabel = "COUNT",
                            defaultValue = "20",
                            description = "How many to show; default 20.")
                    int limit,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        return root.atDesk(
                desk -> {
                    var found =
                            desk.searchDocuments(
                                    Question.of(String.join(" ", words)).page(0, limit));
                    switch (format) {
                        case text -> {
                            found.items().forEach(text::found);
                            console.line(
                                    found.total() == 0
                                            ? "No document has these words; try fewer."
                                            : "%d of %d"
                                                    .formatted(
                                                            found.items().size(), found.total()));
                        }
                        case json ->
                                console.json(
                                        found.items().stream().map(EvidenceText::view).toList());
                        case csv -> text.csvOfFound(found.items());
                    }
                    return Exit.CLEAN;
                });
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description =
                    "Hashes every kept file of a production again: documents, what steps rest on,"
                            + " cuts. Altered and missing ones are findings.")
    int verify(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        return root.atDesk(
                desk -> {
                    var report = desk.production(production).evidence().verify();
                    if (format == Format.json) {
                        console.json(FindingView.of(report));
                    } else if (format == Format.csv) {
                        text.csvOfFindings(report);
                    } else if (report.isClean()) {
                        console.line("Every kept file is what it was when it came.");
                    } else {
                        report.findings().forEach(finding -> console.line(finding.toString()));
                    }
                    return Exit.of(report);
                });
    }
}
