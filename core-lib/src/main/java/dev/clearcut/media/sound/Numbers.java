package dev.clearcut.media.sound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Samples that no loudspeaker can play: not a number, infinite, or more than 60 dB above full
 * scale, as floating point holds them. One would spoil every reading after it, so they are taken
 * for silence. Those that lie close together are one event; its value is how many there are.
 */
public final class Numbers {

    private static final float HIGHEST = 1000;

    private final long apart;
    private final List<SoundEvent> events = new ArrayList<>();
    private long at;
    private long from = -1;
    private long to;
    private long count;

    /**
     * @param seconds those nearer than this are one event
     */
    public Numbers(int rate, double seconds) {
        apart = Math.round(seconds * rate);
    }

    /** What can be measured of it: the samples themselves where all are numbers. */
    public float[][] hear(float[][] channels, int length) {
        var heard = channels;
        for (int i = 0; i < channels.length; i++) {
            for (int n = 0; n < length; n++) {
                // NaN compares as false.
                if (!(Math.abs(channels[i][n]) <= HIGHEST)) {
                    if (heard == channels) {
                        heard = Arrays.stream(channels).map(float[]::clone).toArray(float[][]::new);
                    }
                    heard[i][n] = 0;
                }
            }
        }
        if (heard != channels) {
            note(channels, length);
        }
        at += length;
        return heard;
    }

    /** Where there were such, so far. */
    public List<SoundEvent> end() {
        var all = new ArrayList<>(events);
        if (from >= 0) {
            all.add(new SoundEvent(from, to, SoundEvent.ALL, count));
        }
        return all;
    }

    private void note(float[][] channels, int length) {
        for (int n = 0; n < length; n++) {
            int bad = 0;
            for (var channel : channels) {
                bad += Math.abs(channel[n]) <= HIGHEST ? 0 : 1;
            }
            if (bad > 0) {
                if (from >= 0 && at + n - to > apart) {
                    events.add(new SoundEvent(from, to, SoundEvent.ALL, count));
                    from = -1;
                    count = 0;
                }
                from = from < 0 ? at + n : from;
                to = at + n + 1;
                count += bad;
            }
        }
    }
}
