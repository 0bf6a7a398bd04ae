package dev.clearcut.media.qc;

import java.util.List;

/**
 * One track of sound.
 *
 * @param number from 1 among the file's audio tracks
 * @param layout as the file names it; empty when it does not
 * @param speakers which speaker each channel is for, in the order they are heard; empty when nobody
 *     said
 */
public record SoundTrack(int number, int channels, int rate, String layout, List<String> speakers) {

    public SoundTrack {
        speakers = List.copyOf(speakers);
    }
}
