package dev.clearcut.probe.media.mov;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.Sheet;

/** The header of a VC-3 coding unit, which is a frame or a field (SMPTE ST 2019-1). */
final class DnxFrame {

    /** The prefix, and the byte with the frame and field coding in its two lowest bits. */
    private static final int FIXED = 6;

    private static final int PROGRESSIVE = 1;
    private static final int FIELD_1 = 2;
    private static final int FIELD_2 = 3;

    private DnxFrame() {}

    /**
     * Whole frames or fields. A unit that does not begin as DNxHD does says nothing: there are
     * older and encrypted ones.
     *
     * @param at where the first coding unit stands
     */
    static void read(HeaderFile file, long at, Collecting facts, Sheet sheet) {
        var head = file.upTo(at, FIXED);
        if (head.length() < FIXED || !head.hex(0, 5).matches("0000[0-9a-f]{4}0[1-3]")) {
            return;
        }
        var words = new FirstFrame("DNxHD", facts, sheet);
        switch (head.u8(5) & 3) {
            case PROGRESSIVE -> words.say(at + 5, Fact.SCAN, "progressive");
            case FIELD_1 -> {
                words.say(at + 5, Fact.SCAN, "interlaced");
                words.say(at + 5, Fact.FIELD_ORDER, "tff");
            }
            case FIELD_2 -> words.say(at + 5, Fact.SCAN, "interlaced");
            default -> {}
        }
    }
}
