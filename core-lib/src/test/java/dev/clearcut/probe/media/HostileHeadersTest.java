package dev.clearcut.probe.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Severity;
import dev.clearcut.media.Fact;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a header claims, reading it ends soon, in facts and findings. */
class HostileHeadersTest {

    private static final int MUTATIONS = Integer.getInteger("mutations", 100);
    private static final int EXTREMES = Integer.getInteger("extremes", 50);
    private static final Duration SOON = Duration.ofSeconds(20);

    private final HeaderProber prober = new HeaderProber();

    static Stream<Path> media() {
        return Stream.of(
                TestMedia.h264(),
                TestMedia.prores4444(),
                TestMedia.hlg(),
                FragmentsTest.fragments(),
                TestMedia.avcIntra(),
                TestMedia.jpeg2000(),
                TestMedia.bwf(),
                TestMedia.rf64(),
                TestMedia.still("still.png", "rgb24"),
                TestMedia.still("still.jpg", "yuvj420p"),
                TestMedia.still("still.tiff", "rgb48le"),
                TestMedia.still("still.dpx", "gbrp10le"),
                TestMedia.still("still.exr", "gbrpf32le"));
    }

    /** Headers stand at the beginning, QuickTime's also at the end: a file of both is small. */
    private static byte[] small(Path media) throws IOException {
        var bytes = Files.readAllBytes(media);
        return bytes.length > 400_000 && media.toString().endsWith("mxf")
                ? java.util.Arrays.copyOf(bytes, 60_000)
                : bytes;
    }

    @ParameterizedTest
    @MethodSource("media")
    void aMutatedHeaderEndsInFactsAndFindings(Path media, @TempDir Path folder) throws IOException {
        var whole = small(media);
        long seed = media.getFileName().toString().hashCode();
        var random = new Random(seed);
        var file = folder.resolve("mutant");
        Files.write(file, whole);
        int header = Math.min(whole.length, 8_192);
        assertTimeoutPreemptively(
                SOON,
                () -> {
                    for (int i = 0; i < MUTATIONS; i++) {
                        mutate(file, whole, header, random);
                    }
                },
                "seed " + seed);
    }

    private void mutate(Path file, byte[] whole, int header, Random random) throws IOException {
        int count = 1 + random.nextInt(6);
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            for (int i = 0; i < count; i++) {
                int half = random.nextInt(header);
                int at = random.nextBoolean() ? half : whole.length - 1 - half;
                open.seek(at);
                open.write(
                        switch (random.nextInt(4)) {
                            case 0 -> 0xFF;
                            case 1 -> 0;
                            case 2 -> 0x7F;
                            default -> random.nextInt(256);
                        });
            }
        }
        assertThat(prober.probe(file)).isNotNull();
        if (random.nextInt(4) == 0) {
            Files.write(file, whole);
        }
    }

    /** Whole fields, not single bytes: what is legal alone may be absurd together. */
    @ParameterizedTest
    @MethodSource("media")
    void fieldsAtTheirExtremesEndInFactsAndFindings(Path media, @TempDir Path folder)
            throws IOException {
        var whole = small(media);
        var fields = fields(whole);
        long seed = Long.getLong("seed", media.getFileName().toString().hashCode());
        var random = new Random(seed);
        var file = folder.resolve("extreme");
        assertTimeoutPreemptively(
                SOON,
                () -> {
                    for (int i = 0; i < EXTREMES; i++) {
                        var bytes = whole.clone();
                        var changed = ByteBuffer.wrap(bytes);
                        for (int j = random.nextInt(5); j >= 0; j--) {
                            extreme(changed, fields.get(random.nextInt(fields.size())), random);
                        }
                        Files.write(file, bytes);
                        assertThat(prober.probe(file)).as("seed %d, %d", seed, i).isNotNull();
                    }
                },
                "seed " + seed);
    }

    private static void extreme(ByteBuffer bytes, int at, Random random) {
        switch (random.nextInt(8)) {
            case 0 -> bytes.putInt(at, 0);
            case 1 -> bytes.putInt(at, 1);
            case 2 -> bytes.putInt(at, Integer.MAX_VALUE);
            case 3 -> bytes.putInt(at, -1);
            case 4 -> bytes.putInt(at, random.nextInt() | 1 << 30);
            case 5 -> bytes.putLong(at, Long.MAX_VALUE);
            case 6 -> bytes.putLong(at, Long.MIN_VALUE);
            default -> bytes.putLong(at, random.nextLong() | 1L << 62);
        }
    }

    /** In movies the words of the boxes that count; elsewhere all of the beginning. */
    private static List<Integer> fields(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var found = new ArrayList<Integer>();
        var boxes = Pattern.compile("mvhd|mdhd|tkhd|elst|stts|ctts|stss|stsd|tmcd").matcher(text);
        while (text.contains("moov") && boxes.find()) {
            for (int at = boxes.end(); at < boxes.end() + 40 && at + 8 <= bytes.length; at += 4) {
                found.add(at);
            }
        }
        if (!found.isEmpty()) {
            return found;
        }
        for (int at = 12; at + 8 <= Math.min(bytes.length, 3_000); at += 2) {
            found.add(at);
        }
        return found;
    }

    /** Each number stands in a field of 32 bits; their difference needs more than 64. */
    @Test
    void timescalesThatCannotBeCountedTogetherAreOneFindingWithItsPlace(@TempDir Path folder)
            throws IOException {
        var bytes = Files.readAllBytes(TestMedia.prores4444());
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var absurd = ByteBuffer.wrap(bytes);
        absurd.putInt(text.indexOf("mvhd") + 16, 0xFFFFFFFB);
        absurd.putInt(text.indexOf("mdhd") + 16, 0xFFFFFFEF);
        absurd.putInt(text.indexOf("mdhd") + 20, 0x7FFFFFFF);
        absurd.putInt(text.indexOf("elst") + 12, 0x7FFFFFED);
        var file = folder.resolve("reel1.mov");
        Files.write(file, bytes);

        var probed = prober.probe(file);

        assertThat(probed.value().video()).as("what was read before").hasSize(1);
        assertThat(probed.value().audio()).as("the other track").hasSize(1);
        assertThat(probed.report().errors())
                .anySatisfy(
                        finding -> {
                            assertThat(finding.rule()).isEqualTo("media.damaged");
                            assertThat(finding.where().toString()).contains("reel1.mov");
                            assertThat(finding.text()).contains("Byte ", "too large");
                        });
    }

    @ParameterizedTest
    @MethodSource("media")
    void aFileCutShortSaysSoAndNeverFails(Path media, @TempDir Path folder) throws IOException {
        var whole = Files.readAllBytes(media);
        for (int part : List.of(1, 7, 12, 40, 100, 500, 2_000)) {
            var file = folder.resolve("cut" + part);
            Files.write(file, java.util.Arrays.copyOf(whole, Math.min(part, whole.length - 1)));
            assertThat(prober.probe(file)).isNotNull();
        }
        var half = folder.resolve("half");
        Files.write(half, java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThat(prober.probe(half).report().errors())
                .as(media.getFileName().toString())
                .satisfiesAnyOf(
                        errors ->
                                assertThat(errors)
                                        .extracting(Finding::rule)
                                        .contains("media.truncated"),
                        errors -> assertThat(media.toString()).matches(".*(tiff|exr)"));
    }

    @Test
    void whereAFileIsCutIsSaid(@TempDir Path folder) throws IOException {
        var whole = Files.readAllBytes(TestMedia.bwf());
        var file = folder.resolve("reel1.wav");
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 1_000));

        var probed = prober.probe(file);

        assertThat(probed.report().findings())
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.rule()).isEqualTo("media.truncated");
                            assertThat(finding.text()).contains("432000 bytes", "431000 are there");
                        });
        assertThat(probed.value().audio().getFirst().facts().exact(Fact.SAMPLES))
                .as("what is there, counted")
                .contains(dev.clearcut.timecode.Rational.of(431_000 / 18));
    }

    @Test
    void randomBytesAreNothing(@TempDir Path folder) throws IOException {
        var random = new Random(4);
        for (int i = 0; i < 50; i++) {
            var bytes = new byte[random.nextInt(100_000)];
            random.nextBytes(bytes);
            var file = folder.resolve("noise" + i);
            Files.write(file, bytes);

            assertThat(prober.probe(file).value().tracks()).isEmpty();
        }
    }

    @Test
    void aMovieOfAMillionTracksIsOneFinding(@TempDir Path folder) throws IOException {
        var file = folder.resolve("many.mov");
        var bytes = java.nio.ByteBuffer.allocate(8 + 1_000_000 * 8);
        bytes.putInt(bytes.capacity()).put("moov".getBytes());
        for (int i = 0; i < 1_000_000; i++) {
            bytes.putInt(8).put("trak".getBytes());
        }
        Files.write(file, bytes.array());

        var probed = assertTimeoutPreemptively(SOON, () -> prober.probe(file), "bounded by count");

        assertThat(probed.value().tracks()).isEmpty();
        assertThat(probed.report().worst()).contains(Severity.ERROR);
    }

    @Test
    void aFileOfAnotherNameIsReadByItsContent(@TempDir Path folder) throws IOException {
        var file = folder.resolve("reel1.txt");
        Files.copy(TestMedia.avcIntra(), file);

        assertThat(prober.probe(file).value().file().word(Fact.CONTAINER)).contains("mxf");
    }
}
