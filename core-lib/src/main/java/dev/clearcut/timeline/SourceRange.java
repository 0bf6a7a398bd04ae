package dev.clearcut.timeline;

import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;

/**
 * Which part of a source plays, and how fast.
 *
 * @param frames in the source's own count, end exclusive; a freeze has one frame
 * @param rate the source's rate
 * @param speed 1 is as shot, 2 twice as fast, 0 a freeze, less than 0 backwards (the record start
 *     then shows the last of {@code frames})
 */
public record SourceRange(FrameRange frames, Rate rate, Rational speed) {

    public static SourceRange of(FrameRange frames, Rate rate) {
        return new SourceRange(frames, rate, Rational.ONE);
    }

    public boolean isFreeze() {
        return speed.sign() == 0;
    }
}
