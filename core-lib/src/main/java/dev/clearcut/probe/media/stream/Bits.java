package dev.clearcut.probe.media.stream;

import dev.clearcut.probe.media.header.Damaged;

/** Bits, the highest of each byte first. */
public final class Bits {

    private final byte[] bytes;
    private int at;

    public Bits(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** The payload of a NAL unit: the 3 that keeps a start code from appearing is taken out. */
    static Bits payload(byte[] unit) {
        var out = new byte[unit.length];
        int length = 0;
        int zeros = 0;
        for (byte b : unit) {
            if (zeros >= 2 && b == 3) {
                zeros = 0;
                continue;
            }
            zeros = b == 0 ? zeros + 1 : 0;
            out[length++] = b;
        }
        return new Bits(java.util.Arrays.copyOf(out, length));
    }

    /** At most 31 bits as a number. */
    public int read(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            if (at >= bytes.length * 8) {
                throw Damaged.at(-1, "A parameter set ends in the middle of a number.");
            }
            value = value << 1 | bytes[at >> 3] >> 7 - (at & 7) & 1;
            at++;
        }
        return value;
    }

    boolean flag() {
        return read(1) == 1;
    }

    long read32() {
        return (long) read(16) << 16 | read(16);
    }

    void skip(int count) {
        at += count;
    }

    /** Exp-Golomb (ITU-T H.264, 9.1). */
    int unsigned() {
        int zeros = 0;
        while (!flag()) {
            if (++zeros > 30) {
                throw Damaged.at(-1, "A parameter set holds a number without end.");
            }
        }
        return (1 << zeros) - 1 + read(zeros);
    }

    int signed() {
        int code = unsigned();
        return (code & 1) == 1 ? (code + 1) / 2 : -(code / 2);
    }

    boolean hasMore() {
        return at < bytes.length * 8;
    }
}
