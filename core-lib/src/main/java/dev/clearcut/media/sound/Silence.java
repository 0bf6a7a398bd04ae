package dev.clearcut.media.sound;

import java.util.ArrayList;
import java.util.List;

/**
 * All channels below a level, for some time (EBU QC 0078B). The value of an event is the highest
 * sample in it, in dBFS.
 */
public final class Silence implements SoundCheck {

    private final float threshold;
    private final long shortest;
    private final List<SoundEvent> events = new ArrayList<>();
    private long at;
    private long start;
    private float highest;

    /**
     * @param dbfs silence is what stays below
     * @param seconds how long, at least
     */
    public Silence(int rate, double dbfs, double seconds) {
        threshold = (float) Math.pow(10, dbfs / 20);
        shortest = Math.max(1, Math.round(seconds * rate));
    }

    @Override
    public void hear(float[][] channels, int count) {
        for (int i = 0; i < count; i++) {
            float loudest = 0;
            for (var channel : channels) {
                loudest = Math.max(loudest, Math.abs(channel[i]));
            }
            if (loudest < threshold) {
                highest = Math.max(highest, loudest);
            } else {
                close(at + i);
                start = at + i + 1;
                highest = 0;
            }
        }
        at += count;
    }

    @Override
    public List<SoundEvent> end() {
        close(at);
        start = at;
        return List.copyOf(events);
    }

    private void close(long end) {
        if (end - start >= shortest) {
            events.add(new SoundEvent(start, end, SoundEvent.ALL, SoundEvent.decibels(highest)));
        }
    }
}
