package dev.clearcut.media.picture;

import dev.clearcut.timecode.FrameRange;
import java.util.ArrayList;
import java.util.List;

/** Collects the frames of which something holds into ranges. */
final class Runs {

    private final List<FrameRange> ranges = new ArrayList<>();
    private long start = -1;

    /** Frames come in order, each once. */
    void next(long frame, boolean holds) {
        if (holds && start < 0) {
            start = frame;
        } else if (!holds && start >= 0) {
            ranges.add(new FrameRange(start, frame));
            start = -1;
        }
    }

    /** The ranges, when {@code count} frames were seen. */
    List<FrameRange> end(long count) {
        next(count, false);
        return List.copyOf(ranges);
    }
}
