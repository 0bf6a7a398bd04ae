package dev.clearcut.delivery.stale;

import dev.clearcut.delivery.CutAspect;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.Version;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Timecode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A version that is no longer of what it was made of.
 *
 * @param version the one of which the item's state is told
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
     * @param moved from where on it is only elsewhere; null where it is nowhere so
     */
    public record Change(
            CutAspect aspect, List<FrameRange> ranges, Rate rate, @Nullable Moved moved) {
        public Change {
            ranges = List.copyOf(ranges);
        }

        /** The ranges without what is only elsewhere: what has to be made again. */
        public List<FrameRange> redone() {
            return moved == null ? ranges : moved.redone(ranges);
        }

        /** The frames of all ranges. */
        public long frames() {
            return ranges.stream().mapToLong(FrameRange::length).sum();
        }

        /** {@code 01:00:10:00–01:00:12:00}. */
        public static String inWords(FrameRange range, Rate rate) {
            return new Timecode(range.start(), rate) + "–" + new Timecode(range.end(), rate);
        }

        /** The first ranges that are another, how many more there are, and what only moved. */
        @Override
        public String toString() {
            var redone = redone();
            var words = new ArrayList<String>();
            if (!redone.isEmpty()) {
                words.add(first(redone));
            }
            if (moved != null) {
                words.add(moved.inWords(rate));
            }
            return aspect.inWords() + " " + String.join(", and ", words);
        }

        private String first(List<FrameRange> redone) {
            int most = 3;
            var first =
                    redone.stream()
                            .limit(most)
                            .map(range -> inWords(range, rate))
                            .collect(Collectors.joining(", "));
            return redone.size() > most
                    ? first + " and %,d more".formatted(redone.size() - most)
                    : first;
        }
    }

    /** A sentence. */
    public String text() {
        return switch (why) {
            case Why.NewCut(var then, var now, var changes) -> ofCut(then, now, changes);
            case Why.NewVersion(var then, var now) ->
                    "%s is made of %s; there is v%d of it now".formatted(version.name(), then, now);
        };
    }

    /** Shots that are gone are counted in the cut in which they were. */
    private String ofCut(String then, String now, List<Change> changes) {
        var gone = changes.stream().filter(c -> c.aspect() == CutAspect.SHOTS).toList();
        var others = changes.stream().filter(c -> c.aspect() != CutAspect.SHOTS).toList();
        var words = new ArrayList<String>();
        if (!others.isEmpty()) {
            words.add("at the timecode of cut %s another: %s".formatted(now, joined(others)));
        }
        if (!gone.isEmpty()) {
            words.add("at the timecode of cut %s gone: %s".formatted(then, joined(gone)));
        }
        boolean onlyMoved =
                others.stream()
                        .allMatch(
                                c ->
                                        c.moved() != null && c.redone().isEmpty()
                                                || c.aspect() == CutAspect.LENGTH);
        return "%s is made of cut %s; %s%s"
                .formatted(
                        version.name(),
                        then,
                        String.join("; ", words),
                        onlyMoved
                                        && gone.isEmpty()
                                        && others.stream().anyMatch(c -> c.moved() != null)
                                ? "; it has to be moved, not made again"
                                : "");
    }

    private static String joined(List<Change> changes) {
        return changes.stream().map(Change::toString).collect(Collectors.joining("; "));
    }
}
