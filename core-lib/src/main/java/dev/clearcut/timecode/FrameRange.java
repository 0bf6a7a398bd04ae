package dev.clearcut.timecode;

import dev.clearcut.base.ClearcutException.Invalid;
import java.util.Optional;

/**
 * Frames from {@code start} up to, and without, {@code end}.
 *
 * @param end at least {@code start}; equal means empty
 */
public record FrameRange(long start, long end) implements Comparable<FrameRange> {

    public FrameRange {
        if (end < start) {
            throw new Invalid("A range cannot end (" + end + ") before it starts (" + start + ").");
        }
    }

    public static FrameRange of(long start, long end) {
        return new FrameRange(start, end);
    }

    public static FrameRange lasting(long start, long frames) {
        return new FrameRange(start, start + frames);
    }

    public long length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public boolean contains(long frame) {
        return start <= frame && frame < end;
    }

    public boolean covers(FrameRange other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two share at least one frame. */
    public boolean overlaps(FrameRange other) {
        return Math.max(start, other.start) < Math.min(end, other.end);
    }

    /** The frames in both; nothing when they share none. */
    public Optional<FrameRange> and(FrameRange other) {
        return overlaps(other)
                ? Optional.of(
                        new FrameRange(Math.max(start, other.start), Math.min(end, other.end)))
                : Optional.empty();
    }

    /** The smallest range around both. */
    public FrameRange spanning(FrameRange other) {
        return new FrameRange(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** By start, then by end. */
    @Override
    public int compareTo(FrameRange other) {
        int byStart = Long.compare(start, other.start);
        return byStart != 0 ? byStart : Long.compare(end, other.end);
    }
}
