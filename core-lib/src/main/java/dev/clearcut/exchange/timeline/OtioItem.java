package dev.clearcut.exchange.timeline;

import dev.clearcut.exchange.timeline.JsonTree.Json.Obj;
import dev.clearcut.exchange.timeline.OtioTimes.Range;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timeline.SourceRange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What OTIO objects say of themselves, whatever the version of their schema. */
final class OtioItem {

    private OtioItem() {}

    /** {@code Clip} of {@code Clip.2}; the old {@code Sequence} is a {@code Track}. */
    static String schema(Obj object) {
        var written = object.text("OTIO_SCHEMA");
        int dot = written.indexOf('.');
        var name = dot < 0 ? written : written.substring(0, dot);
        return name.equals("Sequence") ? "Track" : name;
    }

    static boolean is(Obj object, String... schemas) {
        return List.of(schemas).contains(schema(object));
    }

    /** The media reference in use: the only one, or that of the active key. */
    static Optional<Obj> media(Obj clip) {
        var key = clip.text("active_media_reference_key");
        return clip.object("media_reference")
                .or(
                        () ->
                                clip.object("media_references")
                                        .flatMap(
                                                all ->
                                                        all.object(
                                                                key.isEmpty()
                                                                        ? "DEFAULT_MEDIA"
                                                                        : key)));
    }

    static boolean isOn(Obj item) {
        return !item.text("enabled").equals("false");
    }

    /** The product of the item's time warps; a freeze is 0. */
    static Rational speed(Obj item, OtioTimes times) {
        var speed = Rational.ONE;
        for (var effect : item.objects("effects")) {
            if (effect.text("enabled").equals("false")) {
                continue;
            }
            if (is(effect, "FreezeFrame")) {
                speed = Rational.ZERO;
            } else if (is(effect, "LinearTimeWarp") && !effect.text("time_scalar").isEmpty()) {
                speed = speed.times(times.number(effect, "time_scalar", 9));
            }
        }
        return speed;
    }

    /**
     * What of a source plays in a part of the item: an item is as long as its range says whatever
     * its speed, the source moves on by length times speed.
     *
     * @param from seconds after the item's own beginning; negative under a transition
     * @param to likewise
     */
    static SourceRange source(
            Range range, Rational from, Rational to, Rational speed, FrameRange record, Rate rate) {
        var size = speed.sign() < 0 ? speed.negated() : speed;
        var whole = range.duration().times(size);
        var first =
                speed.sign() < 0
                        ? range.start().plus(whole).minus(to.times(size))
                        : range.start().plus(from.times(size));
        var source = range.rate();
        long start = source.frameAt(first);
        long end = source.frameAt(first.plus(to.minus(from).times(size)));
        if (speed.equals(Rational.ONE) && source.runsLike(rate)) {
            end = start + record.length();
        } else if (speed.sign() == 0) {
            end = start + 1;
        }
        return new SourceRange(new FrameRange(start, Math.max(end, start + 1)), source, speed);
    }

    /** The part of its source an item says it plays, else all there is. */
    static Optional<Range> range(Obj item, OtioTimes times) {
        return times.range(item, "source_range")
                .or(() -> media(item).flatMap(m -> times.range(m, "available_range")));
    }

    /** How long a stack or track is, in seconds, before any range of its own. */
    static Rational length(Obj container, OtioTimes times) {
        var lengths =
                container.objects("children").stream()
                        .filter(c -> !is(c, "Transition"))
                        .map(
                                c ->
                                        range(c, times)
                                                .map(Range::duration)
                                                .orElseGet(() -> length(c, times)));
        return is(container, "Stack")
                ? lengths.max(Comparator.naturalOrder()).orElse(Rational.ZERO)
                : lengths.reduce(Rational.ZERO, Rational::plus);
    }
}
