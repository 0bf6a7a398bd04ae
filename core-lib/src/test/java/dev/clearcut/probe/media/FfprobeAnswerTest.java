package dev.clearcut.probe.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What ffprobe prints, and what that says. */
class FfprobeAnswerTest {

    private static Facts video(String rest) {
        var json = "{\"streams\":[{\"codec_type\":\"video\"," + rest + "}]}";
        return new FfprobeAnswer(JsonMapper.shared().readTree(json))
                .facts("reel1")
                .video()
                .getFirst()
                .facts();
    }

    /** AV1 bitstream, annex A.3: a column of the table for each quarter. */
    @ParameterizedTest
    @CsvSource({"0, 2.0", "5, 3.1", "8, 4.0", "13, 5.1", "23, 7.3", "31, maximum parameters"})
    void anAv1LevelIsCalledAsItsTableCallsIt(int index, String level) {
        assertThat(video("\"codec_name\":\"av1\",\"level\":" + index).word(Fact.LEVEL))
                .contains(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24", "-99"})
    void anAv1LevelThatIsNotInTheTableIsNone(String index) {
        assertThat(video("\"codec_name\":\"av1\",\"level\":" + index).word(Fact.LEVEL)).isEmpty();
    }

    @Test
    void withoutALevelThereIsNone() {
        assertThat(video("\"codec_name\":\"av1\"").word(Fact.LEVEL)).isEmpty();
    }

    @Test
    void aGreyPictureHasNoColoursToBeMixed() {
        assertThat(video("\"pix_fmt\":\"gray16be\",\"color_space\":\"gbr\"").has(Fact.MATRIX))
                .isFalse();
        assertThat(video("\"pix_fmt\":\"gbrp\",\"color_space\":\"gbr\"").word(Fact.MATRIX))
                .contains("gbr");
    }
}
