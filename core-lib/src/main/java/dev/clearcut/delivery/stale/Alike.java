package dev.clearcut.delivery.stale;

import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rational;

/**
 * Two segments of one source, one of the old cut and one of the new: which frames show the same.
 * Where nobody says the position in the source, they are counted from the head; so are freezes.
 */
record Alike(Segment old, Segment now) {

    static Alike of(Segment old, Segment now) {
        return new Alike(old, now);
    }

    private boolean fromHead() {
        return old.position() == null
                || now.position() == null
                || old.perFrame().sign() == 0
                        && now.perFrame().sign() == 0
                        && old.position().equals(now.position());
    }

    private boolean isFrozen() {
        return old.perFrame().sign() == 0 || now.perFrame().sign() == 0;
    }

    /** The frames of a piece of the old segment that are in the new one; may be empty. */
    FrameRange old(FrameRange piece) {
        if (fromHead()) {
            long by = old.record().start() - now.record().start();
            return within(now.record().start() + by, now.record().end() + by, piece);
        }
        if (isFrozen()) {
            return FrameRange.of(piece.start(), piece.start());
        }
        return within(
                edge(now, now.record().start(), old), edge(now, now.record().end(), old), piece);
    }

    /** Where such frames are; at least one frame. */
    FrameRange now(FrameRange part) {
        long by = now.record().start() - old.record().start();
        long one = fromHead() ? part.start() + by : edge(old, part.start(), now);
        long other = fromHead() ? part.end() + by : edge(old, part.end(), now);
        var there = within(one, other, now.record());
        if (!there.isEmpty()) {
            return there;
        }
        long start = Math.min(there.start(), now.record().end() - 1);
        return FrameRange.of(start, start + 1);
    }

    /** The edge at which a segment comes to where another is at one of its own. */
    private static long edge(Segment from, long at, Segment to) {
        Rational seconds = from.at(at).minus(to.at(to.record().start()));
        return to.record().start() + seconds.over(to.perFrame()).round();
    }

    private static FrameRange within(long one, long other, FrameRange bounds) {
        long start = Math.clamp(Math.min(one, other), bounds.start(), bounds.end());
        long end = Math.clamp(Math.max(one, other), bounds.start(), bounds.end());
        return FrameRange.of(start, end);
    }
}
