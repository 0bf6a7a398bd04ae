package dev.clearcut.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What moves as a whole is never called fields, and its interlaced twin always is. */
class FieldsTest {

    private static final double TURN = 2 * Math.PI;
    private static final int WIDTH = 192;
    private static final int HEIGHT = 128;
    private static final int FRAMES = 24;
    private static final double[] SINE = sines();
    private static final List<Double> RATES =
            List.of(24_000 / 1001.0, 25.0, 30_000 / 1001.0, 48.0, 50.0, 60_000 / 1001.0, 60.0);

    /** What there is to see at a place and a time, 0 to 1. */
    private interface Scene {
        double at(double x, double y, double seconds);
    }

    private enum Kind {
        ZOOM((x, y, t) -> 0.5 + 0.4 * sine(Math.hypot(x - 96, y - 64) / 3 * Math.exp(t * 0.6))),
        FINE_LINES_DRIFTING((x, y, t) -> 0.5 + 0.4 * sine(1.9 * (y - 11 * t)) * step(x, 64)),
        LINES_OF_2_4((x, y, t) -> 0.5 + 0.4 * sine(TURN / 2.4 * (y - 0.75 * t))),
        LINES_OF_2_9((x, y, t) -> 0.5 + 0.4 * sine(TURN / 2.9 * (y - 1.5 * t))),
        LINES_OF_4((x, y, t) -> 0.5 + 0.4 * sine(TURN / 4.1 * (y - 9 * t))),
        TWO_LINES_A_FRAME((x, y, t) -> step(sine((y - Math.floor(t * 25) * 2) / 3.5), 0)),
        CRAWL((x, y, t) -> step(sine((x + 90 * t) / 5), 0) * step(sine(y / 9), 0)),
        TITLES_ROLLING((x, y, t) -> step(sine((y + 31 * t) / 4), 0.2) * step(sine(x / 3), 0)),
        DIAGONALS((x, y, t) -> 0.5 + 0.45 * sine((x + y + 70 * t) / 4)),
        SLOW_PAN(
                (x, y, t) ->
                        0.5 + 0.2 * sine((x - 40 * t) / 6 + y / 9) + 0.08 * sine(y / 1.7 + x / 41)),
        LETTERS_IN_A_ROW(
                (x, y, t) -> {
                    double along = x - 250 * t;
                    return step(sine(along / 2.1) + sine(along / 3.7), 0) * step(sine(y / 6), -0.5);
                }),
        GRAIN_OVER_A_PAN((x, y, t) -> 0.5 + 0.3 * sine((x + 110 * t) / 7));

        private final Scene scene;

        Kind(Scene scene) {
            this.scene = scene;
        }
    }

    @ParameterizedTest
    @MethodSource("everyKindAtEveryRate")
    void whatMovesAsAWholeIsNeverCalledFields(Kind kind, double rate) {
        assertThat(details(kind, rate, 0, 0)).doesNotContain("tff", "bff");
    }

    @ParameterizedTest
    @MethodSource("everyKindThatCombs")
    void fieldsAreFoundInTheirOrder(Kind kind, double rate) {
        assertThat(details(kind, rate, 0, 0.5)).contains("tff").doesNotContain("bff");
        assertThat(details(kind, rate, 0.5, 0)).contains("bff").doesNotContain("tff");
    }

    /** Better none than the wrong one. */
    @ParameterizedTest
    @MethodSource("everyKindAtTwoRates")
    void theWrongOrderIsNeverSaid(Kind kind, double rate) {
        assertThat(details(kind, rate, 0, 0.5)).doesNotContain("bff");
        assertThat(details(kind, rate, 0.5, 0)).doesNotContain("tff");
    }

    /** As fine detail does that is no fields at all. */
    @Test
    void anOrderThatChangesAgainAndAgainIsNone() {
        var stretches = new FieldStretches();
        for (int frame = 1; frame < 100; frame++) {
            stretches.witness(
                    frame,
                    frame / 5 % 2 == 0 ? FieldStretches.Order.TFF : FieldStretches.Order.BFF);
        }
        assertThat(stretches.settled(100)).isEmpty();
    }

    @Test
    void anOrderThatChangesOnceIsTwoAndOneDoubtfulFramePartsNothing() {
        var stretches = new FieldStretches();
        for (int frame = 1; frame < 60; frame++) {
            var order = frame < 30 ? FieldStretches.Order.TFF : FieldStretches.Order.BFF;
            stretches.witness(frame, frame % 3 == 0 ? FieldStretches.Order.PROGRESSIVE : order);
        }
        assertThat(stretches.settled(60))
                .extracting(e -> e.detail(), e -> e.frames().start(), e -> e.frames().end())
                .containsExactly(tuple("tff", 0L, 30L), tuple("bff", 30L, 60L));
    }

    static Stream<Arguments> everyKindAtTwoRates() {
        return Stream.of(Kind.values())
                .filter(kind -> kind != Kind.TWO_LINES_A_FRAME)
                .flatMap(kind -> Stream.of(25.0, 30.0).map(rate -> Arguments.of(kind, rate)));
    }

    static Stream<Arguments> everyKindAtEveryRate() {
        return Stream.of(Kind.values())
                .flatMap(kind -> RATES.stream().map(rate -> Arguments.of(kind, rate)));
    }

    /** Lines that drift up and down leave no comb to see. */
    static Stream<Arguments> everyKindThatCombs() {
        return Stream.of(
                        Kind.ZOOM, Kind.CRAWL, Kind.DIAGONALS, Kind.SLOW_PAN, Kind.GRAIN_OVER_A_PAN)
                .flatMap(
                        kind ->
                                Stream.of(25.0, 30_000 / 1001.0)
                                        .map(rate -> Arguments.of(kind, rate)));
    }

    private static List<String> details(Kind kind, double rate, double upper, double lower) {
        var random = new Random(3);
        var fields = new Fields();
        @Nullable Raster before = null;
        for (int frame = 0; frame < FRAMES; frame++) {
            var now = new Raster(PictureFormat.ycbcr(WIDTH, HEIGHT, 8, 1, 1));
            for (int y = 0; y < HEIGHT; y++) {
                double seconds = (frame + (y % 2 == 0 ? upper : lower)) / rate;
                for (int x = 0; x < WIDTH; x++) {
                    double grain = kind == Kind.GRAIN_OVER_A_PAN ? random.nextGaussian() / 30 : 0;
                    now.plane(0)[y * WIDTH + x] =
                            (short) (16 + 219 * (kind.scene.at(x, y, seconds) + grain));
                }
            }
            fields.see(now, before);
            before = now;
        }
        return new ArrayList<>(fields.end()).stream().map(PictureEvent::detail).toList();
    }

    /** Near enough, and ten times as quick. */
    private static double sine(double angle) {
        return SINE[(int) Math.floor(angle * (4096 / TURN)) & 4095];
    }

    private static double[] sines() {
        return IntStream.range(0, 4096).mapToDouble(i -> Math.sin(i * TURN / 4096)).toArray();
    }

    private static double step(double value, double above) {
        return value > above ? 0.9 : 0.1;
    }
}
