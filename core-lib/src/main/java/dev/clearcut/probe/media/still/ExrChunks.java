package dev.clearcut.probe.media.still;

import dev.clearcut.probe.media.header.Damaged;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.Sheet;
import dev.clearcut.probe.media.header.Slice;

/**
 * Where the pieces of an OpenEXR picture stand: the offset table behind the header of a file of one
 * part. A writer fills it in last, so an empty place is a picture that was never finished.
 */
final class ExrChunks {

    private static final int MOST_CHUNKS = 1 << 21;

    private static final long TILED = 0x200;
    private static final long DEEP_OR_SEVERAL = 0x1800;

    /**
     * Lines a chunk has, by compression: none, rle, zips, zip, piz, pxr24, b44, b44a, dwaa, dwab.
     */
    private static final int[] LINES = {1, 1, 1, 16, 32, 16, 32, 32, 32, 256};

    private final long flags;
    private long width;
    private long height;
    private int lines;
    private long tileWidth;
    private long tileHeight;
    private int levels;
    private long said;

    ExrChunks(long flags) {
        this.flags = flags;
    }

    void attribute(String name, Slice value) {
        switch (name) {
            case "dataWindow" -> {
                width = (int) value.u32le(8) - (long) (int) value.u32le(0) + 1;
                height = (int) value.u32le(12) - (long) (int) value.u32le(4) + 1;
            }
            case "compression" -> lines = value.u8(0) < LINES.length ? LINES[value.u8(0)] : 0;
            case "tiles" -> {
                tileWidth = value.u32le(0);
                tileHeight = value.u32le(4);
                levels = value.u8(8);
            }
            case "chunkCount" -> said = value.u32le(0);
            default -> {}
        }
    }

    /** How many there must be; 0 when it cannot be told. */
    private long count() {
        if (said > 0) {
            return said;
        }
        if ((flags & TILED) == 0) {
            return lines == 0 ? 0 : parts(height, lines);
        }
        if (tileWidth == 0 || tileHeight == 0 || levels != 0) {
            return 0;
        }
        return parts(width, tileWidth) * parts(height, tileHeight);
    }

    private static long parts(long whole, long each) {
        return (whole + each - 1) / each;
    }

    /**
     * @param at where the table stands
     * @throws Damaged when the table is longer than the file
     */
    void check(HeaderFile file, long at, Sheet sheet) {
        if ((flags & DEEP_OR_SEVERAL) != 0) {
            return;
        }
        long count = count();
        if (count < 0 || count > MOST_CHUNKS) {
            throw Damaged.at(at, "The picture claims %d pieces.".formatted(count));
        }
        var table = file.read(at, count * 8);
        int before = (flags & TILED) == 0 ? 4 : 16;
        long last = 0;
        for (int i = 0; i < count; i++) {
            long offset = table.s64le(i * 8);
            if (offset < at || offset > file.size() - before - 4) {
                sheet.cutShort(
                        at + i * 8L,
                        "Piece %d of %d of the picture is to stand at byte %s."
                                .formatted(i + 1, count, Long.toUnsignedString(offset)));
                return;
            }
            last = Math.max(last, offset);
        }
        if (count > 0) {
            long length = file.read(last + before, 4).u32le(0);
            if (length > file.size() - last - before - 4) {
                sheet.cutShort(
                        last + before,
                        "The last piece of the picture is said to have %d bytes."
                                .formatted(length));
            }
        }
    }
}
