package dev.clearcut.licence.event;

import dev.clearcut.base.ClearcutException.Invalid;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day: written in the contract, or counted from an event. */
public sealed interface When {

    /** A day of the calendar. */
    record On(LocalDate day) implements When {
        @Override
        public String toString() {
            return day.toString();
        }
    }

    /**
     * A day counted from an event.
     *
     * @param lag from the event to the day; negative when the day comes first
     * @param notBefore the earliest it can be, whenever the event happens; null for no bound
     * @param notAfter the latest it can be, even if the event never happens; null for no bound
     */
    record After(
            String event, Period lag, @Nullable LocalDate notBefore, @Nullable LocalDate notAfter)
            implements When {

        public After {
            event = WhenText.name(event);
            lag = WhenText.inOneUnit(lag);
            if (notBefore != null && notAfter != null && notAfter.isBefore(notBefore)) {
                throw new Invalid(
                        "Not earlier than %s and not later than %s leaves no day."
                                .formatted(notBefore, notAfter));
            }
        }

        private LocalDate counted(LocalDate happened) {
            var day = happened.plus(lag);
            if (notBefore != null && day.isBefore(notBefore)) {
                return notBefore;
            }
            return notAfter != null && day.isAfter(notAfter) ? notAfter : day;
        }

        @Override
        public String toString() {
            return WhenText.write(this);
        }
    }

    static When on(LocalDate day) {
        return new On(day);
    }

    /** Without bounds. */
    static When after(String event, Period lag) {
        return new After(event, lag, null, null);
    }

    /**
     * Reads {@code 2027-03-01}, {@code first transmission}, {@code 24 months after first
     * transmission, not earlier than 2028-01-01, not later than 2030-12-31} and {@code 30 days
     * before delivery}: what {@link #toString} writes.
     *
     * @throws Invalid saying what was expected
     */
    static When of(String text) {
        return WhenText.read(text);
    }

    /** The day, if it is known: it depends on no event, the event is recorded, or bounds decide. */
    default Optional<LocalDate> on(Happened happened) {
        var earliest = earliest(happened);
        return earliest.equals(latest(happened)) ? Optional.of(earliest) : Optional.empty();
    }

    /** The earliest day it can be; {@link LocalDate#MIN} when nothing bounds it. */
    default LocalDate earliest(Happened happened) {
        return switch (this) {
            case On on -> on.day();
            case After after -> {
                var bound = after.notBefore() == null ? LocalDate.MIN : after.notBefore();
                yield happened.on(after.event()).map(after::counted).orElse(bound);
            }
        };
    }

    /** The latest day it can be; {@link LocalDate#MAX} when nothing bounds it. */
    default LocalDate latest(Happened happened) {
        return switch (this) {
            case On on -> on.day();
            case After after -> {
                var bound = after.notAfter() == null ? LocalDate.MAX : after.notAfter();
                yield happened.on(after.event()).map(after::counted).orElse(bound);
            }
        };
    }

    /** The event that has to be recorded before the day is known. */
    default Optional<String> missing(Happened happened) {
        return switch (this) {
            case On on -> Optional.empty();
            case After after ->
                    on(happened).isPresent() ? Optional.empty() : Optional.of(after.event());
        };
    }
}
