package dev.clearcut.probe.media.mxf;

import dev.clearcut.probe.media.header.Damaged;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.Sheet;
import dev.clearcut.probe.media.header.Slice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The header metadata of one partition: its sets, each to be found by the references to it. */
final class Metadata {

    static final String PRIMER = "0d01020101050100";

    private static final String FILL = "0301021001000000";
    private static final int INSTANCE = 0x3C0A;
    private static final int MOST_SETS = 50_000;
    private static final long MOST_OF_A_SET = 4 << 20;

    private final Map<String, MetadataSet> byInstance = new LinkedHashMap<>();
    private final List<MetadataSet> all = new ArrayList<>();
    private Map<String, Integer> tags = Map.of();

    private Metadata() {}

    /** Reads on from the end of the partition pack; what is cut short is on the sheet. */
    static Metadata read(HeaderFile file, Partition partition, Sheet sheet) {
        var metadata = new Metadata();
        try {
            metadata.sets(file, partition, sheet);
        } catch (Damaged damage) {
            sheet.note(damage);
        }
        return metadata;
    }

    private void sets(HeaderFile file, Partition partition, Sheet sheet) {
        long at = partition.end();
        long end = Long.MAX_VALUE;
        boolean primer = false;
        for (int i = 0; at < end; i++) {
            if (i == MOST_SETS) {
                throw Damaged.at(at, "There are more than " + MOST_SETS + " sets.");
            }
            if (at >= file.size()) {
                throw Damaged.cutShort(
                        at,
                        "The header metadata is said to have %d bytes."
                                .formatted(partition.headerBytes()));
            }
            var klv = Klv.at(file, at);
            if (klv.item().equals(PRIMER)) {
                primer = true;
                end = at + Math.max(partition.headerBytes(), 1);
                tags = primer(file.read(klv.value(), klv.length()));
            } else if (klv.key().startsWith("0253", 8)) {
                add(file, klv);
            } else if (!isFill(klv)) {
                break;
            }
            at = klv.end();
        }
        if (!primer) {
            sheet.damaged(
                    partition.end(),
                    "There is no primer pack, so the header's own items have no meaning.");
        }
    }

    private static boolean isFill(Klv klv) {
        return klv.item().equals(FILL) || klv.key().startsWith("0210", 4 * 2);
    }

    private static Map<String, Integer> primer(Slice pack) {
        var tags = new HashMap<String, Integer>();
        long count = Math.min(pack.u32(0), (pack.length() - 8) / 18);
        for (int i = 0; i < count; i++) {
            tags.put(pack.hex(8 + i * 18 + 2 + 8, 8), pack.u16(8 + i * 18));
        }
        return tags;
    }

    private void add(HeaderFile file, Klv klv) {
        if (klv.length() > MOST_OF_A_SET) {
            file.read(klv.end(), 0);
            return;
        }
        var value = file.read(klv.value(), klv.length());
        var items = new HashMap<Integer, Slice>();
        int at = 0;
        while (at + 4 <= value.length()) {
            int length = value.u16(at + 2);
            items.put(value.u16(at), value.slice(at + 4, length));
            at += 4 + length;
        }
        var set = new MetadataSet(klv.item(), items, tags);
        all.add(set);
        set.item(INSTANCE)
                .filter(id -> id.length() == 16)
                .ifPresent(id -> byInstance.put(id.hex(0, 16), set));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Optional<MetadataSet> find(String instance) {
        return Optional.ofNullable(byInstance.get(instance));
    }

    List<MetadataSet> find(List<String> instances) {
        return instances.stream().flatMap(instance -> find(instance).stream()).toList();
    }

    /** The sets of a kind, in the order of the file. */
    List<MetadataSet> of(String group) {
        return all.stream().filter(set -> set.group().equals(group)).toList();
    }
}
