package dev.clearcut.use;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Digits that stand in the names of files for reasons of their own: dates, times and timecodes,
 * years with a counter, frame sizes, rates and sample rates. A number that is made of them says
 * nothing about whose it is.
 */
final class ChanceDigits {

    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String MONTH = "(?:0[1-9]|1[0-2])";
    private static final String DAY = "(?:0[1-9]|[12]\\d|3[01])";
    private static final String HOUR = "(?:[01]\\d|2[0-3])";
    private static final String SIXTY = "[0-5]\\d";

    private static final String LONG_DATE =
            "(?:" + YEAR + MONTH + DAY + "|" + DAY + MONTH + YEAR + "|" + MONTH + DAY + YEAR + ")";
    private static final String SHORT_DATE =
            "(?:\\d\\d" + MONTH + DAY + "|" + DAY + MONTH + "\\d\\d|" + MONTH + DAY + "\\d\\d)";

    /** A date with a time or a counter after it, or a counter before it, is still a date. */
    private static final Pattern DATES =
            Pattern.compile(
                    String.join(
                            "|",
                            LONG_DATE + "\\d{0,6}",
                            "\\d{0,4}" + LONG_DATE,
                            SHORT_DATE,
                            SHORT_DATE + HOUR + SIXTY + "(?:" + SIXTY + ")?",
                            YEAR,
                            YEAR + MONTH,
                            MONTH + YEAR,
                            YEAR + "\\d{3,4}",
                            "\\d{3,4}" + YEAR,
                            HOUR + SIXTY + SIXTY,
                            HOUR + SIXTY + SIXTY + SIXTY));

    /** Widths and heights of pictures in cutting rooms, cinemas and cameras. */
    private static final Set<String> SIZES =
            Set.of(
                    "480", "486", "540", "576", "640", "720", "768", "800", "854", "858", "960",
                    "1024", "1080", "1200", "1280", "1350", "1366", "1440", "1556", "1600", "1620",
                    "1716", "1920", "1998", "2048", "2160", "2304", "2560", "2700", "2704", "2880",
                    "3072", "3096", "3160", "3164", "3200", "3240", "3424", "3840", "3996", "4096",
                    "4320", "4448", "4480", "4608", "5120", "5760", "6144", "7680", "8192");

    private static final Set<String> RATES =
            Set.of(
                    "2398", "23976", "23978", "2997", "29970", "4795", "5994", "59940", "11988",
                    "32000", "44100", "48000", "88200", "96000", "176400", "192000", "384000");

    private ChanceDigits() {}

    static boolean is(String digits) {
        return DATES.matcher(digits).matches()
                || RATES.contains(digits)
                || SIZES.contains(digits)
                || isFrame(digits)
                || isPattern(digits);
    }

    /** Width and height run together: {@code 19201080}. */
    private static boolean isFrame(String digits) {
        for (int cut = 3; cut <= digits.length() - 3; cut++) {
            if (SIZES.contains(digits.substring(0, cut)) && SIZES.contains(digits.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    /** Digits somebody typed to type something: {@code 1111111}, {@code 1234567}, 1000000. */
    private static boolean isPattern(String digits) {
        boolean up = true;
        boolean down = true;
        for (int i = 1; i < digits.length(); i++) {
            int step = (digits.charAt(i) - digits.charAt(i - 1) + 10) % 10;
            up &= step == 1;
            down &= step == 9;
        }
        return up || down || digits.chars().distinct().count() < 3;
    }
}
