package dev.clearcut.probe.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Finding;
import dev.clearcut.exchange.facts.CaptionProber;
import dev.clearcut.exchange.facts.FactsFile;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Readings;
import dev.clearcut.media.Subject;
import dev.clearcut.media.Summary;
import dev.clearcut.media.Track;
import dev.clearcut.media.Value;
import dev.clearcut.timecode.Rational;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a movie's sample entry says, and what only looks as if it did. */
class SampleEntriesTest {

    private static final MediaProber PROBER =
            MediaProber.standard(System.getenv(), new CaptionProber(), FactsFile::read);

    private static final String SOUND = "-f lavfi -i anullsrc=cl=%s:r=48000 -t 0.3 -strict -2 ";
    private static final String PICTURE = "-f lavfi -i testsrc2=s=320x180:r=25 -t 0.4 ";

    private static Facts only(Subject kind, Path file) {
        var probed = PROBER.probe(file);
        assertThat(probed.report().findings()).isEmpty();
        return probed.value().tracks(kind).getFirst().facts();
    }

    /** Many writers fill in 2 as the number of channels, whatever the stream has. */
    private static byte[] withTwo(byte[] movie) {
        int stsd = new String(movie, StandardCharsets.ISO_8859_1).indexOf("stsd");
        movie[stsd + 36] = 0;
        movie[stsd + 37] = 2;
        return movie;
    }

    @ParameterizedTest
    @CsvSource({
        "dca, 5.1(side), 6, 5.1",
        "truehd, 5.1, 6, 5.1",
        "libmp3lame, mono, 1, mono",
        "mp2, mono, 1, mono",
        "ac3, mono, 1, mono",
        "eac3, 5.1, 6, 5.1",
        "aac, 5.1, 6, 5.1",
    })
    void theStreamSaysHowManyChannelsThereAre(
            String coder, String layout, int channels, String called, @TempDir Path folder)
            throws IOException {
        var made =
                TestMedia.made(
                        "channels-" + coder + ".mp4", SOUND.formatted(layout) + "-c:a " + coder);
        var file = Files.write(folder.resolve("two.mp4"), withTwo(Files.readAllBytes(made)));

        var sound = only(Subject.AUDIO, file);

        assertThat(sound.exact(Fact.CHANNELS)).contains(Rational.of(channels));
        assertThat(sound.word(Fact.LAYOUT).orElseThrow()).startsWith(called);
    }

    @ParameterizedTest
    @CsvSource({"mpeg2video, mpeg2video", "mjpeg, mjpeg", "mpeg4, mpeg4", "png, png"})
    void theDescriptorSaysWhatMp4vIs(String coder, String codec) {
        var file = TestMedia.made("mp4v-" + coder + ".mp4", PICTURE + "-c:v " + coder);

        assertThat(only(Subject.VIDEO, file).word(Fact.CODEC)).contains(codec);
        assertThat(header(file).word(Fact.CODEC)).contains(codec);
    }

    private static Facts header(Path file) {
        return new HeaderProber().probe(file).value().video().getFirst().facts();
    }

    @Test
    void redGreenAndBlueAreCodedAsFourFourFour() {
        var file = TestMedia.made("rgb.mp4", PICTURE + "-c:v libx264rgb -preset ultrafast");

        assertThat(only(Subject.VIDEO, file).word(Fact.CHROMA)).contains("rgb");
        assertThat(header(file).word(Fact.CHROMA)).contains("rgb");
    }

    @Test
    void aMonochromeStreamHasNoColourThatADecoderFillsUp() {
        var file = TestMedia.made("grey.mp4", PICTURE + "-pix_fmt gray -c:v libx264");

        assertThat(only(Subject.VIDEO, file).word(Fact.CHROMA)).contains("grey");
    }

    @Test
    void dvInAviSaysItsFields() {
        var file =
                TestMedia.made(
                        "dv.avi",
                        "-f lavfi -i testsrc2=s=720x480:r=30000/1001 -t 0.1 -c:v dvvideo",
                        "-pix_fmt yuv411p");

        var picture = only(Subject.VIDEO, file);

        assertThat(picture.word(Fact.SCAN)).contains("interlaced");
        assertThat(picture.word(Fact.FIELD_ORDER)).contains("bff");
    }

    @Test
    void theDynamicRangeFollowsFromTheCurveThatIsBelieved() {
        var box = Facts.by("mov").say(Fact.PRIMARIES, "bt709").say(Fact.TRANSFER, "bt709");
        var stream =
                Facts.by("ffprobe")
                        .say(Fact.TRANSFER, "smpte2084")
                        .say(Fact.HDR, Value.of(List.of("pq")));

        var together = Readings.together(List.of(picture(box), picture(stream)));

        assertThat(together.report().findings())
                .extracting(Finding::rule)
                .containsExactly("media.readers-disagree");
        assertThat(Summary.of(together.value())).contains("BT.709").doesNotContain("PQ");
        assertThat(together.value().video().getFirst().facts().has(Fact.HDR)).isFalse();
    }

    @Test
    void inksAreNoRedGreenAndBlue() {
        var header = Facts.by("psd").say(Fact.COLOUR_MODE, "cmyk");
        var decoder = Facts.by("ffprobe").say(Fact.CHROMA, "rgb");

        var together = Readings.together(List.of(picture(header), picture(decoder))).value();

        assertThat(Summary.of(together)).contains("CMYK").doesNotContain("RGB");
        assertThat(together.video().getFirst().facts().has(Fact.CHROMA)).isFalse();
    }

    private static MediaFacts picture(Facts.Collecting facts) {
        return new MediaFacts(
                "a.mov", Facts.none(), List.of(new Track(Subject.VIDEO, 1, facts.facts())));
    }
}
