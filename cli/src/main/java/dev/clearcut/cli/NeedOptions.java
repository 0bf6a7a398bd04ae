package dev.clearcut.cli;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.wording.NeedWords;
import java.time.LocalDate;
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
        return words().isBlank();
    }

    /**
     * @throws Invalid when something is not understood; the message says what
     */
    Rights rights(LocalDate today) {
        return words().rights(today).orThrow();
    }

    private NeedWords words() {
        return new NeedWords(territory, media, from, to, languages, perpetual);
    }
}
