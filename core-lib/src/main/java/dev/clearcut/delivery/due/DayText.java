package dev.clearcut.delivery.due;

import dev.clearcut.base.ClearcutException.Invalid;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One day of the calendar as schedules write it: {@code 2027-03-01}, {@code Fri 4 Dec 2026}, {@code
 * 15.12.2026}, {@code January 15th, 2027}, {@code w/c 4 Jan 2027}. What can be read as two days is
 * refused with both.
 */
final class DayText {

    private static final Pattern BY =
            Pattern.compile(
                    "(?iu)^(?:(?:to be )?(?:delivered|due)\\s+)?(?:no later than|not later than|on or before"
                            + "|latest(?: by)?|at the latest|by|on|until|bis(?: zum)?|spätestens(?: am)?|am)\\s+");
    private static final Pattern WEEK =
            Pattern.compile(
                    "(?iu)^(w/?c\\.?|week commencing|week beginning|week of|w/?e\\.?|week ending)\\s+");
    private static final Pattern WEEK_NUMBER =
            Pattern.compile("(?iu)^(?:kw|week|wk|cw)\\.?\\s*(\\d{1,2})\\s*[/ ,]\\s*(\\d{4})$");
    private static final Pattern WEEKDAY =
            Pattern.compile("(?u)^(\\p{L}{2,10})\\.?,?\\s+(?=.*\\d)");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})");
    private static final Pattern DAY_MONTH =
            Pattern.compile(
                    "(?iu)(\\d{1,2})(?:st|nd|rd|th|er)?\\.?[\\s-]*(?:of\\s+|de\\s+)?(\\p{L}{3,10})\\.?,?(?:[\\s-]+(?:de\\s+)?'?(\\d{4}|\\d{2}))?");
    private static final Pattern MONTH_DAY =
            Pattern.compile(
                    "(?iu)(\\p{L}{3,10})\\.?[\\s-]+(\\d{1,2})(?:st|nd|rd|th)?(?:,?[\\s-]+'?(\\d{4}|\\d{2}))?");
    private static final Pattern MONTH_ALONE =
            Pattern.compile(
                    "(?iu)(?:(end of|end|late|ende|fin|beginning of|start of|early|anfang|début)\\s+)?(\\p{L}{3,10})\\.?\\s+(\\d{4})");

    /** Nobody counts on a day without a year that is so many months gone. */
    private static final int LONG_PAST = 6;

    /** Which of day and month a heading says comes first. */
    enum Order {
        UNSAID,
        DAY_FIRST,
        MONTH_FIRST
    }

    /**
     * A day, and how it was taken.
     *
     * @param note as in "\"Fri 4 Dec\" is taken as 2026-12-04"; empty where there is but one
     *     reading
     */
    record Read(LocalDate day, String note) {}

    private final String text;
    private final LocalDate today;
    private final Order order;
    private @Nullable DayOfWeek weekday;

    private DayText(String text, LocalDate today, Order order) {
        this.text = text;
        this.today = today;
        this.order = order;
    }

    /**
     * @param today near which a day without a year is sought
     * @return nothing where it looks like no day at all
     * @throws Invalid where it is one that is not in the calendar, or one of two
     */
    static Optional<Read> of(String text, LocalDate today, Order order) {
        return new DayText(text.strip(), today, order).read();
    }

    private Optional<Read> read() {
        var words = BY.matcher(text.replace('\u00a0', ' ')).replaceFirst("");
        words =
                words.replaceFirst(
                        "\\s+(?:at\\s+)?\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s*(?:\\p{L}{2,4})?$", "");
        words = words.replaceFirst("[.,;]$", "").strip();
        var number = WEEK_NUMBER.matcher(words);
        if (number.matches()) {
            return Optional.of(week(number));
        }
        var week = WEEK.matcher(words);
        var kind = week.lookingAt() ? week.group(1).toLowerCase(Locale.ROOT) : "";
        words = kind.isEmpty() ? words : words.substring(week.end()).strip();
        words = withoutWeekday(words);
        var plain = plain(words);
        return kind.isEmpty() ? plain : plain.map(read -> ofWeek(read, kind));
    }

    private Read week(Matcher number) {
        int week = Integer.parseInt(number.group(1));
        int year = Integer.parseInt(number.group(2));
        var first = LocalDate.of(year, 1, 4);
        if (week < 1
                || week > IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(first).getMaximum()) {
            throw new Invalid("\"%s\" is no week of %d.".formatted(text, year));
        }
        var monday = first.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(DayOfWeek.MONDAY);
        return new Read(monday, "\"%s\" is taken as its Monday, %s".formatted(text, monday));
    }

    /** The Monday of a week that begins so; of one that ends so, the day itself. */
    private Read ofWeek(Read read, String kind) {
        boolean ends =
                kind.startsWith("w/e")
                        || kind.startsWith("we") && !kind.startsWith("week")
                        || kind.equals("week ending");
        var day = ends ? read.day() : read.day().with(DayOfWeek.MONDAY);
        return new Read(
                day,
                ends && read.note().isEmpty()
                        ? ""
                        : "\"%s\" is taken as %s, %s".formatted(text, named(day), day));
    }

    private String withoutWeekday(String words) {
        var first = WEEKDAY.matcher(words);
        if (!first.lookingAt()) {
            return words;
        }
        var found = CalendarWords.weekday(first.group(1));
        found.ifPresent(day -> weekday = day);
        return found.isPresent() ? words.substring(first.end()).strip() : words;
    }

    private Optional<Read> plain(String words) {
        var iso = ISO.matcher(words);
        if (iso.matches()) {
            return Optional.of(checked(day(iso.group(1), iso.group(2), iso.group(3))));
        }
        var numbers = NUMBERS.matcher(words);
        if (numbers.matches()) {
            return Optional.of(checked(numbers(numbers)));
        }
        var dayMonth = DAY_MONTH.matcher(words);
        if (dayMonth.matches()) {
            return named(dayMonth.group(2), dayMonth.group(1), dayMonth.group(3));
        }
        var monthDay = MONTH_DAY.matcher(words);
        if (monthDay.matches()) {
            return named(monthDay.group(1), monthDay.group(2), monthDay.group(3));
        }
        var alone = MONTH_ALONE.matcher(words);
        return alone.matches() ? month(alone) : Optional.empty();
    }

    private Optional<Read> month(Matcher alone) {
        return CalendarWords.month(alone.group(2))
                .map(
                        month -> {
                            var of = YearMonth.of(Integer.parseInt(alone.group(3)), month);
                            var edge = String.valueOf(alone.group(1)).toLowerCase(Locale.ROOT);
                            boolean last =
                                    edge.startsWith("end")
                                            || edge.equals("late")
                                            || edge.equals("fin");
                            var day = last ? of.atEndOfMonth() : of.atDay(1);
                            return new Read(
                                    day,
                                    "\"%s\" is taken as its %s day, %s"
                                            .formatted(text, last ? "last" : "first", day));
                        });
    }

    private Optional<Read> named(String monthWord, String day, @Nullable String year) {
        var month = CalendarWords.month(monthWord);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        int number = month.get().getValue();
        if (year != null) {
            return Optional.of(checked(day(year, Integer.toString(number), day)));
        }
        var found = nearest(number, Integer.parseInt(day));
        return Optional.of(
                new Read(found, "\"%s\" says no year and is taken as %s".formatted(text, found)));
    }

    /** The year whose weekday fits, nearest to today; without a weekday the next such day. */
    private LocalDate nearest(int month, int day) {
        LocalDate best = null;
        for (int year = today.getYear() - 6; year <= today.getYear() + 6; year++) {
            if (day > YearMonth.of(year, month).lengthOfMonth()) {
                continue;
            }
            var one = LocalDate.of(year, month, Math.max(1, day));
            boolean fits = weekday == null ? !one.isBefore(today) : one.getDayOfWeek() == weekday;
            if (fits && (best == null || distance(one) < distance(best))) {
                best = one;
            }
        }
        if (best == null) {
            throw new Invalid("\"%s\" is no day of the calendar in any year near.".formatted(text));
        }
        if (best.isBefore(today.minusMonths(LONG_PAST))) {
            throw new Invalid(
                    "\"%s\": %s is %s, and the next are otherwise; write the year of the day that is meant."
                            .formatted(text, best, named(best)));
        }
        return best;
    }

    private long distance(LocalDate day) {
        return Math.abs(day.toEpochDay() - today.toEpochDay());
    }

    private LocalDate numbers(Matcher numbers) {
        var one = numbers.group(1);
        var two = numbers.group(3);
        var year = numbers.group(4);
        boolean dotted = numbers.group(2).equals(".");
        int first = Integer.parseInt(one);
        int second = Integer.parseInt(two);
        if (order == Order.MONTH_FIRST && second >= 1 && first <= 12) {
            return day(year, one, two);
        }
        if (dotted || order == Order.DAY_FIRST || first == second || first > 12) {
            return day(year, two, one);
        }
        if (second > 12) {
            return day(year, one, two);
        }
        var dayFirst = day(year, two, one);
        var monthFirst = day(year, one, two);
        if (weekday != null
                && (dayFirst.getDayOfWeek() == weekday) != (monthFirst.getDayOfWeek() == weekday)) {
            return dayFirst.getDayOfWeek() == weekday ? dayFirst : monthFirst;
        }
        throw new Invalid(
                "\"%s\" can be %s or %s; write the one that is meant."
                        .formatted(text, dayFirst, monthFirst));
    }

    private Read checked(LocalDate day) {
        if (weekday != null && day.getDayOfWeek() != weekday) {
            throw new Invalid(
                    "\"%s\": %s is %s; write the day that is meant."
                            .formatted(text, day, named(day)));
        }
        return new Read(day, "");
    }

    private static String named(LocalDate day) {
        var name = day.getDayOfWeek().name();
        return "a " + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private LocalDate day(String year, String month, String day) {
        try {
            int of = Integer.parseInt(year);
            return LocalDate.of(
                    year.length() == 2 ? 2000 + of : of,
                    Integer.parseInt(month),
                    Integer.parseInt(day));
        } catch (DateTimeException none) {
            throw new Invalid("\"%s\" is no day of the calendar.".formatted(text));
        }
    }
}
