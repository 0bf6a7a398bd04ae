package dev.clearcut.clearance;

import dev.clearcut.timecode.Rational;

/**
 * How much of a material a cut uses.
 *
 * @param seconds over all its uses together
 * @param uses how many there are
 */
public record Extent(Rational seconds, long uses) {

    /** No cut in particular: no cap is exceeded. */
    public static final Extent NONE = new Extent(Rational.ZERO, 0);

    public Extent plus(Rational moreSeconds) {
        return new Extent(seconds.plus(moreSeconds), uses + 1);
    }
}
