package dev.clearcut.delivery.stale;

import dev.clearcut.delivery.CutAspect;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * In which frames two cuts show or sound otherwise, aspect by aspect.
 *
 * <p>Frames are compared with frames of the same number: what is delivered has the cut's timecode,
 * so what an insert makes later is another there too. Where the rates differ, all of it is. The
 * exception is {@link CutAspect#SHOTS}: frames of the old cut whose picture is nowhere in the new
 * one. Titles carry the picture under them: a textless shot is delivered for each of them.
 *
 * @param rate of the new cut
 * @param ranges merged, in order; frames from the label 00:00:00:00, end exclusive. Of shots they
 *     are frames of the old cut
 * @param moved the aspects of which, from one frame on, only the place is another
 */
public record CutDifference(
        Rate rate, Map<CutAspect, List<FrameRange>> ranges, Map<CutAspect, Moved> moved) {

    public CutDifference {
        ranges = Map.copyOf(ranges);
        moved = Map.copyOf(moved);
    }

    /** About {@code n log n} in the number of clips. */
    public static CutDifference between(CutLayers before, CutLayers after) {
        var ranges = new EnumMap<CutAspect, List<FrameRange>>(CutAspect.class);
        for (var aspect : CutAspect.values()) {
            var changed =
                    switch (aspect) {
                        case LENGTH -> lengths(before, after);
                        case SHOTS -> gone(before, after);
                        case PICTURE, TEXT, DIALOGUE, MUSIC, EFFECTS ->
                                before.rate().equals(after.rate())
                                        ? frames(aspect, before, after)
                                        : both(aspect, before, after);
                    };
            if (!changed.isEmpty()) {
                ranges.put(aspect, changed);
            }
        }
        return new CutDifference(after.rate(), ranges, moved(before, after, ranges));
    }

    /** The frames in which an aspect is another; empty when none is. */
    public List<FrameRange> of(CutAspect aspect) {
        return ranges.getOrDefault(aspect, List.of());
    }

    /** From which frame on an aspect is only elsewhere; nothing where it is nowhere so. */
    public Optional<Moved> movedOf(CutAspect aspect) {
        return Optional.ofNullable(moved.get(aspect));
    }

    /** The end of the old cut is laid on the end of the new one, and followed back. */
    private static Map<CutAspect, Moved> moved(
            CutLayers before, CutLayers after, Map<CutAspect, List<FrameRange>> ranges) {
        var moved = new EnumMap<CutAspect, Moved>(CutAspect.class);
        long by = after.whole().end() - before.whole().end();
        if (by == 0 || !before.rate().equals(after.rate())) {
            return moved;
        }
        var there = before.movedBy(by);
        for (var changed : ranges.entrySet()) {
            var aspect = changed.getKey();
            if (aspect != CutAspect.LENGTH && aspect != CutAspect.SHOTS) {
                var others = frames(aspect, there, after);
                long least = Math.max(after.whole().start(), there.whole().start());
                long from = others.isEmpty() ? least : Math.max(least, others.getLast().end());
                if (changed.getValue().getLast().end() > from && from < after.whole().end()) {
                    moved.put(aspect, new Moved(from, by));
                }
            }
        }
        return moved;
    }

    private static List<FrameRange> lengths(CutLayers before, CutLayers after) {
        var old = before.whole();
        var now = after.whole();
        if (!before.rate().equals(after.rate())) {
            return List.of(now);
        }
        var changed = new ArrayList<FrameRange>();
        between(old.start(), now.start(), changed);
        between(old.end(), now.end(), changed);
        return changed;
    }

    private static void between(long one, long other, List<FrameRange> changed) {
        if (one != other) {
            changed.add(FrameRange.of(Math.min(one, other), Math.max(one, other)));
        }
    }

    private static List<FrameRange> both(CutAspect aspect, CutLayers before, CutLayers after) {
        return before.of(aspect).isEmpty() && after.of(aspect).isEmpty()
                ? List.of()
                : List.of(after.whole());
    }

    /** A segment that starts or ends. */
    private record Edge(long frame, boolean starts, boolean old, boolean title, Segment segment) {}

    private static List<FrameRange> frames(CutAspect aspect, CutLayers before, CutLayers after) {
        var edges = new ArrayList<Edge>();
        edges(before.of(aspect), true, aspect == CutAspect.TEXT, edges);
        edges(after.of(aspect), false, aspect == CutAspect.TEXT, edges);
        if (aspect == CutAspect.TEXT) {
            edges(before.of(CutAspect.PICTURE), true, false, edges);
            edges(after.of(CutAspect.PICTURE), false, false, edges);
        }
        edges.sort(Comparator.comparingLong(Edge::frame));
        boolean byName = !before.format().equals(after.format());
        var sweep = new Sweep(aspect, byName);
        for (int i = 0; i < edges.size(); ) {
            long frame = edges.get(i).frame();
            for (; i < edges.size() && edges.get(i).frame() == frame; i++) {
                sweep.take(edges.get(i));
            }
            if (i < edges.size()) {
                sweep.compare(FrameRange.of(frame, edges.get(i).frame()));
            }
        }
        return sweep.changed;
    }

    private static void edges(
            Collection<Segment> segments, boolean old, boolean title, List<Edge> edges) {
        for (var segment : segments) {
            edges.add(new Edge(segment.record().start(), true, old, title, segment));
            edges.add(new Edge(segment.record().end(), false, old, title, segment));
        }
    }

    /** What plays from one edge to the next. */
    private static final class Sweep {

        private final CutAspect aspect;
        private final boolean byName;
        private final Side old = new Side();
        private final Side now = new Side();
        private final List<FrameRange> changed = new ArrayList<>();

        Sweep(CutAspect aspect, boolean byName) {
            this.aspect = aspect;
            this.byName = byName;
        }

        void take(Edge edge) {
            var side = edge.old() ? old : now;
            var among = edge.title() ? side.titles : side.others;
            if (edge.starts()) {
                among.merge(edge.segment(), 1, Integer::sum);
            } else {
                among.computeIfPresent(edge.segment(), (s, n) -> n == 1 ? null : n - 1);
            }
        }

        void compare(FrameRange frames) {
            if (frames.isEmpty()
                    || old.showing(aspect, byName).equals(now.showing(aspect, byName))) {
                return;
            }
            if (!changed.isEmpty() && changed.getLast().end() == frames.start()) {
                changed.set(changed.size() - 1, changed.getLast().spanning(frames));
            } else {
                changed.add(frames);
            }
        }
    }

    /** What plays in one of the cuts. */
    private static final class Side {

        private final Map<Segment, Integer> titles = new HashMap<>();
        private final Map<Segment, Integer> others = new HashMap<>();

        List<Collection<Segment.Showing>> showing(CutAspect aspect, boolean byName) {
            if (aspect != CutAspect.TEXT) {
                return List.of(showing(others.keySet(), aspect, byName));
            }
            return titles.isEmpty()
                    ? List.of()
                    : List.of(
                            showing(titles.keySet(), aspect, byName),
                            showing(others.keySet(), aspect, byName));
        }

        /** Pictures lie over each other; of sounds it is of no account on which track they are. */
        private static Collection<Segment.Showing> showing(
                Set<Segment> segments, CutAspect aspect, boolean byName) {
            var stack =
                    segments.stream()
                            .sorted(Comparator.comparingInt(Segment::level))
                            .map(segment -> segment.showing(byName))
                            .toList();
            return CutLayers.isStacked(aspect)
                    ? List.copyOf(new LinkedHashSet<>(stack))
                    : Set.copyOf(stack);
        }
    }

    /** A stretch of a source, in its seconds. */
    private record Stretch(Rational from, Rational to) {}

    private static List<FrameRange> gone(CutLayers before, CutLayers after) {
        boolean byName = !before.format().equals(after.format());
        var there = new HashMap<String, List<Segment>>();
        after.of(CutAspect.PICTURE)
                .forEach(
                        s ->
                                there.computeIfAbsent(
                                                byName ? s.name() : s.key(), k -> new ArrayList<>())
                                        .add(s));
        var gone = new ArrayList<FrameRange>();
        for (var segment : before.of(CutAspect.PICTURE)) {
            var same = there.getOrDefault(byName ? segment.name() : segment.key(), List.of());
            gone.addAll(missing(segment, same));
        }
        return merged(gone);
    }

    /** The frames of a segment whose source frames no other shows. */
    private static List<FrameRange> missing(Segment segment, List<Segment> others) {
        boolean unknown =
                segment.position() == null || others.stream().anyMatch(o -> o.position() == null);
        if (others.isEmpty() || unknown) {
            return others.isEmpty() ? List.of(segment.record()) : List.of();
        }
        var edges = new TreeSet<Long>(List.of(segment.record().start(), segment.record().end()));
        var stretches = others.stream().map(CutDifference::stretch).toList();
        if (segment.perFrame().sign() != 0) {
            for (var stretch : stretches) {
                edge(segment, stretch.from(), edges);
                edge(segment, stretch.to(), edges);
            }
        }
        var missing = new ArrayList<FrameRange>();
        var last = edges.first();
        for (var edge : edges.tailSet(last, false)) {
            var at = segment.at(last);
            boolean shown =
                    stretches.stream()
                            .anyMatch(s -> s.from().compareTo(at) <= 0 && at.compareTo(s.to()) < 0);
            if (!shown) {
                missing.add(FrameRange.of(last, edge));
            }
            last = edge;
        }
        return missing;
    }

    private static void edge(Segment segment, Rational second, TreeSet<Long> edges) {
        long frame =
                segment.record().start()
                        + second.minus(segment.at(segment.record().start()))
                                .over(segment.perFrame())
                                .ceiling();
        if (segment.record().contains(frame)) {
            edges.add(frame);
        }
    }

    private static Stretch stretch(Segment segment) {
        var first = segment.at(segment.record().start());
        var last = segment.at(segment.record().end());
        if (segment.perFrame().sign() == 0) {
            return new Stretch(first, first.plus(new Rational(1, 1000)));
        }
        return first.compareTo(last) < 0 ? new Stretch(first, last) : new Stretch(last, first);
    }

    private static List<FrameRange> merged(List<FrameRange> ranges) {
        var merged = new ArrayList<FrameRange>();
        for (var range : ranges.stream().sorted().toList()) {
            if (!merged.isEmpty() && range.start() <= merged.getLast().end()) {
                merged.set(merged.size() - 1, merged.getLast().spanning(range));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }
}
