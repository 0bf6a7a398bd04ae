package dev.clearcut.delivery.stale;

import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Timecode;
import java.util.List;

/**
 * From one frame on, nothing but the place is another: what an insert pushes back, and what a lift
 * pulls forward.
 *
 * @param from of the new cut; all from there to its end was in the old one, {@code by} frames
 *     earlier
 * @param by frames, less than 0 where it comes earlier; never 0
 */
public record Moved(long from, long by) {

    /** What is another and not only elsewhere, of the frames that differ. */
    List<FrameRange> redone(List<FrameRange> differing) {
        return differing.stream()
                .filter(range -> range.start() < from)
                .map(range -> FrameRange.of(range.start(), Math.min(range.end(), from)))
                .toList();
    }

    /** {@code from 10:00:33:00 on it stands 00:00:02:00 later}. */
    String inWords(Rate rate) {
        return "what stood from %s on stands %s %s"
                .formatted(
                        new Timecode(from - by, rate),
                        new Timecode(Math.abs(by), rate),
                        by > 0 ? "later" : "earlier");
    }
}
