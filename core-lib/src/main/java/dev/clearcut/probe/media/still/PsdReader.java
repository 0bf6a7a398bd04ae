package dev.clearcut.probe.media.still;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.HeaderReader;
import dev.clearcut.probe.media.header.Sheet;
import dev.clearcut.probe.media.header.Slice;

/** Reads Photoshop's PSD and PSB: size, mode, resources, how many layers. */
public final class PsdReader implements HeaderReader {

    private static final int RESOLUTION = 1005;
    private static final int ICC = 1039;
    private static final int MOST_RESOURCES = 5_000;

    @Override
    public String name() {
        return "psd";
    }

    @Override
    public boolean knows(Slice first) {
        return first.length() >= 26 && first.startsWith("8BPS");
    }

    @Override
    public void read(HeaderFile file, Sheet sheet) {
        var facts = Still.begin(sheet, "psd", "psd");
        var head = file.read(0, 26);
        boolean large = head.u16(4) == 2;
        int channels = head.u16(12);
        Still.size(facts, 14, head.u32(18), head.u32(14));
        facts.at(22, Fact.BIT_DEPTH, head.u16(22));
        facts.at(12, Fact.COMPONENTS, channels);
        mode(head.u16(24), channels, facts);
        long at = 26 + 4 + file.read(26, 4).u32(0);
        long resources = file.read(at, 4).u32(0);
        resources(file, at + 4, at + 4 + resources, facts);
        layers(file, at + 4 + resources, large, facts);
        new PsdMerged(file, large, head).check(sheet, at + 4 + resources);
    }

    private static void mode(int mode, int channels, Collecting facts) {
        var word =
                switch (mode) {
                    case 1 -> "grey";
                    case 2 -> "palette";
                    case 3 -> "rgb";
                    case 4 -> "cmyk";
                    case 9 -> "lab";
                    default -> "";
                };
        facts.at(24, Fact.COLOUR_MODE, word);
        if (mode == 3 || mode == 1) {
            facts.at(24, Fact.CHROMA, word);
            facts.at(12, Fact.ALPHA, channels > (mode == 3 ? 3 : 1));
        }
    }

    private static void resources(HeaderFile file, long from, long to, Collecting facts) {
        long at = from;
        for (int i = 0; i < MOST_RESOURCES && at + 12 <= to; i++) {
            var head = file.read(at, 8);
            if (!head.startsWith("8BIM")) {
                return;
            }
            int name = file.read(at + 6, 1).u8(0) + 1;
            long data = at + 6 + name + (name & 1);
            long length = file.read(data, 4).u32(0);
            if (head.u16(4) == RESOLUTION && length >= 4) {
                facts.at(data + 4, Fact.DPI, file.read(data + 4, 4).u32(0) >> 16);
            } else if (head.u16(4) == ICC) {
                facts.at(data + 4, Fact.ICC_PROFILE, true);
            }
            at = data + 4 + length + (length & 1);
        }
    }

    /** Negative when the first of the merged picture's channels is its transparency. */
    private static void layers(HeaderFile file, long at, boolean large, Collecting facts) {
        int wide = large ? 8 : 4;
        var lengths = file.read(at, 2L * wide + 2);
        long section = large ? lengths.s64(0) : lengths.u32(0);
        long info = section == 0 ? 0 : large ? lengths.s64(8) : lengths.u32(4);
        facts.at(at + 2L * wide, Fact.LAYERS, info == 0 ? 0 : Math.abs(lengths.s16(2 * wide)));
    }
}
