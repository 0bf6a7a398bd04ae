package dev.clearcut.probe.media.mov;

import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.probe.media.header.Damaged;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.Slice;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The samples that a movie's fragments list (ISO/IEC 14496-12, 8.8). */
final class Fragments {

    /** Half of what a header may have in all; the movie box is read after it. */
    private static final long MOST_BYTES = 24L << 20;

    private static final int BASE_OFFSET = 1;
    private static final int DESCRIPTION = 2;
    private static final int DEFAULT_DURATION = 8;
    private static final int DATA_OFFSET = 1;
    private static final int FIRST_FLAGS = 4;
    private static final int DURATIONS = 0x100;
    private static final int OTHERS = 0xE00;

    private final Map<Long, Long> defaults = new HashMap<>();
    private final Map<Long, Listed> tracks = new HashMap<>();
    private long bytes;
    private long first = -1;
    private boolean whole = true;

    /** The samples of one track; the first and the last stand apart, for they may be longer. */
    private static final class Listed {
        private final SampleRuns between = new SampleRuns();
        private long data = -1;
        private long firstLength = -1;
        private long lastLength = -1;

        void add(long count, long length) {
            if (count == 0) {
                return;
            }
            if (lastLength >= 0) {
                between.add(1, lastLength, false);
            }
            long left = count - 1;
            if (firstLength < 0) {
                firstLength = length;
                if (left == 0) {
                    return;
                }
                left--;
            }
            between.add(left, length, false);
            lastLength = length;
        }
    }

    /** How long samples last where a fragment does not say. */
    void defaults(HeaderFile file, Box movie) {
        movie.find(file, "mvex")
                .map(mvex -> mvex.children(file))
                .ifPresent(
                        boxes ->
                                boxes.stream()
                                        .filter(box -> box.type().equals("trex"))
                                        .map(box -> file.read(box.body(), 24))
                                        .forEach(trex -> defaults.put(trex.u32(4), trex.u32(12))));
    }

    /** Whether there are any. */
    boolean any() {
        return first >= 0;
    }

    /** Some were not looked at. */
    void cutOff() {
        whole = false;
    }

    void add(HeaderFile file, Box moof) {
        first = first < 0 ? moof.at() : first;
        bytes += moof.end() - moof.body();
        if (bytes > MOST_BYTES) {
            whole = false;
            return;
        }
        try {
            var content = file.spot(moof.body(), moof.end() - moof.body());
            for (int at = 0; at + 8 <= content.length(); at += length(content, at)) {
                if (content.fourCc(at + 4).equals("traf")) {
                    track(content.slice(at + 8, length(content, at) - 8), moof.at());
                }
            }
        } catch (Damaged damage) {
            whole = false;
            throw damage;
        }
    }

    private static int length(Slice content, int at) {
        long length = content.u32(at);
        if (length < 8 || length > content.length() - at) {
            throw Damaged.at(
                    content.offset(at),
                    "The box \"%s\" does not fit into its fragment."
                            .formatted(content.fourCc(at + 4)));
        }
        return (int) length;
    }

    private void track(Slice traf, long moof) {
        long id = -1;
        long length = 0;
        long base = moof;
        for (int at = 0; at + 8 <= traf.length(); at += length(traf, at)) {
            var box = traf.slice(at + 8, length(traf, at) - 8);
            switch (traf.fourCc(at + 4)) {
                case "tfhd" -> {
                    int flags = (int) box.u32(0);
                    id = box.u32(4);
                    int next = 8;
                    if ((flags & BASE_OFFSET) != 0) {
                        base = box.s64(next);
                        next += 8;
                    }
                    next += (flags & DESCRIPTION) != 0 ? 4 : 0;
                    length =
                            (flags & DEFAULT_DURATION) != 0
                                    ? box.u32(next)
                                    : defaults.getOrDefault(id, 0L);
                }
                case "trun" ->
                        run(box, tracks.computeIfAbsent(id, i -> new Listed()), length, base);
                default -> {}
            }
        }
    }

    private static void run(Slice trun, Listed track, long length, long base) {
        int flags = (int) trun.u32(0);
        long count = trun.u32(4);
        int at = 8;
        if ((flags & DATA_OFFSET) != 0) {
            track.data = track.data < 0 ? base + trun.s32(at) : track.data;
            at += 4;
        }
        at += (flags & FIRST_FLAGS) != 0 ? 4 : 0;
        if ((flags & DURATIONS) == 0) {
            track.add(count, length);
            return;
        }
        int each = 4 + 4 * Integer.bitCount(flags & OTHERS);
        for (long i = 0; i < count; i++, at += each) {
            track.add(1, trun.u32(at));
        }
    }

    /** Where the first sample of a track stands. */
    Optional<Long> firstSample(long track) {
        return Optional.ofNullable(tracks.get(track)).map(t -> t.data).filter(data -> data >= 0);
    }

    /**
     * Rate, whether it varies, and how many frames.
     *
     * @param own the samples that the movie box lists itself
     */
    void video(long track, SampleTables own, long timescale, Collecting facts) {
        var listed = tracks.get(track);
        if (listed == null) {
            return;
        }
        var runs = new SampleRuns();
        own.add(runs);
        runs.add(listed.between);
        if (listed.firstLength >= 0) {
            runs.add(1, listed.firstLength, true);
        }
        if (listed.lastLength >= 0) {
            runs.add(1, listed.lastLength, true);
        }
        runs.say(first, timescale, whole, facts);
    }
}
