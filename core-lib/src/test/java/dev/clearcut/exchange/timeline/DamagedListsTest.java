package dev.clearcut.exchange.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.timecode.Rate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a file on its way, it is read or refused. */
class DamagedListsTest {

    private static final long SEED = 20_260_311;
    private static final int TIMES = 1_500;

    @ParameterizedTest
    @ValueSource(strings = {"nightfall_reel1.edl", "nightfall_music.txt", "nightfall_rushes.ale"})
    void aDamagedFileIsReadOrRefusedAndNothingElse(String name) {
        var whole = Lists.resource(name);
        var random = new Random(SEED);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < TIMES; i++) {
            var damaged = damaged(whole, random);
            var rate = random.nextBoolean() ? Optional.of(Rate.FPS_25) : Optional.<Rate>empty();
            try {
                Timelines.read(name, damaged, rate).clips();
                read++;
            } catch (BadFile clear) {
                assertThat(clear.getMessage()).startsWith(name);
                refused++;
            } catch (RuntimeException other) {
                throw new AssertionError("seed " + SEED + ", round " + i + " of " + name, other);
            }
        }
        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }

    private static byte[] damaged(byte[] whole, Random random) {
        var bytes = whole.clone();
        int flips = random.nextInt(4);
        for (int i = 0; i < flips; i++) {
            int at = random.nextInt(bytes.length);
            bytes[at] =
                    random.nextBoolean()
                            ? (byte) random.nextInt(256)
                            : (byte) "0123456789:;\t\n -.".charAt(random.nextInt(17));
        }
        if (random.nextInt(3) == 0) {
            bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        if (bytes.length > 10 && random.nextInt(3) == 0) {
            int from = random.nextInt(bytes.length);
            int to = random.nextInt(bytes.length);
            int length = Math.min(random.nextInt(40), bytes.length - Math.max(from, to));
            System.arraycopy(bytes.clone(), from, bytes, to, length);
        }
        return bytes;
    }
}
