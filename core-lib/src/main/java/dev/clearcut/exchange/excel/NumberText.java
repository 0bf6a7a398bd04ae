package dev.clearcut.exchange.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stored number as the text people see in its cell: a date where the cell is formatted as one, a
 * currency where the format names it, leading zeros where it asks for them.
 */
final class NumberText {

    /** As many as Excel shows; more are noise of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    /** 9999-12-31, the last day Excel knows. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+])[^]]*]");
    private static final Pattern CURRENCY =
            Pattern.compile("\\[\\$([^\\]-]+)[^\\]]*]|\"\\s*([A-Z]{3}|[£€¥$])\\s*\"|([£€¥$])");

    private NumberText() {}

    /**
     * @param format the cell's number format; empty when it has none
     * @param from1904 whether the workbook counts its days from 1904
     */
    static String of(BigDecimal number, String format, boolean from1904) {
        var positive = format.split(";", 2)[0];
        var codes = LITERAL.matcher(positive).replaceAll("").toLowerCase(Locale.ROOT);
        if (codes.contains("general")) {
            return plain(number);
        }
        boolean time = codes.contains("h") || codes.contains("s");
        boolean date = codes.contains("y") || codes.contains("d") || !time && codes.contains("m");
        boolean inCalendar = number.signum() >= 0 && number.compareTo(LAST_DAY) < 0;
        if ((date || time) && inCalendar) {
            return moment(number, date, time, from1904);
        }
        if (codes.contains("%")) {
            return plain(number.movePointRight(2)) + "%";
        }
        if (codes.matches("0{2,40}") && number.scale() <= 0) {
            var digits = plain(number);
            return "0".repeat(Math.max(0, codes.length() - digits.length())) + digits;
        }
        var currency = CURRENCY.matcher(positive);
        return currency.find() ? named(currency) + " " + plain(number) : plain(number);
    }

    private static String named(Matcher currency) {
        for (int group = 1; group <= 3; group++) {
            var name = currency.group(group);
            if (name != null) {
                return name.strip();
            }
        }
        return "";
    }

    private static String moment(BigDecimal number, boolean date, boolean time, boolean from1904) {
        long seconds =
                number.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
        if (!date) {
            return String.format(
                    Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
        }
        var moment = day(seconds / 86_400, from1904).plusSeconds(seconds % 86_400);
        return time
                ? moment.toLocalDate() + " " + moment.toLocalTime()
                : moment.toLocalDate().toString();
    }

    /** Excel believes in a 29 February 1900, so days before it count from one day later. */
    private static LocalDateTime day(long serial, boolean from1904) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(serial).atStartOfDay();
        }
        return LocalDate.of(1899, 12, serial < 61 ? 31 : 30).plusDays(serial).atStartOfDay();
    }

    private static String plain(BigDecimal number) {
        var shown = number.round(SHOWN).stripTrailingZeros();
        boolean readable =
                Math.abs((long) shown.precision() - shown.scale()) < 40 && shown.scale() < 40;
        return readable ? shown.toPlainString() : shown.toString();
    }
}
