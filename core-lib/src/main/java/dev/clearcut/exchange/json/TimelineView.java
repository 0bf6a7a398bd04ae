package dev.clearcut.exchange.json;

import dev.clearcut.timeline.Timeline;
import dev.clearcut.timeline.Track;
import java.util.List;
import java.util.Locale;

/**
 * What a timeline file holds.
 *
 * @param rate a fraction, {@code 25/1} or {@code 30000/1001}
 * @param start timecode of the first frame
 * @param end timecode of the first frame after the last clip
 * @param clips how many there are, those of nested sequences included
 */
public record TimelineView(
        String name,
        String format,
        String rate,
        boolean dropFrame,
        String start,
        String end,
        long durationFrames,
        int clips,
        List<TrackView> tracks,
        List<FindingView> findings) {

    /** One track. */
    public record TrackView(String kind, int number, String name, String state, int clips) {
        static TrackView of(Track track) {
            return new TrackView(
                    track.kind().name().toLowerCase(Locale.ROOT),
                    track.number(),
                    track.name(),
                    track.state().name().toLowerCase(Locale.ROOT),
                    track.clips().size());
        }
    }

    public static TimelineView of(Timeline timeline) {
        return new TimelineView(
                timeline.name(),
                timeline.format(),
                timeline.rate().fraction(),
                timeline.rate().dropFrame(),
                timeline.timecode(timeline.start()).toString(),
                timeline.timecode(timeline.end()).toString(),
                timeline.end() - timeline.start(),
                timeline.clips().size(),
                timeline.tracks().stream().map(TrackView::of).toList(),
                FindingView.of(timeline.report()));
    }
}
