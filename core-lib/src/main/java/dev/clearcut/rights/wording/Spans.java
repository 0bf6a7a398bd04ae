package dev.clearcut.rights.wording;

import java.time.LocalDate;

/** The days a month or a year stands for. */
final class Spans {

    private Spans() {}

    static LocalDate first(When when) {
        return switch (when) {
            case When.Day(var day) -> day;
            case When.Month(var month) -> month.atDay(1);
            case When.WholeYear(var year) -> LocalDate.of(year, 1, 1);
            case When.NoYear n -> throw new IllegalArgumentException("no year");
            case When.Unreadable u -> throw new IllegalArgumentException(u.why());
        };
    }

    /** The day after the last. */
    static LocalDate toExclusive(When when) {
        return switch (when) {
            case When.Day(var day) -> day.plusDays(1);
            case When.Month(var month) -> month.plusMonths(1).atDay(1);
            case When.WholeYear(var year) -> LocalDate.of(year + 1, 1, 1);
            case When.NoYear n -> throw new IllegalArgumentException("no year");
            case When.Unreadable u -> throw new IllegalArgumentException(u.why());
        };
    }
}
