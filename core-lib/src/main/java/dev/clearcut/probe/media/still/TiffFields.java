package dev.clearcut.probe.media.still;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.probe.media.header.Slice;
import java.util.HashMap;
import java.util.Map;

/** A directory of TIFF fields held in memory, as Exif carries it. */
final class TiffFields {

    private static final int MOST_FIELDS = 512;

    private final Slice block;
    private final boolean little;
    private final Map<Integer, Long> fields = new HashMap<>();

    TiffFields(Slice block) {
        this.block = block;
        this.little = block.startsWith("II");
        long at = u32(4);
        if (at < 8 || at > block.length() - 2) {
            return;
        }
        int count = Math.min(u16((int) at), MOST_FIELDS);
        for (int i = 0; i < count; i++) {
            int field = (int) at + 2 + i * 12;
            if (field + 12 > block.length()) {
                return;
            }
            fields.put(u16(field), u16(field + 2) == 3 ? (long) u16(field + 8) : u32(field + 8));
        }
    }

    private int u16(int at) {
        return little ? block.u16le(at) : block.u16(at);
    }

    private long u32(int at) {
        return little ? block.u32le(at) : block.u32(at);
    }

    void exif(Collecting facts) {
        var orientation = fields.get(0x0112);
        if (orientation != null && orientation >= 1 && orientation <= 8) {
            facts.at(block.offset(0), Fact.ORIENTATION, orientation);
        }
        var resolution = fields.get(0x011A);
        long unit = fields.getOrDefault(0x0128, 2L);
        if (resolution != null && resolution + 8 <= block.length() && !facts.has(Fact.DPI)) {
            long below = u32(resolution.intValue() + 4);
            if (below > 0) {
                double each = (double) u32(resolution.intValue()) / below;
                facts.at(
                        block.offset(resolution.intValue()),
                        Fact.DPI,
                        Math.round(unit == 3 ? each * 2.54 : each));
            }
        }
    }
}
