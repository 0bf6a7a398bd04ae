package dev.clearcut.rights.wording;

import dev.clearcut.rights.wording.Token.Kind;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the dates of contracts: 2027-03-01, 20270301, 2027/03/01, 1 March 2027, 1st of March 2027,
 * March 1, 2027, 1-Mar-2027, 13/03/2027, March 2027, 2027-03, 2027. Day and month of 01/03/2027 are
 * never guessed, and neither is the century of a year of two digits.
 */
final class Dates {

    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private final List<Token> tokens;

    Dates(List<Token> tokens) {
        this.tokens = tokens;
    }

    Optional<When.At> at(int from) {
        int named = word(from, "the") || word(from, "on") ? from + 1 : from;
        var weekday = named < tokens.size() ? WEEKDAYS.indexOf(tokens.get(named).key()) : -1;
        if (weekday < 0) {
            return dated(from);
        }
        int next = is(named + 1, Kind.COMMA) ? named + 2 : named + 1;
        return dated(next).map(date -> checked(date, DayOfWeek.of(weekday + 1)));
    }

    private static When.At checked(When.At date, DayOfWeek said) {
        if (date.when() instanceof When.Day(var day) && day.getDayOfWeek() != said) {
            var why = spoken(day) + " is not a " + said.toString().toLowerCase(Locale.ROOT);
            return new When.At(new When.Unreadable("date", why), date.next());
        }
        return date;
    }

    private Optional<When.At> dated(int from) {
        int i = from;
        while (word(i, "the") || word(i, "on")) {
            i++;
        }
        i = calendarYear(i);
        if (number(i, 8, 8)) {
            return Optional.of(basic(i));
        }
        if (year(i)) {
            return yearFirst(i);
        }
        if (number(i, 1, 2)) {
            var slashed = dayMonthYear(i);
            return slashed.isPresent() ? slashed : dayThenMonth(i);
        }
        return monthFirst(i);
    }

    /** "The calendar year 2028". */
    private int calendarYear(int i) {
        int next = word(i, "calendar") ? i + 1 : i;
        return word(next, "year") && year(next + 1) ? next + 1 : i;
    }

    private When.At basic(int i) {
        int n = tokens.get(i).number();
        return new When.At(day(n / 10_000, n / 100 % 100, n % 100), i + 1);
    }

    private Optional<When.At> yearFirst(int i) {
        int year = tokens.get(i).number();
        boolean month = parting(i + 1) && number(i + 2, 1, 2);
        if (month && samePartings(i + 1, i + 3) && number(i + 4, 1, 2)) {
            var day = day(year, tokens.get(i + 2).number(), tokens.get(i + 4).number());
            return Optional.of(new When.At(day, i + 5));
        }
        if (month && number(i + 2, 2, 2) && !parting(i + 3)) {
            int m = tokens.get(i + 2).number();
            if (is(i + 1, Kind.DASH) && m >= 1 && m <= 12) {
                return Optional.of(new When.At(new When.Month(YearMonth.of(year, m)), i + 3));
            }
            var why =
                    "\"%d%s%02d\" may be years or a month"
                            .formatted(year, tokens.get(i + 1).text(), m);
            return Optional.of(new When.At(new When.Unreadable("date", why), i + 3));
        }
        return year < 1800 || year > 2999
                ? Optional.empty()
                : Optional.of(new When.At(new When.WholeYear(year), i + 1));
    }

    private Optional<When.At> dayMonthYear(int i) {
        if (!parting(i + 1)
                || !number(i + 2, 1, 2)
                || !samePartings(i + 1, i + 3)
                || !(number(i + 4, 2, 2) || year(i + 4))) {
            return Optional.empty();
        }
        int a = tokens.get(i).number();
        int b = tokens.get(i + 2).number();
        int year = tokens.get(i + 4).number();
        return Optional.of(new When.At(ordered(a, b, year), i + 5));
    }

    private static When ordered(int a, int b, int year) {
        if (year < 100) {
            return new When.Unreadable("date", "the year has two digits: write four");
        }
        if (a > 12 || a == b) {
            return day(year, b, a);
        }
        if (b > 12) {
            return day(year, a, b);
        }
        var either = day(year, b, a) instanceof When.Day(var d) ? d : null;
        var other = day(year, a, b) instanceof When.Day(var d) ? d : null;
        return either == null || other == null
                ? new When.Unreadable("date", "there is no such day")
                : new When.Unreadable(
                        "date-order",
                        "it may be "
                                + spoken(either)
                                + " or "
                                + spoken(other)
                                + ": write "
                                + either
                                + " or "
                                + other);
    }

    private Optional<When.At> dayThenMonth(int i) {
        int day = tokens.get(i).number();
        int next = i + 1;
        if (next < tokens.size() && ORDINALS.contains(tokens.get(next).key())) {
            next++;
        }
        next = word(next, "day") ? next + 1 : next;
        next = word(next, "of") ? next + 1 : next;
        next = loose(next);
        var month = Lexicon.ENGLISH.at(tokens, next, Keyword.Kind.MONTH);
        return month.map(m -> withYear(day, m.value().value(), m.next()));
    }

    private Optional<When.At> monthFirst(int i) {
        var month = Lexicon.ENGLISH.at(tokens, i, Keyword.Kind.MONTH);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        int m = month.get().value().value();
        int next = loose(month.get().next());
        next = word(next, "of") ? next + 1 : next;
        if (year(next)) {
            var when = new When.Month(YearMonth.of(tokens.get(next).number(), m));
            return Optional.of(new When.At(when, next + 1));
        }
        next = word(next, "the") ? next + 1 : next;
        if (!number(next, 1, 2)) {
            return Optional.empty();
        }
        int day = tokens.get(next).number();
        boolean ordinal = next + 1 < tokens.size() && ORDINALS.contains(tokens.get(next + 1).key());
        return Optional.of(withYear(day, m, ordinal ? next + 2 : next + 1));
    }

    /** The day and month are read; a comma, a dot, a hyphen or "of" may stand before the year. */
    private When.At withYear(int day, int month, int next) {
        int i = loose(next);
        i = is(i, Kind.COMMA) ? i + 1 : i;
        i = word(i, "of") ? i + 1 : i;
        if (year(i)) {
            return new When.At(day(tokens.get(i).number(), month, day), i + 1);
        }
        if (number(i, 2, 2) && !unitAfter(i)) {
            var why = "the year has two digits: write four";
            return new When.At(new When.Unreadable("date", why), i + 1);
        }
        try {
            return new When.At(new When.NoYear(MonthDay.of(month, day)), next);
        } catch (DateTimeException e) {
            return new When.At(new When.Unreadable("date", "there is no such day"), next);
        }
    }

    private boolean unitAfter(int i) {
        return Lexicon.ENGLISH.at(tokens, i + 1, Keyword.Kind.MONTH).isPresent()
                || parting(i + 1)
                || (i + 1 < tokens.size() && ORDINALS.contains(tokens.get(i + 1).key()));
    }

    private int loose(int i) {
        return is(i, Kind.DOT) || (is(i, Kind.DASH) && tokens.get(i).tight()) ? i + 1 : i;
    }

    private boolean parting(int i) {
        return is(i, Kind.SLASH)
                || ((is(i, Kind.DASH) || is(i, Kind.DOT)) && tokens.get(i).tight());
    }

    private boolean samePartings(int i, int j) {
        return parting(j) && tokens.get(i).kind() == tokens.get(j).kind();
    }

    private boolean year(int i) {
        return number(i, 4, 4) && tokens.get(i).number() >= 1000;
    }

    private boolean number(int i, int fewest, int most) {
        return is(i, Kind.NUMBER)
                && tokens.get(i).key().length() >= fewest
                && tokens.get(i).key().length() <= most;
    }

    private boolean is(int i, Kind kind) {
        return i < tokens.size() && tokens.get(i).is(kind);
    }

    private boolean word(int i, String key) {
        return i < tokens.size() && tokens.get(i).key().equals(key);
    }

    private static When day(int year, int month, int day) {
        try {
            return new When.Day(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return new When.Unreadable("date", "there is no such day");
        }
    }

    /** "1 March 2027". */
    static String spoken(LocalDate day) {
        var month = day.getMonth().name();
        return day.getDayOfMonth()
                + " "
                + month.charAt(0)
                + month.substring(1).toLowerCase(Locale.ROOT)
                + " "
                + day.getYear();
    }
}
