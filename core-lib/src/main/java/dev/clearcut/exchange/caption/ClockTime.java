package dev.clearcut.exchange.caption;

import dev.clearcut.timecode.Rational;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The times of SubRip and WebVTT: {@code 00:01:02,345}. */
final class ClockTime {

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "([-−]?)(?:(\\d{1,5})\\s*:\\s*)?([-−]?\\d{1,3})\\s*:\\s*([-−]?\\d{1,3})(?:\\s*[,.:]\\s*([-−]?\\d{1,3}))?");

    private static final Pattern WITH_COMMA = regular(",");
    private static final Pattern WITH_POINT = regular("[.]");

    private ClockTime() {}

    private static Pattern regular(String mark) {
        return Pattern.compile("(\\d{2,}:)?[0-5]\\d:[0-5]\\d" + mark + "\\d{3}");
    }

    /** Null when it is none. Minutes beyond 59 are taken as they are. */
    static @Nullable Rational parse(String written) {
        if (written.length() > 40) {
            return null;
        }
        var match = WRITTEN.matcher(written.strip());
        if (!match.matches()) {
            return null;
        }
        long hours = match.group(2) == null ? 0 : number(match.group(2));
        var fraction = match.group(5);
        long thousandths =
                ((hours * 60 + number(match.group(3))) * 60 + number(match.group(4))) * 1000
                        + (fraction == null ? 0 : thousandths(fraction));
        return new Rational(match.group(1).isEmpty() ? thousandths : -thousandths, 1000);
    }

    /** Whether it is written as the format asks: two digits or more, and three of a fraction. */
    static boolean isRegular(String written, char mark) {
        return (mark == ',' ? WITH_COMMA : WITH_POINT).matcher(written.strip()).matches();
    }

    private static long number(String digits) {
        return Long.parseLong(digits.replace('−', '-'));
    }

    /** {@code ,5} is half a second, as players read it. */
    private static long thousandths(String digits) {
        return digits.startsWith("-") || digits.startsWith("−")
                ? number(digits)
                : Long.parseLong((digits + "00").substring(0, 3));
    }
}
