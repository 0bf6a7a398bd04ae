package dev.clearcut.rights.wording;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.Rights;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A need as a command line or a form puts it, one piece of text for each thing that can be said. An
 * empty one says nothing: then everywhere, every medium, every language, from today, for ever.
 *
 * @param territory as {@link Wording} reads it: {@code DE, FR}, {@code World excl. Japan}
 * @param from the first day; empty means today
 * @param to the last day, or {@code perpetual}; empty means for ever
 * @param perpetual whether "for ever" is said; then there is no last day to say
 */
public record NeedWords(
        String territory,
        String media,
        String from,
        String to,
        String languages,
        boolean perpetual) {

    public NeedWords(String territory, String media, String from, String to, String languages) {
        this(territory, media, from, to, languages, false);
    }

    /** Whether nothing is said, so that there is no question about rights at all. */
    public boolean isBlank() {
        return territory.isBlank()
                && media.isBlank()
                && from.isBlank()
                && to.isBlank()
                && languages.isBlank()
                && !perpetual;
    }

    /**
     * What is needed.
     *
     * @return with an error in the report where words are not understood; findings name no place,
     *     for who asked wrote several short texts and not the one line they make
     * @throws Invalid when the days are the wrong way round, or both a last day and "for ever" are
     *     said
     */
    public Reported<Rights> rights(LocalDate today) {
        if (perpetual && !isForEver()) {
            throw new Invalid(
                    "Say a last day (to) or for ever (perpetual), not both: \"%s\" is a last day."
                            .formatted(to.strip()));
        }
        oneDay(from);
        oneDay(to);
        var read =
                RightsText.read(
                        "%s; %s; %s..%s; %s"
                                .formatted(
                                        section(Axis.TERRITORY, territory),
                                        section(Axis.MEDIUM, media),
                                        from.isBlank() ? today : section(Axis.WINDOW, from),
                                        isForEver() ? "" : section(Axis.WINDOW, to),
                                        section(Axis.LANGUAGE, languages)));
        return new Reported<>(read.value(), placeless(read.report()));
    }

    private static Report placeless(Report report) {
        return new Report(
                report.findings().stream()
                        .map(
                                f ->
                                        new Finding(
                                                f.rule(),
                                                f.severity(),
                                                Where.nowhere(),
                                                f.text(),
                                                f.cite()))
                        .toList());
    }

    private static void oneDay(String words) {
        if (words.contains("..")) {
            throw new Invalid(
                    "\"%s\": write the first and the last day apart, each as 2027-03-01."
                            .formatted(words));
        }
    }

    private boolean isForEver() {
        return to.isBlank() || to.strip().equalsIgnoreCase("perpetual");
    }

    /** A semicolon would begin the next axis. */
    private static String section(Axis axis, String words) {
        if (words.indexOf(';') >= 0) {
            throw new Invalid(
                    "\"%s\": separate with commas, not semicolons, in the %s."
                            .formatted(words, axis.name().toLowerCase(Locale.ROOT)));
        }
        return words.strip();
    }
}
