package dev.clearcut.delivery.stale;

import dev.clearcut.delivery.CutAspect;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * In which frames two cuts show or sound otherwise, aspect by aspect.
 *
 * <p>Frames are compared with frames of the same number: what is delivered has the cut's timecode,
 * so what an insert makes later is another there too. Where the rates differ, all of it is. The
 * exception is {@link CutAspect#SHOTS}: shots of the old cut of which no frame is in the new one.
 * The picture under titles is an aspect of its own: where a title stands over other picture, or
 * stands where none stood, a textless shot is another; what the title says is of no account there.
 *
 * @param rate of the new cut
 * @param ranges merged, in order; frames from the label 00:00:00:00, end exclusive. Of shots they
 *     are frames of the old cut
 * @param courses what of an aspect is another, and what only stands elsewhere
 */
public record CutDifference(
        Rate rate, Map<CutAspect, List<FrameRange>> ranges, Map<CutAspect, Course> courses) {

    public CutDifference {
        ranges = Map.copyOf(ranges);
        courses = Map.copyOf(courses);
    }

    /** About {@code n log n} in the number of clips. */
    public static CutDifference between(CutLayers before, CutLayers after) {
        var ranges = new EnumMap<CutAspect, List<FrameRange>>(CutAspect.class);
        for (var aspect : CutAspect.values()) {
            var changed =
                    switch (aspect) {
                        case LENGTH -> lengths(before, after);
                        case SHOTS -> gone(before, after);
                        case PICTURE, TEXT, BACKGROUND, DIALOGUE, MUSIC, EFFECTS ->
                                before.rate().equals(after.rate())
                                        ? Sweep.differing(aspect, before, after)
                                        : both(aspect, before, after);
                    };
            if (!changed.isEmpty()) {
                ranges.put(aspect, changed);
            }
        }
        return new CutDifference(after.rate(), ranges, course(before, after, ranges));
    }

    /** The frames in which an aspect is another; empty when none is. */
    public List<FrameRange> of(CutAspect aspect) {
        return ranges.getOrDefault(aspect, List.of());
    }

    /** How the frames in which an aspect is another came about. */
    public Course courseOf(CutAspect aspect) {
        return courses.getOrDefault(aspect, Course.again(of(aspect)));
    }

    private static Map<CutAspect, Course> course(
            CutLayers before, CutLayers after, Map<CutAspect, List<FrameRange>> ranges) {
        var courses = new EnumMap<CutAspect, Course>(CutAspect.class);
        if (!before.rate().equals(after.rate()) || ranges.isEmpty()) {
            return courses;
        }
        var edit = CutEdit.between(before, after);
        ranges.forEach(
                (aspect, differing) -> {
                    if (aspect != CutAspect.LENGTH && aspect != CutAspect.SHOTS) {
                        courses.put(aspect, edit.course(aspect, differing));
                    }
                });
        return courses;
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
        return before.of(aspect.layer()).isEmpty() && after.of(aspect.layer()).isEmpty()
                ? List.of()
                : List.of(after.whole());
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
        for (var shot : shots(before.of(CutAspect.PICTURE))) {
            var same =
                    there.getOrDefault(
                            byName ? shot.getFirst().name() : shot.getFirst().key(), List.of());
            var missing = merged(shot.stream().flatMap(s -> missing(s, same).stream()).toList());
            if (missing.equals(merged(shot.stream().map(Segment::record).toList()))) {
                gone.addAll(missing);
            }
        }
        return merged(gone);
    }

    /** Where a razor parted a shot and nothing else came of it, it is one. */
    private static List<List<Segment>> shots(List<Segment> segments) {
        var shots = new ArrayList<List<Segment>>();
        for (var segment :
                segments.stream().sorted(Comparator.comparing(Segment::record)).toList()) {
            if (!shots.isEmpty() && goesOn(shots.getLast().getLast(), segment)) {
                shots.getLast().add(segment);
            } else {
                shots.add(new ArrayList<>(List.of(segment)));
            }
        }
        return shots;
    }

    private static boolean goesOn(Segment before, Segment after) {
        long cut = after.record().start();
        return before.record().end() == cut
                && before.key().equals(after.key())
                && before.position() != null
                && after.position() != null
                && before.at(cut).equals(after.at(cut));
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

    static List<FrameRange> merged(List<FrameRange> ranges) {
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
