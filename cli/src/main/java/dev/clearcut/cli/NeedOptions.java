package dev.clearcut.cli;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Severity;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.wording.NeedWords;
import java.time.LocalDate;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that say which rights are asked about. */
final class NeedOptions {

    @Option(
            names = "--territory",
            defaultValue = "",
            paramLabel = "WHERE",
            description = "DE,FR or \"World excl. Japan\"; unsaid means the world.")
    private String territory = "";

    @Option(
            names = "--media",
            defaultValue = "",
            paramLabel = "MEDIA",
            description = "SVOD or \"free TV, AVOD\"; unsaid means all media.")
    private String media = "";

    @Option(
            names = "--from",
            defaultValue = "",
            paramLabel = "DAY",
            description = "First day, as 2027-03-01; unsaid means today.")
    private String from = "";

    @Option(
            names = "--to",
            defaultValue = "",
            paramLabel = "DAY",
            description = "Last day; unsaid means for ever.")
    private String to = "";

    @Option(names = "--perpetual", description = "For ever.")
    private boolean perpetual;

    @Option(
            names = {"--languages", "--language"},
            defaultValue = "",
            paramLabel = "LANGUAGES",
            description = "\"de, fr\"; unsaid means all languages.")
    private String languages = "";

    boolean isBlank() {
        return words().isBlank() && !perpetual;
    }

    /**
     * @throws Invalid when something is not understood; the message says what and where
     */
    Rights rights(LocalDate today) {
        if (perpetual && !to.isBlank()) {
            throw new Invalid("Say --to or --perpetual, not both.");
        }
        return understood(words().rights(today));
    }

    private NeedWords words() {
        return new NeedWords(territory, media, from, to, languages);
    }

    /**
     * What was read, when all of it was understood; what was not is the error's message. It names
     * no place: the options are short, and their line was put together here.
     */
    private static <T> T understood(Reported<T> read) {
        if (read.report().hasErrors()) {
            throw new Invalid(
                    read.report().findings().stream()
                            .filter(f -> f.severity().compareTo(Severity.ERROR) <= 0)
                            .map(f -> f.rule() + "  " + f.text())
                            .collect(Collectors.joining(System.lineSeparator())));
        }
        return read.value();
    }
}
