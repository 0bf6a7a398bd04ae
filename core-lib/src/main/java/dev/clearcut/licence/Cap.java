package dev.clearcut.licence;

import dev.clearcut.base.ClearcutException.Invalid;

/** A limit on how much of a material a cut may use under a grant. */
public sealed interface Cap {

    /** At most this many seconds, over all uses in the cut together. */
    record Seconds(long most) implements Cap {
        public Seconds {
            requirePositive(most, "seconds");
        }

        @Override
        public String toString() {
            return "at most " + most + (most == 1 ? " second" : " seconds");
        }
    }

    /** At most this many separate uses in the cut. */
    record Uses(long most) implements Cap {
        public Uses {
            requirePositive(most, "uses");
        }

        @Override
        public String toString() {
            return "at most " + most + (most == 1 ? " use" : " uses");
        }
    }

    static Cap seconds(long most) {
        return new Seconds(most);
    }

    static Cap uses(long most) {
        return new Uses(most);
    }

    private static void requirePositive(long most, String what) {
        if (most < 1) {
            throw new Invalid("A cap allows at least 1; this one says " + most + " " + what + ".");
        }
    }
}
