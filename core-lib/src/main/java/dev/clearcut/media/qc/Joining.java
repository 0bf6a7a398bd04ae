package dev.clearcut.media.qc;

import java.util.Arrays;

/**
 * Holds the channels of several tracks until all have come as far. A track that ends early, or
 * never comes, is silence from there.
 */
final class Joining {

    /** Tracks in one file lie within seconds of one another; behind this one is held for ended. */
    private static final int MOST_WAITING = 1 << 22;

    private final float[][] waiting;
    private final int[] counts;

    Joining(int channels) {
        waiting = new float[channels][4096];
        counts = new int[channels];
    }

    /** Takes what came for some channels. */
    void add(int firstChannel, float[][] channels, int count) {
        for (int i = 0; i < channels.length && firstChannel + i < waiting.length; i++) {
            int channel = firstChannel + i;
            int needed = counts[channel] + count;
            if (needed > waiting[channel].length) {
                waiting[channel] =
                        Arrays.copyOf(waiting[channel], Math.max(needed, 2 * counts[channel]));
            }
            System.arraycopy(channels[i], 0, waiting[channel], counts[channel], count);
            counts[channel] = needed;
        }
    }

    /** Hands on what has come for all. */
    void pour(SoundQc qc) {
        int least = Arrays.stream(counts).min().orElse(0);
        int most = Arrays.stream(counts).max().orElse(0);
        pour(qc, most > MOST_WAITING ? most : least);
    }

    void pourAll(SoundQc qc) {
        pour(qc, Arrays.stream(counts).max().orElse(0));
    }

    private void pour(SoundQc qc, int count) {
        if (count == 0) {
            return;
        }
        for (int channel = 0; channel < waiting.length; channel++) {
            if (waiting[channel].length < count) {
                waiting[channel] = Arrays.copyOf(waiting[channel], count);
            }
            if (counts[channel] < count) {
                Arrays.fill(waiting[channel], counts[channel], count, 0);
                counts[channel] = count;
            }
        }
        qc.hear(waiting, count);
        for (int channel = 0; channel < waiting.length; channel++) {
            counts[channel] -= count;
            System.arraycopy(waiting[channel], count, waiting[channel], 0, counts[channel]);
        }
    }
}
