package dev.clearcut.cli;

import dev.clearcut.Desk;
import dev.clearcut.Quotes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a quote is accepted. */
final class AcceptOptions {

    @Option(
            names = "--reference",
            paramLabel = "REF",
            defaultValue = "",
            description =
                    "What the office calls the licence; unsaid means the licensor's name and a"
                            + " number.")
    private String reference = "";

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description = "The day they were told; today when unsaid.")
    private @Nullable LocalDate on;

    @Option(
            names = "--evidence",
            paramLabel = "FILE",
            description = "What shows it, such as their mail; may be repeated.")
    private @Nullable List<Path> evidence;

    @Option(
            names = "--letter",
            paramLabel = "FILE",
            description = "Writes the letter that says yes: .txt, .docx or .eml (a draft).")
    private @Nullable Path letter;

    @Option(names = "--preview", description = "Only says what it would do.")
    private boolean preview;

    Quotes.Accept terms(Desk desk) {
        return Quotes.Accept.on(on == null ? desk.today() : on)
                .as(reference)
                .evidence(evidence == null ? List.of() : evidence);
    }

    @Nullable Path letter() {
        return letter;
    }

    boolean isPreview() {
        return preview;
    }
}
