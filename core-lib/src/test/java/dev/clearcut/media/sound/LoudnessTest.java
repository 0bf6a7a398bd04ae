package dev.clearcut.media.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.clearcut.base.ClearcutException.Invalid;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signals 1–6 and 9–14 of EBU Tech 3341 (2023) table 1, 1–4 of Tech 3342 (2023) table 1. */
class LoudnessTest {

    private static final Offset<Double> CLOSE = within(0.05);
    private static final int[] RATES = {44_100, 48_000};

    @ParameterizedTest
    @ValueSource(ints = {8_000, 11_025, 22_050, 32_000, 44_100, 48_000, 88_200, 96_000, 192_000})
    void aToneReadsTheSameOnAllThreeScales(int rate) {
        // The signals last 20 s; at other rates than the usual ones a part of it shows as much.
        double seconds = rate == 48_000 ? 20 : 4;
        var one = new Tones(2, rate).sine(seconds, -23).measured();
        assertThat(one.integrated()).isCloseTo(-23, CLOSE);
        assertThat(one.momentaryMax()).isCloseTo(-23, CLOSE);
        assertThat(one.shortTermMax()).isCloseTo(-23, CLOSE);
        var two = new Tones(2, rate).sine(seconds, -33).measured();
        assertThat(two.integrated()).isCloseTo(-33, CLOSE);
        assertThat(two.momentaryMax()).isCloseTo(-33, CLOSE);
        assertThat(two.shortTermMax()).isCloseTo(-33, CLOSE);
    }

    @ParameterizedTest
    @MethodSource("rates")
    void quietPartsAreGated(int rate) {
        var three = new Tones(2, rate).sine(10, -36).sine(60, -23).sine(10, -36);
        assertThat(three.measured().integrated()).isCloseTo(-23, CLOSE);
        var four =
                new Tones(2, rate)
                        .sine(10, -72)
                        .sine(10, -36)
                        .sine(60, -23)
                        .sine(10, -36)
                        .sine(10, -72);
        assertThat(four.measured().integrated()).isCloseTo(-23, CLOSE);
        var five = new Tones(2, rate).sine(20, -26).sine(20.1, -20).sine(20, -26);
        assertThat(five.measured().integrated()).isCloseTo(-23, CLOSE);
    }

    @Test
    void surroundsWeighMoreAndTheLowFrequencyChannelNothing() {
        var five = new Tones(5, 48_000).sine(20, -28, -28, -24, -30, -30);
        assertThat(five.measured(Layout.FIVE_ZERO).integrated()).isCloseTo(-23, CLOSE);
        var six = new Tones(6, 48_000).sine(20, -28, -28, -24, 0, -30, -30);
        assertThat(six.measured(Layout.FIVE_ONE).integrated()).isCloseTo(-23, CLOSE);
        assertThat(six.measured(Layout.FIVE_ONE).truePeak()).isCloseTo(0, CLOSE);
    }

    @Test
    void aMonoChannelIsNotDoubled() {
        var mono = new Tones(1, 48_000).sine(5, -23).measured();
        assertThat(mono.integrated()).isCloseTo(-26.01, CLOSE);
    }

    @Test
    void theRearsOfSevenOneWeighAsTheFront() {
        var sides = new Tones(8, 48_000).sine(5, -200, -200, -200, -200, -23, -200, -200, -200);
        var rears = new Tones(8, 48_000).sine(5, -200, -200, -200, -200, -200, -200, -23, -200);
        assertThat(sides.measured(Layout.SEVEN_ONE).integrated()).isCloseTo(-24.51, CLOSE);
        assertThat(rears.measured(Layout.SEVEN_ONE).integrated()).isCloseTo(-26.01, CLOSE);
    }

    @Test
    void theShortTermStaysWhereTonesFillThreeSeconds() {
        var nine = Tones.stereo();
        for (int i = 0; i < 5; i++) {
            nine.sine(1.34, -20).sine(1.66, -30);
        }
        assertThat(nine.measured().shortTermMax()).isCloseTo(-23, CLOSE);
    }

    @Test
    void theShortTermMaximumIsFoundWhereverTheToneBegins() {
        for (int i = 0; i < 20; i++) {
            var ten = Tones.stereo().silence(i * 0.15).sine(3, -23).silence(1);
            assertThat(ten.measured().shortTermMax()).as("case 10, %d", i).isCloseTo(-23, CLOSE);
            var eleven = Tones.stereo().silence(i * 0.15).sine(3, -38 + i).silence(3 - i * 0.15);
            assertThat(eleven.measured().shortTermMax())
                    .as("case 11, %d", i)
                    .isCloseTo(-38.0 + i, CLOSE);
        }
    }

    @Test
    void theMomentaryMaximumIsFoundWhereverTheToneBegins() {
        var twelve = Tones.stereo();
        for (int i = 0; i < 25; i++) {
            twelve.sine(0.18, -20).sine(0.22, -30);
        }
        assertThat(twelve.measured().momentaryMax()).isCloseTo(-23, CLOSE);
        for (int i = 0; i < 20; i++) {
            var thirteen = Tones.stereo().silence(i * 0.02).sine(0.4, -23).silence(1);
            assertThat(thirteen.measured().momentaryMax())
                    .as("case 13, %d", i)
                    .isCloseTo(-23, CLOSE);
            var fourteen =
                    Tones.stereo().silence(i * 0.02).sine(0.4, -38 + i).silence(0.4 - i * 0.02);
            assertThat(fourteen.measured().momentaryMax())
                    .as("case 14, %d", i)
                    .isCloseTo(-38.0 + i, CLOSE);
        }
    }

    @ParameterizedTest
    @MethodSource("rates")
    void theRangeIsThatOfTech3342(int rate) {
        assertThat(range(rate, -20, -30)).isCloseTo(10, CLOSE);
        assertThat(range(rate, -20, -15)).isCloseTo(5, CLOSE);
        assertThat(range(rate, -40, -20)).isCloseTo(20, CLOSE);
        assertThat(range(rate, -50, -35, -20, -35, -50)).isCloseTo(15, CLOSE);
    }

    /** In the manner of the gate signals of Report ITU-R BS.2217. */
    @Test
    void bothGatesCloseWhereTheyShould() {
        var absolute = Tones.stereo().sine(10, -69.5).sine(10, -70.5).measured();
        assertThat(absolute.integrated()).isCloseTo(-69.5, within(0.1));
        var relative = Tones.stereo().sine(10, -10).sine(10, -23).measured();
        assertThat(relative.integrated()).isCloseTo(-10, within(0.1));
    }

    @Test
    void silenceAndTooLittleAreNotMeasurable() {
        var silence = Tones.stereo().silence(10).measured();
        assertThat(silence)
                .extracting(
                        Measured::integrated,
                        Measured::range,
                        Measured::momentaryMax,
                        Measured::shortTermMax,
                        Measured::truePeak)
                .containsOnlyNulls();
        var short_ = Tones.stereo().sine(0.3, -23).measured();
        assertThat(short_.integrated()).isNull();
        assertThat(short_.momentaryMax()).isNull();
        assertThat(short_.truePeak()).isCloseTo(-23, CLOSE);
        var second = Tones.stereo().sine(1, -23).measured();
        assertThat(second.integrated()).isCloseTo(-23, CLOSE);
        assertThat(second.shortTermMax()).isNull();
        assertThat(second.range()).isNull();
    }

    @Test
    void theSizeOfThePiecesChangesNothing() {
        long seed = 20_261_122;
        var random = new Random(seed);
        var noise = noise(random, 44_100 * 7);
        var whole = Loudness.of(Layout.STEREO, 44_100);
        whole.add(noise, noise[0].length);
        var pieces = Loudness.of(Layout.STEREO, 44_100);
        for (int at = 0; at < noise[0].length; ) {
            int count = Math.min(noise[0].length - at, 1 + random.nextInt(3000));
            var interleaved = new float[2 * count];
            for (int i = 0; i < count; i++) {
                interleaved[2 * i] = noise[0][at + i];
                interleaved[2 * i + 1] = noise[1][at + i];
            }
            pieces.addInterleaved(interleaved, count);
            at += count;
        }
        var one = whole.result();
        var other = pieces.result();
        assertThat(other.integrated())
                .as("seed %d", seed)
                .isCloseTo(one.integrated(), within(1e-9));
        assertThat(other.range()).isCloseTo(one.range(), within(1e-9));
        assertThat(other.momentaryMax()).isCloseTo(one.momentaryMax(), within(1e-9));
        assertThat(other.shortTermMax()).isCloseTo(one.shortTermMax(), within(1e-9));
        assertThat(other.truePeak()).isEqualTo(one.truePeak());
    }

    /** BS.1770 asks for the same frequency response at any rate, which holds as far as both go. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                8_000, 9_600, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000,
                88_200, 96_000, 176_400, 192_000, 384_000
            })
    void theWeightingAtAnyRateIsThatOfThePrintedTables(int rate) {
        double highest = Math.min(rate, 48_000) / 2.0;
        for (double hertz = 10; hertz < highest; hertz *= 1.01) {
            assertThat(response(rate, hertz))
                    .as("%.0f Hz", hertz)
                    .isCloseTo(response(48_000, hertz), within(rate < 16_000 ? 0.04 : 0.01));
        }
    }

    @Test
    void aRateThatMeansNothingIsRefused() {
        assertThatThrownBy(() -> Loudness.of(Layout.MONO, 0)).isInstanceOf(Invalid.class);
    }

    private static double range(int rate, double... levels) {
        var tones = new Tones(2, rate);
        for (double level : levels) {
            tones.sine(20, level);
        }
        return Objects.requireNonNull(tones.measured().range());
    }

    private static double response(int rate, double hertz) {
        return gain(KFilters.shelf(rate), rate, hertz) + gain(KFilters.pass(rate), rate, hertz);
    }

    private static double gain(double[] filter, int rate, double hertz) {
        double w = 2 * Math.PI * hertz / rate;
        double top =
                Math.hypot(
                        filter[0] + filter[1] * Math.cos(w) + filter[2] * Math.cos(2 * w),
                        filter[1] * Math.sin(w) + filter[2] * Math.sin(2 * w));
        double bottom =
                Math.hypot(
                        1 + filter[3] * Math.cos(w) + filter[4] * Math.cos(2 * w),
                        filter[3] * Math.sin(w) + filter[4] * Math.sin(2 * w));
        return 20 * Math.log10(top / bottom);
    }

    private static float[][] noise(Random random, int length) {
        var noise = new float[2][length];
        IntStream.range(0, length)
                .forEach(
                        i -> {
                            noise[0][i] = (float) (random.nextGaussian() * 0.1);
                            noise[1][i] = (float) (random.nextGaussian() * 0.05);
                        });
        return noise;
    }

    static Stream<Integer> rates() {
        return IntStream.of(RATES).boxed();
    }
}
