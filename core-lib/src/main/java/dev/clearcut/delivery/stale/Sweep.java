package dev.clearcut.delivery.stale;

import dev.clearcut.delivery.CutAspect;
import dev.clearcut.timecode.FrameRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two cuts side by side from one edge to the next: where they show or sound otherwise. */
final class Sweep {

    private final CutAspect aspect;
    private final boolean byName;
    private final Side old = new Side();
    private final Side now = new Side();
    private final List<FrameRange> changed = new ArrayList<>();

    private Sweep(CutAspect aspect, boolean byName) {
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
        if (frames.isEmpty() || old.showing(aspect, byName).equals(now.showing(aspect, byName))) {
            return;
        }
        if (!changed.isEmpty() && changed.getLast().end() == frames.start()) {
            changed.set(changed.size() - 1, changed.getLast().spanning(frames));
        } else {
            changed.add(frames);
        }
    }

    /** A segment that starts or ends. */
    private record Edge(long frame, boolean starts, boolean old, boolean title, Segment segment) {}

    /** In which frames an aspect is another. */
    static List<FrameRange> differing(CutAspect aspect, CutLayers before, CutLayers after) {
        var edges = new ArrayList<Edge>();
        boolean titles = aspect == CutAspect.BACKGROUND;
        edges(before.of(aspect.layer()), true, titles, edges);
        edges(after.of(aspect.layer()), false, titles, edges);
        if (titles) {
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

    /** What plays in one of the cuts. */
    private static final class Side {

        private final Map<Segment, Integer> titles = new HashMap<>();
        private final Map<Segment, Integer> others = new HashMap<>();

        List<Collection<Segment.Showing>> showing(CutAspect aspect, boolean byName) {
            return aspect == CutAspect.BACKGROUND && titles.isEmpty()
                    ? List.of()
                    : List.of(showing(others.keySet(), aspect, byName));
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
}
