package dev.clearcut.term;

import java.time.LocalDate;
import java.util.List;

/**
 * When an event may have happened.
 *
 * @param first the earliest day
 * @param last the latest day; {@code LocalDate.MAX} for a death to come
 * @param possible whether it may have happened at all
 * @param avoidable whether it may never have happened
 * @param isTold whether somebody said so
 * @param missing what to ask to know it exactly
 * @param assumed what was taken for granted to know it so well
 */
record Time(
        LocalDate first,
        LocalDate last,
        boolean possible,
        boolean avoidable,
        boolean isTold,
        List<Question> missing,
        List<String> assumed) {

    static Time told(LocalDate first, LocalDate last) {
        return new Time(first, last, true, false, true, List.of(), List.of());
    }

    static Time told(When when) {
        return told(when.first(), when.last());
    }

    static Time never() {
        return new Time(LocalDate.MAX, LocalDate.MIN, false, true, true, List.of(), List.of());
    }

    static Time untold(LocalDate first, LocalDate last, boolean avoidable, Question ask) {
        return new Time(first, last, true, avoidable, false, List.of(ask), List.of());
    }

    Time assuming(String sentence) {
        return new Time(first, last, possible, avoidable, isTold, missing, List.of(sentence));
    }

    /** The same, if it happened, and between these days. */
    Time happened(LocalDate from, LocalDate to) {
        var begin = Span.later(first, from);
        var end = Span.earlier(last, to);
        boolean still = possible && !end.isBefore(begin);
        return new Time(begin, end, still, false, isTold, missing, assumed);
    }

    /** The same, if it did not happen between these days: before, after or never. */
    Time notAfter(LocalDate day) {
        var end = Span.earlier(last, day);
        boolean still = possible && !end.isBefore(first);
        return new Time(first, end, still, avoidable, isTold, missing, assumed);
    }

    Time notBefore(LocalDate day) {
        var begin = Span.later(first, day);
        boolean still = possible && !last.isBefore(begin);
        return new Time(begin, last, still, avoidable, isTold, missing, assumed);
    }

    /** Known to its year, which is all that a term to the year's end needs. */
    boolean isExactToTheYear() {
        return possible && !avoidable && first.getYear() == last.getYear();
    }

    boolean isImpossible() {
        return !possible && !avoidable;
    }
}
