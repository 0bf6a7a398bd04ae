package dev.clearcut.cli;

import dev.clearcut.Documents;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.evidence.DocumentText;
import dev.clearcut.exchange.json.DocumentView;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The papers behind a clearance. */
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        description = "Contracts, letters and releases: what is in them.",
        synopsisSubcommandLabel = "COMMAND")
final class EvidenceCommand {

    private static final int LINES_SHOWN = 3;
    private static final int LINE_SHOWN = 100;

    private final Console console;

    EvidenceCommand(Console console) {
        this.console = console;
    }

    @Command(
            name = "read",
            mixinStandardHelpOptions = true,
            description = {
                "Reads the text of documents: PDF, Word, Excel, PowerPoint, OpenDocument, RTF,",
                "e-mail (EML, MSG), HTML and plain text. No office is needed.",
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
                    text(file, read);
                } else {
                    views.add(DocumentView.of(file.toString(), read));
                }
            }
        }
        switch (format) {
            case text -> {}
            case json -> console.json(views);
            case csv -> csv(views);
        }
        return Exit.of(report);
    }

    private void text(Path file, Reported<DocumentText> read) {
        var text = read.value();
        console.line(
                String.format(
                        Locale.ROOT,
                        "%s: %s, %s%,d characters",
                        file,
                        text.words(),
                        text.pages() == 0 ? "" : pages(text.pages()),
                        text.characters()));
        text.opening(LINES_SHOWN).forEach(line -> console.line("    " + shortened(line)));
        read.report().findings().forEach(finding -> console.line("    " + finding));
    }

    private static String pages(int pages) {
        return pages == 1 ? "1 page, " : pages + " pages, ";
    }

    private static String shortened(String line) {
        return line.length() <= LINE_SHOWN ? line : line.substring(0, LINE_SHOWN) + "…";
    }

    private void csv(List<DocumentView> views) {
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
}
