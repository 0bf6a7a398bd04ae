package dev.clearcut.delivery.due;

import dev.clearcut.base.ClearcutException.Invalid;
import java.time.LocalDate;

/**
 * A length of time from one day to another.
 *
 * @param amount negative when the day comes first
 */
public record Lag(int amount, Unit unit) {

    private static final int MOST = 10_000;

    /** What time is counted in. */
    public enum Unit {
        DAY("day"),
        /** Days on which offices are open; see {@link WorkingDays}. */
        WORKING_DAY("working day"),
        WEEK("week"),
        MONTH("month");

        private final String word;

        Unit(String word) {
            this.word = word;
        }
    }

    public static final Lag NONE = new Lag(0, Unit.DAY);

    public Lag {
        if (Math.abs((long) amount) > MOST) {
            throw new Invalid(
                    "Nothing is due %,d %ss away; at most %,d."
                            .formatted(Math.abs((long) amount), unit.word, MOST));
        }
    }

    public boolean isNone() {
        return amount == 0;
    }

    /** The day so long after another; the end of a shorter month where it has no such day. */
    public LocalDate from(LocalDate day, WorkingDays open) {
        return switch (unit) {
            case DAY -> day.plusDays(amount);
            case WORKING_DAY -> open.plus(day, amount);
            case WEEK -> day.plusWeeks(amount);
            case MONTH -> day.plusMonths(amount);
        };
    }

    /** {@code 10 working days before}; nothing where there is no lag. */
    @Override
    public String toString() {
        int length = Math.abs(amount);
        return isNone()
                ? ""
                : "%d %s%s %s"
                        .formatted(
                                length,
                                unit.word,
                                length == 1 ? "" : "s",
                                amount < 0 ? "before" : "after");
    }
}
