package dev.clearcut.use.change;

import dev.clearcut.timecode.FrameRange;
import java.util.Map;
import java.util.TreeMap;

/** Stretches of a cut, joined where they touch. */
final class Spans {

    private final TreeMap<Long, Long> ends = new TreeMap<>();

    void add(FrameRange span) {
        long start = span.start();
        long end = span.end();
        for (var before = ends.floorEntry(end);
                before != null && before.getValue() >= start;
                before = ends.floorEntry(end)) {
            start = Math.min(start, before.getKey());
            end = Math.max(end, before.getValue());
            ends.remove(before.getKey());
        }
        ends.put(start, end);
    }

    /** Whether at least so many frames of it lie in the stretches, all together. */
    boolean share(FrameRange with, long least) {
        long shared = 0;
        Long first = ends.floorKey(with.start());
        for (Map.Entry<Long, Long> span :
                ends.subMap(first == null ? with.start() : first, true, with.end(), false)
                        .entrySet()) {
            shared +=
                    Math.max(
                            0,
                            Math.min(span.getValue(), with.end())
                                    - Math.max(span.getKey(), with.start()));
        }
        return shared >= least;
    }
}
