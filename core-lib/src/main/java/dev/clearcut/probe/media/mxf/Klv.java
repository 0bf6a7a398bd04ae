package dev.clearcut.probe.media.mxf;

import dev.clearcut.probe.media.header.Damaged;
import dev.clearcut.probe.media.header.HeaderFile;

/**
 * A key, a length, and where the value is (SMPTE ST 336).
 *
 * @param key sixteen bytes in hexadecimal
 */
record Klv(String key, long at, long value, long length) {

    private static final String SMPTE = "060e2b34";
    private static final int KEY = 16;

    long end() {
        return value + length;
    }

    boolean is(String prefix) {
        return key.startsWith(prefix);
    }

    /** The last eight bytes: what it is, without versions. */
    String item() {
        return key.substring(16);
    }

    /**
     * The triplet at a place.
     *
     * @throws Damaged when there is none, or its length is none a file can have
     */
    static Klv at(HeaderFile file, long at) {
        var head = file.read(at, KEY + 1);
        var key = head.hex(0, KEY);
        if (!key.startsWith(SMPTE)) {
            throw Damaged.at(at, "A key is expected there, and none of SMPTE's begins so.");
        }
        int first = head.u8(KEY);
        if (first < 0x80) {
            return new Klv(key, at, at + KEY + 1, first);
        }
        int count = first & 0x7F;
        if (count == 0 || count > 8) {
            throw Damaged.at(at + KEY, "A length is written in %d bytes.".formatted(count));
        }
        long length = 0;
        var digits = file.read(at + KEY + 1, count);
        for (int i = 0; i < count; i++) {
            length = length << 8 | digits.u8(i);
        }
        if (length < 0 || length > Long.MAX_VALUE - at - 32) {
            throw Damaged.at(at + KEY, "A length is more than any file has.");
        }
        return new Klv(key, at, at + KEY + 1 + count, length);
    }
}
