package dev.clearcut.delivery.stale;

import dev.clearcut.delivery.CutAspect;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.Version;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Timecode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A version that is no longer of what it was made of, or of which nobody can tell.
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

        /**
         * Perhaps a cut: nobody said of which one it was made, so nobody can tell.
         *
         * @param now the newest
         */
        record Untold(String now) implements Why {}
    }

    /**
     * Where an aspect is another.
     *
     * @param ranges merged, in order; of the new cut, of shots that are gone of the old one
     * @param course what of it has to be made again, and what is only elsewhere
     */
    public record Change(CutAspect aspect, List<FrameRange> ranges, Rate rate, Course course) {
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

        /** The first ranges that are another, what was taken out, and what only moved. */
        @Override
        public String toString() {
            return aspect.inWords() + " " + details();
        }

        private String details() {
            var words = new ArrayList<String>();
            if (!course.redone().isEmpty()) {
                words.add(first(course.redone(), range -> inWords(range, rate)));
            }
            if (!course.takenOut().isEmpty()) {
                words.add(
                        "without what stood at "
                                + first(course.takenOut(), range -> inWords(range, rate)));
            }
            if (!course.moved().isEmpty()) {
                words.add(first(course.moved(), one -> one.inWords(rate)));
            }
            return String.join(", and ", words);
        }

        private static <T> String first(List<T> all, Function<T, String> inWords) {
            int most = 3;
            var first = all.stream().limit(most).map(inWords).collect(Collectors.joining(", "));
            return all.size() > most ? first + " and %,d more".formatted(all.size() - most) : first;
        }
    }

    /** A sentence. */
    public String text() {
        return switch (why) {
            case Why.NewCut(var then, var now, var changes) -> ofCut(then, now, changes);
            case Why.NewVersion(var then, var now) ->
                    "%s is made of %s; there is v%d of it now".formatted(version.name(), then, now);
            case Why.Untold(var now) ->
                    "nobody said of which cut %s was made, so nobody can tell whether %s made it stale; add the same file again with --cut NAME"
                            .formatted(version.name(), now);
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
                        .allMatch(c -> c.course().isOnlyMoved() || c.aspect() == CutAspect.LENGTH);
        return "%s is made of cut %s; %s%s"
                .formatted(
                        version.name(),
                        then,
                        String.join("; ", words),
                        onlyMoved
                                        && gone.isEmpty()
                                        && others.stream().anyMatch(c -> c.course().isOnlyMoved())
                                ? "; it has to be moved, not made again"
                                : "");
    }

    /** Aspects of which the same is to be said are named together. */
    private static String joined(List<Change> changes) {
        var alike = new LinkedHashMap<String, List<String>>();
        for (var change : changes) {
            alike.computeIfAbsent(change.details(), d -> new ArrayList<>())
                    .add(change.aspect().inWords());
        }
        return alike.entrySet().stream()
                .map(one -> String.join(", ", one.getValue()) + " " + one.getKey())
                .collect(Collectors.joining("; "));
    }
}
