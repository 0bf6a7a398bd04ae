package dev.clearcut.timeline;

import java.util.List;

/**
 * One track, or one lane.
 *
 * @param name as the editor named it, or {@code V1}, {@code A3} where the file names none
 * @param number from 1, counted within its kind
 * @param clips by record start; gaps are left out
 */
public record Track(Kind kind, String name, int number, State state, List<Clip> clips) {

    /** What a track carries. */
    public enum Kind {
        VIDEO,
        AUDIO,
        /** Captions, data, and whatever is neither picture nor sound. */
        OTHER
    }

    /** Whether a track is heard or seen in the exported cut. */
    public enum State {
        ACTIVE,
        MUTED,
        HIDDEN,
        INACTIVE
    }

    public Track {
        clips = List.copyOf(clips);
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }
}
