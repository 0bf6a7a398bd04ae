package dev.clearcut.probe.media.stream;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.probe.media.header.Damaged;
import dev.clearcut.probe.media.header.Slice;
import java.util.Set;

/** A sequence parameter set of H.264 (ITU-T H.264, 7.3.2.1.1). */
public final class AvcSps {

    private static final Set<Integer> WITH_CHROMA =
            Set.of(100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135);

    private AvcSps() {}

    /**
     * @param unit the NAL unit, with its first byte
     */
    public static void read(Slice unit, Collecting facts) {
        try {
            parse(Bits.payload(unit.from(1).bytes()), unit.offset(0), facts);
        } catch (Damaged inside) {
            throw Damaged.at(unit.offset(0), inside.what());
        }
    }

    private static void parse(Bits bits, long at, Collecting facts) {
        int profile = bits.read(8);
        int constraints = bits.read(8);
        int level = bits.read(8);
        facts.at(at + 1, Fact.PROFILE, profile(profile, constraints));
        facts.at(at + 3, Fact.LEVEL, level(level, constraints, profile));
        bits.unsigned();
        int chroma = 1;
        int depth = 8;
        if (WITH_CHROMA.contains(profile)) {
            chroma = bits.unsigned();
            if (chroma == 3) {
                bits.flag();
            }
            depth += bits.unsigned();
            bits.unsigned();
            bits.flag();
            scalingLists(bits, chroma);
        }
        facts.at(at, Fact.CHROMA, Vui.chroma(chroma));
        facts.at(at, Fact.BIT_DEPTH, depth);
        order(bits);
        bits.unsigned();
        bits.flag();
        size(bits, at, chroma, facts);
        Vui.components(at, facts);
    }

    private static void scalingLists(Bits bits, int chroma) {
        if (!bits.flag()) {
            return;
        }
        for (int i = 0; i < (chroma == 3 ? 12 : 8); i++) {
            if (bits.flag()) {
                int last = 8;
                int next = 8;
                for (int j = 0; j < (i < 6 ? 16 : 64); j++) {
                    next = next == 0 ? 0 : last + bits.signed() + 256 & 255;
                    last = next == 0 ? last : next;
                }
            }
        }
    }

    private static void order(Bits bits) {
        bits.unsigned();
        int type = bits.unsigned();
        if (type == 0) {
            bits.unsigned();
        } else if (type == 1) {
            bits.flag();
            bits.signed();
            bits.signed();
            for (int i = Math.min(bits.unsigned(), 255); i > 0; i--) {
                bits.signed();
            }
        }
    }

    private static void size(Bits bits, long at, int chroma, Collecting facts) {
        int width = (bits.unsigned() + 1) * 16;
        int units = bits.unsigned() + 1;
        boolean framesOnly = bits.flag();
        int height = units * 16 * (framesOnly ? 1 : 2);
        if (!framesOnly) {
            bits.flag();
        }
        bits.flag();
        facts.at(at, Fact.STORED_WIDTH, width);
        facts.at(at, Fact.STORED_HEIGHT, height);
        if (bits.flag()) {
            int x = chroma == 1 || chroma == 2 ? 2 : 1;
            int y = (chroma == 1 ? 2 : 1) * (framesOnly ? 1 : 2);
            width -= x * (bits.unsigned() + bits.unsigned());
            height -= y * (bits.unsigned() + bits.unsigned());
        }
        if (width > 0 && height > 0) {
            facts.at(at, Fact.WIDTH, width);
            facts.at(at, Fact.HEIGHT, height);
        }
        if (framesOnly) {
            Vui.unlessSaid(facts, at, Fact.SCAN, "progressive");
        }
        if (bits.flag()) {
            Vui.read(bits, at, facts);
        }
    }

    /** A.2: constraint flags tell the intra profiles from the others. */
    private static String profile(int profile, int constraints) {
        boolean intra = (constraints & 0x10) != 0;
        return switch (profile) {
            case 66 -> (constraints & 0x40) != 0 ? "Constrained Baseline" : "Baseline";
            case 77 -> "Main";
            case 88 -> "Extended";
            case 100 -> "High";
            case 110 -> intra ? "High 10 Intra" : "High 10";
            case 122 -> intra ? "High 4:2:2 Intra" : "High 4:2:2";
            case 244 -> intra ? "High 4:4:4 Intra" : "High 4:4:4 Predictive";
            case 44 -> "CAVLC 4:4:4";
            default -> "";
        };
    }

    private static String level(int level, int constraints, int profile) {
        boolean oneB = level == 11 && (constraints & 0x10) != 0 && profile < 100;
        return oneB ? "1b" : level / 10 + "." + level % 10;
    }
}
