package dev.clearcut.probe.media.stream;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.probe.media.header.Damaged;
import dev.clearcut.probe.media.header.Slice;

/** A sequence parameter set of H.265 (ITU-T H.265, 7.3.2.2). */
public final class HevcSps {

    /** Of its NAL unit. */
    public static final int NAL_TYPE = 33;

    private static final int MOST_REFERENCE_SETS = 64;

    private HevcSps() {}

    /**
     * @param unit the NAL unit, with its two first bytes
     */
    public static void read(Slice unit, Collecting facts) {
        try {
            parse(Bits.payload(unit.from(2).bytes()), unit.offset(0), facts);
        } catch (Damaged inside) {
            throw Damaged.at(unit.offset(0), inside.what());
        }
    }

    private static void parse(Bits bits, long at, Collecting facts) {
        bits.read(4);
        int layers = bits.read(3);
        bits.flag();
        profile(bits, at, layers, facts);
        bits.unsigned();
        int chroma = bits.unsigned();
        if (chroma == 3) {
            bits.flag();
        }
        size(bits, at, chroma, facts);
        facts.at(at, Fact.CHROMA, Vui.chroma(chroma));
        facts.at(at, Fact.BIT_DEPTH, 8 + bits.unsigned());
        bits.unsigned();
        int pocBits = bits.unsigned() + 4;
        boolean each = bits.flag();
        for (int i = each ? 0 : layers; i <= layers; i++) {
            bits.unsigned();
            bits.unsigned();
            bits.unsigned();
        }
        for (int i = 0; i < 6; i++) {
            bits.unsigned();
        }
        if (bits.flag() && bits.flag()) {
            scalingLists(bits);
        }
        bits.flag();
        bits.flag();
        if (bits.flag()) {
            bits.read(8);
            bits.unsigned();
            bits.unsigned();
            bits.flag();
        }
        referenceSets(bits);
        if (bits.flag()) {
            for (int i = Math.min(bits.unsigned(), 33); i > 0; i--) {
                bits.read(Math.min(pocBits, 16));
                bits.flag();
            }
        }
        bits.flag();
        bits.flag();
        if (bits.flag()) {
            Vui.read(bits, at, facts);
        }
        Vui.components(at, facts);
    }

    private static void profile(Bits bits, long at, int layers, Collecting facts) {
        bits.read(2);
        boolean highTier = bits.flag();
        int profile = bits.read(5);
        bits.read32();
        boolean progressive = bits.flag();
        boolean interlaced = bits.flag();
        bits.skip(46);
        int level = bits.read(8);
        facts.at(
                at,
                Fact.PROFILE,
                switch (profile) {
                    case 1 -> "Main";
                    case 2 -> "Main 10";
                    case 3 -> "Main Still Picture";
                    case 4 -> "Rext";
                    default -> "";
                });
        facts.at(at, Fact.LEVEL, level / 30 + "." + level % 30 / 3);
        facts.at(at, Fact.TIER, highTier ? "high" : "main");
        if (progressive != interlaced) {
            Vui.unlessSaid(facts, at, Fact.SCAN, progressive ? "progressive" : "interlaced");
        }
        subLayers(bits, layers);
    }

    private static void subLayers(Bits bits, int layers) {
        if (layers == 0) {
            return;
        }
        var profiles = new boolean[layers];
        var levels = new boolean[layers];
        for (int i = 0; i < layers; i++) {
            profiles[i] = bits.flag();
            levels[i] = bits.flag();
        }
        bits.skip(2 * (8 - layers));
        for (int i = 0; i < layers; i++) {
            bits.skip((profiles[i] ? 88 : 0) + (levels[i] ? 8 : 0));
        }
    }

    private static void size(Bits bits, long at, int chroma, Collecting facts) {
        int width = bits.unsigned();
        int height = bits.unsigned();
        facts.at(at, Fact.STORED_WIDTH, width);
        facts.at(at, Fact.STORED_HEIGHT, height);
        if (bits.flag()) {
            width -= (chroma == 1 || chroma == 2 ? 2 : 1) * (bits.unsigned() + bits.unsigned());
            height -= (chroma == 1 ? 2 : 1) * (bits.unsigned() + bits.unsigned());
        }
        if (width > 0 && height > 0) {
            facts.at(at, Fact.WIDTH, width);
            facts.at(at, Fact.HEIGHT, height);
        }
    }

    private static void scalingLists(Bits bits) {
        for (int size = 0; size < 4; size++) {
            for (int matrix = 0; matrix < 6; matrix += size == 3 ? 3 : 1) {
                if (!bits.flag()) {
                    bits.unsigned();
                    continue;
                }
                if (size > 1) {
                    bits.signed();
                }
                for (int i = Math.min(64, 1 << 4 + (size << 1)); i > 0; i--) {
                    bits.signed();
                }
            }
        }
    }

    private static void referenceSets(Bits bits) {
        int count = Math.min(bits.unsigned(), MOST_REFERENCE_SETS);
        int pictures = 0;
        for (int i = 0; i < count; i++) {
            boolean predicted = i > 0 && bits.flag();
            if (predicted) {
                bits.flag();
                bits.unsigned();
                int used = 0;
                for (int j = 0; j <= pictures; j++) {
                    boolean byCurrent = bits.flag();
                    used += byCurrent || bits.flag() ? 1 : 0;
                }
                pictures = used;
                continue;
            }
            int negative = Math.min(bits.unsigned(), 16);
            int positive = Math.min(bits.unsigned(), 16);
            pictures = negative + positive;
            for (int j = 0; j < pictures; j++) {
                bits.unsigned();
                bits.flag();
            }
        }
    }
}
