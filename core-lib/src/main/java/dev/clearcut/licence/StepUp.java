package dev.clearcut.licence;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Money;
import dev.clearcut.licence.event.Happened;
import dev.clearcut.licence.event.When;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A further fee that falls due when something happens: a theatrical release, a box office beyond a
 * threshold.
 *
 * @param clause where the contract says so; may be empty
 * @param event what has to happen, as contracts call it
 * @param further on top of the fee and of the steps before
 * @param noticeWithin how soon the licensor must be told; null when nobody need be
 * @param payWithin how soon it must be paid; null when the contract does not say: at once
 * @param noticed the day the licensor was told
 * @param paid the day it was paid
 */
public record StepUp(
        String clause,
        String event,
        Money further,
        @Nullable Period noticeWithin,
        @Nullable Period payWithin,
        @Nullable LocalDate noticed,
        @Nullable LocalDate paid) {

    public StepUp {
        if (event.isBlank()) {
            throw new Invalid("A step says what has to happen, such as \"theatrical release\".");
        }
        if (further.amount().signum() <= 0) {
            throw new Invalid("A step raises the fee; \"" + further + "\" does not.");
        }
    }

    /** The day it was reached; empty while the event is not recorded. */
    public Optional<LocalDate> reached(Happened happened) {
        return happened.on(event);
    }

    /** The last day to tell the licensor; empty when nobody need be told. */
    public Optional<When> noticeBy() {
        return Optional.ofNullable(noticeWithin).map(within -> When.after(event, within));
    }

    /** The last day to pay. */
    public When payBy() {
        return When.after(event, payWithin == null ? Period.ZERO : payWithin);
    }

    /** The same, with the licensor told on a day. */
    public StepUp noticedOn(LocalDate day) {
        return new StepUp(clause, event, further, noticeWithin, payWithin, day, paid);
    }

    /** The same, paid on a day. */
    public StepUp paidOn(LocalDate day) {
        return new StepUp(clause, event, further, noticeWithin, payWithin, noticed, day);
    }
}
