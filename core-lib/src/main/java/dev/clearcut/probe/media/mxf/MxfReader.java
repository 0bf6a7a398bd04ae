package dev.clearcut.probe.media.mxf;

import dev.clearcut.media.Fact;
import dev.clearcut.probe.media.header.Damaged;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.HeaderReader;
import dev.clearcut.probe.media.header.Sheet;
import dev.clearcut.probe.media.header.Slice;
import org.jspecify.annotations.Nullable;

/** Reads MXF files. */
public final class MxfReader implements HeaderReader {

    /** A run-in is anything up to this, before the header partition (SMPTE ST 377-1, 6.5). */
    private static final int RUN_IN = 65_536;

    private static final String HEADER = "060e2b34020501";

    @Override
    public String name() {
        return "mxf";
    }

    @Override
    public boolean knows(Slice first) {
        return begin(first) >= 0;
    }

    /** Where the header partition's key stands, or -1. */
    private static int begin(Slice first) {
        for (int at = 0; at + 16 <= first.length() && at < RUN_IN; at++) {
            if (first.u8(at) == 0x06
                    && first.hex(at, 7).equals(HEADER)
                    && first.hex(at + 8, 6).equals("0d0102010102")) {
                return at;
            }
        }
        return -1;
    }

    @Override
    public void read(HeaderFile file, Sheet sheet) {
        sheet.file().at(0, Fact.CONTAINER, "mxf");
        int begin = begin(file.upTo(0, RUN_IN + 16));
        var header = Partition.read(file, Klv.at(file, begin));
        sheet.file().at(header.begin() + 13, Fact.HEADER_PARTITION, header.state());
        sheet.file().at(header.pack().offset(4), Fact.KAG_SIZE, header.kag());
        sheet.file()
                .at(header.pack().offset(64), Fact.OPERATIONAL_PATTERN, pattern(header.pattern()));
        sheet.file().at(begin, Fact.ENCRYPTED, false);
        var partitions = new Partitions(file, sheet, header);
        var footer = partitions.describe();
        var metadata = metadata(file, sheet, header, footer);
        if (!metadata.isEmpty()) {
            new Packages(metadata, sheet).read();
            new As11(metadata, sheet.file()).read();
            ConstantFrames.say(file, partitions.essence(), sheet);
        }
    }

    /** The footer's, when the header was written before everything was known. */
    private static Metadata metadata(
            HeaderFile file, Sheet sheet, Partition header, @Nullable Partition footer) {
        if (!header.isComplete() && footer != null && footer.headerBytes() > 0) {
            var late = Metadata.read(file, footer, sheet);
            if (!late.isEmpty()) {
                return late;
            }
        }
        if (header.headerBytes() == 0) {
            throw Damaged.at(header.pack().offset(32), "The header partition has no metadata.");
        }
        return Metadata.read(file, header, sheet);
    }

    /** SMPTE ST 377-1, 8.3: item complexity, then package complexity. */
    private static String pattern(String label) {
        if (!label.startsWith("0d010201")) {
            return "";
        }
        int items = Integer.parseInt(label.substring(8, 10), 16);
        int packages = Integer.parseInt(label.substring(10, 12), 16);
        if (items == 0x10) {
            return "OPAtom";
        }
        return items < 1 || items > 3 || packages < 1 || packages > 3
                ? ""
                : "OP" + items + (char) ('a' + packages - 1);
    }
}
