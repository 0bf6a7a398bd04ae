package dev.clearcut.rights.wording;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Reported;
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
 */
public record NeedWords(String territory, String media, String from, String to, String languages) {

    /** Whether nothing is said, so that there is no question about rights at all. */
    public boolean isBlank() {
        return territory.isBlank()
                && media.isBlank()
                && from.isBlank()
                && to.isBlank()
                && languages.isBlank();
    }

    /**
     * What is needed.
     *
     * @return with an error in the report where words are not understood
     * @throws Invalid when the days are the wrong way round
     */
    public Reported<Rights> rights(LocalDate today) {
        oneDay(from);
        oneDay(to);
        return RightsText.read(
                "%s; %s; %s..%s; %s"
                        .formatted(
                                section(Axis.TERRITORY, territory),
                                section(Axis.MEDIUM, media),
                                from.isBlank() ? today : section(Axis.WINDOW, from),
                                isForEver() ? "" : section(Axis.WINDOW, to),
                                section(Axis.LANGUAGE, languages)));
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
