package dev.clearcut.delivery.stale;

import dev.clearcut.delivery.CutAspect;
import dev.clearcut.timecode.FrameRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where what is seen in frames of one cut is in the next, shot by shot: the topmost picture, and
 * where there is none what else plays. What is there several times is told apart by the shots
 * beside it, then by the way to it.
 */
final class Tracing {

    /** In this order a frame is taken to be known by what is seen, and else by what is heard. */
    private static final List<CutAspect> ASKED =
            List.of(
                    CutAspect.PICTURE,
                    CutAspect.TEXT,
                    CutAspect.DIALOGUE,
                    CutAspect.EFFECTS,
                    CutAspect.MUSIC);

    /** Of so many places at which a source is used, the nearest are looked at. */
    private static final int NEAREST = 64;

    private final CutLayers before;
    private final CutLayers after;
    private final Map<CutAspect, Company> old = new HashMap<>();
    private final Map<CutAspect, Company> now = new HashMap<>();

    Tracing(CutLayers before, CutLayers after) {
        this.before = before;
        this.after = after;
        boolean byName = !before.format().equals(after.format());
        for (var aspect : ASKED) {
            old.put(aspect, new Company(before.of(aspect), byName));
            now.put(aspect, new Company(after.of(aspect), byName));
        }
    }

    /**
     * Frames that stand together in both cuts.
     *
     * @param old of the old cut, never empty
     * @param now of the new one, never empty; of another length where the speed or the rate is
     */
    record Went(FrameRange old, FrameRange now) {

        long by() {
            return now.start() - old.start();
        }

        boolean isOnlyElsewhere() {
            return old.length() == now.length();
        }
    }

    /** What of a range is in the new cut, by old frame; what is in none of it is gone. */
    List<Went> of(FrameRange range) {
        var plays = new HashMap<CutAspect, List<Segment>>();
        var edges = new TreeSet<>(List.of(range.start(), range.end()));
        for (var aspect : ASKED) {
            var there =
                    before.of(aspect).stream()
                            .filter(s -> s.record().overlaps(range))
                            .sorted(Comparator.comparingLong(s -> s.record().start()))
                            .toList();
            plays.put(aspect, there);
            there.forEach(
                    s -> {
                        edges.add(s.record().start());
                        edges.add(s.record().end());
                    });
        }
        var went = new ArrayList<Went>();
        var sweeps = ASKED.stream().map(a -> new Topmost(a, plays.getOrDefault(a, List.of())));
        var layers = sweeps.toList();
        long last = range.start();
        for (long edge : edges.subSet(range.start(), false, range.end(), true)) {
            went.addAll(of(FrameRange.of(last, edge), layers));
            last = edge;
        }
        return joined(went);
    }

    private List<Went> of(FrameRange piece, List<Topmost> layers) {
        for (var layer : layers) {
            var top = layer.at(piece.start());
            if (top.isPresent()) {
                return of(top.get(), piece, layer.aspect);
            }
        }
        return between(piece);
    }

    /** Black goes with the picture before it, else with the one behind it, if it is black there. */
    private List<Went> between(FrameRange piece) {
        var picture = before.of(CutAspect.PICTURE);
        var by =
                picture.stream()
                        .filter(s -> s.record().end() <= piece.start())
                        .max(Comparator.comparingLong(s -> s.record().end()))
                        .map(s -> FrameRange.of(s.record().end() - 1, s.record().end()))
                        .or(
                                () ->
                                        picture.stream()
                                                .map(s -> s.record().start())
                                                .filter(start -> start >= piece.end())
                                                .min(Comparator.naturalOrder())
                                                .map(start -> FrameRange.of(start, start + 1)));
        var shifts = by.map(this::of).orElse(List.of(new Went(piece, piece)));
        if (shifts.isEmpty()) {
            return List.of();
        }
        long shift = shifts.getFirst().by();
        long start = Math.max(piece.start() + shift, after.whole().start());
        long end = Math.min(piece.end() + shift, after.whole().end());
        boolean taken =
                start >= end
                        || after.of(CutAspect.PICTURE).stream()
                                .anyMatch(s -> s.record().overlaps(FrameRange.of(start, end)));
        return taken
                ? List.of()
                : List.of(
                        new Went(
                                FrameRange.of(start - shift, end - shift),
                                FrameRange.of(start, end)));
    }

    /** A place in which a source plays in the new cut, and what of the piece is there. */
    private record Candidate(FrameRange old, Segment there, int company) {}

    private List<Went> of(Segment segment, FrameRange piece, CutAspect aspect) {
        var company = now(aspect);
        var candidates = new ArrayList<Candidate>();
        for (var other : nearest(company.called(company.what(segment)), segment, piece)) {
            var shown = Alike.of(segment, other).old(piece);
            if (!shown.isEmpty()) {
                int same = old(aspect).same(segment, company, other);
                candidates.add(new Candidate(shown, other, same));
            }
        }
        var edges = new TreeSet<Long>();
        candidates.forEach(c -> edges.addAll(List.of(c.old().start(), c.old().end())));
        var went = new ArrayList<Went>();
        @Nullable Long last = null;
        for (long edge : edges) {
            if (last != null) {
                best(segment, FrameRange.of(last, edge), candidates).ifPresent(went::add);
            }
            last = edge;
        }
        return went;
    }

    private Company old(CutAspect aspect) {
        return Objects.requireNonNull(old.get(aspect));
    }

    private Company now(CutAspect aspect) {
        return Objects.requireNonNull(now.get(aspect));
    }

    private static List<Segment> nearest(List<Segment> all, Segment segment, FrameRange piece) {
        if (all.size() <= NEAREST) {
            return all;
        }
        double from = seconds(segment, piece.start());
        double to = seconds(segment, piece.end());
        var near = new ArrayList<Segment>();
        int before = 0;
        for (var other : all) {
            double first = seconds(other, other.record().start());
            double last = seconds(other, other.record().end());
            boolean unknown = segment.position() == null || other.position() == null;
            if (unknown
                    || Math.max(first, last) >= Math.min(from, to)
                            && Math.min(first, last) <= Math.max(from, to)) {
                before += other.record().start() < piece.start() ? 1 : 0;
                near.add(other);
            }
        }
        int start = Math.max(0, Math.min(before - NEAREST / 2, near.size() - NEAREST));
        return near.subList(start, Math.min(near.size(), start + NEAREST));
    }

    private static double seconds(Segment segment, long frame) {
        var at = segment.at(frame);
        return (double) at.numerator() / at.denominator();
    }

    private static Optional<Went> best(
            Segment segment, FrameRange part, List<Candidate> candidates) {
        return candidates.stream()
                .filter(c -> c.old().covers(part))
                .map(c -> new Weighed(c.company(), Alike.of(segment, c.there()).now(part)))
                .min(
                        Comparator.comparingInt((Weighed w) -> -w.company())
                                .thenComparingLong(w -> Math.abs(w.at().start() - part.start()))
                                .thenComparingLong(w -> w.at().start()))
                .map(w -> new Went(part, w.at()));
    }

    private record Weighed(int company, FrameRange at) {}

    /** What touches in both cuts is one. */
    private static List<Went> joined(List<Went> pieces) {
        var joined = new ArrayList<Went>();
        for (var piece : pieces) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && last.old().end() == piece.old().start()
                    && last.now().end() == piece.now().start()) {
                joined.set(
                        joined.size() - 1,
                        new Went(
                                last.old().spanning(piece.old()),
                                last.now().spanning(piece.now())));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    /** What lies on top, asked from the first frame to the last. */
    private static final class Topmost {

        private final CutAspect aspect;
        private final List<Segment> byStart;
        private final List<Segment> playing = new ArrayList<>();
        private int next;

        Topmost(CutAspect aspect, List<Segment> byStart) {
            this.aspect = aspect;
            this.byStart = byStart;
        }

        Optional<Segment> at(long frame) {
            while (next < byStart.size() && byStart.get(next).record().start() <= frame) {
                playing.add(byStart.get(next++));
            }
            playing.removeIf(s -> s.record().end() <= frame);
            return playing.stream().max(Comparator.comparingInt(Segment::level));
        }
    }
}
