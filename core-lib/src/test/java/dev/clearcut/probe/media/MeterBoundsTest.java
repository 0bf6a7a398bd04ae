package dev.clearcut.probe.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Progress;
import dev.clearcut.media.qc.QcFinding;
import dev.clearcut.media.qc.QcReport;
import dev.clearcut.media.qc.QcSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a decoder may take, how much of a file is listened to, and what another meter reads. */
class MeterBoundsTest {

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDecoderHasNoMoreMemoryThanItMayHave() throws IOException {
        var asking = List.of("/bin/sh", "-c", "ulimit -v");
        try (var decoding = Decoding.start(asking, Duration.ofSeconds(20))) {
            var answer = new String(decoding.output().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer.strip()).isEqualTo(String.valueOf(8 << 20));
            assertThat(decoding.exit()).isZero();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatTakesMoreMemoryIsMeasuredSoFarAndSaysSo() throws IOException {
        var some = starving("some", "'%s' \"$@\" | head -c 3000000");
        var report = some.measure(small(), QcSettings.standard(), Progress.SILENT);
        assertThat(report.frames()).isPositive();
        assertThat(report.findings())
                .filteredOn(f -> f.rule().id().startsWith("media.decode"))
                .extracting(QcFinding::text)
                .singleElement()
                .asString()
                .contains("more than the 8 GB of memory");
        assertThat(report.findings()).noneMatch(f -> f.rule().id().equals("media.truncated"));
        var nothing = starving("nothing", "");
        assertThatThrownBy(() -> nothing.measure(small(), QcSettings.standard(), Progress.SILENT))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("more than the 8 GB of memory");
    }

    @Test
    void theDecodersWordsAreTheSameInEachRunAndTheEndOfOpusIsNoDamage() throws IOException {
        var complaining =
                starving(
                        "complaining",
                        "echo \"[opus @ 0x56247f6$RANDOM] Error parsing Opus packet header.\" >&2;"
                                + " echo \"[h264 @ 0x56247f6$RANDOM] no frame!\" >&2; exec '%s' \"$@\"");
        assertThat(complaining.measure(small(), QcSettings.standard(), Progress.SILENT).findings())
                .filteredOn(f -> f.rule().id().equals("media.decode"))
                .extracting(QcFinding::text)
                .containsExactly(
                        "The decoder stumbled ([h264] no frame!). Look at it, and ask for it anew when it shows.");
    }

    @ParameterizedTest
    @ValueSource(ints = {130, 200, 65_535})
    void moreChannelsThanAnyProgrammeHasAreRefusedInWords(int channels) throws IOException {
        var file = wave(channels, Math.min(channels, 200));
        assertThatThrownBy(() -> measured(file))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining(channels + " channels")
                .hasMessageContaining("128");
    }

    @Test
    void asManyChannelsAsMayBeAreMeasuredAndOfMoreItSaysWhatToDo() throws IOException {
        var heard = measured(wave(64, 64)).programmes().getFirst();
        assertThat(heard.programme().layout().channels()).isEqualTo(64);
        assertThat(heard.loudness().integrated()).isNotNull();
        var more = wave(128, 128);
        assertThatThrownBy(() -> measured(more))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("no more than 64 of a track")
                .hasMessageContaining("Attach the report");
    }

    /** In place of the authentic programmes of Tech 3341, cases 7 and 8, which cannot be had. */
    @Test
    void pinkNoiseReadsAsAnotherMeterReadsIt() {
        var file =
                TestMedia.made(
                        "pink.wav",
                        "-f lavfi -i anoisesrc=c=pink:a=0.27:r=48000:seed=23:d=8",
                        "-af volume='0.4+0.6*gt(mod(t,4),1)':eval=frame,pan=stereo|c0=c0|c1=c0",
                        "-c:a pcm_s24le");
        var other =
                ChildProcess.run(
                        List.of(
                                TestMedia.ffmpeg().toString(),
                                "-hide_banner",
                                "-nostats",
                                "-i",
                                file.toString(),
                                "-af",
                                "ebur128=framelog=quiet",
                                "-f",
                                "null",
                                "-"),
                        Duration.ofSeconds(20),
                        1000);
        var read = Pattern.compile("I:\\s+(-[\\d.]+) LUFS").matcher(other.complaints());
        assertThat(read.find()).as(other.complaints()).isTrue();
        var ours = Objects.requireNonNull(measured(file).loudness());
        assertThat(ours.integrated()).isCloseTo(Double.parseDouble(read.group(1)), within(0.1));
        assertThat(ours.integrated()).isBetween(-24.0, -22.5);
    }

    @Test
    void anamorphicPicturesAreAsWideAsTheyAreShown() {
        var file =
                TestMedia.made(
                        "anamorphic.mov",
                        "-f lavfi -i testsrc2=s=360x216:r=25,"
                                + "drawbox=y=0:h=27:t=fill:c=black,drawbox=y=189:h=27:t=fill:c=black,"
                                + "setsar=4/3",
                        "-t 1.2 -c:v prores_ks -profile:v 0 -pix_fmt yuv422p10le");
        assertThat(measured(file).findings())
                .extracting(QcFinding::text)
                .anyMatch(text -> text.contains("2.86:1 in pixels of 4:3"));
    }

    private static Path small() {
        return TestMedia.made(
                "small.mov",
                "-f lavfi -i testsrc2=s=640x360:r=25 -t 1 -c:v prores_ks -pix_fmt yuv422p10le");
    }

    /** A meter whose decoder runs out of memory after a while. */
    private static MediaMeter starving(String name, String before) throws IOException {
        var programs = Ffmpeg.of(System.getenv());
        var script = TestMedia.inFolder("starving-" + name);
        Files.writeString(
                script,
                "#!/bin/sh\n%s\necho 'Error while decoding: Cannot allocate memory' >&2\nexit 1\n"
                        .formatted(before.formatted(programs.ffmpeg())));
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return new MediaMeter(
                new Ffmpeg(script, programs.ffprobe()),
                MediaProber.standard(Map.of()),
                Duration.ofSeconds(20));
    }

    /** Half a second of PCM, in as many channels as there are; the header may lie. */
    private static Path wave(int claimed, int channels) throws IOException {
        int frames = 4_000;
        int data = frames * channels * 2;
        var wave = ByteBuffer.allocate(44 + data).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes()).putInt(36 + data).put("WAVEfmt ".getBytes()).putInt(16);
        wave.putShort((short) 1).putShort((short) claimed).putInt(8_000);
        wave.putInt(8_000 * channels * 2).putShort((short) (channels * 2)).putShort((short) 16);
        wave.put("data".getBytes()).putInt(data);
        for (int i = 0; i < frames * channels; i++) {
            wave.putShort((short) (3000 * Math.sin(i / channels / 8.0)));
        }
        var file = TestMedia.inFolder("channels-%d.wav".formatted(claimed));
        Files.write(file, wave.array());
        return file;
    }

    private static QcReport measured(Path file) {
        return MediaMeter.standard(Map.of()).measure(file, QcSettings.standard(), Progress.SILENT);
    }
}
