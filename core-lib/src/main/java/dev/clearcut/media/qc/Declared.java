package dev.clearcut.media.qc;

import dev.clearcut.timecode.Rational;

/**
 * What a file says of its pictures, to be held against them.
 *
 * @param xyz whether they are X'Y'Z', as in cinemas
 * @param variableRate whether they last differently long
 * @param pixelAspect width to height of a pixel, more than 0
 */
public record Declared(
        Scan scan,
        boolean highDynamicRange,
        boolean xyz,
        boolean variableRate,
        Rational pixelAspect) {

    /** Progressive, or interlaced and which field comes first. */
    public enum Scan {
        PROGRESSIVE,
        UPPER_FIRST,
        LOWER_FIRST,
        UNKNOWN
    }

    public static final Declared NOTHING = of(Scan.UNKNOWN);

    /** Standard range, at a constant rate, in square pixels. */
    public static Declared of(Scan scan) {
        return new Declared(scan, false, false, false, Rational.ONE);
    }
}
