package dev.clearcut.exchange.timeline;

import dev.clearcut.exchange.timeline.JsonTree.Json.Obj;
import dev.clearcut.exchange.timeline.JsonTree.Json.Scalar;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timeline.Timeline;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads OpenTimelineIO's JSON ({@code .otio}; opentimelineio.readthedocs.io, "File Format
 * Specification").
 *
 * <p>The rate is that of {@code global_start_time}, else of the first clip, else the caller's. Of a
 * collection, the first timeline is read. Counting with drop-frame is not said in OTIO: it is the
 * caller's when he names it.
 */
final class OtioReader implements TimelineReader {

    private static final String FORMAT = "OTIO";

    /** A file with long metadata names its schema late. */
    private static final int HEAD = 1 << 20;

    @Override
    public boolean recognises(TimelineFile file) {
        var head =
                new String(
                        file.bytes(),
                        0,
                        Math.min(HEAD, file.bytes().length),
                        StandardCharsets.ISO_8859_1);
        var json = head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head;
        return json.stripLeading().startsWith("{") && json.contains("\"OTIO_SCHEMA\"");
    }

    @Override
    public Timeline read(TimelineFile file, Optional<Rate> rate) {
        var root = JsonTree.parse(file, FORMAT);
        var reading = new Reading(file, FORMAT);
        return reading.exactly(() -> read(root, reading, rate));
    }

    private static Timeline read(Obj root, Reading reading, Optional<Rate> asked) {
        var found = new ArrayList<Obj>();
        collect(root, found);
        if (found.isEmpty()) {
            throw reading.bad(
                    reading.at(root.line(), root.column()),
                    "This is a %s; expected a Timeline."
                            .formatted(
                                    root.text("OTIO_SCHEMA").isEmpty()
                                            ? "JSON object without OTIO_SCHEMA"
                                            : root.text("OTIO_SCHEMA")));
        }
        var chosen = found.getFirst();
        if (found.size() > 1) {
            reading.note(
                    "timeline.other-sequences",
                    reading.at(chosen.line(), chosen.column()),
                    "Only \"%s\" was read; the file also holds %s. Export the one you want alone."
                            .formatted(
                                    chosen.text("name"),
                                    Reading.listed(
                                            found.stream()
                                                    .skip(1)
                                                    .map(t -> t.text("name"))
                                                    .toList())));
        }
        var timeline = timeline(chosen, reading, asked);
        return reading.bounded(timeline).reporting(reading.report());
    }

    /** Timelines of a collection, in its order; a stack, track or clip alone is one too. */
    private static void collect(Obj from, List<Obj> found) {
        if (OtioItem.is(from, "Timeline", "Stack", "Track", "Clip")) {
            found.add(from);
        } else if (OtioItem.is(from, "SerializableCollection", "SerializeableCollection")) {
            from.objects("children").forEach(c -> collect(c, found));
        }
    }

    private static Timeline timeline(Obj root, Reading reading, Optional<Rate> asked) {
        var times = new OtioTimes(reading);
        var tracks =
                OtioItem.is(root, "Timeline")
                        ? root.object("tracks").orElseGet(() -> empty(root))
                        : root;
        var own = times.rate(root, "global_start_time").or(() -> firstRate(tracks, times));
        var rate =
                own.or(() -> asked)
                        .orElseThrow(
                                () ->
                                        reading.bad(
                                                reading.at(root.line(), root.column()),
                                                "Nothing in the file says a frame rate; say what it"
                                                        + " is (--rate 25)."));
        boolean drops = asked.filter(a -> a.runsLike(rate)).map(Rate::dropFrame).orElse(false);
        var start = times.seconds(root, "global_start_time").orElse(Rational.ZERO);
        reading.compare(asked, rate);
        var laid = new OtioTracks(reading, times, rate.counted(drops), start, 0);
        return laid.timeline(tracks, root.text("name"));
    }

    private static Obj empty(Obj root) {
        return new Obj(Map.of("OTIO_SCHEMA", new Scalar("Stack.1")), root.line(), root.column());
    }

    /** The rate of the first range met, in the file's order. */
    private static Optional<Rate> firstRate(Obj from, OtioTimes times) {
        var said =
                from.object("source_range")
                        .or(() -> OtioItem.media(from).flatMap(m -> m.object("available_range")))
                        .flatMap(r -> times.rate(r, "duration"));
        if (said.isPresent()) {
            return said;
        }
        return from.objects("children").stream()
                .flatMap(c -> firstRate(c, times).stream())
                .findFirst();
    }
}
