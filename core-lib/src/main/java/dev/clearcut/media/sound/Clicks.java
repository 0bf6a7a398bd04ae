package dev.clearcut.media.sound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A jump of the waveform that neither what is before nor what is after explains.
 *
 * <p>How sharply a waveform bends is its second difference. A click bends it once, many times as
 * sharply as anything in the 5 ms on either side; a drum or a consonant goes on bending it. A
 * single sample that is off bends it there and back, in a way nothing else does, and is believed
 * sooner, amid noise too. Other jumps are the waveform's own when they come again within the
 * second, as the edges of a square wave or the onsets of a beat do. The value of an event is the
 * bend, in dBFS.
 */
public final class Clicks implements SoundCheck {

    private static final int STRETCHES_A_SECOND = 200;

    /** What a single faulty sample, or a step, touches. */
    private static final int WIDTH = 4;

    /** How much of a bend is that of a single sample: there, twice as far back, and there again. */
    private static final double OF_A_SAMPLE = 0.88;

    /** Samples on either side that a burst of noise fills, and a single one does not. */
    private static final int BURST = 24;

    /** How many other jumps within a second make one of a waveform's own. */
    private static final int OWN = 2;

    private final double ratio;
    private final double single;
    private final int second;
    private final double lowest;
    private final Channel[] channels;
    private final List<SoundEvent> events = new ArrayList<>();

    /**
     * @param ratio how many times as sharply as the root mean square around it
     * @param single how many times, where a single sample is off
     * @param dbfs smaller bends are not heard
     */
    public Clicks(int rate, int channels, double ratio, double single, double dbfs) {
        this.ratio = ratio;
        this.single = single;
        second = rate;
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
            channel.report();
        }
        events.sort(Comparator.comparingLong(SoundEvent::from));
        return List.copyOf(events);
    }

    /** Some 5 ms: how sharply it bends, where most, and how much without that place. */
    private record Stretch(
            double level,
            double peak,
            long peakAt,
            double rest,
            double near,
            boolean isEarly,
            boolean isLate,
            double head,
            double tail,
            boolean isOfASample) {
        private static final Stretch NONE = new Stretch(0, 0, 0, 0, 0, false, false, 0, 0, false);

        /** How sharply it bends within a burst's length of where it bends most. */
        private double near(Stretch left, Stretch right) {
            return Math.max(near, Math.max(isEarly ? left.tail : 0, isLate ? right.head : 0));
        }
    }

    private final class Channel {
        private final int number;
        private final float[] bends;
        private int filled;
        private long at;
        private float before;
        private float before2;
        private final List<SoundEvent> jumps = new ArrayList<>();
        private float carried;
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
                bends[filled++] = sample - 2 * before + before2;
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
            carried = bends[filled - 1];
            filled = 0;
        }

        private Stretch measured() {
            int peakAt = 0;
            double sum = 0;
            for (int i = 0; i < filled; i++) {
                sum += bends[i] * bends[i];
                peakAt = Math.abs(bends[i]) > Math.abs(bends[peakAt]) ? i : peakAt;
            }
            double rest = 0;
            for (int i = 0; i < filled; i++) {
                rest += Math.abs(i - peakAt) <= WIDTH ? 0 : bends[i] * bends[i];
            }
            return new Stretch(
                    Math.sqrt(sum / filled),
                    Math.abs(bends[peakAt]),
                    at + peakAt - 1,
                    Math.sqrt(rest / filled),
                    Math.max(
                            between(peakAt - BURST, peakAt - 1),
                            between(peakAt + 2, peakAt + 1 + BURST)),
                    peakAt < BURST,
                    peakAt + BURST >= filled,
                    between(0, BURST),
                    between(filled - BURST, filled),
                    isOfASample(peakAt));
        }

        /** How sharply it bends from one place to another; what lies outside is left out. */
        private double between(int from, int to) {
            int first = Math.max(0, from);
            int last = Math.min(filled, to);
            double sum = 0;
            for (int i = first; i < last; i++) {
                sum += bends[i] * bends[i];
            }
            return last <= first ? 0 : Math.sqrt(sum / (last - first));
        }

        private boolean isOfASample(int peakAt) {
            double left = peakAt > 0 ? bends[peakAt - 1] : carried;
            double middle = bends[peakAt];
            // What comes behind the stretch is not known yet: as much as before, then.
            double right = peakAt + 1 < filled ? bends[peakAt + 1] : left;
            double along = left - 2 * middle + right;
            double all = left * left + middle * middle + right * right;
            return along * along / 6 > OF_A_SAMPLE * all;
        }

        private void judge(Stretch left, Stretch middle, Stretch right) {
            double around = Math.max(middle.rest, Math.min(left.level, right.level));
            double beside = Math.max(left.rest, right.rest);
            double most =
                    middle.isOfASample
                            ? single * Math.max(middle.near(left, right), Math.max(around, beside))
                            : ratio * Math.max(around, beside);
            if (middle.peak < lowest || middle.peak <= most || middle.peakAt <= 0) {
                return;
            }
            var event =
                    new SoundEvent(
                            middle.peakAt,
                            middle.peakAt + 1,
                            number,
                            SoundEvent.decibels(middle.peak));
            (middle.isOfASample ? events : jumps).add(event);
        }

        /** The jumps that are none of the waveform's own. */
        private void report() {
            for (int i = 0; i < jumps.size(); i++) {
                long from = jumps.get(i).from();
                int others = 0;
                for (int j = Math.max(0, i - OWN); j < Math.min(jumps.size(), i + OWN + 1); j++) {
                    others += j != i && Math.abs(jumps.get(j).from() - from) <= second ? 1 : 0;
                }
                if (others < OWN) {
                    events.add(jumps.get(i));
                }
            }
        }
    }
}
