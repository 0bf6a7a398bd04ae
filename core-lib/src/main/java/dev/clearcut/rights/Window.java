package dev.clearcut.rights;

import dev.clearcut.base.ClearcutException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run of days, open at either end or both: {@code from} is in it, {@code to} is the first day
 * that is not. People read and write the last day ({@link #lastDay}, {@link #firstToLast}, {@link
 * #toString}); the half-open form is for the code, where windows that meet share one date.
 *
 * <p>A window is never empty. An open end is held as {@link LocalDate#MIN} or {@link
 * LocalDate#MAX}.
 *
 * @param from the first day, or {@link LocalDate#MIN}
 * @param to the day after the last, or {@link LocalDate#MAX}
 */
public record Window(LocalDate from, LocalDate to) {

    private static final Window ALWAYS = new Window(LocalDate.MIN, LocalDate.MAX);

    public Window {
        if (!from.isBefore(to)) {
            throw new ClearcutException.Invalid(backwards(from, to));
        }
    }

    private static String backwards(LocalDate from, LocalDate to) {
        return from.equals(LocalDate.MAX) || to.equals(LocalDate.MIN)
                ? "A window needs at least one day."
                : "The window ends before it begins: first day %s, last day %s; swap or correct them."
                        .formatted(from, to.minusDays(1));
    }

    /** Every day there is. */
    public static Window always() {
        return ALWAYS;
    }

    /** From this day for ever. */
    public static Window from(LocalDate firstDay) {
        return new Window(firstDay, LocalDate.MAX);
    }

    /** Every day before this one. */
    public static Window until(LocalDate firstDayAfter) {
        return new Window(LocalDate.MIN, firstDayAfter);
    }

    /**
     * @throws ClearcutException.Invalid when no day is left between the two
     */
    public static Window of(LocalDate from, LocalDate toExclusive) {
        return new Window(from, toExclusive);
    }

    /** Both days included, as people write it. */
    public static Window firstToLast(LocalDate firstDay, LocalDate lastDay) {
        return new Window(firstDay, lastDay.equals(LocalDate.MAX) ? lastDay : lastDay.plusDays(1));
    }

    /** The first day, unless the window has always been open. */
    public Optional<LocalDate> firstDay() {
        return from.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(from);
    }

    /** The last day, unless the window never closes. */
    public Optional<LocalDate> lastDay() {
        return to.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(to.minusDays(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    public boolean covers(Window other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    public boolean intersects(Window other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** The days in both, or null. */
    @Nullable Window and(Window other) {
        return intersects(other)
                ? new Window(
                        from.isAfter(other.from) ? from : other.from,
                        to.isBefore(other.to) ? to : other.to)
                : null;
    }

    /**
     * {@code 2027-01-01 to 2036-12-31} (the last day), {@code from 2027-01-01}, {@code to
     * 2036-12-31}, or {@code perpetual}.
     */
    @Override
    public String toString() {
        var last = lastDay();
        if (firstDay().isEmpty()) {
            return last.isEmpty() ? "perpetual" : "to " + last.get();
        }
        return last.isEmpty() ? "from " + from : from + " to " + last.get();
    }
}
