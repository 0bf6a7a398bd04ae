package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;
import dev.clearcut.delivery.due.DueWords.Order;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.wording.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a cell that holds one day: ISO, or in words that leave no doubt. Day and month of
 * 01/02/2027 are asked for, unless the heading says their order, as in {@code start (dd/mm/yyyy)}.
 */
final class Days {

    private static final Pattern MIDNIGHT = Pattern.compile("[ T]\\d{2}:\\d{2}.*$");
    private static final Pattern SERIAL = Pattern.compile("[2-9]\\d{4}(?:\\.\\d+)?");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})");
    private static final Pattern DAY_FIRST = Pattern.compile("\\bd{1,2}\\W*m{1,3}\\W*y{2,4}\\b");
    private static final Pattern MONTH_FIRST = Pattern.compile("\\bm{1,2}\\W*d{1,2}\\W*y{2,4}\\b");

    private final Findings findings;

    Days(Findings findings) {
        this.findings = findings;
    }

    /** The day itself; of a month or a year the first one. */
    Optional<LocalDate> first(String cell, String heading, Where.InFile where) {
        return read(cell, heading, "from ", where);
    }

    /** The day itself; of a month or a year the last one. */
    Optional<LocalDate> last(String cell, String heading, Where.InFile where) {
        return read(cell, heading, "from 1900-01-01 to ", where);
    }

    private Optional<LocalDate> read(
            String cell, String heading, String before, Where.InFile where) {
        var text = ordered(MIDNIGHT.matcher(cell).replaceFirst(""), heading);
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notIso) {
            if (SERIAL.matcher(text).matches()) {
                findings.error("rights.wording.date", where, serial(text));
                return Optional.empty();
            }
        }
        var said = Wording.readOnly(Axis.WINDOW, before + text);
        if (said.report().hasErrors()) {
            findings.add(wrong(cell, before + text, said.report().findings().getFirst(), where));
            return Optional.empty();
        }
        said.report().findings().stream()
                .filter(f -> f.rule().endsWith(".period"))
                .filter(f -> before.equals("from ") == f.text().contains("first day"))
                .forEach(f -> findings.add(placed(f, f.text(), where)));
        var window = said.value().window();
        return window == null
                ? Optional.empty()
                : before.equals("from ") ? window.firstDay() : window.lastDay();
    }

    /** What is no date is not called an event that is awaited; a real doubt is passed on. */
    private static Finding wrong(String cell, String asked, Finding why, Where.InFile where) {
        boolean inDoubt =
                why.severity() == Severity.ERROR
                        && (why.rule().endsWith(".date") || why.rule().endsWith(".date-order"));
        if (!inDoubt) {
            return Finding.error(
                    "rights.wording.date",
                    where,
                    "\"%s\" is no date Clearcut can read; write it as 2027-03-01.".formatted(cell));
        }
        var text = why.text().replace('"' + asked + '"', '"' + cell + '"');
        return placed(
                why,
                why.rule().endsWith(".date-order")
                        ? text + " Or name the column \"... (dd/mm/yyyy)\" or \"... (mm/dd/yyyy)\"."
                        : text,
                where);
    }

    private static Finding placed(Finding finding, String text, Where.InFile where) {
        return new Finding(finding.rule(), finding.severity(), where, text, finding.cite());
    }

    private static String serial(String number) {
        int serial = Integer.parseInt(number.replaceFirst("\\..*", ""));
        return "\"%s\" is a number, not a date; format the column as dates and save again. Excel counts %s so (%s in a workbook that counts from 1904)."
                .formatted(
                        number,
                        LocalDate.of(1899, 12, 30).plusDays(serial),
                        LocalDate.of(1904, 1, 1).plusDays(serial));
    }

    /** Which of day and month a heading says comes first, as in {@code due (dd/mm/yyyy)}. */
    static Order order(String heading) {
        var lower = heading.toLowerCase(Locale.ROOT);
        if (DAY_FIRST.matcher(lower).find()) {
            return Order.DAY_FIRST;
        }
        return MONTH_FIRST.matcher(lower).find() ? Order.MONTH_FIRST : Order.UNSAID;
    }

    private static String ordered(String text, String heading) {
        var numbers = NUMBERS.matcher(text.strip());
        if (!numbers.matches()) {
            return text;
        }
        var lower = heading.toLowerCase(Locale.ROOT);
        boolean dayFirst = DAY_FIRST.matcher(lower).find();
        if (!dayFirst && !MONTH_FIRST.matcher(lower).find() || numbers.group(4).length() < 4) {
            return text;
        }
        int one = Integer.parseInt(numbers.group(1));
        int two = Integer.parseInt(numbers.group(3));
        try {
            return LocalDate.of(
                            Integer.parseInt(numbers.group(4)),
                            dayFirst ? two : one,
                            dayFirst ? one : two)
                    .toString();
        } catch (DateTimeException otherOrder) {
            return text;
        }
    }
}
