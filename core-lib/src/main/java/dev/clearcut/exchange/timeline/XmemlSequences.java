package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Report;
import dev.clearcut.base.Where;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timeline.Clip;
import dev.clearcut.timeline.Marker;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.timeline.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sequences of an xmeml file; a nested one is built once, however often it is used. */
final class XmemlSequences {

    private final XmemlValues values;
    private final Reading reading;
    private final Optional<Rate> asked;
    private final Nests nests;
    private final XmemlClips clips;

    XmemlSequences(XmemlValues values, Reading reading, Optional<Rate> asked) {
        this.values = values;
        this.reading = reading;
        this.asked = asked;
        this.nests = new Nests(reading);
        this.clips = new XmemlClips(values, reading, this);
    }

    /** The outermost sequence. */
    Timeline cut(XmlElement sequence) {
        return nests.once(
                        id(sequence),
                        id(sequence),
                        sequence.textAt("name"),
                        reading.at(sequence),
                        () -> Optional.of(timeline(sequence, Optional.empty())))
                .orElseThrow();
    }

    /** What a clip item that is a sequence shows, or lets be heard; nothing for others. */
    Optional<Timeline> nested(XmlElement item, boolean hearing, Rate around) {
        var sequence = values.child(item, "sequence");
        if (sequence.isEmpty()) {
            return Optional.empty();
        }
        var id = id(sequence.get());
        var name = item.textAt("name");
        var where = reading.at(item);
        return nests.once(
                        id,
                        id,
                        name,
                        where,
                        () -> Optional.of(timeline(sequence.get(), Optional.of(around))))
                .filter(Reading::hasClips)
                .flatMap(
                        whole ->
                                nests.once(
                                        id,
                                        id + hearing,
                                        name,
                                        where,
                                        () -> Optional.of(Reading.only(whole, hearing))));
    }

    private static String id(XmlElement sequence) {
        return sequence.has("id")
                ? sequence.attribute("id")
                : sequence.line() + ":" + sequence.column();
    }

    private Timeline timeline(XmlElement sequence, Optional<Rate> around) {
        var timecode = sequence.child("timecode");
        var plain =
                values.rate(sequence)
                        .or(() -> timecode.flatMap(values::rate))
                        .or(() -> around)
                        .or(() -> asked)
                        .orElseThrow(
                                () ->
                                        reading.bad(
                                                reading.at(sequence),
                                                "This sequence has no <rate>; say what it is"
                                                        + " (--rate 25)."));
        var rate = timecode.map(t -> XmemlValues.counted(plain, t)).orElse(plain.counted(false));
        long start = timecode.map(t -> values.frame(t, rate)).orElse(0L);
        var media = sequence.child("media");
        var tracks = new ArrayList<Track>();
        media.flatMap(m -> m.child("video"))
                .ifPresent(v -> tracks(v, Track.Kind.VIDEO, rate, start, tracks));
        media.flatMap(m -> m.child("audio"))
                .ifPresent(a -> tracks(a, Track.Kind.AUDIO, rate, start, tracks));
        return new Timeline(
                sequence.textAt("name"),
                reading.format(),
                rate,
                start,
                tracks,
                markers(sequence, start),
                Report.clean());
    }

    private void tracks(
            XmlElement kindOf, Track.Kind kind, Rate rate, long start, List<Track> tracks) {
        int number = 0;
        for (var track : kindOf.children("track")) {
            number++;
            boolean on = XmemlValues.isTrue(track, "enabled", true);
            var off = kind == Track.Kind.VIDEO ? Track.State.HIDDEN : Track.State.MUTED;
            tracks.add(
                    new Track(
                            kind,
                            name(track, kind, number),
                            number,
                            on ? Track.State.ACTIVE : off,
                            Reading.inOrder(clips(track, kind, rate, start))));
        }
    }

    private static String name(XmlElement track, Track.Kind kind, int number) {
        for (var attribute : new String[] {"MZ.TrackName", "TL.SQTrackName"}) {
            if (!track.attribute(attribute).isBlank()) {
                return track.attribute(attribute).strip();
            }
        }
        var named = track.textAt("name");
        return !named.isEmpty() ? named : (kind == Track.Kind.VIDEO ? "V" : "A") + number;
    }

    private List<Clip> clips(XmlElement track, Track.Kind kind, Rate rate, long start) {
        var items =
                track.children().stream()
                        .filter(
                                c ->
                                        c.is("clipitem")
                                                || c.is("generatoritem")
                                                || c.is("transitionitem"))
                        .toList();
        var laid = new ArrayList<Clip>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (!item.is("transitionitem")) {
                var before = i > 0 ? Optional.of(items.get(i - 1)) : Optional.<XmlElement>empty();
                var after =
                        i + 1 < items.size()
                                ? Optional.of(items.get(i + 1))
                                : Optional.<XmlElement>empty();
                clip(item, before, after, kind, rate, start).ifPresent(laid::add);
            }
        }
        return laid;
    }

    private Optional<Clip> clip(
            XmlElement item,
            Optional<XmlElement> before,
            Optional<XmlElement> after,
            Track.Kind kind,
            Rate rate,
            long start) {
        var where = reading.at(item);
        try {
            var edges = XmemlEdges.of(item, before, after, rate, values);
            if (edges.isEmpty()) {
                reading.error(
                        "timeline.no-place",
                        where,
                        "\"%s\" does not say where it plays, so it is not in the list."
                                .formatted(item.textAt("name")));
                return Optional.empty();
            }
            long from = frame(edges.get().from(), rate, where);
            long to = Math.max(from + 1, frame(edges.get().to(), rate, where));
            var record = new FrameRange(from + start, to + start);
            long lead = edges.get().lead().round();
            return Optional.of(clips.clip(item, kind == Track.Kind.AUDIO, record, lead, rate));
        } catch (Invalid | ArithmeticException impossible) {
            throw reading.bad(
                    where, "The times of this clip cannot be kept: " + impossible.getMessage());
        }
    }

    private long frame(Rational frames, Rate rate, Where.InFile where) {
        return reading.frame(frames.over(rate.perSecond()), rate, where);
    }

    private List<Marker> markers(XmlElement sequence, long start) {
        return sequence.children("marker").stream()
                .flatMap(
                        m ->
                                values
                                        .place(m, "in")
                                        .map(
                                                in ->
                                                        new Marker(
                                                                start + in.round(),
                                                                text(m),
                                                                m.textAt("color", "name")))
                                        .stream())
                .sorted(Comparator.comparingLong(Marker::frame))
                .toList();
    }

    private static String text(XmlElement marker) {
        var name = marker.textAt("name");
        var comment = marker.textAt("comment");
        return name.isEmpty() || comment.isEmpty() ? name + comment : name + ": " + comment;
    }
}
