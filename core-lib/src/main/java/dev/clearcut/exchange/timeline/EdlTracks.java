package dev.clearcut.exchange.timeline;

import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timeline.Clip;
import dev.clearcut.timeline.SourceRange;
import dev.clearcut.timeline.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tracks of an EDL while its events are laid on them. */
final class EdlTracks {

    private static final Comparator<Lane> BY_KIND_AND_NUMBER =
            Comparator.<Lane, Track.Kind>comparing(l -> l.channel.kind())
                    .thenComparing(l -> l.channel.number())
                    .thenComparing(l -> l.channel.name());

    /** A channel's clips, and which of them ends where. */
    private static final class Lane {
        private final EdlChannel channel;
        private final List<Laid> clips = new ArrayList<>();
        private final Map<Long, Laid> byEnd = new HashMap<>();

        Lane(EdlChannel channel) {
            this.channel = channel;
        }
    }

    /** A clip that a transition may still lengthen. */
    static final class Laid {
        private Clip clip;

        /** Where its record and its source ended before any transition. */
        private final long sourceEnd;

        private Laid(Clip clip, long sourceEnd) {
            this.clip = clip;
            this.sourceEnd = sourceEnd;
        }

        Clip clip() {
            return clip;
        }

        long sourceEnd() {
            return sourceEnd;
        }

        /** Lets it play on under a transition. */
        void playOn(long frames) {
            var record = clip.record();
            var source = clip.source();
            clip =
                    clip.record(new FrameRange(record.start(), record.end() + frames))
                            .source(source == null ? null : EdlSource.playingOn(source, frames));
        }

        void names(Clip.Names names) {
            clip = clip.names(names);
        }
    }

    private record Key(Track.Kind kind, int number, String name) {
        static Key of(EdlChannel channel) {
            return new Key(
                    channel.kind(),
                    channel.number(),
                    channel.kind() == Track.Kind.OTHER ? channel.name() : "");
        }
    }

    private final Map<Key, Lane> lanes = new HashMap<>();

    void lay(EdlChannel channel, Clip clip) {
        var lane = lanes.computeIfAbsent(Key.of(channel), k -> new Lane(channel));
        var source = clip.source();
        var laid = new Laid(onChannel(clip, channel), source == null ? -1 : endOf(source));
        lane.clips.add(laid);
        lane.byEnd.put(clip.record().end(), laid);
    }

    /** The clip on a channel that ended at a frame before any transition; null when none did. */
    @Nullable Laid endingAt(EdlChannel channel, long frame) {
        var lane = lanes.get(Key.of(channel));
        return lane == null ? null : lane.byEnd.get(frame);
    }

    List<Track> tracks() {
        var sorted = lanes.values().stream().sorted(BY_KIND_AND_NUMBER).toList();
        var tracks = new ArrayList<Track>();
        int others = 0;
        for (var lane : sorted) {
            int number = lane.channel.kind() == Track.Kind.OTHER ? ++others : lane.channel.number();
            tracks.add(
                    new Track(
                            lane.channel.kind(),
                            lane.channel.name(),
                            number,
                            Track.State.ACTIVE,
                            lane.clips.stream()
                                    .map(Laid::clip)
                                    .sorted(Comparator.comparing(Clip::record))
                                    .toList()));
        }
        return tracks;
    }

    /** Sound is recorded from the source's channel of the same number. */
    private static Clip onChannel(Clip clip, EdlChannel channel) {
        return channel.kind() == Track.Kind.AUDIO ? clip.channels(Set.of(channel.number())) : clip;
    }

    private static long endOf(SourceRange source) {
        return source.frames().end();
    }
}
