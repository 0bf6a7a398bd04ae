package dev.clearcut.probe.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Progress;
import dev.clearcut.media.qc.QcFinding;
import dev.clearcut.media.qc.QcReport;
import dev.clearcut.media.qc.QcSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes out of the decoder is not what the headers say, or does not stay what it was. */
class ChangingMediaTest {

    private static final String TONE = "-f lavfi -i sine=1000:r=48000 -t 1 ";

    @Test
    void soundWithFewerChannelsThanTheHeaderSaysIsMeasuredAsItIs() {
        var report = measured(TestMedia.made("mono-as-stereo.mp4", TONE + "-ac 1 -c:a mp2 -f mp4"));
        var heard = report.programmes().getFirst();
        assertThat(heard.programme().layout().name()).isEqualTo("mono");
        assertThat(heard.loudness().integrated()).isNotNull();
        assertThat(report.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, 6, stereo, 5.1(side)", "6, 2, 5.1(side), stereo", "1, 2, mono, stereo"})
    void soundWhoseChannelsChangeIsNotMeasurableAndSaysFromWhen(
            int first, int then, String before, String after) throws IOException {
        var report =
                measured(joined("channels%d-%d.ts".formatted(first, then), ac3(first), ac3(then)));
        assertThat(report.programmes().getFirst().loudness().integrated()).isNull();
        assertThat(report.judged()).noneMatch(rule -> rule.startsWith("media.audio."));
        var finding = only(report);
        assertThat(finding.rule().id()).isEqualTo("media.audio.changes");
        assertThat(finding.text()).contains("from %s to %s".formatted(before, after));
        assertThat(Objects.requireNonNull(finding.span()).fromSeconds()).isBetween(0.99, 1.04);
    }

    @Test
    void picturesThatBecomeLargerAreFoundAtTheirFrame() throws IOException {
        var file = joined("sizes.ts", pictures("320x180"), pictures("640x360"));
        var report = measured(file);
        var finding = only(report);
        assertThat(finding.rule().id()).isEqualTo("media.video.changes");
        assertThat(finding.text()).contains("from 320x180 to 640x360");
        var frames = Objects.requireNonNull(Objects.requireNonNull(finding.span()).frames());
        assertThat(frames.start()).isEqualTo(25);
        assertThat(frames.end()).isEqualTo(50);
        assertThat(report.frames()).isEqualTo(50);
        assertThat(report.activePictures()).extracting(e -> e.frames().end()).containsExactly(25L);
    }

    @Test
    void whatIsEncryptedIsNotMeasured() {
        var file =
                TestMedia.made(
                        "encrypted.mp4",
                        "-f lavfi -i testsrc2=s=320x180:r=25 " + TONE,
                        "-c:v libx264 -c:a aac -encryption_scheme cenc-aes-ctr",
                        "-encryption_key 76a6c65c5ea762046bd749a2e632ccbb",
                        "-encryption_kid a7e61c373e219033c21091fa607bf3b8");
        var report = measured(file);
        assertThat(only(report).rule().id()).isEqualTo("media.encrypted");
        assertThat(report.judged()).isEmpty();
        assertThat(report.programmes()).isEmpty();
    }

    @Test
    void picturesThatBeginLateAreAllThere() {
        var whole =
                TestMedia.made(
                        "with-sound.mp4",
                        "-f lavfi -i testsrc2=s=320x180:r=25 " + TONE + "-c:v libx264 -c:a aac");
        var late =
                TestMedia.made(
                        "late-picture.mp4",
                        "-itsoffset 0.5 -i %s -i %s -map 0:v -map 1:a -c copy"
                                .formatted(whole, whole));
        assertThat(measured(late).findings())
                .extracting(finding -> finding.rule().id())
                .doesNotContain("media.truncated");
    }

    @Test
    void aDecodersComplaintsAreToldFromWhatItSaysBesides() {
        var words = new DecoderWords();
        tell(words, "[info] Input #0, mov, from '[error] no.mov':\n");
        tell(words, "[graph 0 input from stream 0:0 @ 0x1] [verbose] w:16 h:9 pixfmt:gray\n");
        tell(words, "[h264 @ 0x2] [warn");
        tell(
                words,
                "ing] odd\n    Last message repeated 3 times\n[h264 @ 0x2] [dec:x @ 0x3] [error] no ");
        tell(
                words,
                "frame!\n[graph_0_in_0:1 @ 0x4] [verbose] tb:1/48000 samplefmt:flt samplerate:48000 chlayout:5.1\n");
        assertThat(words.complaints()).isEqualTo("[h264 @ 0x2] [dec:x @ 0x3] no frame!");
        assertThat(words.sizes()).containsExactly("16x9");
        assertThat(words.soundChanges()).isFalse();
        tell(
                words,
                "[graph_0_in_0:2 @ 0x4] [verbose] tb:1/48000 samplefmt:flt samplerate:48000 chlayout:mono\n");
        assertThat(words.soundChanges()).isFalse();
        tell(
                words,
                "[graph_0_in_0:1 @ 0x9] [verbose] tb:1/48000 samplefmt:flt samplerate:48000 chlayout:stereo\n");
        assertThat(words.soundChanges()).isTrue();
    }

    private static void tell(DecoderWords words, String said) {
        var bytes = said.getBytes(StandardCharsets.UTF_8);
        words.take(bytes, bytes.length);
    }

    private static Path ac3(int channels) {
        return TestMedia.made(
                "ac3-%d.ts".formatted(channels), TONE + "-ac %d -c:a ac3".formatted(channels));
    }

    private static Path pictures(String size) {
        return TestMedia.made(
                "pictures-%s.ts".formatted(size),
                "-f lavfi -i testsrc2=s=%s:r=25 -t 1 -c:v libx264 -preset ultrafast -bf 0"
                        .formatted(size));
    }

    private static Path joined(String name, Path one, Path other) throws IOException {
        var file = TestMedia.inFolder(name);
        Files.write(file, Files.readAllBytes(one));
        return Files.write(
                file, Files.readAllBytes(other), java.nio.file.StandardOpenOption.APPEND);
    }

    private static QcFinding only(QcReport report) {
        assertThat(report.findings()).hasSize(1);
        return report.findings().getFirst();
    }

    private static QcReport measured(Path file) {
        return MediaMeter.standard(Map.of()).measure(file, QcSettings.standard(), Progress.SILENT);
    }
}
