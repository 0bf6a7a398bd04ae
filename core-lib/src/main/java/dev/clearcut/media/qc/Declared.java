package dev.clearcut.media.qc;

/** What a file says of its pictures, to be held against them. */
public record Declared(Scan scan, boolean highDynamicRange, boolean xyz) {

    /** Progressive, or interlaced and which field comes first. */
    public enum Scan {
        PROGRESSIVE,
        UPPER_FIRST,
        LOWER_FIRST,
        UNKNOWN
    }

    public static final Declared NOTHING = new Declared(Scan.UNKNOWN, false, false);
}
