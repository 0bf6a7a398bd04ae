package dev.clearcut.media.sound;

import java.util.Arrays;

/**
 * The true peak of one channel: four times oversampled with the 48-tap filter of ITU-R BS.1770-4
 * Annex 2, table of coefficients.
 *
 * <p>The attenuation the Annex begins with guards integers against overflow; floating point needs
 * none. From 96 kHz half of the phases are enough, and from 192 kHz the samples themselves: the
 * Annex asks for a rate of 192 kHz at least. Whatever the filter says, a peak is never below the
 * highest sample, which is on the waveform too.
 *
 * <p>A stretch is filtered only when it can matter: what comes out of a filter is at most the
 * highest sample that goes in times the sum of its coefficients' magnitudes, so a stretch that
 * cannot beat the peak so far is passed over. This is exact.
 */
final class TruePeak {

    private static final float[][] PHASES = {
        {
            0.0017089843750f, 0.0109863281250f, -0.0196533203125f, 0.0332031250000f,
            -0.0594482421875f, 0.1373291015625f, 0.9721679687500f, -0.1022949218750f,
            0.0476074218750f, -0.0266113281250f, 0.0148925781250f, -0.0083007812500f
        },
        {
            -0.0291748046875f, 0.0292968750000f, -0.0517578125000f, 0.0891113281250f,
            -0.1665039062500f, 0.4650878906250f, 0.7797851562500f, -0.2003173828125f,
            0.1015625000000f, -0.0582275390625f, 0.0330810546875f, -0.0189208984375f
        },
        {
            -0.0189208984375f, 0.0330810546875f, -0.0582275390625f, 0.1015625000000f,
            -0.2003173828125f, 0.7797851562500f, 0.4650878906250f, -0.1665039062500f,
            0.0891113281250f, -0.0517578125000f, 0.0292968750000f, -0.0291748046875f
        },
        {
            -0.0083007812500f, 0.0148925781250f, -0.0266113281250f, 0.0476074218750f,
            -0.1022949218750f, 0.9721679687500f, 0.1373291015625f, -0.0594482421875f,
            0.0332031250000f, -0.0196533203125f, 0.0109863281250f, 0.0017089843750f
        }
    };

    private static final int TAPS = 12;
    private static final int HISTORY = TAPS - 1;

    /** Short enough that most stretches of a programme are passed over. */
    private static final int STRETCH = 64;

    private static final float GAIN = (float) gain();

    private final int everyPhase;
    private final float[] window = new float[HISTORY + STRETCH];
    private final float[] sums = new float[STRETCH];
    private float historyPeak;
    private float peak;
    private long seen;
    private long at;

    TruePeak(int rate) {
        everyPhase = rate < 96_000 ? 1 : rate < 192_000 ? 2 : 0;
    }

    void add(float[] samples, int from, int to) {
        for (int start = from; start < to; start += STRETCH) {
            stretch(samples, start, Math.min(STRETCH, to - start));
        }
    }

    /** The highest magnitude so far, 1.0 being full scale. */
    double peak() {
        return peak;
    }

    /** The sample the peak is at, or just behind. */
    long at() {
        return at;
    }

    private void stretch(float[] samples, int start, int length) {
        float highest = 0;
        int highestAt = 0;
        for (int i = 0; i < length; i++) {
            float magnitude = Math.abs(samples[start + i]);
            if (magnitude > highest) {
                highest = magnitude;
                highestAt = i;
            }
        }
        raise(highest, highestAt);
        System.arraycopy(samples, start, window, HISTORY, length);
        if (everyPhase > 0 && Math.max(highest, historyPeak) * GAIN > peak) {
            for (int phase = 0; phase < PHASES.length; phase += everyPhase) {
                filter(PHASES[phase], length);
            }
        }
        System.arraycopy(window, length, window, 0, HISTORY);
        historyPeak = 0;
        for (int i = 0; i < HISTORY; i++) {
            historyPeak = Math.max(historyPeak, Math.abs(window[i]));
        }
        seen += length;
    }

    private void filter(float[] taps, int length) {
        Arrays.fill(sums, 0, length, 0);
        for (int tap = 0; tap < TAPS; tap++) {
            float coefficient = taps[TAPS - 1 - tap];
            for (int i = 0; i < length; i++) {
                sums[i] += coefficient * window[i + tap];
            }
        }
        for (int i = 0; i < length; i++) {
            raise(Math.abs(sums[i]), i - TAPS / 2);
        }
    }

    private void raise(float magnitude, int offset) {
        if (magnitude > peak) {
            peak = magnitude;
            at = Math.max(0, seen + offset);
        }
    }

    private static double gain() {
        double most = 0;
        for (var phase : PHASES) {
            double sum = 0;
            for (float tap : phase) {
                sum += Math.abs(tap);
            }
            most = Math.max(most, sum);
        }
        // A little more, for what is lost when floats are summed.
        return most * 1.0001;
    }
}
