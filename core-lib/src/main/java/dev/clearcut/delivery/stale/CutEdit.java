package dev.clearcut.delivery.stale;

import dev.clearcut.delivery.CutAspect;
import dev.clearcut.timecode.FrameRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What was done to a cut as a whole: what was taken out, and which stretches stand elsewhere since.
 * It is found once, in the picture (where there is none, in what else plays), and is the same for
 * every aspect; that an aspect went along is looked up frame by frame, not assumed.
 *
 * @param takenOut of the old cut, with nothing put in its place
 * @param moved in the order of the new cut, apart from each other
 */
record CutEdit(CutLayers before, CutLayers after, List<FrameRange> takenOut, List<Moved> moved) {

    /** Each stretch is looked up in each aspect; of more than these, the longest are. */
    private static final int LOOKED_UP = 100;

    static CutEdit between(CutLayers before, CutLayers after) {
        var went =
                new Tracing(before, after)
                        .of(before.whole()).stream().filter(Tracing.Went::isOnlyElsewhere).toList();
        var moved = new ArrayList<Moved>();
        tail(CutAspect.PICTURE, before, after).ifPresent(moved::add);
        for (var piece : joined(went)) {
            if (piece.by() != 0) {
                var free = without(List.of(piece.now()), moved.stream().map(Moved::at).toList());
                free.forEach(at -> moved.add(moved(at, piece.by(), before)));
            }
        }
        var longest =
                moved.stream()
                        .sorted(Comparator.comparingLong(m -> -m.at().length()))
                        .limit(LOOKED_UP)
                        .sorted(Comparator.comparing(Moved::at))
                        .toList();
        return new CutEdit(before, after, takenOut(went, before, after), longest);
    }

    private static Moved moved(FrameRange at, long by, CutLayers before) {
        return new Moved(at, by, at.end() - by >= before.whole().end());
    }

    /** The end of the old cut is laid on the end of the new one, and followed back. */
    private static Optional<Moved> tail(CutAspect aspect, CutLayers before, CutLayers after) {
        long by = after.whole().end() - before.whole().end();
        if (by == 0 || after.of(aspect.layer()).isEmpty()) {
            return Optional.empty();
        }
        var there = before.movedBy(by);
        var others = Sweep.differing(aspect, there, after);
        long least = Math.max(after.whole().start(), there.whole().start());
        long from = others.isEmpty() ? least : Math.max(least, others.getLast().end());
        return from < after.whole().end()
                ? Optional.of(moved(FrameRange.of(from, after.whole().end()), by, before))
                : Optional.empty();
    }

    /** What went equally far is one stretch, though a shot in it may have been replaced. */
    private static List<Tracing.Went> joined(List<Tracing.Went> went) {
        var joined = new ArrayList<Tracing.Went>();
        for (var piece : went) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.by() == piece.by()) {
                joined.set(
                        joined.size() - 1,
                        new Tracing.Went(
                                last.old().spanning(piece.old()),
                                last.now().spanning(piece.now())));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    /** What is gone where the next thing in the new cut was in the old one too. */
    private static List<FrameRange> takenOut(
            List<Tracing.Went> went, CutLayers before, CutLayers after) {
        var starts = new HashSet<>(List.of(after.whole().end()));
        went.forEach(piece -> starts.add(piece.now().start()));
        var out = new ArrayList<FrameRange>();
        long at = before.whole().start();
        long stands = after.whole().start();
        for (var piece : went) {
            if (piece.old().start() > at && starts.contains(stands)) {
                out.add(FrameRange.of(at, piece.old().start()));
            }
            at = piece.old().end();
            stands = piece.now().end();
        }
        if (at < before.whole().end() && starts.contains(stands)) {
            out.add(FrameRange.of(at, before.whole().end()));
        }
        return out;
    }

    /**
     * What of an aspect's differences is this edit alone.
     *
     * @param differing merged, in order
     */
    Course course(CutAspect aspect, List<FrameRange> differing) {
        var found = course(aspect, differing, moved);
        if (!found.moved().isEmpty()) {
            return found;
        }
        return tail(aspect, before, after)
                .map(own -> course(aspect, differing, List.of(own)))
                .filter(own -> !own.moved().isEmpty())
                .orElse(found);
    }

    private Course course(CutAspect aspect, List<FrameRange> differing, List<Moved> stretches) {
        var redone = differing;
        var kept = new ArrayList<Moved>();
        for (var stretch : stretches) {
            var others =
                    Sweep.differing(
                            aspect,
                            before.within(stretch.from()).movedBy(stretch.by()),
                            after.within(stretch.at()));
            var along = without(List.of(stretch.at()), others);
            var left = without(redone, along);
            if (!left.equals(redone) || !along.isEmpty() && stoodBehind(stretch, differing)) {
                kept.add(stretch);
                redone = left;
            }
        }
        boolean stays = kept.isEmpty();
        var had = before.of(aspect.layer());
        var out =
                takenOut.stream()
                        .filter(o -> had.stream().anyMatch(s -> s.record().overlaps(o)))
                        .toList();
        return new Course(stays && out.isEmpty() ? redone : inTheCut(redone), out, kept);
    }

    /** Whether it stood where the new cut has ended. */
    private boolean stoodBehind(Moved stretch, List<FrameRange> differing) {
        return without(differing, List.of(after.whole())).stream()
                .anyMatch(stretch.from()::overlaps);
    }

    /** Behind the end of the new cut nothing is another: what was there went, or was taken out. */
    private List<FrameRange> inTheCut(List<FrameRange> ranges) {
        return ranges.stream().flatMap(r -> r.and(after.whole()).stream()).toList();
    }

    private static List<FrameRange> without(List<FrameRange> ranges, List<FrameRange> others) {
        var left = new ArrayList<FrameRange>();
        var sorted = others.stream().sorted().toList();
        for (var range : ranges) {
            long at = range.start();
            for (var other : sorted) {
                if (other.start() > at && other.start() < range.end()) {
                    left.add(FrameRange.of(at, other.start()));
                }
                if (other.start() < range.end()) {
                    at = Math.max(at, Math.min(other.end(), range.end()));
                }
            }
            if (at < range.end()) {
                left.add(FrameRange.of(at, range.end()));
            }
        }
        return left;
    }
}
