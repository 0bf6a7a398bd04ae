package dev.clearcut.probe.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.media.Fact;
import dev.clearcut.timecode.Rational;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** WAVE files on which a disk or a copy left zeros behind the sound; they are sparse. */
class ZerosFollowTest {

    private static final Rational SAMPLES = Rational.of(480);

    @TempDir Path folder;

    private Path longerBy(long zeros) throws IOException {
        var sound = TestMedia.made("short.wav", "-f lavfi -i sine=r=48000:d=0.01");
        var file = folder.resolve("reel" + zeros + ".wav");
        Files.copy(sound, file);
        try (var longer = new RandomAccessFile(file.toFile(), "rw")) {
            longer.setLength(Files.size(sound) + zeros);
        }
        return file;
    }

    @Test
    void zerosBehindTheSoundAreCountedAndTheSoundIsRead() throws IOException {
        for (long zeros : new long[] {300_000, 5_000_000_003L}) {
            var file = longerBy(zeros);

            var probed = new HeaderProber().probe(file);

            assertThat(probed.report().findings())
                    .singleElement()
                    .satisfies(
                            finding -> {
                                assertThat(finding.rule()).isEqualTo("media.zeros-follow");
                                assertThat(finding.text())
                                        .contains("Byte " + (Files.size(file) - zeros))
                                        .contains(zeros + " bytes");
                            });
            assertThat(probed.value().audio().getFirst().facts().exact(Fact.SAMPLES))
                    .contains(SAMPLES);
        }
    }

    @Test
    void nobodyElseLooksThroughThem() throws IOException {
        var probed = MediaProber.standard(Map.of()).probe(longerBy(300_000));

        assertThat(probed.report().findings()).hasSize(1);
        assertThat(probed.value().audio().getFirst().facts().said().values())
                .extracting(said -> said.reader())
                .containsOnly("wav");
    }

    @Test
    void whatFillsUpAClusterIsNoFinding() throws IOException {
        var probed = MediaProber.standard(Map.of()).probe(longerBy(4_096));

        assertThat(probed.report().findings()).isEmpty();
    }

    @Test
    void aChunkBehindZerosIsStillRead() throws IOException {
        var file = longerBy(200_000);
        var chunk =
                ByteBuffer.allocate(12)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put("axml".getBytes(StandardCharsets.US_ASCII))
                        .putInt(4)
                        .put("<x/>".getBytes(StandardCharsets.US_ASCII));
        Files.write(file, chunk.array(), java.nio.file.StandardOpenOption.APPEND);

        var probed = new HeaderProber().probe(file);

        assertThat(probed.report().findings()).isEmpty();
        assertThat(probed.value().file().flag(Fact.ADM)).contains(true);
    }
}
