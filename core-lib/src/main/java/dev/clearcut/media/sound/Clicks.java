package dev.clearcut.media.sound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A jump of the waveform that neither what is before nor what is after explains.
 *
 * <p>How sharply a waveform bends is its second difference. A click bends it once, many times as
 * sharply as anything in the 5 ms on either side; a drum or a consonant goes on bending it. The
 * value of an event is the bend, in dBFS.
 */
public final class Clicks implements SoundCheck {

    private static final int STRETCHES_A_SECOND = 200;

    /** What a single faulty sample, or a step, touches. */
    private static final int WIDTH = 4;

    private final double ratio;
    private final double lowest;
    private final Channel[] channels;
    private final List<SoundEvent> events = new ArrayList<>();

    /**
     * @param ratio how many times as sharply as the root mean square around it
     * @param dbfs smaller bends are not heard
     */
    public Clicks(int rate, int channels, double ratio, double dbfs) {
        this.ratio = ratio;
        lowest = Math.pow(10, dbfs / 20);
        int stretch = Math.max(4 * WIDTH, rate / STRETCHES_A_SECOND);
        this.channels = new Channel[channels];
        for (int i = 0; i < channels; i++) {
            this.channels[i] = new Channel(i, stretch);
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
        for (var channel : channels) {
            channel.judge(channel.last, channel.now, channel.now);
        }
        events.sort(Comparator.comparingLong(SoundEvent::from));
        return List.copyOf(events);
    }

    /** Some 5 ms: how sharply it bends, where most, and how much without that place. */
    private record Stretch(double level, double peak, long peakAt, double rest) {
        private static final Stretch NONE = new Stretch(0, 0, 0, 0);
    }

    private final class Channel {
        private final int number;
        private final float[] bends;
        private int filled;
        private long at;
        private float before;
        private float before2;
        private Stretch last = Stretch.NONE;
        private Stretch now = Stretch.NONE;

        private Channel(int number, int stretch) {
            this.number = number;
            bends = new float[stretch];
        }

        private void hear(float[] samples, int count) {
            for (int i = 0; i < count; i++) {
                float sample = samples[i];
                // The bend is where the middle one of the three samples is.
                bends[filled++] = Math.abs(sample - 2 * before + before2);
                before2 = before;
                before = sample;
                if (filled == bends.length) {
                    endOfStretch();
                }
            }
        }

        private void endOfStretch() {
            var next = measured();
            judge(last, now, next);
            last = now;
            now = next;
            at += filled;
            filled = 0;
        }

        private Stretch measured() {
            int peakAt = 0;
            double sum = 0;
            for (int i = 0; i < filled; i++) {
                sum += bends[i] * bends[i];
                peakAt = bends[i] > bends[peakAt] ? i : peakAt;
            }
            double peak = bends[peakAt];
            double rest = 0;
            for (int i = 0; i < filled; i++) {
                rest += Math.abs(i - peakAt) <= WIDTH ? 0 : bends[i] * bends[i];
            }
            return new Stretch(
                    Math.sqrt(sum / filled), peak, at + peakAt - 1, Math.sqrt(rest / filled));
        }

        private void judge(Stretch left, Stretch middle, Stretch right) {
            double around = Math.max(middle.rest, Math.min(left.level, right.level));
            double beside = Math.max(left.rest, right.rest);
            if (middle.peak >= lowest
                    && middle.peak > ratio * Math.max(around, beside)
                    && middle.peakAt > 0) {
                events.add(
                        new SoundEvent(
                                middle.peakAt,
                                middle.peakAt + 1,
                                number,
                                SoundEvent.decibels(middle.peak)));
            }
        }
    }
}
