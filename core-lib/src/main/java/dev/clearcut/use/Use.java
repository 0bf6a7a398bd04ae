package dev.clearcut.use;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Where;
import dev.clearcut.material.Family;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timecode.Timecode;
import java.util.List;

/**
 * One continuous use of somebody's material in a cut.
 *
 * @param kind the family the rules put it in; unsorted when no rule speaks of it
 * @param name as the cut names it, without extension, version marks and channel letters
 * @param source the source's file or reel, as the cut gives it; may be empty
 * @param track where it is heard or seen; several joined by {@code ", "}
 * @param record frames of the cut at {@code rate}, from the label 00:00:00:00, end exclusive
 * @param active false when every fragment of it is muted, hidden or switched off
 * @param fragments the clips that make it up, in record order; at least one
 */
public record Use(
        Family kind,
        String name,
        String source,
        String track,
        FrameRange record,
        Rate rate,
        boolean active,
        List<Fragment> fragments) {

    /**
     * One clip of a use: the evidence.
     *
     * @param name as the file has it, version marks and channel letters and all
     * @param track the track and, for nested material, the way to it
     * @param rule the id of the rule that took it for third-party material; empty when no rule
     *     speaks of it
     * @param comments what the file says besides, in its order: numbers and titles often stand here
     * @param where the place in the file
     */
    public record Fragment(
            String name,
            String source,
            String track,
            FrameRange record,
            String rule,
            List<String> comments,
            Where.InFile where) {

        public Fragment {
            comments = List.copyOf(comments);
        }

        /** A clip about which the file says nothing besides. */
        public Fragment(
                String name,
                String source,
                String track,
                FrameRange record,
                String rule,
                Where.InFile where) {
            this(name, source, track, record, rule, List.of(), where);
        }
    }

    public Use {
        if (fragments.isEmpty()) {
            throw new Invalid("A use is made of at least one clip.");
        }
        fragments = List.copyOf(fragments);
    }

    public Timecode recordIn() {
        return new Timecode(record.start(), rate);
    }

    /** The first frame after the use. */
    public Timecode recordOut() {
        return new Timecode(record.end(), rate);
    }

    public Rational seconds() {
        return rate.secondsAt(record.length());
    }
}
