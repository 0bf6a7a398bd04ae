package dev.clearcut.probe.media.mxf;

import dev.clearcut.media.Chromaticities;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.probe.media.header.Slice;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.List;

/** What MPEG-2, AVC, JPEG 2000 and HDR add to a picture descriptor. */
final class PictureSubDescriptors {

    static final String SUB_DESCRIPTORS = "0601010406100000";

    private static final String MPEG_CLOSED_GOP = "0401060201060000";
    private static final String MPEG_MAX_GOP = "0401060201080000";
    private static final String MPEG_MAX_B = "0401060201090000";
    private static final String MPEG_BIT_RATE = "04010602010b0000";
    private static final String AVC_CLOSED_GOP = "0401060601060000";
    private static final String AVC_MAX_GOP = "0401060601080000";
    private static final String AVC_MAX_B = "0401060601090000";
    private static final String AVC_MAX_BIT_RATE = "04010606010b0000";
    private static final String AVC_LEVEL = "04010606010d0000";
    private static final String RSIZ = "0401060301000000";
    private static final String COMPONENT_SIZING = "04010603" + "0b000000";
    private static final String MASTERING_PRIMARIES = "0420040101010000";
    private static final String MASTERING_WHITE = "0420040101020000";
    private static final String MASTERING_MAX = "0420040101030000";
    private static final String MASTERING_MIN = "0420040101040000";

    private static final Rational COLOUR_UNIT = new Rational(1, 50_000);
    private static final Rational NIT_UNIT = new Rational(1, 10_000);

    private final MetadataSet descriptor;
    private final Metadata metadata;
    private final Collecting facts;

    PictureSubDescriptors(MetadataSet descriptor, Metadata metadata, Collecting facts) {
        this.descriptor = descriptor;
        this.metadata = metadata;
        this.facts = facts;
    }

    void read() {
        if (descriptor.group().equals(Groups.MPEG)) {
            groups(descriptor, MPEG_MAX_GOP, MPEG_MAX_B, MPEG_CLOSED_GOP);
            number(descriptor, MPEG_BIT_RATE, Fact.MAX_BIT_RATE);
        }
        mastering();
        for (var sub : metadata.find(descriptor.references(SUB_DESCRIPTORS))) {
            switch (sub.group()) {
                case Groups.AVC -> {
                    groups(sub, AVC_MAX_GOP, AVC_MAX_B, AVC_CLOSED_GOP);
                    number(sub, AVC_MAX_BIT_RATE, Fact.MAX_BIT_RATE);
                    sub.number(AVC_LEVEL)
                            .filter(level -> level > 0)
                            .ifPresent(l -> facts.say(Fact.LEVEL, l / 10 + "." + l % 10));
                }
                case Groups.JPEG_2000 -> jpeg2000(sub);
                default -> {}
            }
        }
    }

    /** 0 says that there is no limit, or that nobody knows. */
    private void groups(MetadataSet set, String length, String between, String closed) {
        if (!facts.has(Fact.GOP_LENGTH)) {
            number(set, length, Fact.GOP_LENGTH);
        }
        var gop = facts.exact(Fact.GOP_LENGTH);
        if (gop != null && gop.compareTo(Rational.ONE) > 0) {
            set.number(between).ifPresent(b -> facts.say(Fact.GOP_DISTANCE, b + 1));
            set.number(closed).ifPresent(yes -> facts.say(Fact.GOP_CLOSED, yes != 0));
        }
    }

    private void number(MetadataSet set, String label, Fact fact) {
        set.item(label)
                .filter(item -> MetadataSet.number(item) > 0)
                .ifPresent(item -> facts.at(item.offset(0), fact, MetadataSet.number(item)));
    }

    /** ISO/IEC 15444-1, A.5.1: capabilities, and each component's depth and spacing. */
    private void jpeg2000(MetadataSet sub) {
        sub.item(RSIZ)
                .ifPresent(
                        item ->
                                facts.at(
                                        item.offset(0),
                                        Fact.PROFILE,
                                        jpeg2000Profile((int) MetadataSet.number(item))));
        sub.item(COMPONENT_SIZING).filter(item -> item.length() >= 17).ifPresent(this::sizing);
    }

    private void sizing(Slice components) {
        int depth = (components.u8(8) & 0x7F) + 1;
        if (depth <= 38) {
            facts.at(components.offset(8), Fact.BIT_DEPTH, depth);
        }
        if (!facts.has(Fact.CHROMA)) {
            int across = components.u8(12);
            int down = components.u8(13);
            facts.at(
                    components.offset(12),
                    Fact.CHROMA,
                    across == 1 ? "4:4:4" : down == 2 ? "4:2:0" : "4:2:2");
        }
    }

    private static String jpeg2000Profile(int rsiz) {
        return switch (rsiz >> 8) {
            case 0 -> rsiz == 3 ? "2K Digital Cinema" : rsiz == 4 ? "4K Digital Cinema" : "";
            case 1 -> "Broadcast";
            case 4 -> "IMF 2K";
            case 5 -> "IMF 4K";
            case 6 -> "IMF 8K";
            case 7 -> "IMF 2K Reversible";
            case 8 -> "IMF 4K Reversible";
            case 9 -> "IMF 8K Reversible";
            case 0x40 -> "HTJ2K";
            default -> "";
        };
    }

    /** SMPTE ST 2067-21: the mastering display, in ST 2086's units. */
    private void mastering() {
        var primaries = descriptor.item(MASTERING_PRIMARIES).filter(p -> p.length() >= 12);
        var white = descriptor.item(MASTERING_WHITE).filter(p -> p.length() >= 4);
        if (primaries.isPresent() && white.isPresent()) {
            var points = new ArrayList<Rational>();
            for (int at : List.of(0, 2, 4, 6, 8, 10)) {
                points.add(Rational.of(primaries.get().u16(at)).times(COLOUR_UNIT));
            }
            points.add(Rational.of(white.get().u16(0)).times(COLOUR_UNIT));
            points.add(Rational.of(white.get().u16(2)).times(COLOUR_UNIT));
            facts.at(
                    primaries.get().offset(0),
                    Fact.MASTERING_PRIMARIES,
                    new Chromaticities(inOrder(points)).name());
        }
        nits(MASTERING_MAX, Fact.MASTERING_MAX);
        nits(MASTERING_MIN, Fact.MASTERING_MIN);
    }

    /**
     * Red is the one farthest to the right, green the one farthest up, whoever wrote them first.
     */
    private static List<Rational> inOrder(List<Rational> p) {
        boolean greenFirst = p.get(1).compareTo(p.get(3)) > 0;
        return greenFirst
                ? List.of(
                        p.get(4), p.get(5), p.get(0), p.get(1), p.get(2), p.get(3), p.get(6),
                        p.get(7))
                : p;
    }

    private void nits(String label, Fact fact) {
        descriptor
                .item(label)
                .ifPresent(
                        item ->
                                facts.at(
                                        item.offset(0),
                                        fact,
                                        Rational.of(MetadataSet.number(item)).times(NIT_UNIT)));
    }
}
