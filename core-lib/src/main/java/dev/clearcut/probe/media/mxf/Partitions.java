package dev.clearcut.probe.media.mxf;

import dev.clearcut.media.Fact;
import dev.clearcut.probe.media.header.Damaged;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a file's partitions by its random index pack, or along the chain from the footer. */
final class Partitions {

    private static final String RANDOM_INDEX = "060e2b34020501010d01020101110100";
    private static final int MOST = 2_000;

    /** More of them say nothing new about where index and essence begin. */
    private static final int READ = 300;

    private final HeaderFile file;
    private final Sheet sheet;
    private final Partition header;
    private @Nullable Partition firstEssence;

    Partitions(HeaderFile file, Sheet sheet, Partition header) {
        this.file = file;
        this.sheet = sheet;
        this.header = header;
    }

    /**
     * The partitions behind the header's, in the order of the file; says what they tell.
     *
     * @return the footer, where there is one
     */
    @Nullable Partition describe() {
        var places = randomIndex();
        sheet.file()
                .at(places.isEmpty() ? -1 : file.size() - 4, Fact.RANDOM_INDEX, !places.isEmpty());
        var all = new ArrayList<Partition>(List.of(header));
        for (long place : places.isEmpty() ? chain() : places) {
            if (all.size() > READ || place == header.begin()) {
                continue;
            }
            var partition = partition(place);
            if (partition != null) {
                all.add(partition);
            }
        }
        all.sort(java.util.Comparator.comparingLong(Partition::begin));
        var last = all.getLast();
        boolean footer = last.kind() == 4;
        sheet.file().at(footer ? last.begin() : -1, Fact.FOOTER_PARTITION, footer);
        index(all);
        promised(footer);
        if (footer && places.isEmpty()) {
            ending(last.begin());
        }
        return footer ? last : null;
    }

    /** The first partition with essence, once they are described; null where there is none. */
    @Nullable Partition essence() {
        return firstEssence;
    }

    private void promised(boolean footer) {
        long place = header.begin() + header.footer();
        if (!footer && header.footer() > 0 && place >= file.size()) {
            sheet.cutShort(
                    header.pack().offset(24),
                    "The footer partition is said to stand at byte %d.".formatted(place));
        }
    }

    /** From the footer on every item must end within the file. */
    private void ending(long footer) {
        long at = footer;
        for (int i = 0; at < file.size() && i < MOST; i++) {
            try {
                var item = Klv.at(file, at);
                if (item.end() > file.size()) {
                    sheet.cutShort(
                            at, "An item of %d bytes begins there.".formatted(item.end() - at));
                    return;
                }
                at = item.end();
            } catch (Damaged cut) {
                sheet.note(cut);
                return;
            }
        }
    }

    private void index(List<Partition> all) {
        var index = all.stream().filter(Partition::hasIndex).findFirst();
        var essence = all.stream().filter(Partition::hasEssence).findFirst();
        firstEssence = essence.orElse(null);
        if (index.isPresent() && essence.isPresent()) {
            boolean before = index.get().begin() <= essence.get().begin();
            sheet.file()
                    .at(
                            index.get().begin(),
                            Fact.INDEX_POSITION,
                            before ? "before-essence" : "after-essence");
        }
    }

    /** The pack at the end of the file tells how long it is in its last four bytes. */
    private List<Long> randomIndex() {
        if (file.size() < 4) {
            return List.of();
        }
        long length = file.read(file.size() - 4, 4).u32(0);
        if (length < 33 || length > 17 + 8 + 4 + 12L * MOST || length > file.size()) {
            return List.of();
        }
        try {
            var klv = Klv.at(file, file.size() - length);
            if (!klv.key().startsWith(RANDOM_INDEX.substring(16), 16) || klv.end() != file.size()) {
                return List.of();
            }
            var places = new ArrayList<Long>();
            var pack = file.read(klv.value(), klv.length());
            for (int at = 0; at + 12 <= pack.length() - 4; at += 12) {
                places.add(header.begin() + pack.s64(at + 4));
            }
            return places;
        } catch (Damaged noPack) {
            return List.of();
        }
    }

    /** Each partition names the one before it; a ring is left after one round. */
    private List<Long> chain() {
        var places = new LinkedHashSet<Long>();
        long place = header.begin() + header.footer();
        while (header.footer() > 0 && places.size() < READ && places.add(place)) {
            var partition = partition(place);
            if (partition == null || partition.previous() <= 0) {
                break;
            }
            place = header.begin() + partition.previous();
        }
        return List.copyOf(places);
    }

    private @Nullable Partition partition(long place) {
        try {
            var klv = Klv.at(file, place);
            return Partition.is(klv) ? Partition.read(file, klv) : null;
        } catch (Damaged notThere) {
            return null;
        }
    }
}
