package dev.clearcut.media.spec;

import java.util.List;
import java.util.Locale;

/**
 * A question to the facts of one file.
 *
 * @param which of the tracks that fit have to
 * @param where only tracks for which all of these hold
 */
public record Check(Target target, Which which, List<Check> where, Want want) {

    /** How many of the tracks have to. */
    public enum Which {
        /** Each there is; where there is none, the rule says nothing. */
        ALL,
        /** The first one, and there has to be one. */
        FIRST,
        /** One is enough, and there has to be one. */
        ANY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Check {
        where = List.copyOf(where);
    }
}
