package dev.clearcut.probe.media.wav;

import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.Slice;

/**
 * Bytes of zero where a chunk is expected: a disk that was made ready for more than was recorded,
 * or a copy that was never filled.
 */
final class Zeros {

    private static final int BLOCK = 64 << 10;

    /** So many blocks are looked at one after the other. */
    private static final int BLOCKS = 16;

    /**
     * So many more, equally far apart up to the end, where there are more than can be looked at.
     */
    private static final int SAMPLES = 64;

    private static final int SAMPLE = 4 << 10;

    private Zeros() {}

    /**
     * How many zeros stand there. When they go on for a megabyte, and as far as samples tell to the
     * file's end, all that is left.
     */
    static long from(HeaderFile file, long at) {
        long zeros = 0;
        for (int i = 0; i < BLOCKS && at + zeros < file.size(); i++) {
            var block = file.upTo(at + zeros, BLOCK);
            int some = leading(block);
            zeros += some;
            if (some < block.length()) {
                return zeros;
            }
        }
        long left = file.size() - at - zeros;
        return left == 0 || isSampledAsZero(file, at + zeros, left) ? zeros + left : zeros;
    }

    private static boolean isSampledAsZero(HeaderFile file, long at, long left) {
        for (int i = 1; i <= SAMPLES; i++) {
            long end = at + left / SAMPLES * i + (i == SAMPLES ? left % SAMPLES : 0);
            var sample = file.upTo(Math.max(at, end - SAMPLE), Math.min(SAMPLE, end - at));
            if (leading(sample) < sample.length()) {
                return false;
            }
        }
        return true;
    }

    private static int leading(Slice block) {
        int zeros = 0;
        while (zeros < block.length() && block.u8(zeros) == 0) {
            zeros++;
        }
        return zeros;
    }
}
