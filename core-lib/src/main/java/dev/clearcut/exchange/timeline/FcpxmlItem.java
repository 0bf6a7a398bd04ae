package dev.clearcut.exchange.timeline;

import dev.clearcut.exchange.timeline.FcpxmlTimes.LocalTime;
import dev.clearcut.exchange.timeline.FcpxmlTimes.Retime;
import dev.clearcut.exchange.timeline.FcpxmlTimes.Span;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timeline.SourceRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A story element and where it stands.
 *
 * @param place what it stands in
 * @param offset where, in the time of what it stands in
 * @param picture for how long its picture plays there, transitions included
 * @param sound likewise its sound, which an L-cut or J-cut moves
 * @param own its own time on the sequence
 * @param retime from its own time to its source's
 */
record FcpxmlItem(
        XmlElement element,
        Place place,
        Rational offset,
        Rational duration,
        Span picture,
        Span sound,
        LocalTime own,
        Retime retime) {

    /**
     * What elements stand in.
     *
     * @param picture when picture inside is seen; null where there is no bound
     * @param sound likewise sound
     * @param container the clip whose components these are; null on a storyline
     * @param on whether everything around is switched on
     */
    record Place(
            LocalTime time,
            @Nullable Span picture,
            @Nullable Span sound,
            int lane,
            @Nullable XmlElement container,
            boolean on) {

        static final Place SEQUENCE = new Place(LocalTime.SEQUENCE, null, null, 0, null, true);

        Place lane(int newLane) {
            return new Place(time, picture, sound, newLane, container, on);
        }
    }

    /** When its picture or sound plays, in seconds of the sequence. */
    Optional<Span> plays(boolean hearing) {
        var extent = hearing ? sound : picture;
        var window = hearing ? place.sound() : place.picture();
        var time = place.time();
        if (time.scale().sign() == 0) {
            return Optional.ofNullable(window).filter(w -> extent.contains(time.start()));
        }
        var all = Span.of(time.on(extent.from()), time.on(extent.to()));
        if (window != null) {
            return all.and(window);
        }
        return all.from().equals(all.to()) ? Optional.empty() : Optional.of(all);
    }

    /** The moment of its source that plays at a moment of the sequence. */
    Rational source(Rational on) {
        return retime.source(own.inside(on));
    }

    boolean isRetimed() {
        return place.time().retimed() || !retime.isNone();
    }

    /** Which frames of its source play; a conform without a retime keeps speed 1. */
    SourceRange source(Span plays, long recordFrames, Rate timeline, Rate rate) {
        var first = source(plays.from());
        var last = source(plays.to());
        var speed =
                isRetimed()
                        ? last.minus(first).over(plays.to().minus(plays.from()))
                        : Rational.of(place.time().scale().sign() < 0 ? -1 : 1);
        var span = Span.of(first, last);
        long start = rate.frameAt(span.from());
        long end = rate.frameAt(span.to());
        if (speed.sign() == 0) {
            end = start + 1;
        } else if (speed.equals(Rational.ONE) && rate.runsLike(timeline)) {
            end = start + recordFrames;
        }
        return new SourceRange(new FrameRange(start, Math.max(end, start + 1)), rate, speed);
    }

    /** Where this clip's own components stand: inside its time, seen and heard while it plays. */
    Place inside(boolean nowOn) {
        return new Place(
                innerTime(),
                plays(false).orElse(new Span(Rational.ZERO, Rational.ZERO)),
                plays(true).orElse(new Span(Rational.ZERO, Rational.ZERO)),
                place.lane(),
                element,
                nowOn);
    }

    private LocalTime innerTime() {
        if (retime.isNone()) {
            return own;
        }
        var from = place.time().on(offset);
        var to = place.time().on(offset.plus(duration));
        var first = source(from);
        var length = source(to).minus(first);
        var scale = length.sign() == 0 ? Rational.ZERO : to.minus(from).over(length);
        return new LocalTime(first, from, scale, true);
    }
}
