package dev.clearcut.timeline;

import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timeline.Clip.Content.Generated;
import dev.clearcut.timeline.Clip.Content.Media;
import dev.clearcut.timeline.Clip.Content.Nested;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Follows nested sequences and places what they hold on the outermost timeline. */
final class Placing {

    /** Deeper than any editor nests; a nest this deep is placed whole instead of being followed. */
    private static final int DEEPEST = 32;

    private static final Comparator<PlacedClip> RECORD_ORDER =
            Comparator.comparing(PlacedClip::record);

    private Placing() {}

    /** Where a timeline stands: the nests around it, whether they play, and how its frames map. */
    private record Around(List<PlacedClip.Nest> path, boolean active, Mapping outwards) {}

    /** From frames of one timeline to frames of the outermost; nothing for what does not play. */
    @FunctionalInterface
    private interface Mapping {
        Optional<FrameRange> map(FrameRange inner);
    }

    static List<PlacedClip> on(Timeline timeline) {
        var placed = new ArrayList<PlacedClip>();
        follow(timeline, new Around(List.of(), true, Optional::of), placed);
        placed.sort(RECORD_ORDER);
        return List.copyOf(placed);
    }

    private static void follow(Timeline timeline, Around around, List<PlacedClip> placed) {
        for (var track : timeline.tracks()) {
            for (var clip : track.clips()) {
                switch (clip.content()) {
                    case Media media -> place(clip, track, around, placed);
                    case Generated generated -> place(clip, track, around, placed);
                    case Nested nested when around.path().size() < DEEPEST ->
                            follow(
                                    nested.timeline(),
                                    inside(clip, nested.timeline(), track, around),
                                    placed);
                    case Nested tooDeep -> place(clip, track, around, placed);
                }
            }
        }
    }

    private static void place(Clip clip, Track track, Around around, List<PlacedClip> placed) {
        boolean active = around.active() && clip.enabled() && track.isActive();
        around.outwards()
                .map(clip.record())
                .map(record -> new PlacedClip(clip, record, track, around.path(), active))
                .ifPresent(placed::add);
    }

    private static Around inside(Clip nest, Timeline timeline, Track track, Around around) {
        var path = new ArrayList<>(around.path());
        path.add(new PlacedClip.Nest(nest.name(), track, nest.roles()));
        var plays = playing(nest, timeline);
        return new Around(
                path,
                around.active() && nest.enabled() && track.isActive(),
                inner ->
                        inner.and(plays.frames())
                                .flatMap(visible -> through(nest.record(), plays, visible))
                                .flatMap(around.outwards()::map));
    }

    /** The frames of {@code timeline} that the nest plays, in its own rate. */
    private static SourceRange playing(Clip nest, Timeline timeline) {
        var source = nest.source();
        if (source == null) {
            return SourceRange.of(
                    new FrameRange(timeline.start(), timeline.end()), timeline.rate());
        }
        if (source.rate().runsLike(timeline.rate())) {
            return source;
        }
        return new SourceRange(
                new FrameRange(
                        timeline.rate().frameAt(source.rate().secondsAt(source.frames().start())),
                        timeline.rate().frameAt(source.rate().secondsAt(source.frames().end()))),
                timeline.rate(),
                source.speed());
    }

    /**
     * Scales by lengths, which also serves other rates and retimes; equal lengths map to the frame.
     */
    private static Optional<FrameRange> through(
            FrameRange record, SourceRange plays, FrameRange visible) {
        if (plays.isFreeze() || plays.frames().isEmpty()) {
            return Optional.of(record);
        }
        var scale = new Rational(record.length(), plays.frames().length());
        boolean backwards = plays.speed().sign() < 0;
        long from =
                backwards
                        ? plays.frames().end() - visible.end()
                        : visible.start() - plays.frames().start();
        long start = record.start() + scale.times(Rational.of(from)).round();
        long end = record.start() + scale.times(Rational.of(from + visible.length())).round();
        return new FrameRange(start, end).and(record);
    }
}
