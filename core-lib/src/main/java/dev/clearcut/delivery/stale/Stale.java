package dev.clearcut.delivery.stale;

import dev.clearcut.delivery.CutAspect;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.Version;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Timecode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A version that is no longer of what it was made of.
 *
 * @param version the item's newest
 */
public record Stale(Deliverable item, Version version, Why why) {

    /** What changed since. */
    public sealed interface Why {

        /**
         * The cut.
         *
         * @param then of which the version was made
         * @param now the newest
         * @param changes at least one, of what its kind shows
         */
        record NewCut(String then, String now, List<Change> changes) implements Why {
            public NewCut {
                changes = List.copyOf(changes);
            }
        }

        /**
         * Another item.
         *
         * @param then the version it was made of, or speaks about
         * @param now the number of the newest version of that item
         */
        record NewVersion(Version.MadeFrom then, int now) implements Why {}
    }

    /**
     * Where an aspect is another.
     *
     * @param ranges merged, in order; of the new cut, of shots that are gone of the old one
     */
    public record Change(CutAspect aspect, List<FrameRange> ranges, Rate rate) {
        public Change {
            ranges = List.copyOf(ranges);
        }

        /** The frames of all ranges. */
        public long frames() {
            return ranges.stream().mapToLong(FrameRange::length).sum();
        }

        /** {@code 01:00:10:00–01:00:12:00}. */
        public static String inWords(FrameRange range, Rate rate) {
            return new Timecode(range.start(), rate) + "–" + new Timecode(range.end(), rate);
        }

        /** The first ranges, and how many more there are. */
        @Override
        public String toString() {
            int most = 3;
            var first =
                    ranges.stream()
                            .limit(most)
                            .map(range -> inWords(range, rate))
                            .collect(Collectors.joining(", "));
            return "%s %s%s"
                    .formatted(
                            aspect.inWords(),
                            first,
                            ranges.size() > most
                                    ? " and %,d more".formatted(ranges.size() - most)
                                    : "");
        }
    }

    /** A sentence. */
    public String text() {
        return switch (why) {
            case Why.NewCut(var then, var now, var changes) ->
                    "%s is of %s; in %s other: %s"
                            .formatted(
                                    version.name(),
                                    then,
                                    now,
                                    changes.stream()
                                            .map(Change::toString)
                                            .collect(Collectors.joining("; ")));
            case Why.NewVersion(var then, var now) ->
                    "%s is of %s; there is v%d of it now".formatted(version.name(), then, now);
        };
    }
}
