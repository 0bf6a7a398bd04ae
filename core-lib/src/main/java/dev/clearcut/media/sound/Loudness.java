package dev.clearcut.media.sound;

import dev.clearcut.base.ClearcutException.Invalid;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A loudness meter as ITU-R BS.1770-4 and EBU R 128 (Tech 3341, Tech 3342) have it.
 *
 * <p>Momentary and short-term loudness are read every 10 ms: Tech 3341 cases 10 and 13 begin their
 * tones off any 100 ms grid. The programme is kept as one energy every 100 ms, which is exact, in
 * 2.9 MB for ten hours; bins would save memory nobody misses. The three seconds for the loudness
 * range move on by 100 ms as well, without silence appended to the end.
 *
 * <p>Not for use by several threads at once.
 */
public final class Loudness {

    private static final int STEPS_A_SECOND = 100;
    private static final int MOMENTARY_STEPS = 40;
    private static final int SHORT_TERM_STEPS = 300;
    private static final int TICK_STEPS = 10;
    private static final int LOWEST_RATE = 8_000;

    private final Layout layout;
    private final int rate;
    private final KWeighting[] weightings;
    private final TruePeak[] peaks;
    private final double[] steps = new double[SHORT_TERM_STEPS];
    private double[] ticks = new double[600];
    private int tickCount;
    private double tick;
    private long stepCount;
    private double stepEnergy;
    private long samples;
    private long stepStart;
    private double momentaryMax;
    private double shortTermMax;

    private Loudness(Layout layout, int rate) {
        this.layout = layout;
        this.rate = rate;
        weightings =
                Stream.generate(() -> new KWeighting(rate))
                        .limit(layout.channels())
                        .toArray(KWeighting[]::new);
        peaks =
                Stream.generate(() -> new TruePeak(rate))
                        .limit(layout.channels())
                        .toArray(TruePeak[]::new);
    }

    /**
     * A meter that has heard nothing yet.
     *
     * @param rate samples a second
     * @throws Invalid below 8 kHz, where the weighting has no meaning
     */
    public static Loudness of(Layout layout, int rate) {
        if (rate < LOWEST_RATE) {
            throw new Invalid(
                    "Loudness is measured from %d Hz; this is %d.".formatted(LOWEST_RATE, rate));
        }
        return new Loudness(layout, rate);
    }

    public Layout layout() {
        return layout;
    }

    /**
     * Hears more.
     *
     * @param channels one array a channel, in the order of the layout, full scale being 1.0
     * @param count how many samples of each count
     */
    public void add(float[][] channels, int count) {
        int from = 0;
        while (from < count) {
            long stepEnd = (stepCount + 1) * rate / STEPS_A_SECOND;
            int to = (int) Math.min(count, from + stepEnd - samples);
            for (int channel = 0; channel < weightings.length; channel++) {
                hear(channel, channels[channel], from, to);
            }
            samples += to - from;
            from = to;
            if (samples == stepEnd) {
                endOfStep();
            }
        }
    }

    /** Hears samples that take turns, as they stand in a WAV file. */
    public void addInterleaved(float[] interleaved, int frames) {
        int channels = layout.channels();
        var planar = new float[channels][frames];
        for (int i = 0; i < frames; i++) {
            for (int channel = 0; channel < channels; channel++) {
                planar[channel][i] = interleaved[i * channels + channel];
            }
        }
        add(planar, frames);
    }

    /** What the meter reads now; it may hear more afterwards. */
    public Measured result() {
        int loudest = 0;
        for (int i = 1; i < peaks.length; i++) {
            if (peaks[i].peak() > peaks[loudest].peak()) {
                loudest = i;
            }
        }
        return new Measured(
                Gates.integrated(ticks, tickCount),
                Gates.range(ticks, tickCount),
                stepCount < MOMENTARY_STEPS ? null : lufs(momentaryMax),
                stepCount < SHORT_TERM_STEPS ? null : lufs(shortTermMax),
                decibels(peaks[loudest].peak()),
                loudest,
                peaks[loudest].at(),
                (double) samples / rate);
    }

    /** The loudness of a weighted mean square; nothing when it is nothing. */
    static @Nullable Double lufs(double meanSquare) {
        return meanSquare <= 0 ? null : Double.valueOf(-0.691 + 10 * Math.log10(meanSquare));
    }

    private static @Nullable Double decibels(double magnitude) {
        return magnitude <= 0 ? null : Double.valueOf(20 * Math.log10(magnitude));
    }

    private void hear(int channel, float[] heard, int from, int to) {
        double weight = layout.speakers().get(channel).weight();
        if (weight > 0) {
            stepEnergy += weight * weightings[channel].energy(heard, from, to);
        }
        peaks[channel].add(heard, from, to);
    }

    private void endOfStep() {
        double mean = stepEnergy / (samples - stepStart);
        steps[(int) (stepCount % SHORT_TERM_STEPS)] = mean;
        stepCount++;
        stepStart = samples;
        stepEnergy = 0;
        tick += mean;
        if (stepCount % TICK_STEPS == 0) {
            keep(tick / TICK_STEPS);
            tick = 0;
        }
        if (stepCount >= MOMENTARY_STEPS) {
            momentaryMax = Math.max(momentaryMax, meanOfLast(MOMENTARY_STEPS));
        }
        if (stepCount >= SHORT_TERM_STEPS) {
            shortTermMax = Math.max(shortTermMax, meanOfLast(SHORT_TERM_STEPS));
        }
    }

    private void keep(double energy) {
        if (tickCount == ticks.length) {
            ticks = Arrays.copyOf(ticks, tickCount * 2);
        }
        ticks[tickCount++] = energy;
    }

    private double meanOfLast(int count) {
        double sum = 0;
        for (long step = stepCount - count; step < stepCount; step++) {
            sum += steps[(int) (step % SHORT_TERM_STEPS)];
        }
        return sum / count;
    }
}
