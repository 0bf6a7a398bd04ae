package dev.clearcut.probe.media.header;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Some bytes of a file, and where they stood. Positions count from the slice's first byte; numbers
 * are unsigned and big-endian unless the name says otherwise; reading past the end is {@link
 * Damaged}.
 */
public final class Slice {

    private final byte[] bytes;
    private final int from;
    private final int length;
    private final long base;

    /**
     * @param base where the first byte stood in the file
     */
    public Slice(byte[] bytes, long base) {
        this(bytes, 0, bytes.length, base);
    }

    private Slice(byte[] bytes, int from, int length, long base) {
        this.bytes = bytes;
        this.from = from;
        this.length = length;
        this.base = base;
    }

    public int length() {
        return length;
    }

    /** Where a position stands in the file. */
    public long offset(int at) {
        return base + at;
    }

    boolean covers(long at, long count) {
        return at >= base && at + count <= base + length;
    }

    /** The bytes from a place in the file on. */
    Slice part(long at, long count) {
        return slice((int) (at - base), (int) count);
    }

    public Slice slice(int at, int count) {
        check(at, count);
        return new Slice(bytes, from + at, count, base + at);
    }

    public Slice from(int at) {
        return slice(at, length - at);
    }

    public int u8(int at) {
        check(at, 1);
        return bytes[from + at] & 0xFF;
    }

    public int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    public int u16le(int at) {
        return u8(at + 1) << 8 | u8(at);
    }

    public int s16(int at) {
        return (short) u16(at);
    }

    public long u32(int at) {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    public long u32le(int at) {
        return (long) u16le(at + 2) << 16 | u16le(at);
    }

    public int s32(int at) {
        return (int) u32(at);
    }

    public long s64(int at) {
        return u32(at) << 32 | u32(at + 4);
    }

    public long s64le(int at) {
        return u32le(at + 4) << 32 | u32le(at);
    }

    public double f64(int at) {
        return Double.longBitsToDouble(s64(at));
    }

    /** Four characters as containers write them; what is no character becomes a dot. */
    public String fourCc(int at) {
        var text = new StringBuilder(4);
        for (int i = 0; i < 4; i++) {
            int c = u8(at + i);
            text.append(c >= 0x20 && c < 0x7F || c == 0xA9 ? (char) c : '.');
        }
        return text.toString();
    }

    /** Text up to the first NUL. */
    public String text(int at, int count) {
        return text(at, count, StandardCharsets.UTF_8);
    }

    /** Text up to the first NUL of an encoding that has such. */
    public String text(int at, int count, Charset charset) {
        check(at, count);
        var whole = new String(bytes, from + at, count, charset);
        int end = whole.indexOf('\0');
        return (end < 0 ? whole : whole.substring(0, end)).strip();
    }

    /** Lower-case hexadecimal, without separators. */
    public String hex(int at, int count) {
        check(at, count);
        return java.util.HexFormat.of().formatHex(bytes, from + at, from + at + count);
    }

    public boolean startsWith(String ascii) {
        return length >= ascii.length()
                && new String(bytes, from, ascii.length(), StandardCharsets.ISO_8859_1)
                        .equals(ascii);
    }

    public byte[] bytes() {
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    /** Floating point of 32 bits. */
    public float f32(int at, ByteOrder order) {
        check(at, 4);
        return ByteBuffer.wrap(bytes, from + at, 4).order(order).getFloat();
    }

    private void check(int at, int count) {
        if (at < 0 || count < 0 || count > length - at) {
            throw Damaged.at(
                    base + Math.max(0, Math.min(at, length)),
                    "%d bytes are expected there, %d are left."
                            .formatted(count, Math.max(0, length - at)));
        }
    }
}
