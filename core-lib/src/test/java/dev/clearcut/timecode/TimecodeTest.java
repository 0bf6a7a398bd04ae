package dev.clearcut.timecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TimecodeTest {

    static List<Rate> rates() {
        return List.of(
                Rate.FPS_23_976,
                Rate.FPS_24,
                Rate.FPS_25,
                Rate.FPS_29_97,
                Rate.FPS_29_97_DROP,
                Rate.FPS_30,
                Rate.FPS_47_952,
                Rate.FPS_48,
                Rate.FPS_50,
                Rate.FPS_59_94,
                Rate.FPS_59_94_DROP,
                Rate.FPS_60,
                Rate.of(120000, 1001),
                Rate.of(505, 1));
    }

    @ParameterizedTest
    @MethodSource("rates")
    void everyLabelReadsBackAsItsFrameForAWholeDay(Rate rate) {
        long day = Timecode.framesPerDay(rate);
        LongStream.iterate(0, f -> f < day, f -> f + 997)
                .forEach(
                        frame ->
                                assertThat(
                                                Timecode.parse(
                                                                new Timecode(frame, rate)
                                                                        .toString(),
                                                                rate)
                                                        .frame())
                                        .isEqualTo(frame));
    }

    @ParameterizedTest
    @CsvSource({
        "1799, 00:00:59;29",
        "1800, 00:01:00;02",
        "17981, 00:09:59;29",
        "17982, 00:10:00;00",
        "107892, 01:00:00;00",
        "2589407, 23:59:59;29",
        "2589408, 00:00:00;00",
        "-1, 23:59:59;29"
    })
    void dropFrameSkipsTwoLabelsAMinuteButNotEachTenth(long frame, String label) {
        assertThat(new Timecode(frame, Rate.FPS_29_97_DROP)).hasToString(label);
    }

    @Test
    void dropFrameAtSixtySkipsFour() {
        assertThat(new Timecode(3600, Rate.FPS_59_94_DROP)).hasToString("00:01:00;04");
        assertThat(Timecode.parse("01:00:00;00", Rate.FPS_59_94_DROP).frame()).isEqualTo(215784);
    }

    @Test
    void refusesLabelsThatDoNotExist() {
        assertThatThrownBy(() -> Timecode.parse("00:01:00;01", Rate.FPS_29_97_DROP))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("next label is :02");
        assertThatThrownBy(() -> Timecode.parse("00:00:00:25", Rate.FPS_25))
                .hasMessageContaining("0 to 24");
        assertThatThrownBy(() -> Timecode.parse("24:00:00:00", Rate.FPS_25))
                .hasMessageContaining("past 23:59:59");
        assertThatThrownBy(() -> Timecode.parse("1:2:3", Rate.FPS_25))
                .hasMessageContaining("01:02:03:04");
    }

    @ParameterizedTest
    @CsvSource({
        "25, 25/1, 25",
        "23.976, 24000/1001, 23.976",
        "23.98, 24000/1001, 23.976",
        "29.97, 30000/1001, 29.97",
        "29.97 DF, 30000/1001, 29.97 DF",
        "29.97df, 30000/1001, 29.97 DF",
        "29.97 non-drop, 30000/1001, 29.97",
        "59.94 drop frame, 60000/1001, 59.94 DF",
        "30000/1001, 30000/1001, 29.97",
        "25.000, 25/1, 25",
        "12.5, 25/2, 25/2",
        "47.952, 48000/1001, 47.952",
        "25 fps, 25/1, 25"
    })
    void ratesReadAsPeopleWriteThem(String written, String fraction, String printed) {
        assertThat(Rate.parse(written).fraction()).isEqualTo(fraction);
        assertThat(Rate.parse(written)).hasToString(printed);
        assertThat(Rate.parse(printed)).isEqualTo(Rate.parse(written));
    }

    @Test
    void refusesWhatIsNoRate() {
        assertThatThrownBy(() -> Rate.parse("fast")).hasMessageContaining("30000/1001");
        assertThatThrownBy(() -> Rate.parse("25 DF")).hasMessageContaining("29.97 and 59.94 only");
        assertThatThrownBy(() -> Rate.parse("0")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Rate.parse("1/0")).isInstanceOf(Invalid.class);
    }

    @Test
    void secondsAndFramesConvertExactly() {
        assertThat(Rate.FPS_23_976.frameAt(Rational.parse("1001/24"))).isEqualTo(1000);
        assertThat(Rate.FPS_29_97.secondsAt(30000)).isEqualTo(Rational.of(1001));
    }
}
