package dev.clearcut.term;

import java.time.LocalDate;

/**
 * Between which days the last day of protection lies.
 *
 * @param first the earliest it may be; {@code LocalDate.MIN} when the work may never have been
 *     protected
 * @param last the latest it may be; {@code LocalDate.MAX} when no end is in sight
 */
record Span(LocalDate first, LocalDate last) {

    /** Nothing is known. */
    static final Span OPEN = new Span(LocalDate.MIN, LocalDate.MAX);

    /** Never protected. */
    static final Span NEVER = new Span(LocalDate.MIN, LocalDate.MIN);

    /** Protected for ever, as the statute stands. */
    static final Span FOR_EVER = new Span(LocalDate.MAX, LocalDate.MAX);

    static Span on(LocalDate day) {
        return new Span(day, day);
    }

    boolean isExact() {
        return first.equals(last);
    }

    /** Everything in either. */
    Span or(Span other) {
        return new Span(earlier(first, other.first), later(last, other.last));
    }

    /** The earlier of two last days. */
    Span cappedBy(Span other) {
        return new Span(earlier(first, other.first), earlier(last, other.last));
    }

    /** The later of two last days. */
    Span orLater(Span other) {
        return new Span(later(first, other.first), later(last, other.last));
    }

    static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
