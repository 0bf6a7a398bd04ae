package dev.clearcut.media.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Signals 15–23 of EBU Tech 3341 (2023) table 1, made as it says: tapered by a fade at both ends,
 * the last four synthesised at four times the rate, low-passed and decimated with an offset.
 */
class TruePeakTest {

    private static final int RATE = 48_000;

    @ParameterizedTest
    @CsvSource({
        "15, 4, 0.50, 0.0, -6.0",
        "16, 4, 0.50, 45.0, -6.0",
        "17, 6, 0.50, 60.0, -6.0",
        "18, 8, 0.50, 67.5, -6.0",
        "19, 4, 1.41, 45.0, 3.0"
    })
    void aTaperedSineReadsItsAmplitude(
            int signal, int part, double amplitude, double degrees, double wanted) {
        var samples = new float[RATE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] =
                    (float)
                            (amplitude
                                    * fade(i, samples.length)
                                    * Math.sin(2 * Math.PI * i / part + Math.toRadians(degrees)));
        }
        assertThat(peak(RATE, samples))
                .as("signal %d", signal)
                .isBetween(wanted - 0.4, wanted + 0.2);
    }

    @ParameterizedTest
    @CsvSource({"20, 0", "21, 1", "22, 2", "23, 3"})
    void aBurstBetweenTheSamplesReadsItsAmplitude(int signal, int offset) {
        var fine = new double[4 * RATE];
        int burst = 4 * RATE / 2;
        for (int i = 0; i < fine.length; i++) {
            fine[i] = fade(i, fine.length) * burstAt(i, burst);
        }
        var samples = decimated(fine, offset);
        assertThat(peak(RATE, samples)).as("signal %d", signal).isBetween(-0.4, 0.2);
    }

    @Test
    void passingOverStretchesChangesNothing() {
        long seed = 1770;
        var random = new Random(seed);
        var samples = new float[20_000];
        for (int i = 0; i < samples.length; i++) {
            double swell = 0.05 + Math.pow(Math.sin(i / 1700.0), 2);
            samples[i] = (float) (swell * 0.3 * random.nextGaussian());
        }
        var meter = new TruePeak(RATE);
        for (int at = 0; at < samples.length; ) {
            int to = Math.min(samples.length, at + 1 + random.nextInt(500));
            meter.add(samples, at, to);
            at = to;
        }
        // Every stretch filtered by a meter that has nothing to beat yet.
        double most = 0;
        for (int at = 0; at < samples.length; at++) {
            var fresh = new TruePeak(RATE);
            fresh.add(samples, Math.max(0, at - 11), at + 1);
            most = Math.max(most, fresh.peak());
        }
        assertThat(meter.peak()).as("seed %d", seed).isCloseTo(most, within(most));
    }

    @Test
    void aPeakIsNeverBelowASampleAndSaysWhereItIs() {
        for (int rate : new int[] {44_100, 96_000, 192_000}) {
            var samples = new float[1000];
            samples[700] = -0.9f;
            var meter = new TruePeak(rate);
            meter.add(samples, 0, samples.length);
            assertThat(meter.peak()).isBetween(0.8999, 1.0);
            assertThat(meter.at()).isBetween(698L, 702L);
        }
    }

    private static org.assertj.core.data.Offset<Double> within(double most) {
        return org.assertj.core.data.Offset.offset(most * 1e-6);
    }

    private static double peak(int rate, float[] samples) {
        var meter = new TruePeak(rate);
        meter.add(samples, 0, samples.length);
        return 20 * Math.log10(meter.peak());
    }

    /** In and out over a tenth of the whole each. */
    private static double fade(int i, int length) {
        double tenth = length / 10.0;
        return Math.min(1, Math.min(i / tenth, (length - 1 - i) / tenth));
    }

    /** fs/6 at 0.5, with one period of fs/4 at 1.0, continuous in phase: 24 and 16 fine samples. */
    private static double burstAt(int i, int burst) {
        int start = burst - burst % 24;
        DoubleUnaryOperator low = at -> 0.5 * Math.sin(2 * Math.PI * at / 24);
        if (i < start) {
            return low.applyAsDouble(i);
        }
        return i < start + 16
                ? Math.sin(2 * Math.PI * (i - start) / 16.0)
                : low.applyAsDouble(i - start - 16);
    }

    /** A low-pass of 22 kHz, windowed after Blackman, then every fourth. */
    private static float[] decimated(double[] fine, int offset) {
        int half = 128;
        var taps = new double[2 * half + 1];
        double sum = 0;
        for (int i = -half; i <= half; i++) {
            double x = 2 * Math.PI * i * 22_000 / (4.0 * RATE);
            double window =
                    0.42
                            + 0.5 * Math.cos(Math.PI * i / half)
                            + 0.08 * Math.cos(2 * Math.PI * i / half);
            taps[i + half] = (i == 0 ? 1 : Math.sin(x) / x) * window;
            sum += taps[i + half];
        }
        var samples = new float[fine.length / 4 - 1];
        for (int n = 0; n < samples.length; n++) {
            double value = 0;
            for (int i = -half; i <= half; i++) {
                int at = 4 * n + offset - i;
                value += at < 0 || at >= fine.length ? 0 : taps[i + half] * fine[at];
            }
            samples[n] = (float) (value / sum);
        }
        return samples;
    }
}
