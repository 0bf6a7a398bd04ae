package dev.clearcut.probe.media.still;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.probe.media.header.Damaged;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.HeaderReader;
import dev.clearcut.probe.media.header.Sheet;
import dev.clearcut.probe.media.header.Slice;

/** Reads JPEG (ISO/IEC 10918-1) with JFIF, Exif and Adobe's markers. */
public final class JpegReader implements HeaderReader {

    private static final int MOST_MARKERS = 2_000;

    @Override
    public String name() {
        return "jpeg";
    }

    @Override
    public boolean knows(Slice first) {
        return first.length() >= 12 && first.hex(0, 3).equals("ffd8ff");
    }

    @Override
    public void read(HeaderFile file, Sheet sheet) {
        var facts = Still.begin(sheet, "jpeg", "mjpeg");
        long at = 2;
        for (int i = 0; i < MOST_MARKERS; i++) {
            var head = file.upTo(at, 4);
            if (head.length() < 4) {
                throw Damaged.cutShort(at, "There is no picture.");
            }
            int marker = head.u8(1);
            if (head.u8(0) != 0xFF) {
                throw Damaged.at(at, "A marker is expected there.");
            }
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == 0xDA) {
                end(file, sheet);
                return;
            }
            int length = Math.max(2, head.u16(2));
            segment(marker, file.read(at + 4, length - 2), facts);
            at += 2 + length;
        }
    }

    private static void end(HeaderFile file, Sheet sheet) {
        var tail = file.upTo(Math.max(0, file.size() - 4096), 4096);
        if (!tail.hex(0, tail.length()).contains("ffd9")) {
            sheet.cutShort(file.size(), "The picture's end is missing.");
        }
    }

    private static void segment(int marker, Slice data, Collecting facts) {
        boolean frame = marker >= 0xC0 && marker <= 0xCF && marker % 4 != 0 || marker == 0xC0;
        if (frame) {
            frame(data, facts);
        } else if (marker == 0xE0 && data.startsWith("JFIF")) {
            density(data, facts);
        } else if (marker == 0xE1 && data.startsWith("Exif") && data.length() > 14) {
            new TiffFields(data.from(6)).exif(facts);
        } else if (marker == 0xE2 && data.startsWith("ICC_PROFILE")) {
            facts.at(data.offset(0), Fact.ICC_PROFILE, true);
        }
    }

    private static void density(Slice jfif, Collecting facts) {
        int unit = jfif.u8(7);
        long across = jfif.u16(8);
        if (unit == 1 && across > 0) {
            facts.at(jfif.offset(8), Fact.DPI, across);
        } else if (unit == 2) {
            Still.perMetre(facts, jfif.offset(8), across * 100);
        }
    }

    private static void frame(Slice data, Collecting facts) {
        long at = data.offset(0);
        int components = data.u8(5);
        facts.at(at, Fact.BIT_DEPTH, data.u8(0));
        Still.size(facts, at + 1, data.u16(3), data.u16(1));
        facts.at(at + 5, Fact.COMPONENTS, components);
        facts.at(
                at + 5,
                Fact.COLOUR_MODE,
                components == 1 ? "grey" : components == 4 ? "cmyk" : "rgb");
        if (components == 1) {
            facts.at(at + 6, Fact.CHROMA, "grey");
        } else if (components == 3) {
            var chroma =
                    switch (data.u8(7)) {
                        case 0x11 -> "4:4:4";
                        case 0x21 -> "4:2:2";
                        case 0x22 -> "4:2:0";
                        case 0x41 -> "4:1:1";
                        default -> "";
                    };
            boolean plain = data.u8(10) == 0x11 && data.u8(13) == 0x11;
            facts.at(at + 6, Fact.CHROMA, plain ? chroma : "");
        }
    }
}
