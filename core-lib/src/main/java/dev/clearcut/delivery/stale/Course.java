package dev.clearcut.delivery.stale;

import dev.clearcut.timecode.FrameRange;
import java.util.List;

/**
 * How the frames in which an aspect is another came about.
 *
 * @param redone what is another and not only elsewhere, of the new cut: what has to be made again
 * @param takenOut what the cut lost with nothing in its place, of the old cut; told where the
 *     aspect had something there
 * @param moved what is only elsewhere, in the order of the new cut
 */
public record Course(List<FrameRange> redone, List<FrameRange> takenOut, List<Moved> moved) {

    public Course {
        redone = List.copyOf(redone);
        takenOut = List.copyOf(takenOut);
        moved = List.copyOf(moved);
    }

    /** All of it is another. */
    static Course again(List<FrameRange> ranges) {
        return new Course(ranges, List.of(), List.of());
    }

    /** Whether nothing has to be made again. */
    public boolean isOnlyMoved() {
        return redone.isEmpty() && takenOut.isEmpty() && !moved.isEmpty();
    }
}
