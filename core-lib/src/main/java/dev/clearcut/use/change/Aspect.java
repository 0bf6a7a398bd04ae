package dev.clearcut.use.change;

import dev.clearcut.timecode.Rational;
import java.util.Set;

/** One way in which a use is not what it was. Frames are those of the new cut. */
public sealed interface Aspect {

    /** The end of a use at which something changed. */
    enum End {
        HEAD,
        TAIL
    }

    /**
     * It plays more. Where the cuts do not say which part of the source plays, the end is the one
     * that stirred against the neighbours.
     *
     * @param frames greater than 0
     */
    record Longer(long frames, End at) implements Aspect {}

    /**
     * It plays less.
     *
     * @param frames greater than 0
     */
    record Shorter(long frames, End at) implements Aspect {}

    /** It plays another part of its source in the same place: by so many frames further on. */
    record Slipped(long frames) implements Aspect {}

    /** It plays at another speed. */
    record Retimed(Rational from, Rational to) implements Aspect {}

    /**
     * Something else is seen or heard with it, or it is seen and heard otherwise. An approval is
     * for a use as it was shown: the same seconds under dialogue, over titles or with somebody's
     * song are another use, and a change of context sends its clearance back to be rechecked.
     *
     * <p>Context is what a timeline tells and nothing else: the tracks, whether it is switched on,
     * its family, whether the production's dialogue or titles run with it, and which third-party
     * material of another family plays with it, for at least a second or all of the shorter one
     * (less is a cut or a crossfade). What happens inside the pictures no timeline tells.
     *
     * @param differences at least one
     */
    record Recontexted(Set<Difference> differences) implements Aspect {
        public Recontexted {
            differences = Set.copyOf(differences);
        }
    }

    /** It stands elsewhere among its neighbours: so many frames later than they do. */
    record Moved(long frames) implements Aspect {}

    /** The cut calls it otherwise. */
    record Renamed(String from, String to) implements Aspect {}

    /** What of the context is different. */
    sealed interface Difference extends Comparable<Difference> {

        /** As a clause: {@code with "The Long Goodbye"}. */
        String inWords();

        @Override
        default int compareTo(Difference other) {
            return inWords().compareTo(other.inWords());
        }

        record Track(String from, String to) implements Difference {
            @Override
            public String inWords() {
                return "on " + to + ", was on " + from;
            }
        }

        record SwitchedOn() implements Difference {
            @Override
            public String inWords() {
                return "switched on";
            }
        }

        record SwitchedOff() implements Difference {
            @Override
            public String inWords() {
                return "switched off";
            }
        }

        record Family(dev.clearcut.material.Family from, dev.clearcut.material.Family to)
                implements Difference {
            @Override
            public String inWords() {
                return "used as " + to.word() + ", was " + from.word();
            }
        }

        /**
         * @param name of the other use, in the new cut
         */
        record NowWith(String name) implements Difference {
            @Override
            public String inWords() {
                return "now with \"" + name + "\"";
            }
        }

        /**
         * @param name of the other use, in the old cut
         */
        record NoLongerWith(String name) implements Difference {
            @Override
            public String inWords() {
                return "no longer with \"" + name + "\"";
            }
        }

        record NowUnder(Setting setting) implements Difference {
            @Override
            public String inWords() {
                return "now with " + setting.word();
            }
        }

        record NoLongerUnder(Setting setting) implements Difference {
            @Override
            public String inWords() {
                return "no longer with " + setting.word();
            }
        }
    }
}
