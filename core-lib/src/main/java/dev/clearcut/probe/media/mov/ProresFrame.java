package dev.clearcut.probe.media.mov;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.Vocabulary;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.Sheet;

/** The header of a ProRes frame (SMPTE RDD 36, 5.1.1 and 5.1.2). */
final class ProresFrame {

    /** The frame's size, {@code icpf}, the header's size, its version, who wrote it. */
    private static final int FIXED = 28;

    private final FirstFrame words;

    private ProresFrame(FirstFrame words) {
        this.words = words;
    }

    /**
     * @param at where the first frame stands
     */
    static void read(HeaderFile file, long at, Collecting facts, Sheet sheet) {
        var head = file.upTo(at, FIXED);
        if (head.length() < FIXED) {
            sheet.cutShort(at, "The first frame is to stand there.");
            return;
        }
        if (!head.fourCc(4).equals("icpf")) {
            sheet.damaged(at + 4, "A ProRes frame (icpf) is expected there.");
            return;
        }
        var frame = new ProresFrame(new FirstFrame("ProRes", facts, sheet));
        frame.words.say(at + 16, Fact.WIDTH, Integer.toString(head.u16(16)));
        frame.words.say(at + 18, Fact.HEIGHT, Integer.toString(head.u16(18)));
        frame.words.say(at + 20, Fact.CHROMA, chroma(head.u8(20) >> 6));
        frame.scan(at + 20, head.u8(20) >> 2 & 3);
        frame.colour(at + 22, Fact.PRIMARIES, head.u8(22));
        frame.colour(at + 23, Fact.TRANSFER, head.u8(23));
        frame.colour(at + 24, Fact.MATRIX, head.u8(24));
        int alpha = head.u8(25) & 15;
        if (alpha <= 2 && !facts.has(Fact.ALPHA)) {
            facts.at(at + 25, Fact.ALPHA, alpha != 0);
        }
    }

    private static String chroma(int code) {
        return code == 2 ? "4:2:2" : code == 3 ? "4:4:4" : "";
    }

    private void scan(long at, int mode) {
        words.say(at, Fact.SCAN, mode == 0 ? "progressive" : mode == 3 ? "" : "interlaced");
        words.say(at, Fact.FIELD_ORDER, mode == 1 ? "tff" : mode == 2 ? "bff" : "");
    }

    /** 0 and 2 say that nobody said. */
    private void colour(long at, Fact fact, int code) {
        if (code != 0 && code != 2) {
            words.say(at, fact, Vocabulary.shipped().cicp(fact, code).orElse(""));
        }
    }
}
