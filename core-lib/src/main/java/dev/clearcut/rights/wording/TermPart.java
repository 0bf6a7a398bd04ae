package dev.clearcut.rights.wording;

import dev.clearcut.base.Finding;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** One part of a term: contracts give start, end and length in any order and any place. */
sealed interface TermPart {

    record Start(LocalDate first) implements TermPart {}

    record End(LocalDate toExclusive) implements TermPart {}

    /** ".." or "onwards": an open end that was said, not one that was left out. */
    record Open() implements TermPart {}

    record Length(Period period) implements TermPart {}

    record Perpetual() implements TermPart {}

    record Copyright() implements TermPart {}

    /** A part that was said and cannot be dated; its finding says what is missing. */
    record Undated() implements TermPart {}

    /**
     * A start or an end that hangs on an event; its finding says which date is missing.
     *
     * @param event as the phrase names it
     */
    record OnEvent(String event, boolean isEnd) implements TermPart {}

    /** A part, and the token it began at. */
    record Placed(TermPart part, int token) {}

    /** Parts and findings from the asked token up to, not including, {@code next}. */
    record Read(List<Placed> parts, List<Finding> findings, int next) {}
}
