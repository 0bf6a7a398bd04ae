package dev.clearcut.use;

import dev.clearcut.base.Report;
import dev.clearcut.base.Where;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timeline.Clip;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.timeline.Track;
import java.util.List;
import java.util.stream.Stream;

/** Small cuts for tests. */
final class Cuts {

    private Cuts() {}

    static Timeline cut(Track... tracks) {
        return new Timeline(
                "Nightfall reel 1",
                "test",
                Rate.FPS_25,
                0,
                List.of(tracks),
                List.of(),
                Report.clean());
    }

    static Track audio(String name, Clip... clips) {
        return track(Track.Kind.AUDIO, name, 1, clips);
    }

    static Track video(String name, int number, Clip... clips) {
        return track(Track.Kind.VIDEO, name, number, clips);
    }

    static Track track(Track.Kind kind, String name, int number, Clip... clips) {
        return new Track(kind, name, number, Track.State.ACTIVE, List.of(clips));
    }

    static Track in(Track.State state, Track track) {
        return new Track(track.kind(), track.name(), track.number(), state, track.clips());
    }

    static Clip clip(String name, long from, long to) {
        return Clip.of(
                Clip.Names.of(name),
                new FrameRange(from, to),
                null,
                new Where.InFile("reel1.edl", (int) from + 1, 1));
    }

    static Clip from(String file, Clip clip) {
        return clip.names(clip.names().file(file));
    }

    static Clip reel(String reel, Clip clip) {
        return clip.names(clip.names().reel(reel));
    }

    static Clip role(String role, Clip clip) {
        return clip.roles(Stream.of(role).toList());
    }
}
