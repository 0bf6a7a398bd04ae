package dev.clearcut.probe.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Progress;
import dev.clearcut.exchange.json.Json;
import dev.clearcut.exchange.json.QcView;
import dev.clearcut.exchange.spec.ShippedSpecs;
import dev.clearcut.media.qc.LoudnessTarget;
import dev.clearcut.media.qc.QcFinding;
import dev.clearcut.media.qc.QcReport;
import dev.clearcut.media.qc.QcSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real files, encoded by ffmpeg with defects in them. */
class MediaMeterTest {

    private static final Offset<Double> CLOSE = within(0.1);
    private static final String SOUND = "-f lavfi -i anoisesrc=c=pink:a=0.2:r=48000";

    @Test
    void aCleanFileIsClean() {
        var file =
                TestMedia.made(
                        "clean.mp4",
                        "-f lavfi -i testsrc2=s=640x360:r=25",
                        SOUND,
                        "-t 3 -c:v libx264 -preset veryfast -pix_fmt yuv420p -c:a aac");
        var report = measured(file);
        assertThat(report.findings()).isEmpty();
        assertThat(report.isClean()).isTrue();
        assertThat(report.frames()).isEqualTo(75);
        assertThat(report.activePictures())
                .extracting(e -> e.detail())
                .containsExactly("640x360+0+0");
    }

    @Test
    void defectsInProResAreFoundAtTheirFramesAndTimecode() {
        var file =
                TestMedia.made(
                        "defects.mov",
                        "-f lavfi -i testsrc2=s=640x360:r=24000/1001,"
                                + "drawbox=t=fill:c=black:enable='between(n,30,31)',"
                                + "drawbox=y=0:h=60:t=fill:c=black:enable='gte(n,60)',"
                                + "drawbox=y=300:h=60:t=fill:c=black:enable='gte(n,60)'",
                        "-f lavfi -i aevalsrc='"
                                + "0.3*sin(2*PI*437*t)*not(between(t,2,2.1))"
                                + "|0.3*sin(2*PI*437*t)*not(between(t,2,2.1))*(1-2*gte(t,3))':s=48000",
                        "-t 5 -c:v prores_ks -profile:v 3 -pix_fmt yuv422p10le -c:a pcm_s24le",
                        "-timecode 01:00:00:00");
        assertThat(measured(file).findings())
                .extracting(MediaMeterTest::line)
                .containsExactly(
                        "media.video.black 30-32 01:00:01:06",
                        "media.audio.dropout 47-51 01:00:01:23",
                        "media.video.bars 60-120 01:00:02:12",
                        "media.audio.polarity 71-120 01:00:02:23");
    }

    @Test
    void sixMonoTracksAreMeasuredAsFiveOne() {
        var tones = new ArrayList<String>();
        var maps = new ArrayList<String>();
        double[] levels = {-28, -28, -24, -90, -30, -30};
        for (int i = 0; i < levels.length; i++) {
            tones.add(
                    "-f lavfi -i aevalsrc='%s*sin(2*PI*1000*t)':s=48000"
                            .formatted(Math.pow(10, levels[i] / 20)));
            maps.add("-map " + i);
        }
        var file =
                TestMedia.made(
                        "six.mov",
                        String.join(" ", tones)
                                + " "
                                + String.join(" ", maps)
                                + " -t 5 -c:a pcm_s24le");
        var report = measured(file);
        assertThat(report.programmes()).hasSize(1);
        assertThat(report.programmes().getFirst().loudness().integrated()).isCloseTo(-23, CLOSE);
        assertThat(report.assumptions()).anyMatch(a -> a.contains("L R C LFE Ls Rs"));
        var said =
                MediaMeter.standard(Map.of())
                        .measure(
                                file,
                                QcSettings.standard().hearing(List.of("1-2=stereo")),
                                Progress.SILENT);
        assertThat(said.programmes().getFirst().loudness().integrated()).isCloseTo(-28, CLOSE);
        assertThat(said.assumptions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"121, 3, 4", "122, 5, 2", "123, 5, 3", "124, 5, 3"})
    void theLowFrequencyChannelWeighsNothingWhereverItLies(int tag, int low, int surround)
            throws IOException {
        assertThat(integrated(onlyOn(low, tag))).as("LFE").isNull();
        var ofSurround = onlyOn(surround, tag);
        assertThat(ofSurround.assumptions()).noneMatch(a -> a.contains("order"));
        assertThat(ofSurround.programmes().getFirst().programme().layout().name()).isEqualTo("5.1");
        // -20 dBFS of sine is -23 LUFS on one channel in front, and 10 lg 1.41 more at the side.
        assertThat(integrated(ofSurround)).isCloseTo(-23 + 1.49, CLOSE);
        assertThat(integrated(onlyOn(0, tag))).isCloseTo(-23, CLOSE);
    }

    @Test
    void sixChannelsThatNobodyNamesAreAssumedAndTheAnswerSaysSo() {
        var file = sixChannels(3, "-c:a pcm_s24le -rf64 never", "bare.wav");
        var report = measured(withoutMask(file));
        assertThat(integrated(report)).isNull();
        assertThat(report.assumptions()).anyMatch(a -> a.contains("in the order L R C LFE Ls Rs"));
    }

    private static @Nullable Double integrated(QcReport report) {
        return Objects.requireNonNull(report.loudness()).integrated();
    }

    @Test
    void samplesThatAreNoNumbersAreFoundAndSpoilNoReading() throws IOException {
        var made =
                TestMedia.made(
                        "float.wav",
                        "-f lavfi -i aevalsrc='0.1*sin(2*PI*1000*t)|0.1*sin(2*PI*1000*t)':s=48000",
                        "-t 2 -c:a pcm_f32le");
        var bytes = Files.readAllBytes(made);
        int data = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("data") + 8;
        var hostile = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        hostile.putFloat(data + 8 * 48_000, Float.NaN);
        hostile.putFloat(data + 8 * 48_001, Float.POSITIVE_INFINITY);
        hostile.putFloat(data + 8 * 48_002, 3e38f);
        var file = TestMedia.inFolder("hostile.wav");
        Files.write(file, bytes);
        var report = measured(file);
        assertThat(report.findings())
                .extracting(f -> f.rule().id())
                .containsExactly("media.audio.no-number");
        assertThat(report.findings().getFirst().text()).startsWith("3 samples");
        assertThat(Objects.requireNonNull(report.findings().getFirst().span()).fromSeconds())
                .isEqualTo(1.0);
        assertThat(integrated(report)).isCloseTo(-20, CLOSE);
        assertThat(Json.write(QcView.of(report))).doesNotContain("NaN", "Infinity");
    }

    @Test
    void aFileWithoutTimecodeSaysWhatItsFramesAreCalledBy() {
        var bare =
                TestMedia.made(
                        "no-timecode.mp4",
                        "-f lavfi -i testsrc2=s=320x180:r=25",
                        "-t 1 -c:v libx264 -preset veryfast -pix_fmt yuv420p");
        assertThat(measured(bare).assumptions())
                .anyMatch(a -> a.contains("no timecode") && a.contains("00:00:00:00"));
    }

    /** A MOV with a tone on one of its six channels, which a chan atom names by a tag. */
    private static QcReport onlyOn(int channel, int tag) throws IOException {
        var made = sixChannels(channel, "-c:a pcm_s24le", "on" + channel + ".mov");
        var bytes = Files.readAllBytes(made);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("chan");
        ByteBuffer.wrap(bytes).putInt(at + 8, tag << 16 | 6);
        var file = TestMedia.inFolder("tag%d-on%d.mov".formatted(tag, channel));
        Files.write(file, bytes);
        return measured(file);
    }

    private static Path sixChannels(int channel, String coded, String name) {
        var words = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            words.add(i == channel ? "0.1*sin(2*PI*1000*t)" : "0");
        }
        return TestMedia.made(
                name,
                "-f lavfi -i aevalsrc='%s':s=48000:c=5.1".formatted(String.join("|", words)),
                "-t 2 " + coded);
    }

    private static Path withoutMask(Path wav) {
        try {
            var bytes = Files.readAllBytes(wav);
            int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("fmt ");
            // WAVEFORMATEXTENSIBLE: the mask lies 20 bytes into the chunk's body.
            ByteBuffer.wrap(bytes).putInt(at + 8 + 20, 0);
            var bare = TestMedia.inFolder("maskless.wav");
            Files.write(bare, bytes);
            return bare;
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void soundAloneIsToldInSeconds() {
        var file =
                TestMedia.made(
                        "sound.wav",
                        "-f lavfi -i aevalsrc='0.1*sin(2*PI*1000*t)*not(between(t,2,3.5))|"
                                + "0.1*sin(2*PI*1000*t)*not(between(t,2,3.5))':s=44100",
                        "-t 6 -c:a pcm_s16le");
        var report = measured(file);
        var finding = report.findings().getFirst();
        assertThat(finding.rule().id()).isEqualTo("media.audio.silence");
        var span = Objects.requireNonNull(finding.span());
        assertThat(span.frames()).isNull();
        assertThat(span.fromSeconds()).isCloseTo(2.0, within(0.001));
        assertThat(span.toSeconds()).isCloseTo(3.5, within(0.001));
        assertThat(report.loudness()).isNotNull();
    }

    @Test
    void silenceHasNoLoudnessAndBroadcastWaveTellsTheTimeOfDay() {
        var file =
                TestMedia.made(
                        "silent.wav",
                        "-f lavfi -i anullsrc=cl=5.1:r=48000 -t 2 -c:a pcm_s24le -write_bext 1",
                        "-metadata time_reference=172800000");
        var report = measured(file);
        var loudness = Objects.requireNonNull(report.loudness());
        assertThat(loudness.integrated()).isNull();
        assertThat(loudness.truePeak()).isNull();
        var finding = report.findings().getFirst();
        assertThat(finding.text()).isEqualTo("There is no sound at all.");
        assertThat(Objects.requireNonNull(finding.span()).fromTimecode()).isEqualTo("01:00:00.000");
        var json = Json.write(QcView.of(report));
        assertThat(json).contains("\"integrated\" : null").doesNotContain("Infinity", "NaN");
    }

    @Test
    void loudnessIsHeldAgainstATarget() {
        var file =
                TestMedia.made(
                        "loud.wav",
                        "-f lavfi -i aevalsrc='0.5*sin(2*PI*1000*t)|0.5*sin(2*PI*1000*t)':s=48000",
                        "-t 4 -c:a pcm_s24le");
        var settings =
                QcSettings.standard().against(LoudnessTarget.of(ShippedSpecs.require("ebu-r128")));
        var report = MediaMeter.standard(Map.of()).measure(file, settings, Progress.SILENT);
        assertThat(report.findings())
                .extracting(f -> f.rule().id())
                .containsExactly("media.audio.loudness");
        assertThat(report.findings().getFirst().text())
                .contains("-6.0")
                .contains("EBU R 128")
                .contains("-23");
    }

    @Test
    void interlacedPicturesInAProgressiveStreamAreFound() {
        var file =
                TestMedia.made(
                        "woven.mov",
                        "-f lavfi -i testsrc2=s=640x360:r=50,"
                                + "format=yuv422p10le,tinterlace=interleave_top,setfield=prog",
                        "-t 2 -c:v prores_ks -profile:v 3 -pix_fmt yuv422p10le");
        assertThat(measured(file).findings())
                .extracting(MediaMeterTest::line)
                .containsExactly("media.video.scan 0-50 00:00:00:00");
    }

    @Test
    void aFileCutShortIsMeasuredAsFarAsItGoesAndSaysSo() throws IOException {
        var whole = Files.readAllBytes(TestMedia.h264());
        var half = TestMedia.inFolder("half.mp4");
        Files.write(half, Arrays.copyOf(whole, whole.length * 2 / 3));
        var report = measured(half);
        assertThat(report.frames()).isBetween(1L, 24L);
        assertThat(report.findings()).extracting(f -> f.rule().id()).contains("media.truncated");
        assertThat(report.isClean()).isFalse();
    }

    @Test
    void whatIsNoMediaIsRefused() throws IOException {
        var text = TestMedia.inFolder("notes.mov");
        Files.writeString(text, "This is the sheet for reel 1.");
        assertThatThrownBy(() -> measured(text)).isInstanceOf(BadFile.class);
        var empty = TestMedia.inFolder("empty.mov");
        Files.write(empty, new byte[0]);
        assertThatThrownBy(() -> measured(empty)).isInstanceOf(BadFile.class);
        assertThatThrownBy(() -> measured(TestMedia.inFolder("absent.mov")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoSaysStopIsObeyed() {
        var told = new ArrayList<Long>();
        assertThatThrownBy(
                        () ->
                                MediaMeter.standard(Map.of())
                                        .measure(
                                                TestMedia.xdcam(),
                                                QcSettings.standard(),
                                                (doing, done, of) -> {
                                                    told.add(of);
                                                    return done < 3;
                                                }))
                .isInstanceOf(Unavailable.class);
        assertThat(told).allMatch(of -> of == 25);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDecoderThatSaysNothingIsStopped() throws IOException {
        try (var stuck = Decoding.start(List.of("/bin/sleep", "60"), Duration.ofMillis(200))) {
            assertThat(stuck.output().read()).isEqualTo(-1);
            stuck.exit();
            assertThat(stuck.isStuck()).isTrue();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatADecoderLeavesBehindHoldsNobodyUp() throws IOException {
        var leaving = List.of("/bin/sh", "-c", "sleep 300 & exit 0");
        try (var decoding = Decoding.start(leaving, Duration.ofSeconds(250))) {
            assertThat(readToTheEnd(decoding)).isTrue();
            assertThat(decoding.exit()).isZero();
        }
        assertThat(ChildProcess.run(leaving, Duration.ofSeconds(250), 1000).ending())
                .isEqualTo(ChildProcess.Ending.WHOLE);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFloodOfComplaintsIsStopped() throws IOException {
        var flooding = List.of("/bin/sh", "-c", "yes err >&2");
        try (var decoding = Decoding.start(flooding, Duration.ofSeconds(250))) {
            assertThat(readToTheEnd(decoding)).isTrue();
            decoding.exit();
            assertThat(decoding.isStuck()).isTrue();
        }
        assertThat(ChildProcess.run(flooding, Duration.ofSeconds(250), 1000).ending())
                .isEqualTo(ChildProcess.Ending.TOO_MUCH);
    }

    private static boolean readToTheEnd(Decoding decoding) {
        try {
            return decoding.output().read() < 0;
        } catch (IOException closed) {
            return true;
        }
    }

    @Test
    void rubbishOnThePipeEndsInAnError() {
        long seed = 9;
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            var bytes = new byte[2000];
            random.nextBytes(bytes);
            var magic = "nut/multimedia container\0NM".getBytes();
            System.arraycopy(magic, 0, bytes, 0, magic.length);
            var reader = new NutReader(new ByteArrayInputStream(bytes));
            assertThatThrownBy(
                            () -> {
                                reader.streams();
                                while (reader.next() != null) {
                                    continue;
                                }
                                throw new IOException("at an end");
                            })
                    .as("seed %d, %d", seed, i)
                    .isInstanceOf(IOException.class);
        }
    }

    private static QcReport measured(Path file) {
        return MediaMeter.standard(Map.of()).measure(file, QcSettings.standard(), Progress.SILENT);
    }

    private static String line(QcFinding finding) {
        var span = Objects.requireNonNull(finding.span());
        var frames = Objects.requireNonNull(span.frames());
        return "%s %d-%d %s"
                .formatted(finding.rule().id(), frames.start(), frames.end(), span.fromTimecode());
    }
}
