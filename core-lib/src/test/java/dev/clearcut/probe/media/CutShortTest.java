package dev.clearcut.probe.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Progress;
import dev.clearcut.media.Fact;
import dev.clearcut.media.qc.QcSettings;
import dev.clearcut.timecode.Rational;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that ends too early is said to, and one that makes no sense likewise, with the byte. */
class CutShortTest {

    private static final int CUTS = 10;
    private static final String WAVE = "-f lavfi -i anullsrc=cl=mono:r=48000 -t 0.1 -c:a pcm_s24le";

    private final HeaderProber prober = new HeaderProber();

    @TempDir Path folder;

    static Stream<Path> media() {
        return Stream.of(
                TestMedia.h264(),
                TestMedia.prores4444(),
                TestMedia.avcIntra(),
                TestMedia.bwf(),
                TestMedia.rf64(),
                matroska(),
                TestMedia.still("still.png", "rgb24"),
                TestMedia.still("still.jpg", "yuvj420p"),
                TestMedia.still("still.tiff", "rgb48le"),
                TestMedia.still("still.dpx", "gbrp10le"),
                TestMedia.still("still.exr", "gbrpf32le"));
    }

    private static Path matroska() {
        return TestMedia.made(
                "cut.mkv", "-f lavfi -i testsrc2=s=320x180:r=25 -t 0.4 -c:v ffv1 -threads 1");
    }

    private Path written(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("cut"), bytes);
    }

    @ParameterizedTest
    @MethodSource("media")
    void aFileCutAnywhereIsSaidToBeCut(Path media) throws IOException {
        var whole = Files.readAllBytes(media);
        assertThat(prober.probe(media).report().findings()).isEmpty();
        long seed = media.getFileName().toString().hashCode();
        var random = new Random(seed);
        for (int i = 0; i < CUTS; i++) {
            int length = i == 0 ? whole.length - 1 : 16 + random.nextInt(whole.length - 16);
            assertThat(
                            prober
                                    .probe(written(Arrays.copyOf(whole, length)))
                                    .report()
                                    .findings()
                                    .stream()
                                    .map(Finding::rule))
                    .as("%s cut to %d of %d bytes, seed %d", media, length, whole.length, seed)
                    .containsAnyOf("media.truncated", "media.damaged");
        }
    }

    @Test
    void threeBytesOfATiffAreNoPicture() throws IOException {
        assertThat(rules(written(new byte[] {'I', 'I', '*'}))).contains("media.truncated");
    }

    @Test
    void aPhotoshopFileWithoutAllOfItsPictureIsCut() throws IOException {
        for (int packed : new int[] {0, 1}) {
            var psd = photoshop(packed);
            assertThat(rules(written(psd))).isEmpty();
            assertThat(rules(written(Arrays.copyOf(psd, psd.length - 1))))
                    .containsExactly("media.truncated");
            assertThat(rules(written(Arrays.copyOf(psd, 50)))).containsExactly("media.truncated");
        }
    }

    /** Three channels of 4 by 4, raw or with each row in 3 bytes. */
    private static byte[] photoshop(int packed) {
        var head = java.nio.ByteBuffer.allocate(40 + (packed == 0 ? 48 : 12 * 2 + 12 * 3));
        head.put("8BPS".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putShort((short) 1);
        head.putShort(12, (short) 3).putInt(14, 4).putInt(18, 4).putShort(22, (short) 8);
        head.putShort(24, (short) 3).putShort(38, (short) packed);
        for (int row = 0; packed == 1 && row < 12; row++) {
            head.putShort(40 + 2 * row, (short) 3);
        }
        return head.array();
    }

    @Test
    void aMatroskaFileThatIsCutNamesWhatIsCut() throws IOException {
        var whole = Files.readAllBytes(matroska());
        var cut = prober.probe(written(Arrays.copyOf(whole, whole.length / 2)));
        assertThat(cut.report().findings().getFirst().text()).contains("Segment (0x18538067)");
    }

    @Test
    void aWave64FromAPipeIsUnfinishedAndNotCut() throws IOException {
        var wave = Files.readAllBytes(TestMedia.made("closed.w64", WAVE));
        int data = indexOf(wave, "data");
        for (long size : new long[] {Long.MAX_VALUE, -1}) {
            var piped = wave.clone();
            java.nio.ByteBuffer.wrap(piped)
                    .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                    .putLong(data + 16, size);
            var file = Files.write(folder.resolve("piped.w64"), piped);
            assertThat(rules(file)).containsExactly("media.unfinished");
            var sound = prober.probe(file).value().audio().getFirst().facts();
            assertThat(sound.exact(Fact.SAMPLES)).contains(Rational.of(4_800));
            assertThat(MediaProber.standard(System.getenv()).probe(file).report().hasErrors())
                    .isFalse();
        }
    }

    @Test
    void aWaveWithoutChannelsOrBitsIsDamaged() throws IOException {
        var wave = Files.readAllBytes(TestMedia.bwf());
        int format = indexOf(wave, "fmt ") + 8;
        var none = wave.clone();
        none[format + 2] = 0;
        none[format + 3] = 0;
        assertThat(rules(written(none))).contains("media.damaged");
        assertThat(prober.probe(written(none)).value().audio().getFirst().facts().has(Fact.LAYOUT))
                .isFalse();
    }

    @Test
    void aTrackWithoutAClockIsDamaged() throws IOException {
        var movie = Files.readAllBytes(TestMedia.h264());
        Arrays.fill(movie, indexOf(movie, "mdhd") + 16, indexOf(movie, "mdhd") + 20, (byte) 0);
        assertThat(rules(written(movie))).contains("media.damaged");
    }

    @Test
    void samplesLargerThanTheFileAreDamage() throws IOException {
        var movie = Files.readAllBytes(TestMedia.h264());
        Arrays.fill(movie, indexOf(movie, "stsz") + 8, indexOf(movie, "stsz") + 12, (byte) 0xFF);
        assertThat(rules(written(movie))).contains("media.damaged");
    }

    @Test
    void theFirstProresFrameAnswersWhereTheContainerIsSilent() throws IOException {
        var movie = Files.readAllBytes(prores());
        int colour = indexOf(movie, "colr");
        movie[colour] = 'x';
        var facts = prober.probe(written(movie)).value().video().getFirst().facts();
        assertThat(facts.word(Fact.PRIMARIES)).contains("bt709");
        assertThat(facts.word(Fact.FIELD_ORDER)).contains("tff");
    }

    @Test
    void aContainerThatContradictsTheProresFrameIsAFinding() throws IOException {
        var movie = Files.readAllBytes(prores());
        movie[indexOf(movie, "fiel") + 5] = 14;
        assertThat(rules(written(movie))).contains("media.frame-disagrees");
        assertThat(rules(prores())).isEmpty();
    }

    private static Path prores() {
        return TestMedia.made(
                "tff.mov",
                "-f lavfi -i testsrc2=s=640x360:r=25 -t 0.2 -c:v prores_ks -pix_fmt yuv422p10le",
                "-flags +ildct -top 1 -vf setfield=tff,setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709");
    }

    @Test
    void theNothingBeforeATrackCounts() {
        var late =
                TestMedia.made(
                        "late.mov",
                        "-f lavfi -i testsrc2=s=320x180:r=25 -itsoffset 0.5 -f lavfi -i sine=1000:r=48000",
                        "-t 1.5 -c:v prores_ks -c:a pcm_s24le");
        var probed = MediaProber.standard(Map.of()).probe(late);
        assertThat(probed.value().audio().getFirst().facts().exact(Fact.DURATION).orElseThrow())
                .isBetween(new Rational(149, 100), new Rational(151, 100));
        assertThat(probed.report().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "img%d.tif",
                "img*.tif",
                "img[1-9].tif",
                "im{a,b}.tif",
                "concat:x.tif",
                "-x.tif"
            })
    void aNameLikeAPatternDecidesNothing(String name) throws IOException {
        var still = folder.resolve(name);
        Files.copy(TestMedia.still("still.tiff", "rgb48le"), still);
        var probed = MediaProber.standard(Map.of()).probe(still);
        assertThat(probed.report().findings()).isEmpty();
        assertThat(probed.value().name()).isEqualTo(name);
        var measured =
                MediaMeter.standard(Map.of())
                        .measure(still, QcSettings.standard(), Progress.SILENT);
        assertThat(measured.findings()).noneMatch(f -> f.rule().id().startsWith("media."));
    }

    @Test
    void aProberThatSaysNothingIsNoReader() throws IOException {
        for (var name : new String[] {"ffprobe", "ffmpeg"}) {
            var program = Files.writeString(folder.resolve(name), "#!/bin/sh\necho '{}'\n");
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }
        var probed =
                MediaProber.standard(Map.of(Ffmpeg.SETTING, folder.toString()))
                        .probe(TestMedia.h264());
        assertThat(probed.report().findings())
                .extracting(Finding::rule)
                .containsExactly("media.headers-only");
    }

    private java.util.List<String> rules(Path file) {
        return prober.probe(file).report().findings().stream().map(Finding::rule).toList();
    }

    private static int indexOf(byte[] bytes, String word) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(word);
    }

    @Test
    void howLongAReaderMayTakeIsASetting() {
        assertThat(MediaProber.time(Map.of())).isEqualTo(Duration.ofSeconds(60));
        assertThat(MediaProber.time(Map.of(MediaProber.SECONDS, "5")))
                .isEqualTo(Duration.ofSeconds(5));
        assertThatThrownBy(() -> MediaProber.time(Map.of(MediaProber.SECONDS, "soon")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining(
                        "CLEARCUT_PROBE_SECONDS is \"soon\"; write a number of seconds");
    }
}
