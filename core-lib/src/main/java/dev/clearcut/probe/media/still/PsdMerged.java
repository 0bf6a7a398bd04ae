package dev.clearcut.probe.media.still;

import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.Sheet;
import dev.clearcut.probe.media.header.Slice;

/**
 * The merged picture at the end of a Photoshop file: whether all of it is there (Adobe Photoshop
 * File Formats, "Image Data Section").
 *
 * @param head the file's header
 */
record PsdMerged(HeaderFile file, boolean large, Slice head) {

    private static final int RAW = 0;
    private static final int RUN_LENGTHS = 1;

    /** The lengths of that many bytes' worth of rows are added up; of more, only their table is. */
    private static final long MOST_OF_A_TABLE = 8 << 20;

    /**
     * @param layers where the section of the layers begins
     */
    void check(Sheet sheet, long layers) {
        int wide = large ? 8 : 4;
        var length = file.read(layers, wide);
        long section = large ? length.s64(0) : length.u32(0);
        long room = file.size() - layers - wide;
        if (section < 0 || section > room) {
            sheet.cutShort(
                    layers,
                    "Its layers are said to have %s bytes, but %d are there."
                            .formatted(Long.toUnsignedString(section), room));
            return;
        }
        long at = layers + wide + section;
        if (file.size() - at < 2) {
            sheet.cutShort(file.size(), "The merged picture is not in the file.");
            return;
        }
        long wanted = wanted(at + 2, file.read(at, 2).u16(0));
        if (wanted > file.size() - at - 2) {
            sheet.cutShort(
                    at,
                    "The merged picture has %d bytes, but %d are there."
                            .formatted(wanted, file.size() - at - 2));
        }
    }

    /** How many bytes it has behind the word on how they are packed. */
    private long wanted(long at, int packed) {
        long rows = head.u16(12) * head.u32(14);
        long row = (head.u32(18) * head.u16(22) + 7) / 8;
        return switch (packed) {
            case RAW -> Math.multiplyExact(rows, row);
            case RUN_LENGTHS -> runs(at, rows);
            // how much zip makes of it only its end would tell
            default -> 1;
        };
    }

    private long runs(long at, long rows) {
        int wide = large ? 4 : 2;
        long bytes = rows * wide;
        if (bytes > MOST_OF_A_TABLE || bytes > file.size() - at) {
            return bytes;
        }
        var table = file.read(at, bytes);
        for (int i = 0; i < rows * wide; i += wide) {
            bytes += large ? table.u32(i) : table.u16(i);
        }
        return bytes;
    }
}
