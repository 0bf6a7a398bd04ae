package dev.clearcut.probe.media.mxf;

import dev.clearcut.probe.media.header.Slice;
import dev.clearcut.timecode.Rational;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A set of the header metadata.
 *
 * @param group which kind, by the last eight bytes of its key: {@code 0d01010101011400} is a
 *     timecode
 * @param items by local tag
 * @param tags the local tag of an item's label, its last eight bytes
 */
record MetadataSet(String group, Map<Integer, Slice> items, Map<String, Integer> tags) {

    private static final int MOST_IN_A_BATCH = 20_000;

    Optional<Slice> item(int tag) {
        return Optional.ofNullable(items.get(tag));
    }

    /** An item that has no tag of its own, by the last eight bytes of its label. */
    Optional<Slice> item(String label) {
        var tag = tags.get(label);
        return tag == null ? Optional.empty() : item(tag);
    }

    Optional<Long> number(int tag) {
        return item(tag).map(MetadataSet::number);
    }

    Optional<Long> number(String label) {
        return item(label).map(MetadataSet::number);
    }

    /** As wide as it is written. */
    static long number(Slice value) {
        return switch (value.length()) {
            case 0 -> 0;
            case 1 -> value.u8(0);
            case 2 -> value.u16(0);
            case 4 -> value.u32(0);
            default -> value.s64(0);
        };
    }

    Optional<Rational> rational(int tag) {
        return item(tag)
                .filter(value -> value.length() >= 8 && value.s32(4) != 0)
                .map(value -> new Rational(value.s32(0), value.s32(4)));
    }

    Optional<String> text(int tag) {
        return item(tag).map(MetadataSet::text);
    }

    Optional<String> text(String label) {
        return item(label).map(MetadataSet::text);
    }

    /** Seven-bit characters, as language tags are written. */
    Optional<String> ascii(String label) {
        return item(label).map(v -> v.text(0, v.length(), StandardCharsets.US_ASCII));
    }

    static String text(Slice value) {
        return value.text(0, value.length() & ~1, StandardCharsets.UTF_16BE);
    }

    /** A label's last eight bytes. */
    Optional<String> label(int tag) {
        return item(tag).filter(value -> value.length() >= 16).map(value -> value.hex(8, 8));
    }

    /** A reference to another set. */
    Optional<String> reference(int tag) {
        return item(tag).filter(value -> value.length() >= 16).map(value -> value.hex(0, 16));
    }

    List<String> references(int tag) {
        return item(tag).map(MetadataSet::batch).orElse(List.of());
    }

    List<String> references(String label) {
        return item(label).map(MetadataSet::batch).orElse(List.of());
    }

    private static List<String> batch(Slice value) {
        var all = new ArrayList<String>();
        long count = value.length() < 8 ? 0 : Math.min(value.u32(0), MOST_IN_A_BATCH);
        for (int i = 0; i < count && 8 + (i + 1) * 16 <= value.length(); i++) {
            all.add(value.hex(8 + i * 16, 16));
        }
        return all;
    }
}
