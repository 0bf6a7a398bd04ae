package dev.clearcut.media.qc;

/**
 * What a file says of its pictures, to be held against them.
 *
 * @param xyz whether they are X'Y'Z', as in cinemas
 * @param variableRate whether they last differently long
 */
public record Declared(Scan scan, boolean highDynamicRange, boolean xyz, boolean variableRate) {

    /** Progressive, or interlaced and which field comes first. */
    public enum Scan {
        PROGRESSIVE,
        UPPER_FIRST,
        LOWER_FIRST,
        UNKNOWN
    }

    public static final Declared NOTHING = of(Scan.UNKNOWN);

    /** Standard range, at a constant rate. */
    public static Declared of(Scan scan) {
        return new Declared(scan, false, false, false);
    }
}
