package dev.clearcut.delivery.stale;

import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Timecode;

/**
 * A stretch of which nothing but the place is another: what an insert pushes back, what a lift
 * pulls forward, a shot that stands elsewhere.
 *
 * @param at of the new cut; in the old one it stood {@code by} frames earlier
 * @param by frames, less than 0 where it comes earlier; never 0
 * @param onwards whether it goes to the end of the old cut
 */
public record Moved(FrameRange at, long by, boolean onwards) {

    /** Where it stood in the old cut. */
    public FrameRange from() {
        return FrameRange.of(at.start() - by, at.end() - by);
    }

    /** {@code what stood from 10:00:31:00 on stands 00:00:02:00 later}. */
    String inWords(Rate rate) {
        return onwards
                ? "what stood from %s on stands %s %s"
                        .formatted(
                                new Timecode(from().start(), rate),
                                new Timecode(Math.abs(by), rate),
                                by > 0 ? "later" : "earlier")
                : "what stood at %s stands at %s"
                        .formatted(
                                Stale.Change.inWords(from(), rate), new Timecode(at.start(), rate));
    }
}
