package dev.clearcut.licence;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.licence.event.Happened;
import dev.clearcut.licence.event.When;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A right to have more rights at a price agreed beforehand. It gives nothing until exercised.
 *
 * @param clause where the contract says so; may be empty
 * @param by the last day to exercise it; null when the contract sets none
 * @param exercised the day it was; null while it is not
 */
public record Option(
        Id<Option> id,
        String clause,
        Offer offer,
        Money price,
        @Nullable When by,
        @Nullable LocalDate exercised) {

    /** How an option stands on a day. */
    public enum State {
        /** It can be exercised. */
        OPEN,
        /** It was, and gives its rights. */
        EXERCISED,
        /** Its last day is over. */
        EXPIRED,
        /** Its last day hangs on an event that is not recorded; it may be over. */
        UNKNOWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state(LocalDate today, Happened happened) {
        if (exercised != null) {
            return State.EXERCISED;
        }
        if (by == null || !today.isAfter(by.earliest(happened))) {
            return State.OPEN;
        }
        return today.isAfter(by.latest(happened)) ? State.EXPIRED : State.UNKNOWN;
    }

    /** The day, and what it hangs on where the contract names an event. */
    private static String lastDay(When by, Happened happened) {
        var day = by.latest(happened).toString();
        return by.toString().equals(day) ? day : day + " (" + by + ")";
    }

    /**
     * The same option, exercised.
     *
     * @throws Refused when it already is, when its last day is over, or when nobody can tell
     */
    public Option exercise(LocalDate day, Happened happened) {
        return switch (state(day, happened)) {
            case OPEN -> new Option(id, clause, offer, price, by, day);
            case EXERCISED -> throw new Refused(named() + " was exercised on " + exercised + ".");
            case EXPIRED ->
                    throw new Refused(
                            "%s could be exercised until %s; on %s it is too late: ask the licensor for an extension."
                                    .formatted(
                                            named(), by == null ? "" : lastDay(by, happened), day));
            case UNKNOWN ->
                    throw new Refused(
                            "%s can be exercised until %s, and that day is not known: record the event first."
                                    .formatted(named(), by));
        };
    }

    private String named() {
        return clause.isBlank() ? "The option" : "The option of clause " + clause;
    }
}
