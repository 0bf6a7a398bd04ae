package dev.clearcut.clearance;

import dev.clearcut.licence.Cap;
import dev.clearcut.timecode.Rational;
import java.math.BigDecimal;

/**
 * How much of a material a cut uses, for a use in it. What plays is counted against a cap as it
 * plays; what is switched off is answered as if somebody switched everything on.
 *
 * @param playing over the uses that are heard or seen
 * @param all over the switched-off uses too
 * @param forPlaying whether the use that is asked about plays
 */
record Extents(Extent playing, Extent all, boolean forPlaying) {

    /** Where nothing is switched off. */
    static Extents of(Extent extent) {
        return new Extents(extent, extent, true);
    }

    boolean exceed(Cap cap) {
        return exceeds(cap, counted());
    }

    /** Whether the cap holds only as long as the switched-off clips stay off. */
    boolean mayExceed(Cap cap) {
        return exceeds(cap, all) && !exceeds(cap, playing);
    }

    /** {@code allows at most 30 seconds; the cut has 38.04}. */
    String over(Cap cap) {
        return "allows " + cap + "; the cut has " + amounts(cap);
    }

    private String amounts(Cap cap) {
        return counted().equals(playing)
                ? amount(cap, playing)
                : amount(cap, all)
                        + " with its switched-off clips on, "
                        + amount(cap, playing)
                        + " without";
    }

    /** {@code at most 30 seconds; with its switched-off clips on, the cut has 38.04}. */
    String caution(Cap cap) {
        return cap + "; with its switched-off clips on, the cut has " + amount(cap, all);
    }

    private Extent counted() {
        return forPlaying ? playing : all;
    }

    private static boolean exceeds(Cap cap, Extent extent) {
        return switch (cap) {
            case Cap.Seconds seconds -> extent.seconds().compareTo(Rational.of(seconds.most())) > 0;
            case Cap.Uses uses -> extent.uses() > uses.most();
        };
    }

    private static String amount(Cap cap, Extent extent) {
        return switch (cap) {
            case Cap.Seconds seconds -> inSeconds(extent.seconds());
            case Cap.Uses uses -> Long.toString(extent.uses());
        };
    }

    /** Rounded up to a hundredth: a cue that is over its cap never reads as if it were not. */
    private static String inSeconds(Rational seconds) {
        long hundredths = seconds.times(Rational.of(100)).ceiling();
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }
}
