package dev.clearcut.timeline;

import dev.clearcut.base.Report;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Timecode;
import java.util.List;

/**
 * A cut, or a sequence nested in one.
 *
 * @param name what the file calls it
 * @param format what it was read from: {@code "CMX3600 EDL"}, {@code "FCPXML 1.11"}
 * @param start the first frame's number, at {@code rate}
 * @param tracks in the file's order
 * @param markers in record order
 * @param report what the reader could not take at its word
 */
public record Timeline(
        String name,
        String format,
        Rate rate,
        long start,
        List<Track> tracks,
        List<Marker> markers,
        Report report) {

    public Timeline {
        tracks = List.copyOf(tracks);
        markers = List.copyOf(markers);
    }

    /** Every clip in record order, those of nested sequences placed on this timeline. */
    public List<PlacedClip> clips() {
        return Placing.on(this);
    }

    /** The frame after the last one of any clip; {@link #start} when there is none. */
    public long end() {
        return tracks.stream()
                .flatMap(t -> t.clips().stream())
                .mapToLong(c -> c.record().end())
                .max()
                .orElse(start);
    }

    public Timecode timecode(long frame) {
        return new Timecode(frame, rate);
    }

    public Timeline reporting(Report more) {
        return new Timeline(name, format, rate, start, tracks, markers, report.plus(more));
    }
}
