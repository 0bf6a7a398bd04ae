package dev.clearcut.probe.media.stream;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.Vocabulary;
import dev.clearcut.timecode.Rational;

/**
 * The beginning of the video usability information, which H.264 and H.265 share (annex E of each).
 */
final class Vui {

    private static final int EXTENDED = 255;

    private static final int[][] ASPECTS = {
        {0, 1}, {1, 1}, {12, 11}, {10, 11}, {16, 11}, {40, 33}, {24, 11}, {20, 11}, {32, 11},
        {80, 33}, {18, 11}, {15, 11}, {64, 33}, {160, 99}, {4, 3}, {3, 2}, {2, 1}
    };

    private Vui() {}

    /** Aspect, range and colour; what the container said before stays. */
    static void read(Bits bits, long offset, Collecting facts) {
        if (bits.flag()) {
            aspect(bits, offset, facts);
        }
        if (bits.flag()) {
            bits.flag();
        }
        if (bits.flag()) {
            bits.skip(3);
            boolean full = bits.flag();
            unlessSaid(facts, offset, Fact.RANGE, full ? "full" : "limited");
            if (bits.flag()) {
                var words = Vocabulary.shipped();
                for (var fact : new Fact[] {Fact.PRIMARIES, Fact.TRANSFER, Fact.MATRIX}) {
                    unlessSaid(facts, offset, fact, words.cicp(fact, bits.read(8)).orElse(""));
                }
            }
        }
        if (bits.flag()) {
            bits.unsigned();
            bits.unsigned();
        }
    }

    private static void aspect(Bits bits, long offset, Collecting facts) {
        int code = bits.read(8);
        int across =
                code == EXTENDED ? bits.read(16) : code < ASPECTS.length ? ASPECTS[code][0] : 0;
        int down = code == EXTENDED ? bits.read(16) : code < ASPECTS.length ? ASPECTS[code][1] : 1;
        if (across > 0 && down > 0 && !facts.has(Fact.PIXEL_ASPECT)) {
            facts.at(offset, Fact.PIXEL_ASPECT, new Rational(across, down));
        }
    }

    static void unlessSaid(Collecting facts, long offset, Fact fact, String word) {
        if (!facts.has(fact)) {
            facts.at(offset, fact, word);
        }
    }

    /** Red, green and blue are coded as 4:4:4, and only the matrix tells (ITU-T H.273, 8.3). */
    static void components(long offset, Collecting facts) {
        if (facts.word(Fact.CHROMA).equals("4:4:4") && facts.word(Fact.MATRIX).equals("gbr")) {
            facts.at(offset, Fact.CHROMA, "rgb");
        }
    }

    static String chroma(int idc) {
        return switch (idc) {
            case 0 -> "grey";
            case 1 -> "4:2:0";
            case 2 -> "4:2:2";
            default -> "4:4:4";
        };
    }
}
