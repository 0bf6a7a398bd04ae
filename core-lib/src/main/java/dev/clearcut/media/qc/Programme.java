package dev.clearcut.media.qc;

import dev.clearcut.media.sound.Layout;
import java.util.List;

/**
 * Channels that are heard together, and the tracks they lie on.
 *
 * @param tracks numbers from 1, in the order of the layout's channels; a single one when the track
 *     has all the channels
 * @param rate samples a second
 * @param assumed why this layout: a sentence for the report; empty when somebody said so
 */
public record Programme(Layout layout, List<Integer> tracks, int rate, String assumed) {

    public Programme {
        tracks = List.copyOf(tracks);
    }

    /** {@code audio 1}, {@code audio 1-6}. */
    public String name() {
        int first = tracks.getFirst();
        int last = tracks.getLast();
        if (first == last) {
            return "audio " + first;
        }
        return last - first == tracks.size() - 1
                ? "audio %d-%d".formatted(first, last)
                : "audio " + String.join(",", tracks.stream().map(String::valueOf).toList());
    }
}
