package dev.clearcut.use.change;

import dev.clearcut.use.Cut;
import dev.clearcut.use.change.Change.Added;
import dev.clearcut.use.change.Change.Changed;
import dev.clearcut.use.change.Change.Gone;
import dev.clearcut.use.change.Change.Joined;
import dev.clearcut.use.change.Change.Same;
import dev.clearcut.use.change.Change.Split;
import java.util.List;

/**
 * What is different between two cuts.
 *
 * <p>Frames are compared with frames where both cuts run at one rate, to the frame. Where they do
 * not, {@code basis} says how they were compared; differences of one frame are then rounding and
 * are not told.
 *
 * <p>The other way round the same pairs come out, added for gone and longer for shorter; a cut and
 * itself have no difference. About {@code n log n} in the number of uses; of uses that all bear one
 * name only those at about the same place among them are weighed against each other, so that no cut
 * takes long.
 *
 * @param ripples by old frame; where the new cut is later or earlier as a whole
 * @param changes every use of either cut, in the order of the new one
 */
public record CutChanges(
        Version before, Version after, Basis basis, List<Ripple> ripples, List<Change> changes) {

    /** What stays equal when nothing changes. */
    public enum Basis {
        /** Both run at one rate. */
        ONE_RATE,
        /**
         * The rates differ, and frame by frame the cuts are the same: the new one runs slower or
         * faster, and every use lasts longer or shorter by the clock.
         */
        FRAME_BY_FRAME,
        /** The rates differ, and the moments are the same. */
        BY_THE_CLOCK
    }

    public CutChanges {
        ripples = List.copyOf(ripples);
        changes = List.copyOf(changes);
    }

    /** The difference of two cuts of which only the uses are known. */
    public static CutChanges between(Cut before, Cut after) {
        return between(Version.of(before), Version.of(after));
    }

    /** The difference of two cuts. */
    public static CutChanges between(Version before, Version after) {
        return Comparison.of(before, after);
    }

    /** What is not the same, in the order of the new cut. */
    public List<Change> different() {
        return changes.stream().filter(change -> !(change instanceof Same)).toList();
    }

    public int unchanged() {
        return changes.size() - different().size();
    }

    /** Whether nothing at all is different: no use, and no place. */
    public boolean isEmpty() {
        return ripples.isEmpty() && different().isEmpty() && basis == Basis.ONE_RATE;
    }

    public List<Added> added() {
        return all(Added.class);
    }

    public List<Gone> gone() {
        return all(Gone.class);
    }

    public List<Split> split() {
        return all(Split.class);
    }

    public List<Joined> joined() {
        return all(Joined.class);
    }

    public List<Changed> changed() {
        return all(Changed.class);
    }

    private <T extends Change> List<T> all(Class<T> kind) {
        return changes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
