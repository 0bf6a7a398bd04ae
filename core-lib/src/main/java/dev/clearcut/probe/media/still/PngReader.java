package dev.clearcut.probe.media.still;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.Vocabulary;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.HeaderReader;
import dev.clearcut.probe.media.header.Sheet;
import dev.clearcut.probe.media.header.Slice;

/** Reads PNG (ISO/IEC 15948), up to the picture's data. */
public final class PngReader implements HeaderReader {

    private static final int MOST_CHUNKS = 1_000;

    @Override
    public String name() {
        return "png";
    }

    @Override
    public boolean knows(Slice first) {
        return first.length() >= 24 && first.hex(0, 8).equals("89504e470d0a1a0a");
    }

    @Override
    public void read(HeaderFile file, Sheet sheet) {
        var facts = Still.begin(sheet, "png", "png");
        long at = 8;
        for (int i = 0; i < MOST_CHUNKS; i++) {
            var head = file.read(at, 8);
            long length = head.u32(0);
            var type = head.fourCc(4);
            if (length > file.size() - at - 8) {
                sheet.cutShort(
                        at, "The chunk \"%s\" is said to have %d bytes.".formatted(type, length));
                return;
            }
            if (type.equals("IDAT")) {
                end(file, sheet);
                return;
            }
            chunk(type, file.read(at + 8, Math.min(length, 1 << 16)), facts);
            at += 12 + length;
        }
    }

    /** A whole picture ends in an empty chunk. */
    private static void end(HeaderFile file, Sheet sheet) {
        var last = file.upTo(file.size() - 12, 12);
        if (last.length() < 12 || !last.fourCc(4).equals("IEND")) {
            sheet.cutShort(file.size(), "The picture's end (IEND) is missing.");
        }
    }

    private static void chunk(String type, Slice data, Collecting facts) {
        long at = data.offset(0);
        switch (type) {
            case "IHDR" -> header(data, facts);
            case "pHYs" -> {
                if (data.u8(8) == 1) {
                    Still.perMetre(facts, at, data.u32(0));
                }
            }
            case "iCCP" -> facts.at(at, Fact.ICC_PROFILE, true);
            case "sRGB" ->
                    facts.at(at, Fact.PRIMARIES, "bt709").at(at, Fact.TRANSFER, "iec61966-2-1");
            case "cICP" -> {
                var words = Vocabulary.shipped();
                facts.at(at, Fact.PRIMARIES, words.cicp(Fact.PRIMARIES, data.u8(0)).orElse(""));
                facts.at(at, Fact.TRANSFER, words.cicp(Fact.TRANSFER, data.u8(1)).orElse(""));
                facts.at(at, Fact.RANGE, data.u8(3) == 1 ? "full" : "limited");
            }
            default -> {}
        }
    }

    private static void header(Slice data, Collecting facts) {
        long at = data.offset(0);
        Still.size(facts, at, data.u32(0), data.u32(4));
        int type = data.u8(9);
        boolean palette = type == 3;
        boolean grey = (type & 2) == 0;
        facts.at(at + 8, Fact.BIT_DEPTH, palette ? 8 : data.u8(8));
        facts.at(at + 9, Fact.COLOUR_MODE, palette ? "palette" : grey ? "grey" : "rgb");
        facts.at(at + 9, Fact.COMPONENTS, palette ? 1 : (grey ? 1 : 3) + ((type & 4) != 0 ? 1 : 0));
        if (!palette) {
            facts.at(at + 9, Fact.ALPHA, (type & 4) != 0);
            facts.at(at + 9, Fact.CHROMA, grey ? "grey" : "rgb");
        }
        facts.at(at + 12, Fact.SCAN, data.u8(12) == 0 || data.u8(12) == 1 ? "progressive" : "");
    }
}
