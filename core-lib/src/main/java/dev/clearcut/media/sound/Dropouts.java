package dev.clearcut.media.sound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sound that breaks off into nothing and is back a moment later, on a channel. Nothing is samples
 * of zero; the sound on both sides is louder than a level up to the edge, which no fade is. The
 * value of an event is the level before it, in dBFS.
 */
public final class Dropouts implements SoundCheck {

    private static final float NOTHING = 1 / 8388608f;
    private static final double SECONDS_BESIDE = 0.02;

    /** The last and the first moment of sound, which a fade would have made faint. */
    private static final double SECONDS_AT_THE_EDGE = 0.003;

    private static final double ABRUPT = 0.25;

    private final int shortest;
    private final long longest;
    private final double loud;
    private final int beside;
    private final int edge;
    private final Channel[] channels;
    private final List<SoundEvent> events = new ArrayList<>();

    /**
     * @param from how long nothing lasts, in seconds, at least
     * @param to and at most: what is longer is silence
     * @param dbfs how loud the 20 ms on both sides are, at least
     */
    public Dropouts(int rate, int channels, double from, double to, double dbfs) {
        shortest = (int) Math.max(2, Math.round(from * rate));
        longest = Math.round(to * rate);
        loud = Math.pow(10, dbfs / 20);
        beside = (int) Math.round(SECONDS_BESIDE * rate);
        edge = (int) Math.round(SECONDS_AT_THE_EDGE * rate);
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
    }

    @Override
    public List<SoundEvent> end() {
        events.sort(Comparator.comparingLong(SoundEvent::from));
        return List.copyOf(events);
    }

    private final class Channel {
        private final int number;
        private long at;
        private long nothing;
        private double level;
        private double levelBefore;
        private double edgeLevel;
        private double edgeBefore;
        private long gapFrom = -1;
        private long gapTo;
        private double levelAfter;
        private double edgeAfter;
        private int after;

        private Channel(int number) {
            this.number = number;
        }

        private void hear(float[] samples, int count) {
            double keep = 1.0 - 1.0 / beside;
            double keepEdge = 1.0 - 1.0 / edge;
            for (int i = 0; i < count; i++, at++) {
                float sample = samples[i];
                if (Math.abs(sample) < NOTHING) {
                    nothing++;
                } else {
                    if (nothing >= shortest) {
                        endOfGap();
                    }
                    nothing = 0;
                }
                if (nothing == 1) {
                    levelBefore = level;
                    edgeBefore = edgeLevel;
                }
                level = level * keep + sample * sample * (1 - keep);
                edgeLevel = edgeLevel * keepEdge + sample * sample * (1 - keepEdge);
                if (gapFrom >= 0) {
                    listen(sample);
                }
            }
        }

        private void endOfGap() {
            boolean abrupt = Math.sqrt(edgeBefore) >= ABRUPT * Math.sqrt(levelBefore);
            if (nothing <= longest && Math.sqrt(levelBefore) >= loud && abrupt && nothing < at) {
                gapFrom = at - nothing;
                gapTo = at;
                levelAfter = 0;
                after = 0;
            }
        }

        private void listen(float sample) {
            levelAfter += sample * sample;
            after++;
            if (after == edge) {
                edgeAfter = levelAfter / edge;
            }
            if (after == beside) {
                double mean = levelAfter / beside;
                if (Math.sqrt(mean) >= loud && Math.sqrt(edgeAfter) >= ABRUPT * Math.sqrt(mean)) {
                    events.add(
                            new SoundEvent(
                                    gapFrom,
                                    gapTo,
                                    number,
                                    SoundEvent.decibels(Math.sqrt(levelBefore))));
                }
                gapFrom = -1;
            }
        }
    }
}
