package dev.clearcut.probe.media.mxf;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.Value;
import dev.clearcut.media.Vocabulary;
import dev.clearcut.probe.media.header.Slice;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A picture essence descriptor (SMPTE ST 377-1, annex F.4 on). */
final class PictureDescriptor {

    private static final int SEPARATE_FIELDS = 1;
    private static final int MIXED_FIELDS = 3;
    private static final int LOWER_FIRST = 2;

    /** Lines of 525-line pictures, whose first field is the lower one by another count. */
    private static final int LINES_OF_525 = 512;

    private final MetadataSet descriptor;
    private final Metadata metadata;
    private final Collecting facts;

    PictureDescriptor(MetadataSet descriptor, Metadata metadata, Collecting facts) {
        this.descriptor = descriptor;
        this.metadata = metadata;
        this.facts = facts;
    }

    void read(@Nullable Rational editRate) {
        coding();
        if (editRate != null && editRate.sign() > 0) {
            facts.say(Fact.FRAME_RATE, editRate);
        }
        size();
        scan();
        aspect();
        if (descriptor.group().equals(Groups.RGBA)) {
            components();
        } else {
            sampling();
        }
        colour();
        if (facts.word(Fact.MATRIX).equals("gbr") && facts.word(Fact.CHROMA).equals("4:4:4")) {
            facts.at(facts.offset(Fact.MATRIX), Fact.CHROMA, "rgb");
        }
        new PictureSubDescriptors(descriptor, metadata, facts).read();
        conclude();
    }

    private void coding() {
        var label = descriptor.label(0x3201).or(() -> descriptor.label(0x3005));
        var coding =
                label.flatMap(Codings::of).or(() -> descriptor.label(0x3004).flatMap(Codings::of));
        long at = offset(0x3201);
        coding.ifPresent(
                found -> {
                    facts.at(at, Fact.CODEC, found.codec());
                    facts.at(at, Fact.PROFILE, found.profile());
                    facts.at(at, Fact.BIT_RATE_MODE, found.bitRateMode());
                    if (!found.gop().isEmpty()) {
                        facts.at(at, Fact.GOP_LENGTH, Long.parseLong(found.gop()));
                    }
                });
    }

    private long offset(int tag) {
        return descriptor.item(tag).map(item -> item.offset(0)).orElse(-1L);
    }

    private long layout() {
        return descriptor.number(0x320C).orElse(-1L);
    }

    /** A field's lines are half a frame's. */
    private void size() {
        int fields = layout() == SEPARATE_FIELDS ? 2 : 1;
        count(Fact.STORED_WIDTH, 1, 0x3203);
        count(Fact.STORED_HEIGHT, fields, 0x3202);
        count(Fact.WIDTH, 1, 0x3209, 0x3205, 0x3203);
        count(Fact.HEIGHT, fields, 0x3208, 0x3204, 0x3202);
    }

    /** The first of the tags that is written. */
    private void count(Fact fact, int times, int... tags) {
        for (int tag : tags) {
            long number = descriptor.number(tag).orElse(0L);
            if (number > 0) {
                facts.at(offset(tag), fact, number * times);
                return;
            }
        }
    }

    private void scan() {
        long at = offset(0x320C);
        switch ((int) layout()) {
            case 0, 4 -> facts.at(at, Fact.SCAN, "progressive");
            case SEPARATE_FIELDS, MIXED_FIELDS, 2 -> {
                facts.at(at, Fact.SCAN, "interlaced");
                var lines = facts.exact(Fact.HEIGHT);
                if (lines != null && lines.numerator() > LINES_OF_525) {
                    boolean lower = descriptor.number(0x3212).orElse(1L) == LOWER_FIRST;
                    facts.at(
                            offset(0x3212) < 0 ? at : offset(0x3212),
                            Fact.FIELD_ORDER,
                            lower ? "bff" : "tff");
                }
            }
            default -> {}
        }
    }

    private void aspect() {
        descriptor
                .rational(0x320E)
                .filter(ratio -> ratio.sign() > 0)
                .ifPresent(
                        ratio -> {
                            facts.at(offset(0x320E), Fact.DISPLAY_ASPECT, ratio);
                            var width = facts.exact(Fact.WIDTH);
                            var height = facts.exact(Fact.HEIGHT);
                            if (width != null && height != null) {
                                facts.at(
                                        offset(0x320E),
                                        Fact.PIXEL_ASPECT,
                                        ratio.times(height).over(width));
                            }
                        });
        descriptor
                .number(0x3218)
                .filter(code -> code > 0)
                .ifPresent(
                        code ->
                                facts.at(
                                        offset(0x3218),
                                        Fact.ACTIVE_FORMAT,
                                        (code & 0x60) != 0 ? code >> 3 & 15 : code & 15));
    }

    /** CDCI: depth, subsampling and reference levels. */
    private void sampling() {
        long depth = descriptor.number(0x3301).orElse(0L);
        if (depth > 0 && depth <= 32) {
            facts.at(offset(0x3301), Fact.BIT_DEPTH, depth);
        }
        long across = descriptor.number(0x3302).orElse(0L);
        long down = descriptor.number(0x3308).orElse(across == 2 ? -1L : 1L);
        if (across == 1 && down == 1) {
            facts.at(offset(0x3302), Fact.CHROMA, "4:4:4");
        } else if (across == 2 && down > 0) {
            facts.at(offset(0x3302), Fact.CHROMA, down == 2 ? "4:2:0" : "4:2:2");
        } else if (across == 4 && down == 1) {
            facts.at(offset(0x3302), Fact.CHROMA, "4:1:1");
        }
        range(0x3304, 0x3305, depth);
    }

    /** Black and white tell whether all code values are used. */
    private void range(int blackTag, int whiteTag, long depth) {
        var black = descriptor.number(blackTag);
        var white = descriptor.number(whiteTag);
        if (black.isEmpty() || white.isEmpty() || depth < 8 || depth > 16) {
            return;
        }
        if (black.get() == 16L << depth - 8 && white.get() == 235L << depth - 8) {
            facts.at(offset(blackTag), Fact.RANGE, "limited");
        } else if (black.get() == 0 && white.get() == (1L << depth) - 1) {
            facts.at(offset(blackTag), Fact.RANGE, "full");
        }
    }

    /** RGBA: a letter and a depth for each component; D8 to DA are X, Y and Z. */
    private void components() {
        var layout = descriptor.item(0x3401);
        if (layout.isEmpty()) {
            return;
        }
        var letters = letters(layout.get());
        long at = layout.get().offset(0);
        int depth = layout.get().length() > 1 ? layout.get().u8(1) : 0;
        if (letters.stream().anyMatch(l -> l == 'X' || l == 0xD8)) {
            facts.at(at, Fact.CHROMA, "xyz");
        } else if (letters.contains((int) 'R')) {
            facts.at(at, Fact.CHROMA, "rgb");
            facts.at(at, Fact.ALPHA, letters.contains((int) 'A'));
        } else if (letters.contains((int) 'U')) {
            facts.at(at, Fact.CHROMA, "4:4:4");
        }
        if (depth > 0 && depth <= 32) {
            facts.at(at, Fact.BIT_DEPTH, depth);
            range(0x3407, 0x3406, depth);
        } else if (depth == 0xFD) {
            facts.at(at, Fact.BIT_DEPTH, 16);
            facts.at(at, Fact.FLOATING, true);
        }
    }

    private static List<Integer> letters(Slice layout) {
        var letters = new ArrayList<Integer>();
        for (int i = 0; i + 1 < layout.length() && layout.u8(i) != 0; i += 2) {
            letters.add(layout.u8(i));
        }
        return letters;
    }

    private void colour() {
        label(0x3219, Fact.PRIMARIES);
        label(0x3210, Fact.TRANSFER);
        label(0x321A, Fact.MATRIX);
    }

    private void label(int tag, Fact fact) {
        descriptor
                .item(tag)
                .filter(item -> item.length() >= 16)
                .flatMap(item -> Vocabulary.shipped().ul(fact, dotted(item)))
                .ifPresent(word -> facts.at(offset(tag), fact, word));
    }

    private static String dotted(Slice label) {
        return label.hex(8, 8).replaceAll("(..)(?!$)", "$1.");
    }

    private void conclude() {
        switch (facts.word(Fact.TRANSFER)) {
            case "smpte2084" ->
                    facts.at(
                            facts.offset(Fact.TRANSFER),
                            Fact.HDR,
                            Value.of(List.of(facts.has(Fact.MASTERING_MAX) ? "hdr10" : "pq")));
            case "arib-std-b67" ->
                    facts.at(facts.offset(Fact.TRANSFER), Fact.HDR, Value.of(List.of("hlg")));
            default -> {}
        }
    }
}
