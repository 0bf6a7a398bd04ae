package dev.clearcut.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import org.junit.jupiter.api.Test;

class CaptionTimeTest {

    @Test
    void aMomentIsReadAsPeopleWriteIt() {
        assertThat(CaptionTime.parse("01:02:03.040", null)).isEqualTo(new Rational(372304, 100));
        assertThat(CaptionTime.parse("02:03", null)).isEqualTo(Rational.of(123));
        assertThat(CaptionTime.parse("2530.5s", null)).isEqualTo(new Rational(5061, 2));
        assertThat(CaptionTime.parse("01:00:00;00", Rate.FPS_29_97_DROP))
                .isEqualTo(Rate.FPS_29_97_DROP.secondsAt(107892));
    }

    @Test
    void framesNeedARate() {
        assertThatThrownBy(() -> CaptionTime.parse("01:00:00:00", null))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("--rate");
    }

    @Test
    void aClockShowsTheNearestThousandthAndASign() {
        assertThat(CaptionTime.clock(new Rational(1, 24))).isEqualTo("00:00:00.042");
        assertThat(CaptionTime.clock(new Rational(-3, 2))).isEqualTo("-00:00:01.500");
        assertThat(CaptionTime.clock(Rational.of(360_000))).isEqualTo("100:00:00.000");
    }
}
