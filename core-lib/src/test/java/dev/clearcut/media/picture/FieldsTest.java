package dev.clearcut.media.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What moves as a whole is never called fields, and its interlaced twin always is. */
class FieldsTest {

    private static final int WIDTH = 192;
    private static final int HEIGHT = 128;
    private static final int FRAMES = 40;
    private static final List<Double> RATES =
            List.of(24_000 / 1001.0, 25.0, 30_000 / 1001.0, 48.0, 50.0, 60_000 / 1001.0, 60.0);

    /** What there is to see at a place and a time, 0 to 1. */
    private interface Scene {
        double at(double x, double y, double seconds);
    }

    private enum Kind {
        ZOOM((x, y, t) -> 0.5 + 0.4 * Math.sin(Math.hypot(x - 96, y - 64) / 3 * Math.exp(t * 0.6))),
        FINE_LINES_DRIFTING((x, y, t) -> 0.5 + 0.4 * Math.sin(1.9 * (y - 11 * t)) * step(x, 64)),
        CRAWL((x, y, t) -> step(Math.sin((x + 90 * t) / 5), 0) * step(Math.sin(y / 9), 0)),
        TITLES_ROLLING(
                (x, y, t) -> step(Math.sin((y + 31 * t) / 4), 0.2) * step(Math.sin(x / 3), 0)),
        DIAGONALS((x, y, t) -> 0.5 + 0.45 * Math.sin((x + y + 70 * t) / 4)),
        GRAIN_OVER_A_PAN((x, y, t) -> 0.5 + 0.3 * Math.sin((x + 110 * t) / 7));

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

    static Stream<Arguments> everyKindAtEveryRate() {
        return Stream.of(Kind.values())
                .flatMap(kind -> RATES.stream().map(rate -> Arguments.of(kind, rate)));
    }

    /** Lines that drift up and down leave no comb to see. */
    static Stream<Arguments> everyKindThatCombs() {
        return Stream.of(Kind.ZOOM, Kind.CRAWL, Kind.DIAGONALS, Kind.GRAIN_OVER_A_PAN)
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

    private static double step(double value, double above) {
        return value > above ? 0.9 : 0.1;
    }
}
