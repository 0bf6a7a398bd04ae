package dev.clearcut.probe.media.mov;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.Sheet;
import java.util.Optional;

/** How long samples last, when the first is shown, which stand alone. */
final class SampleTables {

    /** Read this many runs at a time. */
    private static final int CHUNK = 65_536;

    private final HeaderFile file;
    private final Box table;

    SampleTables(HeaderFile file, Box table) {
        this.file = file;
        this.table = table;
    }

    /** Rate, whether it varies, and how many frames. */
    void video(long timescale, Collecting facts) {
        var runs = new SampleRuns();
        add(runs);
        table.find(file, "stts").ifPresent(stts -> runs.say(stts.at(), timescale, true, facts));
    }

    /** The samples that the movie box itself lists. */
    void add(SampleRuns runs) {
        table.find(file, "stts")
                .map(stts -> new RunTable(file, stts))
                .ifPresent(
                        table -> {
                            while (table.next()) {
                                runs.add(table.count(), table.value(), table.isLast());
                            }
                        });
    }

    private long entries(Box box, int each) {
        return RunTable.entries(file, box, each);
    }

    /**
     * How many frames the edits show; nothing where there is no telling.
     *
     * @param timescale ticks a second in which the samples' lengths are counted
     */
    Optional<Long> shown(EditList edits, long timescale) {
        return table.find(file, "stts")
                .flatMap(
                        stts ->
                                new ShownFrames(edits, timescale)
                                        .count(
                                                new RunTable(file, stts),
                                                table.find(file, "ctts")
                                                        .map(ctts -> new RunTable(file, ctts))));
    }

    /** Where the first sample stands: the first chunk's offset. */
    Optional<Long> firstSample() {
        var small = table.find(file, "stco").filter(box -> entries(box, 4) > 0);
        return small.map(box -> file.read(box.body() + 8, 4).u32(0))
                .or(
                        () ->
                                table.find(file, "co64")
                                        .filter(box -> entries(box, 8) > 0)
                                        .map(box -> file.read(box.body() + 8, 8).s64(0)));
    }

    /** Samples that are larger than the file cannot be in it. */
    void sizes(Sheet sheet) {
        table.find(file, "stsz")
                .ifPresent(
                        stsz -> {
                            var head = file.read(stsz.body() + 4, 8);
                            long each = head.u32(0);
                            if (each > file.size()) {
                                sheet.damaged(
                                        head.offset(0),
                                        "Each of its samples is said to have %d bytes (stsz), more than the file."
                                                .formatted(each));
                            } else if (each == 0
                                    && head.u32(4) > (stsz.end() - stsz.body() - 12) / 4) {
                                sheet.damaged(
                                        head.offset(4),
                                        "The table \"stsz\" claims %d samples and has no room for them."
                                                .formatted(head.u32(4)));
                            }
                        });
    }

    /** When the first picture is shown, in the media's ticks: its composition offset. */
    long firstShown() {
        return table.find(file, "ctts")
                .filter(ctts -> entries(ctts, 8) > 0)
                .map(ctts -> Math.max(0L, file.read(ctts.body() + 12, 4).s32(0)))
                .orElse(0L);
    }

    /** From one sample that stands alone to the next or to the end, at most. */
    void groups(Collecting facts) {
        var stss = table.find(file, "stss");
        var stored = facts.exact(Fact.STORED_FRAMES);
        var frames = stored == null ? facts.exact(Fact.FRAMES) : stored;
        if (frames == null) {
            return;
        }
        if (stss.isEmpty()) {
            facts.at(table.at(), Fact.GOP_LENGTH, 1);
            return;
        }
        long count = entries(stss.get(), 4);
        long before = 0;
        long longest = 0;
        for (long i = 0; i < count; i += CHUNK) {
            var part = file.read(stss.get().body() + 8 + i * 4, Math.min(CHUNK, count - i) * 4);
            for (int j = 0; j + 4 <= part.length(); j += 4) {
                long number = part.u32(j);
                longest = before == 0 ? longest : Math.max(longest, number - before);
                before = number;
            }
        }
        if (before > 0 && frames.isWhole()) {
            longest = Math.max(longest, frames.numerator() + 1 - before);
        }
        if (longest > 0) {
            facts.at(stss.get().at(), Fact.GOP_LENGTH, longest);
        }
    }
}
