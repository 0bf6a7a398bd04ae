package dev.clearcut.probe.media.mxf;

import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.Slice;

/**
 * A partition pack (SMPTE ST 377-1, 7.1).
 *
 * @param kind 2 header, 3 body, 4 footer
 * @param status 1 open incomplete, 2 closed incomplete, 3 open complete, 4 closed complete
 * @param begin where the pack's key stands
 * @param end where it ends, and the next triplet begins
 * @param pack its value
 */
record Partition(int kind, int status, long begin, long end, Slice pack) {

    static final String KEY = "060e2b34020501010d010201010";

    private static final int LEAST = 88;

    static boolean is(Klv klv) {
        return klv.is(KEY.substring(0, 8))
                && klv.key().regionMatches(10, KEY, 10, 4)
                && klv.key().startsWith(KEY.substring(16), 16)
                && klv.key().charAt(27) >= '2'
                && klv.key().charAt(27) <= '4';
    }

    static Partition read(HeaderFile file, Klv klv) {
        var pack = file.read(klv.value(), Math.min(klv.length(), 4096));
        pack.slice(0, LEAST);
        return new Partition(
                klv.key().charAt(27) - '0', klv.key().charAt(29) - '0', klv.at(), klv.end(), pack);
    }

    String state() {
        return switch (status) {
            case 1 -> "open-incomplete";
            case 2 -> "closed-incomplete";
            case 3 -> "open-complete";
            case 4 -> "closed-complete";
            default -> "";
        };
    }

    boolean isComplete() {
        return status == 3 || status == 4;
    }

    long kag() {
        return pack.u32(4);
    }

    /** Where it says to be, counted from the header partition. */
    long self() {
        return pack.s64(8);
    }

    long previous() {
        return pack.s64(16);
    }

    long footer() {
        return pack.s64(24);
    }

    long headerBytes() {
        return pack.s64(32);
    }

    long indexBytes() {
        return pack.s64(40);
    }

    boolean hasIndex() {
        return indexBytes() > 0 && pack.u32(48) > 0;
    }

    boolean hasEssence() {
        return pack.u32(60) > 0;
    }

    /** The operational pattern, its last eight bytes. */
    String pattern() {
        return pack.hex(72, 8);
    }
}
