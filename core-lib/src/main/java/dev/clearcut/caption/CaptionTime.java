package dev.clearcut.caption;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timecode.Timecode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Moments as people and files write them. */
public final class CaptionTime {

    private static final Pattern CLOCK =
            Pattern.compile("(-?)(?:(\\d{1,4}):)?(\\d{1,3}):(\\d{1,2})(?:[.,](\\d{1,9}))?");
    private static final Pattern SECONDS = Pattern.compile("-?\\d{1,9}(?:\\.\\d{1,9})?s?");

    private CaptionTime() {}

    /** {@code 01:02:03.040}: to the nearest thousandth, halves up. */
    public static String clock(Rational seconds) {
        long thousandths = seconds.times(Rational.of(1000)).round();
        long abs = Math.abs(thousandths);
        return String.format(
                Locale.ROOT,
                "%s%02d:%02d:%02d.%03d",
                thousandths < 0 ? "-" : "",
                abs / 3_600_000,
                abs / 60_000 % 60,
                abs / 1000 % 60,
                abs % 1000);
    }

    /** As timecode where there is a rate, else as a clock. */
    public static String written(Rational seconds, @Nullable Rate rate) {
        return rate == null || seconds.sign() < 0
                ? clock(seconds)
                : new Timecode(rate.frameAt(seconds), rate).toString();
    }

    /**
     * Reads {@code 01:02:03.040}, {@code 02:03}, {@code 3723.04s} and, at a rate, {@code
     * 01:02:03:04}.
     *
     * @throws Invalid when it is none of these
     */
    public static Rational parse(String written, @Nullable Rate rate) {
        var text = written.strip();
        var clock = CLOCK.matcher(text);
        if (SECONDS.matcher(text).matches()) {
            return Rational.parse(text.endsWith("s") ? text.substring(0, text.length() - 1) : text);
        }
        boolean frames = text.chars().filter(c -> c == ':' || c == ';').count() == 3;
        if (frames && rate != null) {
            return rate.secondsAt(Timecode.parse(text, rate).frame());
        }
        if (frames) {
            throw new Invalid(
                    "\"%s\" counts frames: say --rate, or write it as 01:02:03.040."
                            .formatted(written));
        }
        if (!clock.matches()) {
            throw new Invalid(
                    "\"%s\" is no time; write 01:02:03.040, 01:02:03:04 or 3723.04s."
                            .formatted(written));
        }
        long whole =
                (clock.group(2) == null ? 0 : Long.parseLong(clock.group(2)) * 3600)
                        + Long.parseLong(clock.group(3)) * 60
                        + Long.parseLong(clock.group(4));
        var exact =
                clock.group(5) == null
                        ? Rational.of(whole)
                        : Rational.of(whole).plus(Rational.parse("0." + clock.group(5)));
        return clock.group(1).isEmpty() ? exact : exact.negated();
    }
}
