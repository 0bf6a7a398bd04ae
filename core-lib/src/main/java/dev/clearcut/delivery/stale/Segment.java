package dev.clearcut.delivery.stale;

import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rational;
import org.jspecify.annotations.Nullable;

/**
 * A run of frames in which one source plays.
 *
 * @param key what tells the source from others, in one way of naming
 * @param name the same in a way in which files of two formats agree
 * @param record frames of the cut
 * @param speed of the source against the cut; 0 is a freeze
 * @param position of the source, in its seconds, at the first frame; null when nobody says
 * @param perFrame seconds of the source that one frame of the cut takes
 * @param level from the lowest track up
 */
record Segment(
        String key,
        String name,
        FrameRange record,
        Rational speed,
        @Nullable Rational position,
        Rational perFrame,
        int level) {

    /**
     * What plays at any frame of it: equal for two segments at a frame exactly when they show the
     * same there.
     *
     * @param offset the source's position had it played from frame 0 on; where nobody says the
     *     position, the frame on which it begins
     */
    record Showing(String what, Rational speed, Rational offset) {}

    /**
     * @param byName whether the cuts are of two formats, which call one file otherwise
     */
    Showing showing(boolean byName) {
        var what = byName ? name : key;
        if (position == null) {
            return new Showing(what, Rational.ZERO, Rational.of(record.start()));
        }
        return new Showing(
                what, speed, position.minus(perFrame.times(Rational.of(record.start()))));
    }

    /** The same so many frames later. */
    Segment movedBy(long frames) {
        var there = FrameRange.of(record.start() + frames, record.end() + frames);
        return new Segment(key, name, there, speed, position, perFrame, level);
    }

    /** The source's position at a frame; where nobody says, counted from the head. */
    Rational at(long frame) {
        var from = position == null ? Rational.ZERO : position;
        return from.plus(perFrame.times(Rational.of(frame - record.start())));
    }
}
