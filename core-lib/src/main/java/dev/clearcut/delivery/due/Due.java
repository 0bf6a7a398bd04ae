package dev.clearcut.delivery.due;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Days;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** By when something must be there. */
public sealed interface Due {

    /** A day of the calendar. */
    record On(LocalDate day) implements Due {
        public On {
            Days.written(day, "The day something is due");
        }

        @Override
        public String toString() {
            return day.toString();
        }
    }

    /**
     * A day counted from another.
     *
     * @param notBefore the earliest it can be, wherever the count ends; null for no bound
     * @param notAfter the latest it can be; known even while the count is not; null for no bound
     */
    record Counted(
            Lag lag, Anchor from, @Nullable LocalDate notBefore, @Nullable LocalDate notAfter)
            implements Due {

        public Counted {
            if (notBefore != null && notAfter != null && notAfter.isBefore(notBefore)) {
                throw new Invalid(
                        "Not earlier than %s and not later than %s leaves no day."
                                .formatted(notBefore, notAfter));
            }
        }

        /** The day, once the day it is counted from is known. */
        public LocalDate counted(LocalDate anchor, WorkingDays open) {
            var day = lag.from(anchor, open);
            if (notBefore != null && day.isBefore(notBefore)) {
                return notBefore;
            }
            return notAfter != null && day.isAfter(notAfter) ? notAfter : day;
        }

        @Override
        public String toString() {
            var said = new StringJoiner(", ");
            said.add((lag + " " + from).strip());
            if (notBefore != null) {
                said.add("not earlier than " + notBefore);
            }
            if (notAfter != null) {
                said.add("not later than " + notAfter);
            }
            return said.toString();
        }
    }

    /**
     * Reads {@code 2027-03-01}, {@code 30 days after contract signature}, {@code 10 working days
     * before item Texted master, not later than 2027-03-01} and {@code item Texted master}: what
     * {@link #toString} writes.
     *
     * @throws Invalid saying what was expected
     */
    static Due of(String text) {
        return DueText.read(text);
    }

    /**
     * The same, where an item may be named without saying "item".
     *
     * @param items of the schedule
     */
    static Due of(String text, Collection<String> items) {
        return of(text) instanceof Counted counted
                        && counted.from() instanceof Anchor.OfEvent(var name)
                        && items.stream().anyMatch(new Anchor.OfItem(name)::is)
                ? new Counted(
                        counted.lag(),
                        new Anchor.OfItem(name),
                        counted.notBefore(),
                        counted.notAfter())
                : of(text);
    }

    static Due on(LocalDate day) {
        return new On(day);
    }

    /** The same, counted from what is called otherwise now. */
    default Due reworded(UnaryOperator<String> wording) {
        return switch (this) {
            case On on -> on;
            case Counted(var lag, var from, var notBefore, var notAfter) ->
                    new Counted(
                            lag,
                            switch (from) {
                                case Anchor.OfEvent(var name) ->
                                        new Anchor.OfEvent(wording.apply(name));
                                case Anchor.OfItem(var item) ->
                                        new Anchor.OfItem(wording.apply(item));
                            },
                            notBefore,
                            notAfter);
        };
    }

    /** What it is counted from. */
    default Optional<Anchor> anchor() {
        return switch (this) {
            case On on -> Optional.empty();
            case Counted counted -> Optional.of(counted.from());
        };
    }
}
