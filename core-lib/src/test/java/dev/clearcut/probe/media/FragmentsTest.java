package dev.clearcut.probe.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.exchange.facts.CaptionProber;
import dev.clearcut.exchange.facts.FactsFile;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import dev.clearcut.timecode.Rational;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the tracks of movies begin and end, in one piece and in many. */
class FragmentsTest {

    private static final MediaProber PROBER =
            MediaProber.standard(System.getenv(), new CaptionProber(), FactsFile::read);

    private static Path whole() {
        return TestMedia.made(
                "timed.mp4",
                "-f lavfi -i testsrc2=s=320x180:r=25 -f lavfi -i sine=1000:r=48000 -t 2",
                "-c:v libx264 -preset ultrafast -g 25 -c:a aac -timecode 10:00:00:05");
    }

    static Path fragments() {
        return TestMedia.made(
                "fragments.mp4",
                "-f lavfi -i testsrc2=s=320x180:r=25 -f lavfi -i sine=1000:r=48000 -t 2",
                "-c:v libx264 -preset ultrafast -g 25 -c:a aac -timecode 10:00:00:05",
                "-movflags frag_keyframe+empty_moov");
    }

    private static Facts video(Path file) {
        return PROBER.probe(file).value().video().getFirst().facts();
    }

    private static Report report(Path file) {
        return PROBER.probe(file).report();
    }

    @Test
    void theSamplesOfAllFragmentsAreCounted() {
        var video = video(fragments());

        assertThat(report(fragments()).findings()).isEmpty();
        assertThat(video.exact(Fact.FRAMES)).contains(Rational.of(50));
        assertThat(video.exact(Fact.FRAME_RATE)).contains(Rational.of(25));
        assertThat(video.flag(Fact.VARIABLE_RATE)).contains(false);
        var file = PROBER.probe(fragments()).value().file();
        assertThat(file.word(Fact.START_TIMECODE)).contains("10:00:00:05");
    }

    @Test
    void aLongerFirstFrameIsNoOtherRate() {
        var longer =
                TestMedia.made(
                        "longer.mp4", "-i " + whole() + " -c copy -movflags empty_moov+delay_moov");

        assertThat(report(longer).findings()).isEmpty();
        assertThat(video(longer).exact(Fact.FRAME_RATE)).contains(Rational.of(25));
    }

    @Test
    void fragmentsOfVaryingRateSaySo() {
        var varying =
                TestMedia.made(
                        "varying-fragments.mp4",
                        "-i "
                                + TestMedia.variable()
                                + " -c copy -movflags frag_keyframe+empty_moov");

        assertThat(video(varying).flag(Fact.VARIABLE_RATE)).contains(true);
        assertThat(video(varying).exact(Fact.FRAMES))
                .isEqualTo(video(TestMedia.variable()).exact(Fact.FRAMES));
    }

    @Test
    void aFragmentThatIsCutShortIsSaidAndNoTimecodeInvented(@TempDir Path folder)
            throws IOException {
        var bytes =
                Files.readAllBytes(
                        TestMedia.made(
                                "one-fragment.mp4",
                                "-i " + whole() + " -c copy -movflags empty_moov+delay_moov"));
        int media = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("mdat") - 4;
        var cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(bytes, media + 5_000));

        var probed = PROBER.probe(cut);

        assertThat(probed.report().findings())
                .extracting(Finding::rule)
                .contains("media.truncated");
        assertThat(probed.value().file().has(Fact.START_TIMECODE)).isFalse();
        assertThat(probed.value().file().has(Fact.DROP_FRAME)).isFalse();

        var without = Files.write(folder.resolve("without.mp4"), Arrays.copyOf(bytes, media));
        assertThat(new HeaderProber().probe(without).report().findings())
                .extracting(Finding::rule)
                .containsExactly("media.truncated");
    }

    @Test
    void aTimecodeTrackThatNoEditCutMakesNoMovieLonger() {
        var edited = TestMedia.made("trimmed.mp4", "-ss 0.6 -i " + whole() + " -c copy");

        assertThat(report(edited).findings()).isEmpty();
        assertThat(PROBER.probe(edited).value().file().exact(Fact.DURATION))
                .hasValueSatisfying(d -> assertThat(d.compareTo(new Rational(3, 2))).isNegative());
    }

    @Test
    void aTrackThatBeginsLateSaysSo() {
        var late =
                TestMedia.made(
                        "late.mp4",
                        "-itsoffset 0.5 -i " + whole() + " -i " + whole(),
                        "-map 0:v -map 1:a -c copy");

        assertThat(video(late).exact(Fact.DELAY)).contains(new Rational(1, 2));
        assertThat(PROBER.probe(late).value().audio().getFirst().facts().has(Fact.DELAY)).isFalse();
        assertThat(video(whole()).has(Fact.DELAY)).isFalse();
    }

    @Test
    void matroskaSaysItsTimecode() {
        var file =
                TestMedia.made(
                        "timecode.mkv",
                        "-f lavfi -i testsrc2=s=320x180:r=30000/1001 -t 0.4 -c:v ffv1",
                        "-timecode 01:00:00;00");

        var facts = PROBER.probe(file).value().file();

        assertThat(facts.word(Fact.START_TIMECODE)).contains("01:00:00;00");
        assertThat(facts.flag(Fact.DROP_FRAME)).contains(true);
    }
}
