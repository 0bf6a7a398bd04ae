package dev.clearcut.probe.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Finding;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Readings;
import dev.clearcut.media.Subject;
import dev.clearcut.media.Summary;
import dev.clearcut.media.Track;
import dev.clearcut.media.Vocabulary;
import dev.clearcut.timecode.Rational;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as they come from telephones, cameras and editors, and what is said of them. */
class OddFilesTest {

    private static final String PICTURE = "-f lavfi -i testsrc2=s=64x36:r=25:d=0.4 -c:v mpeg4";

    private static Facts video(Path file) {
        var probed = MediaProber.standard(Map.of()).probe(file);
        assertThat(probed.report().findings()).isEmpty();
        return probed.value().video().getFirst().facts();
    }

    @ParameterizedTest
    @CsvSource({"-90, 6, turned 90°", "90, 8, turned 270°", "180, 3, turned 180°"})
    void aTelephonesTurnedPictureIsSaidToBeTurned(int rotation, int exif, String words) {
        var upright = TestMedia.made("upright.mp4", PICTURE);
        var turned =
                TestMedia.made(
                        "turned%d.mp4".formatted(exif),
                        "-display_rotation " + rotation + " -i " + upright + " -c copy");

        assertThat(video(turned).exact(Fact.ORIENTATION)).contains(Rational.of(exif));
        var headers = new HeaderProber().probe(turned).value();
        assertThat(headers.video().getFirst().facts().exact(Fact.ORIENTATION))
                .contains(Rational.of(exif));
        assertThat(Summary.of(headers)).contains(words);
        assertThat(video(upright).exact(Fact.ORIENTATION)).isEmpty();
    }

    @Test
    void ofAnEditedTrackTheFramesThatAreShownCount() {
        var facts = video(TestMedia.edited());

        assertThat(facts.exact(Fact.FRAMES)).contains(Rational.of(14));
        assertThat(facts.exact(Fact.STORED_FRAMES)).contains(Rational.of(25));
    }

    /** Six frames of sixty are missing, all after the first second; with and without B-frames. */
    @ParameterizedTest
    @ValueSource(strings = {"ultrafast", "veryfast"})
    void ofAnEditedTrackWhoseFramesLastDifferentlyThoseThatAreShownCountToo(String preset) {
        var whole =
                TestMedia.made(
                        "vary-" + preset + ".mp4",
                        "-f lavfi -i testsrc2=s=64x36:r=30:d=2,select='not(between(n\\,40\\,45))'",
                        "-fps_mode vfr -c:v libx264 -g 600 -preset " + preset);
        var cut = TestMedia.made("cut-" + preset + ".mp4", "-ss 1 -i " + whole + " -c copy");

        var facts = video(cut);

        assertThat(facts.exact(Fact.FRAMES)).contains(Rational.of(24));
        assertThat(facts.exact(Fact.STORED_FRAMES)).contains(Rational.of(54));
        assertThat(facts.exact(Fact.FRAME_RATE)).contains(Rational.of(24));
        assertThat(facts.flag(Fact.VARIABLE_RATE)).contains(true);
    }

    /** The coder weaves fields, the writer was not told so and flags whole frames. */
    @Test
    void fieldsInAMatroskaFileThatIsFlaggedProgressiveAreFound() {
        var woven =
                TestMedia.made(
                        "woven.mkv",
                        "-f lavfi -i sine=r=48000 -f lavfi -i testsrc2=s=64x64:r=25 -t 0.2",
                        "-map 0 -map 1 -c:v libx264 -x264-params bff=1 -c:a pcm_s16le");

        var probed = MediaProber.standard(Map.of()).probe(woven);

        var video = probed.value().video().getFirst().facts();
        assertThat(video.word(Fact.SCAN)).contains("interlaced");
        assertThat(video.word(Fact.FIELD_ORDER)).contains("bff");
        assertThat(probed.report().findings())
                .singleElement()
                .satisfies(
                        finding ->
                                assertThat(finding.text())
                                        .contains(
                                                "video 1 scan",
                                                "ffprobe says interlaced",
                                                "mkv says progressive"));
    }

    @Test
    void wholeFramesInAMatroskaFileAreNoDisagreement() {
        var whole = TestMedia.made("whole.mkv", "-i " + TestMedia.h264() + " -c copy -frames:v 2");

        assertThat(video(whole).word(Fact.SCAN)).contains("progressive");
    }

    @Test
    void dnxhdInAMovieSaysWhetherItsUnitsAreFields() {
        var woven = video(dnxhd("fields.mov", "-b:v 120M -flags +ildct"));
        assertThat(woven.word(Fact.SCAN)).contains("interlaced");
        assertThat(woven.word(Fact.FIELD_ORDER)).contains("tff");

        var whole = video(dnxhd("frames.mov", "-b:v 120M"));
        assertThat(whole.word(Fact.SCAN)).contains("progressive");
        assertThat(whole.word(Fact.FIELD_ORDER)).isEmpty();
    }

    private static Path dnxhd(String name, String how) {
        return TestMedia.made(
                name,
                "-f lavfi -i testsrc2=s=1920x1080:r=25 -frames:v 1 -pix_fmt yuv422p -c:v dnxhd "
                        + how);
    }

    @Test
    void aWebmFileIsCalledSoAndIsMatroska() {
        var webm = TestMedia.made("reel.webm", "-f lavfi -i sine=r=48000:d=0.1 -c:a libopus");
        var mkv = TestMedia.made("reel.mkv", "-f lavfi -i sine=r=48000:d=0.1 -c:a pcm_s16le");

        assertThat(container(webm)).isEqualTo("webm");
        assertThat(container(mkv)).isEqualTo("mkv");
        assertThat(Vocabulary.shipped().isA(Fact.CONTAINER, "webm", "Matroska")).isTrue();
        assertThat(Vocabulary.shipped().isA(Fact.CONTAINER, "mkv", "WebM")).isFalse();
    }

    private static String container(Path file) {
        var probed = MediaProber.standard(Map.of()).probe(file);
        assertThat(probed.report().findings()).isEmpty();
        return probed.value().file().word(Fact.CONTAINER).orElse("");
    }

    @Test
    void oneChannelIsSaidInTheSingular() {
        var mono = TestMedia.made("one.mkv", "-f lavfi -i sine=d=0.1 -c:a pcm_s24le");

        assertThat(Summary.of(MediaProber.standard(Map.of()).probe(mono).value()))
                .doesNotContain("1 channels");
        var unsaid = Facts.by("mkv").say(Fact.CHANNELS, 1).say(Fact.CODEC, "pcm_s24le").facts();
        assertThat(
                        Summary.of(
                                new MediaFacts(
                                        "one.mkv",
                                        Facts.none(),
                                        List.of(new Track(Subject.AUDIO, 1, unsaid)))))
                .isEqualTo("1 channel PCM");
    }

    @Test
    void aDvStreamRunsAtItsRateAndNotAtItsClocks() {
        var dv =
                TestMedia.made(
                        "tape.dv",
                        "-f lavfi -i testsrc2=s=720x576:r=25:d=0.2 -pix_fmt yuv420p -c:v dvvideo");

        assertThat(video(dv).exact(Fact.FRAME_RATE)).contains(Rational.of(25));
    }

    @Test
    void theLastFrameOfAVaryingRateIsNoDisagreement() {
        assertThat(disagreements(true)).isEmpty();
        assertThat(disagreements(false)).hasSize(1);
    }

    /** What two readers say of a file whose last frame lasts a tenth of a second, or does not. */
    private static List<Finding> disagreements(boolean varying) {
        var movie =
                Facts.by("mov")
                        .say(Fact.VARIABLE_RATE, varying)
                        .say(Fact.FRAME_RATE, new Rational(55, 3))
                        .say(Fact.DURATION, new Rational(967, 500));
        var other = Facts.by("ffprobe").say(Fact.DURATION, new Rational(9, 5));
        return Readings.together(
                        Stream.of(movie, other)
                                .map(said -> new Track(Subject.VIDEO, 1, said.facts()))
                                .map(track -> new MediaFacts("a.mp4", Facts.none(), List.of(track)))
                                .toList())
                .report()
                .findings();
    }

    @Test
    void aKindThatIsNotReadIsSaidToBeOne() {
        var odd = TestMedia.made("sound.wv", "-f lavfi -i sine=d=0.1 -c:a wavpack");

        assertThat(MediaProber.standard(Map.of()).probe(odd).report().findings())
                .singleElement()
                .extracting(Finding::text)
                .asString()
                .startsWith("It is of a kind that is not read here.");
    }

    @Test
    void theFirstPartOfAnExrOfSeveralIsReadAndAllAreCounted(@TempDir Path folder)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HexFormat.of().parseHex("762f310102180000"));
        part(bytes, 64, 36);
        part(bytes, 32, 18);
        bytes.write(0);
        var file = Files.write(folder.resolve("parts.exr"), bytes.toByteArray());

        var read = new HeaderProber().probe(file);

        assertThat(read.report().findings()).isEmpty();
        assertThat(read.value().file().exact(Fact.PAGES)).contains(Rational.of(2));
        var facts = read.value().video().getFirst().facts();
        assertThat(facts.exact(Fact.WIDTH)).contains(Rational.of(64));
        assertThat(facts.word(Fact.PROFILE)).contains("deep");
    }

    /** One header: its window, and the empty name that ends it. */
    private static void part(ByteArrayOutputStream bytes, int width, int height) {
        bytes.writeBytes("displayWindow\0box2i\0".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(
                ByteBuffer.allocate(20)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(0, 16)
                        .putInt(12, width - 1)
                        .putInt(16, height - 1)
                        .array());
        bytes.write(0);
    }
}
