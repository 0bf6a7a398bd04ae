package dev.clearcut.clearance.sale;

import dev.clearcut.rights.Rights;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A day on which something ends, begins or falls due.
 *
 * @param on for what ends, the first day without it; for what falls due, the last day to do it
 * @param source the licence or quote, with the clause
 * @param material its title; empty where it is about the paper as a whole
 * @param what in words
 * @param lost rights of the material that are gone from that day; none where nothing is
 * @param stops the part of them that the picture as a whole loses with it: what it could be sold
 *     for the day before
 */
public record Dated(
        LocalDate on,
        Kind kind,
        String source,
        String material,
        String what,
        Rights lost,
        Rights stops) {

    /** What happens on the day. */
    public enum Kind {
        /** A right of a material ends, and nothing else on file covers it. */
        EXPIRY,
        /** A holdback or a blackout is over, and what it held back is free. */
        HOLDBACK_ENDS,
        /** The last day to exercise an option. */
        OPTION_DEADLINE,
        /** The last day to tell of a step, or to pay for it. */
        STEP,
        /** The last day for a duty. */
        DUTY,
        /** The last day to accept a quote. */
        QUOTE_ENDS,
        /** A term that hangs on an event nobody recorded is decided by this day at the latest. */
        EVENT_BOUND;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Dated due(LocalDate on, Kind kind, String source, String what) {
        return new Dated(on, kind, source, "", what, Rights.none(), Rights.none());
    }

    /** {@code 2037-01-01 expiry "The Long Goodbye" …}. */
    @Override
    public String toString() {
        var about = material.isEmpty() ? source : "\"" + material + "\"";
        return on + "  " + kind.word() + "  " + about + "  " + what;
    }
}
