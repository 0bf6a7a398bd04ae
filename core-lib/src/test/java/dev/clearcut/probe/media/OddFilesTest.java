package dev.clearcut.probe.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import dev.clearcut.media.Summary;
import dev.clearcut.timecode.Rational;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        var varying =
                TestMedia.made(
                        "varying.mp4",
                        "-f lavfi -i testsrc2=s=64x36:r=30:d=2 -vf select='not(mod(n\\,3))+lt(n\\,20)'",
                        "-fps_mode vfr -c:v mpeg4");

        assertThat(video(varying).flag(Fact.VARIABLE_RATE)).contains(true);
    }

    @Test
    void aKindThatIsNotReadIsSaidToBeOne() {
        var odd = TestMedia.made("sound.wv", "-f lavfi -i sine=d=0.1 -c:a wavpack");

        assertThat(MediaProber.standard(Map.of()).probe(odd).report().findings())
                .singleElement()
                .extracting(dev.clearcut.base.Finding::text)
                .asString()
                .startsWith("It is of a kind that is not read here.");
    }
}
