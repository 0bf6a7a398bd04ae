package dev.clearcut.probe.media.mov;

import dev.clearcut.media.Chromaticities;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.Value;
import dev.clearcut.media.Vocabulary;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.Slice;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.List;

/** The boxes behind a picture's sample description: colour, aspect, fields, mastering display. */
final class PictureBoxes {

    private static final Rational COLOUR_UNIT = new Rational(1, 50_000);
    private static final Rational NIT_UNIT = new Rational(1, 10_000);

    private PictureBoxes() {}

    static void read(HeaderFile file, Box box, Collecting facts) {
        switch (box.type()) {
            case "colr" -> colour(box.content(file), facts);
            case "pasp" -> {
                var pasp = box.content(file);
                if (pasp.u32(0) > 0 && pasp.u32(4) > 0) {
                    facts.at(
                            pasp.offset(0),
                            Fact.PIXEL_ASPECT,
                            new Rational(pasp.u32(0), pasp.u32(4)));
                }
            }
            case "clap" -> cleanAperture(box.content(file), facts);
            case "fiel" -> fields(box.content(file), facts);
            case "mdcv" -> mastering(box.content(file), facts);
            case "clli" -> {
                var clli = box.content(file);
                facts.at(clli.offset(0), Fact.MAX_CLL, clli.u16(0));
                facts.at(clli.offset(2), Fact.MAX_FALL, clli.u16(2));
            }
            case "dvcC", "dvvC" -> dolbyVision(box.content(file), facts);
            case "btrt" -> {
                var btrt = box.content(file);
                if (btrt.u32(4) > 0) {
                    facts.at(btrt.offset(4), Fact.MAX_BIT_RATE, btrt.u32(4));
                }
            }
            case "ACLR" -> {
                var aclr = box.content(file);
                int range = aclr.length() >= 12 ? (int) aclr.u32(8) : 0;
                facts.at(
                        aclr.offset(0),
                        Fact.RANGE,
                        range == 1 ? "limited" : range == 2 ? "full" : "");
            }
            default -> {}
        }
    }

    /** ISO/IEC 14496-12 clause 12.1.5; nclc is QuickTime's, without the range. */
    private static void colour(Slice colr, Collecting facts) {
        var kind = colr.fourCc(0);
        if (kind.equals("prof") || kind.equals("rICC")) {
            facts.at(colr.offset(0), Fact.ICC_PROFILE, true);
        }
        if (!kind.equals("nclc") && !kind.equals("nclx")) {
            return;
        }
        var words = Vocabulary.shipped();
        facts.at(
                colr.offset(4), Fact.PRIMARIES, words.cicp(Fact.PRIMARIES, colr.u16(4)).orElse(""));
        facts.at(colr.offset(6), Fact.TRANSFER, words.cicp(Fact.TRANSFER, colr.u16(6)).orElse(""));
        facts.at(colr.offset(8), Fact.MATRIX, words.cicp(Fact.MATRIX, colr.u16(8)).orElse(""));
        if (kind.equals("nclx") && colr.length() > 10) {
            facts.at(colr.offset(10), Fact.RANGE, (colr.u8(10) & 0x80) != 0 ? "full" : "limited");
        }
    }

    private static void cleanAperture(Slice clap, Collecting facts) {
        if (clap.u32(4) > 0 && clap.u32(12) > 0) {
            facts.at(
                    clap.offset(0),
                    Fact.CLEAN_APERTURE,
                    clap.u32(0) / clap.u32(4) + "x" + clap.u32(8) / clap.u32(12));
        }
    }

    /**
     * Fields one above the other are 1 and 6, fields woven line by line 9 and 14; of each pair the
     * former shows the top field first (Apple TN2162, "Ice Floe 19").
     */
    private static void fields(Slice fiel, Collecting facts) {
        long at = fiel.offset(0);
        if (fiel.u8(0) == 1) {
            facts.at(at, Fact.SCAN, "progressive");
        } else if (fiel.u8(0) == 2) {
            facts.at(at, Fact.SCAN, "interlaced");
            switch (fiel.u8(1)) {
                case 1, 9 -> facts.at(at + 1, Fact.FIELD_ORDER, "tff");
                case 6, 14 -> facts.at(at + 1, Fact.FIELD_ORDER, "bff");
                default -> {}
            }
        }
    }

    /** ISO/IEC 23001-17: green, blue, red, white; then most and least light. */
    private static void mastering(Slice mdcv, Collecting facts) {
        var points = new ArrayList<Rational>();
        for (int i : List.of(8, 10, 0, 2, 4, 6, 12, 14)) {
            points.add(Rational.of(mdcv.u16(i)).times(COLOUR_UNIT));
        }
        facts.at(mdcv.offset(0), Fact.MASTERING_PRIMARIES, new Chromaticities(points).name());
        facts.at(mdcv.offset(16), Fact.MASTERING_MAX, Rational.of(mdcv.u32(16)).times(NIT_UNIT));
        facts.at(mdcv.offset(20), Fact.MASTERING_MIN, Rational.of(mdcv.u32(20)).times(NIT_UNIT));
    }

    /** Dolby Vision Streams within the ISO Base Media File Format, 2.2. */
    private static void dolbyVision(Slice config, Collecting facts) {
        int profile = config.u8(2) >> 1;
        int compatibility = config.u8(4) >> 4;
        facts.at(
                config.offset(2),
                Fact.DOLBY_VISION_PROFILE,
                profile + (compatibility == 0 ? "" : "." + compatibility));
    }

    /** What follows from the rest: the picture's aspect, and which high dynamic range it is. */
    static void conclude(Collecting facts) {
        var width = facts.exact(Fact.WIDTH);
        var height = facts.exact(Fact.HEIGHT);
        var pixel = facts.exact(Fact.PIXEL_ASPECT);
        if (width != null && height != null && pixel != null && height.sign() > 0) {
            facts.at(
                    facts.offset(Fact.PIXEL_ASPECT),
                    Fact.DISPLAY_ASPECT,
                    width.over(height).times(pixel));
        }
        var kinds = new ArrayList<String>();
        if (facts.has(Fact.DOLBY_VISION_PROFILE)) {
            kinds.add("dolby-vision");
        }
        switch (facts.word(Fact.TRANSFER)) {
            case "smpte2084" -> {
                // the stream itself may hold the mastering display, which only a decoder sees
                if (facts.has(Fact.MASTERING_MAX)) {
                    kinds.add("hdr10");
                }
            }
            case "arib-std-b67" -> kinds.add("hlg");
            default -> {}
        }
        if (!kinds.isEmpty()) {
            facts.at(facts.offset(Fact.TRANSFER), Fact.HDR, Value.of(kinds));
        }
    }
}
