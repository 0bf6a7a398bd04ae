package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Report;
import dev.clearcut.exchange.timeline.JsonTree.Json.Obj;
import dev.clearcut.exchange.timeline.OtioTimes.Range;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timecode.Timecode;
import dev.clearcut.timeline.Clip;
import dev.clearcut.timeline.Clip.Content;
import dev.clearcut.timeline.Clip.Content.Generated;
import dev.clearcut.timeline.Clip.Content.Media;
import dev.clearcut.timeline.Clip.Content.Nested;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.timeline.Track;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays the tracks of one stack out at the timeline's rate. */
final class OtioTracks {

    private final Reading reading;
    private final OtioTimes times;
    private final Rate rate;
    private final Rational base;
    private final int depth;
    private @Nullable Obj root;
    private final List<Track> tracks = new ArrayList<>();
    private final OtioMarkers markers;
    private final Map<Track.Kind, Integer> numbers = new EnumMap<>(Track.Kind.class);
    private final Set<String> heard = new HashSet<>();

    /**
     * @param base when the timeline begins, in seconds
     * @param depth how many nests are around it
     */
    OtioTracks(Reading reading, OtioTimes times, Rate rate, Rational base, int depth) {
        this.reading = reading;
        this.times = times;
        this.rate = rate;
        this.base = base;
        this.depth = depth;
        this.markers = new OtioMarkers(times, rate);
    }

    /**
     * A part of a row that plays.
     *
     * @param from in the row's own time
     * @param at when it plays, in seconds of the timeline
     */
    private record Window(Rational from, Optional<Rational> to, Rational at) {}

    Timeline timeline(Obj stack, String name) {
        root = depth > 0 ? stack : null;
        boolean isStack = OtioItem.is(stack, "Stack");
        var rows = isStack ? stack.objects("children") : List.of(stack);
        rows.stream().filter(r -> kind(r) == Track.Kind.AUDIO).forEach(this::hear);
        // a nested stack's own range is the nest's source; only the outermost trims its tracks
        var range =
                isStack && depth == 0
                        ? times.range(stack, "source_range")
                        : Optional.<Range>empty();
        var window =
                new Window(
                        range.map(Range::start).orElse(Rational.ZERO), range.map(Range::end), base);
        if (isStack) {
            markers.ofRow(stack, window.at().minus(window.from()));
        }
        rows.forEach(row -> track(row, window));
        return new Timeline(
                name,
                reading.format(),
                rate,
                reading.frame(base, rate, reading.at(stack.line(), stack.column())),
                tracks,
                markers.inOrder(),
                Report.clean());
    }

    private void hear(Obj track) {
        track.objects("children").stream()
                .filter(c -> OtioItem.is(c, "Stack", "Track"))
                .forEach(c -> heard.add(c.text("name")));
    }

    private static Track.Kind kind(Obj row) {
        return switch (row.text("kind").toLowerCase(Locale.ROOT)) {
            case "audio" -> Track.Kind.AUDIO;
            case "video", "" -> Track.Kind.VIDEO;
            default -> Track.Kind.OTHER;
        };
    }

    private void track(Obj row, Window outer) {
        var kind = kind(row);
        int number = numbers.merge(kind, 1, Integer::sum);
        boolean isTrack = OtioItem.is(row, "Track");
        boolean on = !isTrack || OtioItem.isOn(row);
        var off = kind == Track.Kind.AUDIO ? Track.State.MUTED : Track.State.HIDDEN;
        var given = row.text("name");
        var letter = kind == Track.Kind.VIDEO ? "V" : kind == Track.Kind.AUDIO ? "A" : "T";
        tracks.add(
                new Track(
                        kind,
                        isTrack && !given.isBlank() ? given : letter + number,
                        number,
                        on ? Track.State.ACTIVE : off,
                        Reading.inOrder(
                                isTrack
                                        ? row(row, kind, trimmed(row, outer))
                                        : row(List.of(row), kind, outer))));
    }

    /**
     * A track's own range trims it, and what is left begins where the track does; before its first
     * item a track is empty, so a range that begins there places it later. Some programs write a
     * range in which nothing of the track lies: it then only places.
     */
    private Window trimmed(Obj track, Window outer) {
        var range = times.range(track, "source_range");
        if (range.isEmpty() || isNest(track)) {
            return outer;
        }
        var start = range.get().start();
        var end = range.get().end();
        boolean before = end.sign() <= 0;
        if (before || !isBefore(start, OtioItem.length(track, times))) {
            return new Window(
                    before ? start.plus(outer.from()) : outer.from(), outer.to(), outer.at());
        }
        var until = outer.to().map(start::plus).filter(t -> isBefore(t, end));
        return new Window(start.plus(outer.from()), Optional.of(until.orElse(end)), outer.at());
    }

    /** Whether this timeline is a track nested in another, whose range is the nest's source. */
    private boolean isNest(Obj track) {
        return track == root;
    }

    private List<Clip> row(Obj track, Track.Kind kind, Window window) {
        markers.ofRow(track, window.at().minus(window.from()));
        return row(track.objects("children"), kind, window);
    }

    private List<Clip> row(List<Obj> children, Track.Kind kind, Window window) {
        var clips = new ArrayList<Clip>();
        var next = Rational.ZERO;
        for (int i = 0; i < children.size(); i++) {
            var child = children.get(i);
            if (OtioItem.is(child, "Transition")) {
                continue;
            }
            try {
                var range = range(child, next);
                var head = i > 1 ? mix(children.get(i - 1), "in_offset") : Rational.ZERO;
                var tail =
                        i + 2 < children.size()
                                ? mix(children.get(i + 1), "out_offset")
                                : Rational.ZERO;
                if (!OtioItem.is(child, "Gap", "Filler")) {
                    lay(child, range, next, head, tail, kind, window).ifPresent(clips::add);
                }
                next = next.plus(range.duration());
            } catch (Invalid | ArithmeticException impossible) {
                throw reading.bad(
                        reading.at(child.line(), child.column()),
                        "The times of this clip cannot be kept: " + impossible.getMessage());
            }
        }
        return clips;
    }

    /** How far a transition beside a clip draws it out over its neighbour. */
    private Rational mix(Obj beside, String key) {
        return OtioItem.is(beside, "Transition")
                ? times.seconds(beside, key).filter(t -> t.sign() > 0).orElse(Rational.ZERO)
                : Rational.ZERO;
    }

    /** The part of its source an item plays; a nest without a range plays whole. */
    private Range range(Obj item, Rational at) {
        var said = OtioItem.range(item, times);
        if (said.isPresent()) {
            if (said.get().duration().sign() == 0 && !OtioItem.is(item, "Gap", "Filler")) {
                hasNoLength(item, at, "lasts no time, or less than none");
            }
            return said.get();
        }
        if (OtioItem.is(item, "Stack", "Track")) {
            return new Range(Rational.ZERO, OtioItem.length(item, times), rate);
        }
        hasNoLength(item, at, "has no source range, so its length is not known");
        return new Range(Rational.ZERO, Rational.ZERO, rate);
    }

    private void hasNoLength(Obj item, Rational at, String why) {
        reading.warning(
                "timeline.no-length",
                reading.at(item.line(), item.column()),
                "\"%s\" at %s %s; it is not in the list."
                        .formatted(
                                item.text("name"),
                                new Timecode(rate.frameAt(base.plus(at)), rate),
                                why));
    }

    private Optional<Clip> lay(
            Obj item,
            Range range,
            Rational at,
            Rational head,
            Rational tail,
            Track.Kind kind,
            Window window) {
        var from = greater(at.minus(head), window.from());
        var end = at.plus(range.duration()).plus(tail);
        var to = window.to().filter(w -> isBefore(w, end)).orElse(end);
        if (!isBefore(from, to) || range.duration().sign() == 0) {
            return Optional.empty();
        }
        var where = reading.at(item.line(), item.column());
        var shift = window.at().minus(window.from());
        long first = reading.frame(from.plus(shift), rate, where);
        long last = reading.frame(to.plus(shift), rate, where);
        var record = new FrameRange(first, Math.max(last, first + 1));
        markers.ofClip(item, range, record, at.plus(shift));
        return Optional.of(
                new Clip(
                        OtioNames.of(item),
                        content(item, kind),
                        record,
                        OtioItem.source(
                                range,
                                from.minus(at),
                                to.minus(at),
                                OtioItem.speed(item, times),
                                record,
                                rate),
                        OtioItem.isOn(item),
                        List.of(),
                        Set.of(),
                        where));
    }

    private Content content(Obj item, Track.Kind kind) {
        if (OtioItem.is(item, "Stack", "Track") && depth < Reading.DEEPEST_NEST) {
            var inside =
                    new OtioTracks(reading, times, rate.counted(false), Rational.ZERO, depth + 1)
                            .timeline(item, item.text("name"));
            return Reading.hasClips(inside)
                    ? new Nested(part(inside, item.text("name"), kind))
                    : new Media();
        }
        return OtioItem.media(item)
                .filter(m -> OtioItem.is(m, "GeneratorReference"))
                .<Content>map(m -> new Generated(m.text("generator_kind")))
                .orElse(new Media());
    }

    /** On a sound track a nest is heard; on a picture track it is not heard a second time. */
    private Timeline part(Timeline inside, String name, Track.Kind kind) {
        boolean sound = Reading.hasClips(Reading.only(inside, true));
        if (kind == Track.Kind.AUDIO) {
            return sound ? Reading.only(inside, true) : inside;
        }
        return sound && heard.contains(name) ? Reading.only(inside, false) : inside;
    }

    private static boolean isBefore(Rational a, Rational b) {
        return a.compareTo(b) < 0;
    }

    private static Rational greater(Rational a, Rational b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
