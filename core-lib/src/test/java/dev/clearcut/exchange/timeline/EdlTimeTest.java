package dev.clearcut.exchange.timeline;

import static dev.clearcut.exchange.timeline.Lists.edl;
import static dev.clearcut.exchange.timeline.Lists.only;
import static dev.clearcut.exchange.timeline.Lists.played;
import static dev.clearcut.exchange.timeline.Lists.rules;
import static dev.clearcut.exchange.timeline.Lists.source;
import static dev.clearcut.exchange.timeline.Lists.unratedEdl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timecode.Timecode;
import dev.clearcut.timeline.Clip;
import dev.clearcut.timeline.SourceRange;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EdlTimeTest {

    private static final String EDIT =
            "001  R1 V C  01:00:00:00 01:00:02:00 01:00:00:00 01:00:02:00";

    @Test
    void withoutARateTwentyFiveIsAssumedAndSaid() {
        var cut = unratedEdl("TITLE: X", "FCM: NON-DROP FRAME", EDIT);

        assertThat(cut.rate()).isEqualTo(Rate.FPS_25);
        assertThat(cut.report().findings())
                .singleElement()
                .satisfies(
                        f -> {
                            assertThat(f.rule()).isEqualTo("timeline.rate.assumed");
                            assertThat(f.text()).contains("--rate");
                        });
    }

    @Test
    void theLengthsOfEditsTellABetterRate() {
        var cut = unratedEdl("001  R V C 01:00:08:09 01:00:09:13 00:59:56:20 00:59:58:00");

        assertThat(cut.report().findings().getFirst().text()).contains("--rate 24");
        assertThat(cut.report().hasErrors()).isFalse();
    }

    @Test
    void dropFrameWithoutARateIsNtsc() {
        var cut = unratedEdl("FCM: DROP FRAME", EDIT);

        assertThat(cut.rate()).isEqualTo(Rate.FPS_29_97_DROP);
        assertThat(cut.report().isClean()).isTrue();
        assertThat(unratedEdl(EDIT.replaceAll(":(\\d\\d)(?= |$)", ";$1")).rate())
                .isEqualTo(Rate.FPS_29_97_DROP);
    }

    @Test
    void theListSaysWhetherAGivenRateDrops() {
        assertThat(edl(Rate.FPS_29_97, "FCM: DROP FRAME", EDIT).rate())
                .isEqualTo(Rate.FPS_29_97_DROP);
        assertThat(edl(Rate.FPS_59_94, "FCM: DROP FRAME", EDIT).rate())
                .isEqualTo(Rate.FPS_59_94_DROP);
        assertThat(edl(Rate.FPS_29_97_DROP, EDIT).rate()).isEqualTo(Rate.FPS_29_97_DROP);
        var against = edl(Rate.FPS_29_97_DROP, "FCM: NON-DROP FRAME", EDIT);
        assertThat(against.rate()).isEqualTo(Rate.FPS_29_97);
        assertThat(rules(against)).containsExactly("timeline.rate.disagrees");
        assertThat(rules(edl(Rate.FPS_25, "FCM: DROP FRAME", EDIT)))
                .containsExactly("timeline.fcm.ignored");
    }

    @Test
    void dropFrameIsCounted() {
        var cut =
                edl(
                        Rate.FPS_29_97,
                        "FCM: DROP FRAME",
                        "001  R1 V C  00:00:00:00 00:01:00:02 00:00:00:00 00:01:00:02");

        assertThat(only(cut).record()).isEqualTo(new FrameRange(0, 1800));
    }

    @Test
    void aLaterFcmLineChangesHowSourcesCountAndNotTheRecord() {
        var cut =
                edl(
                        Rate.FPS_29_97,
                        "FCM: NON-DROP FRAME",
                        "001  R1 V C  00:01:00:00 00:01:02:00 01:01:00:00 01:01:02:00",
                        "FCM: DROP FRAME",
                        "002  R2 V C  00:01:00:02 00:01:02:02 01:01:02:00 01:01:04:00");

        var second = Objects.requireNonNull(cut.clips().get(1).clip().source());
        assertThat(second.rate()).isEqualTo(Rate.FPS_29_97_DROP);
        assertThat(second.frames().start()).isEqualTo(1800);
        assertThat(played(cut).get(1)).isEqualTo("R2 01:01:02:00 01:01:04:00");
        assertThat(cut.report().isClean()).isTrue();
    }

    @Test
    void aRecordThatRunsOverMidnightCountsOn() {
        var cut =
                edl(
                        Rate.FPS_25,
                        "001  R1 V C  01:00:00:00 01:00:02:00 23:59:56:00 23:59:58:00",
                        "002  R2 V C  01:00:00:00 01:00:04:00 23:59:58:00 00:00:02:00",
                        "003  R3 V C  01:00:00:00 01:00:02:00 00:00:02:00 00:00:04:00",
                        "* LOC: 00:00:03:00 GREEN   after",
                        "004  R4 A C  01:00:00:00 01:00:08:00 23:59:56:00 00:00:04:00");

        long day = Timecode.framesPerDay(Rate.FPS_25);
        assertThat(played(cut))
                .containsExactly(
                        "R1 23:59:56:00 23:59:58:00",
                        "R4 23:59:56:00 00:00:04:00",
                        "R2 23:59:58:00 00:00:02:00",
                        "R3 00:00:02:00 00:00:04:00");
        assertThat(cut.end()).isEqualTo(day + 100);
        assertThat(cut.markers())
                .singleElement()
                .satisfies(m -> assertThat(m.frame()).isEqualTo(day + 75));
        assertThat(cut.report().isClean()).isTrue();
    }

    @Test
    void aSourceMayRunOverMidnightToo() {
        var cut = edl(Rate.FPS_25, "001  R V C 23:59:59:00 00:00:01:00 01:00:00:00 01:00:02:00");

        assertThat(source(only(cut))).isEqualTo("23:59:59:00+50");
        assertThat(cut.report().isClean()).isTrue();
    }

    @Test
    void aFrameNumberThatDoesNotExistNamesThePossibleRates() {
        var edit = "001  R1 V C  01:00:00:00 01:00:01:24 00:00:17:22 00:00:19:21";

        assertThatThrownBy(() -> edl(Rate.FPS_24, "TITLE: X", edit))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("list.edl:2:26")
                .hasMessageContaining("25, 29.97, 30")
                .hasMessageContaining("--rate");
        assertThatThrownBy(() -> unratedEdl(edit.replace(":24", ":29")))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("29.97, 30, 47.952");
    }

    @Test
    void fastPlaysMoreSourceThanRecord() {
        var clip = moved("01:00:00:00 01:00:00:05 01:00:00:00 01:00:00:05", "505.0");

        assertThat(clip.source()).isEqualTo(range(90_000, 90_101, new Rational(101, 5)));
    }

    @Test
    void aScaledSourceLengthIsBelieved() {
        var cut =
                edl(
                        Rate.FPS_24,
                        "005  Z686_5A. V C 01:00:06:00 01:00:08:22 01:11:31:16 01:11:33:04",
                        "M2   Z686_5A.       047.6                01:00:06:00 ");

        var clip = only(cut);
        assertThat(source(clip)).isEqualTo("01:00:06:00+70");
        assertThat(Objects.requireNonNull(clip.source()).speed()).isEqualTo(new Rational(119, 60));
        assertThat(cut.report().isClean()).isTrue();
    }

    @Test
    void aFreezeHasOneFrameOfSource() {
        var clip = moved("01:00:10:21 01:00:10:22 01:08:30:00 01:08:30:17", "000.0");

        assertThat(clip.record().length()).isEqualTo(17);
        assertThat(source(clip)).isEqualTo("01:00:10:21+1");
        assertThat(Objects.requireNonNull(clip.source()).isFreeze()).isTrue();
    }

    @Test
    void backwardsEndsWithTheFrameThatIsShownFirst() {
        var clip = moved("09:13:03:09 09:13:05:11 10:00:32:03 10:00:34:05", "-025.0");

        assertThat(source(clip)).isEqualTo("09:13:01:08+52");
        assertThat(Objects.requireNonNull(clip.source()).speed()).isEqualTo(Rational.of(-1));
    }

    @Test
    void aRetimedClipPlaysOnAtItsSpeedUnderATransition() {
        var cut =
                edl(
                        Rate.FPS_25,
                        "001  FOO V C     01:00:00:00 01:00:27:14 01:00:00:00 01:00:27:14",
                        "001  BL  V D 025 00:00:00:00 00:00:01:00 01:00:27:14 01:00:28:14",
                        "M2   FOO            035.0                01:00:00:00");

        assertThat(only(cut).record().length()).isEqualTo(714);
        assertThat(source(only(cut))).isEqualTo("01:00:00:00+1000");
    }

    @Test
    void fullSpeedMayBeWrittenInFramesOrInLabels() {
        assertThat(EdlSource.speed(Rational.parse("30.0"), Rate.FPS_29_97)).isEqualTo(Rational.ONE);
        assertThat(EdlSource.speed(Rational.parse("29.97"), Rate.FPS_29_97))
                .isEqualTo(Rational.ONE);
        assertThat(EdlSource.speed(Rational.parse("-29.9"), Rate.FPS_29_97))
                .isEqualTo(Rational.of(-1));
        assertThat(EdlSource.speed(Rational.parse("48"), Rate.FPS_23_976))
                .isEqualTo(Rational.of(2));
    }

    @Test
    void aMotionLineForNoEditIsReported() {
        assertThat(rules(edl(Rate.FPS_25, EDIT, "M2   OTHER  050.0  01:00:00:00")))
                .containsExactly("timeline.motion.unmatched");
    }

    private static Clip moved(String times, String speed) {
        return only(
                edl(
                        Rate.FPS_25,
                        "002  R 1  V C " + times,
                        "M2   R 1      " + speed + "      " + times.substring(0, 11)));
    }

    private static SourceRange range(long start, long end, Rational speed) {
        return new SourceRange(new FrameRange(start, end), Rate.FPS_25, speed);
    }
}
