package dev.clearcut.probe.media.mov;

import dev.clearcut.probe.media.header.Damaged;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.Slice;
import org.jspecify.annotations.Nullable;

/**
 * A table of runs, read from its first to its last: so many samples, and the number that each of
 * them has (ISO/IEC 14496-12, 8.6.1: stts and ctts).
 */
final class RunTable {

    /** A film of ten hours, each frame lasting differently. */
    private static final long MOST_RUNS = 2_000_000;

    private static final int RUN = 8;

    /** Read this many runs at a time. */
    private static final int CHUNK = 65_536;

    private final HeaderFile file;
    private final Box box;
    private final long entries;
    private long index = -1;
    private @Nullable Slice part;

    RunTable(HeaderFile file, Box box) {
        this.file = file;
        this.box = box;
        entries = entries(file, box, RUN);
    }

    /** How many entries a table has, each of so many bytes. */
    static long entries(HeaderFile file, Box box, int each) {
        long count = file.read(box.body() + 4, 4).u32(0);
        if (count > MOST_RUNS || count * each > box.end() - box.body() - 8) {
            throw Damaged.at(
                    box.body() + 4,
                    "The table \"%s\" claims %d entries and has room for %d."
                            .formatted(box.type(), count, (box.end() - box.body() - 8) / each));
        }
        return count;
    }

    long entries() {
        return entries;
    }

    /** Goes on to the next run, if there is one. */
    boolean next() {
        index++;
        return index < entries;
    }

    boolean isLast() {
        return index == entries - 1;
    }

    /** How many samples the run has. */
    long count() {
        return part().u32(at());
    }

    long value() {
        return part().u32(at() + 4);
    }

    /** A composition offset may lead or lag. */
    int signed() {
        return part().s32(at() + 4);
    }

    private int at() {
        return (int) (index % CHUNK) * RUN;
    }

    private Slice part() {
        var here = part;
        if (here == null || index % CHUNK == 0) {
            here = file.read(box.body() + 8 + index * RUN, Math.min(CHUNK, entries - index) * RUN);
            part = here;
        }
        return here;
    }
}
