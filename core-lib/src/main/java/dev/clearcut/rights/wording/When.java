package dev.clearcut.rights.wording;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;

/** A date as a contract gives it. */
sealed interface When {

    record Day(LocalDate day) implements When {}

    /** "March 2027": its first day as a start, its last as an end. */
    record Month(YearMonth month) implements When {}

    /** "2027": its first day as a start, its last as an end. */
    record WholeYear(int year) implements When {}

    /** "1 March", whose year another date must give. */
    record NoYear(MonthDay day) implements When {}

    /**
     * Looks like a date and is none.
     *
     * @param rule the last part of the rule's id
     */
    record Unreadable(String rule, String why) implements When {}

    /** A date from the asked token up to, not including, {@code next}. */
    record At(When when, int next) {}
}
