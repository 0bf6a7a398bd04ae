package dev.clearcut.term;

import dev.clearcut.base.ClearcutException.Invalid;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * When something happened, as exactly as it is known: a year, a month or a day.
 *
 * @param first the first day it may have been
 * @param last the last day it may have been, included
 */
public record When(LocalDate first, LocalDate last) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public When {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(first + " is after " + last);
        }
    }

    public static When year(int year) {
        return new When(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public static When day(LocalDate day) {
        return new When(day, day);
    }

    /**
     * Reads {@code 1940}, {@code 1940-01} or {@code 1940-01-11}.
     *
     * @throws Invalid for anything else
     */
    public static When parse(String text) {
        var found = FORM.matcher(text.strip());
        try {
            if (found.matches() && Integer.parseInt(found.group(1)) > 0) {
                int year = Integer.parseInt(found.group(1));
                if (found.group(2) == null) {
                    return year(year);
                }
                var month = YearMonth.of(year, Integer.parseInt(found.group(2)));
                return found.group(3) == null
                        ? new When(month.atDay(1), month.atEndOfMonth())
                        : day(month.atDay(Integer.parseInt(found.group(3))));
            }
        } catch (DateTimeException noSuchDay) {
            throw notWhen(text);
        }
        throw notWhen(text);
    }

    private static Invalid notWhen(String text) {
        return new Invalid(
                "\"%s\" is no year or day: write 1940, 1940-01 or 1940-01-11.".formatted(text));
    }

    public boolean isDay() {
        return first.equals(last);
    }

    /** As it would be written: {@code 1940}, {@code 1940-01}, {@code 1940-01-11}. */
    @Override
    public String toString() {
        if (isDay()) {
            return first.toString();
        }
        var month = YearMonth.from(first);
        return month.equals(YearMonth.from(last))
                ? month.toString()
                : String.format(Locale.ROOT, "%04d", first.getYear());
    }
}
