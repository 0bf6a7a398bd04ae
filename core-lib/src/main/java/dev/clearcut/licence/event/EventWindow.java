package dev.clearcut.licence.event;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.rights.Window;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A run of days of which one end at least hangs on an event.
 *
 * @param from the first day; null when it has always been open
 * @param until the first day after; null when it never closes
 */
public record EventWindow(@Nullable When from, @Nullable When until) {

    public EventWindow {
        if (!(from instanceof When.After) && !(until instanceof When.After)) {
            throw new Invalid(
                    "A term that hangs on no event is written with its dates, as in 2027-01-01 to"
                            + " 2036-12-31.");
        }
    }

    /** So long from the event on, as in "24 months from first transmission". */
    public static EventWindow lasting(Period term, String event) {
        return new EventWindow(When.after(event, Period.ZERO), When.after(event, term));
    }

    /**
     * Reads {@code FIRST .. LAST} where either is what {@link When#of} reads, or nothing. A date at
     * the end is the last day, as people write it, and so is "not later than" there; a length from
     * an event ends as lengths do: two years from 1 May end on 30 April.
     *
     * @throws Invalid saying what was expected
     */
    public static EventWindow of(String text) {
        var parts = text.strip().split("\\s*\\.\\.\\s*", -1);
        if (parts.length != 2) {
            throw new Invalid(
                    "\"%s\" is no term; write \"first transmission .. 24 months after first transmission\"."
                            .formatted(text));
        }
        return new EventWindow(
                parts[0].isBlank() ? null : When.of(parts[0]),
                parts[1].isBlank() ? null : shifted(When.of(parts[1]), 1));
    }

    /** Every day that may be in it, as far as is known; empty when no day can be. */
    public Optional<Window> possible(Happened happened) {
        return window(
                from == null ? LocalDate.MIN : from.earliest(happened),
                until == null ? LocalDate.MAX : until.latest(happened));
    }

    /** The days that are in it whatever happens; empty when there are none. */
    public Optional<Window> certain(Happened happened) {
        return window(
                from == null ? LocalDate.MIN : from.latest(happened),
                until == null ? LocalDate.MAX : until.earliest(happened));
    }

    /** The events that have to be recorded before its days are known. */
    public List<String> missing(Happened happened) {
        return Stream.of(Optional.ofNullable(from), Optional.ofNullable(until))
                .flatMap(end -> end.flatMap(when -> when.missing(happened)).stream())
                .distinct()
                .toList();
    }

    private static Optional<Window> window(LocalDate from, LocalDate to) {
        return from.isBefore(to) ? Optional.of(Window.of(from, to)) : Optional.empty();
    }

    /** Dates that are last days become first days after, and back. */
    private static When shifted(When when, int days) {
        return switch (when) {
            case When.On on -> new When.On(on.day().plusDays(days));
            case When.After after ->
                    new When.After(
                            after.event(),
                            after.lag(),
                            shifted(after.notBefore(), days),
                            shifted(after.notAfter(), days));
        };
    }

    private static @Nullable LocalDate shifted(@Nullable LocalDate day, int days) {
        return day == null ? null : day.plusDays(days);
    }

    /** What {@link #of} reads back. */
    @Override
    public String toString() {
        return ((from == null ? "" : from) + " .. " + (until == null ? "" : shifted(until, -1)))
                .strip();
    }
}
