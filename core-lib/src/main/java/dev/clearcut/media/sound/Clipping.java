package dev.clearcut.media.sound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Samples that stand at full scale, one after the other, on a channel (EBU QC 0005B). Runs that lie
 * close together are one event; its value is how many samples of it stood at full scale.
 */
public final class Clipping implements SoundCheck {

    /** Half a step of 12 bits under full scale: 16 and 24 bits both reach it, music seldom. */
    private static final float FULL = 1 - 1 / 8192f;

    private final int shortest;
    private final long apart;
    private final Channel[] channels;
    private final List<SoundEvent> events = new ArrayList<>();
    private long at;

    /**
     * @param samples how many at full scale in a row
     * @param seconds runs nearer than this are one event
     */
    public Clipping(int rate, int channels, int samples, double seconds) {
        shortest = samples;
        apart = Math.round(seconds * rate);
        this.channels = new Channel[channels];
        for (int i = 0; i < channels; i++) {
            this.channels[i] = new Channel(i);
        }
    }

    @Override
    public void hear(float[][] heard, int count) {
        for (int i = 0; i < channels.length; i++) {
            channels[i].hear(heard[i], count);
        }
        at += count;
    }

    @Override
    public List<SoundEvent> end() {
        for (var channel : channels) {
            channel.endOfRun(at);
            channel.close();
        }
        events.sort(Comparator.comparingLong(SoundEvent::from));
        return List.copyOf(events);
    }

    private final class Channel {
        private final int number;
        private int run;
        private float sign;
        private long from = -1;
        private long to;
        private long clipped;

        private Channel(int number) {
            this.number = number;
        }

        private void hear(float[] samples, int count) {
            for (int i = 0; i < count; i++) {
                float sample = samples[i];
                if (sample < FULL && sample > -FULL) {
                    if (run > 0) {
                        endOfRun(at + i);
                    }
                } else {
                    if (sample * sign < 0) {
                        endOfRun(at + i);
                    }
                    sign = sample;
                    run++;
                }
            }
        }

        private void endOfRun(long end) {
            if (run >= shortest) {
                if (from >= 0 && end - run - to > apart) {
                    close();
                }
                from = from < 0 ? end - run : from;
                to = end;
                clipped += run;
            }
            run = 0;
        }

        private void close() {
            if (from >= 0) {
                events.add(new SoundEvent(from, to, number, clipped));
            }
            from = -1;
            clipped = 0;
        }
    }
}
