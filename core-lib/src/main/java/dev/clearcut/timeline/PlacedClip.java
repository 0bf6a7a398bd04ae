package dev.clearcut.timeline;

import dev.clearcut.timecode.FrameRange;
import java.util.List;

/**
 * A clip as it plays in the whole cut, however deep the nest it stands in.
 *
 * @param clip as its own timeline has it; never a nest itself
 * @param record where it plays, in frames of the outermost timeline
 * @param ownTrack the track it stands on, in its own timeline
 * @param path the nests it was followed through, outermost first; empty for a clip of the cut
 *     itself
 * @param active false when it, its track, or a nest or track around it is switched off
 */
public record PlacedClip(
        Clip clip, FrameRange record, Track ownTrack, List<Nest> path, boolean active) {

    /**
     * A nest on the way to a clip.
     *
     * @param name the nest's name
     * @param on the track the nest stands on
     * @param roles the roles the nest was given
     */
    public record Nest(String name, Track on, List<String> roles) {
        public Nest {
            roles = List.copyOf(roles);
        }
    }

    public PlacedClip {
        path = List.copyOf(path);
    }

    /** The track of the cut itself through which the clip is heard or seen. */
    public Track track() {
        return path.isEmpty() ? ownTrack : path.getFirst().on();
    }
}
