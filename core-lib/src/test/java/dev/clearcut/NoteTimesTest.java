package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.delivery.Note;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Timecode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteTimesTest {

    /** 01:00:00:00–01:01:40:00. */
    private static final NoteTimes TIMES =
            new NoteTimes(Rate.FPS_25, FrameRange.of(90_000, 92_500));

    private static Note.Span span(String from, String to) {
        return new Note.Span(
                FrameRange.of(
                        Timecode.parse(from, Rate.FPS_25).frame(),
                        Timecode.parse(to, Rate.FPS_25).frame()),
                Rate.FPS_25);
    }

    @Test
    void aTimecodeOfTheCutIsTakenAsItIs() {
        assertThat(TIMES.read(" 01:00:10:10 ").toString()).isEqualTo("01:00:10:10");
        assertThat(TIMES.doubt(span("01:00:00:00", "01:01:40:00"))).isEmpty();
        assertThat(TIMES.doubt(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1234, a count of frames, 01:00:49:09",
        "01:00:10.500, decimals of a second, 01:00:10:12",
        "'01:00:10,500', decimals of a second, 01:00:10:12",
        "10.5, decimals of a second, 00:00:10:12",
        "01:00:10;10, drop-frame, 01:00:10:10"
    })
    void whatIsWrittenOtherwiseIsRefusedWithTheTimecodeItWouldBe(
            String written, String what, String timecode) {
        assertThatThrownBy(() -> TIMES.read(written))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining(what)
                .hasMessageContaining(timecode)
                .hasMessageNotContaining("has frame");
    }

    @Test
    void whatIsOutsideTheCutIsDoubtedAndZeroBasedTimeIsGuessed() {
        assertThat(TIMES.doubt(span("00:00:10:00", "00:00:12:00")).orElse(""))
                .isEqualTo(
                        "00:00:10:00–00:00:12:00 is not in the cut, which is"
                                + " 01:00:00:00–01:01:40:00. Counted from zero it would be"
                                + " 01:00:10:00–01:00:12:00.");
        assertThat(TIMES.doubt(span("02:00:00:00", "02:00:00:01")).orElse(""))
                .isEqualTo("02:00:00:00 is not in the cut, which is 01:00:00:00–01:01:40:00.");
        assertThat(TIMES.doubt(span("01:01:39:00", "01:01:41:00")).orElse(""))
                .contains("not wholly in the cut");
    }
}
