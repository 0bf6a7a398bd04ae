package dev.clearcut.exchange.timeline;

import static dev.clearcut.exchange.timeline.Lists.edl;
import static dev.clearcut.exchange.timeline.Lists.only;
import static dev.clearcut.exchange.timeline.Lists.played;
import static dev.clearcut.exchange.timeline.Lists.rules;
import static dev.clearcut.exchange.timeline.Lists.source;
import static dev.clearcut.exchange.timeline.Lists.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Where;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timeline.Clip;
import dev.clearcut.timeline.Marker;
import dev.clearcut.timeline.Track;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EdlReaderTest {

    private static final Rate RATE = Rate.FPS_25;
    private static final String TIMES = " 00:00:00:00 00:00:02:00 01:00:00:00 01:00:02:00";

    @Test
    void aWholeReelIsReadTrackByTrack() {
        var cut = Timelines.read("r.edl", Lists.resource("nightfall_reel1.edl"), Optional.of(RATE));

        assertThat(cut.name()).isEqualTo("NIGHTFALL REEL 1 V7");
        assertThat(cut.format()).isEqualTo("CMX3600 EDL");
        assertThat(cut.timecode(cut.start())).hasToString("01:00:00:00");
        assertThat(cut.tracks())
                .extracting(Track::name)
                .containsExactly("V", "V2", "A1", "A2", "A3", "A4");
        assertThat(played(cut))
                .contains(
                        "12A-3 01:00:00:00 01:00:06:24",
                        "ARCH_PATHE_HARBOUR_1938 01:00:06:00 01:00:10:00",
                        "GETTY_1234_street.mov 01:00:02:00 01:00:04:00");
        assertThat(track(cut, "A4").clips())
                .singleElement()
                .satisfies(
                        c -> {
                            assertThat(c.names().reel()).isEqualTo("MX TAPE 2");
                            assertThat(c.channels()).containsExactly(4);
                        });
        assertThat(cut.markers()).containsExactly(new Marker(25 * 3607, "LICENCE?", "RED"));
        assertThat(cut.report().isClean()).isTrue();
    }

    @Test
    void aClipKnowsItsLineAndColumn() {
        var clip = only(edl(RATE, "TITLE: X", "", "  001  R1 V C" + TIMES));

        assertThat(clip.where()).isEqualTo(new Where.InFile("list.edl", 3, 3));
    }

    @Test
    void reelsKeepDotsAndSpacesAndLength() {
        assertThat(only(edl(RATE, "001  SC00.JPG V     C  " + TIMES)).names().reel())
                .isEqualTo("SC00.JPG");
        assertThat(only(edl(RATE, "001  MY REEL 01 V C " + TIMES)).names().reel())
                .isEqualTo("MY REEL 01");
        assertThat(only(edl(RATE, "000001 A001C004_130917_R2E4_LONG V C" + TIMES)).names().reel())
                .isEqualTo("A001C004_130917_R2E4_LONG");
    }

    @Test
    void tabsSeparateAsWellAsSpaces() {
        var clip = only(edl(RATE, "001\tAX\tV\tC\t\t" + TIMES.strip().replace(' ', '\t')));

        assertThat(clip.names().reel()).isEqualTo("AX");
        assertThat(source(clip)).isEqualTo("00:00:00:00+50");
    }

    @Test
    void everyWayOfNamingChannelsIsUnderstood() {
        assertThat(tracksOf("V")).isEqualTo("V");
        assertThat(tracksOf("V2")).isEqualTo("V2");
        assertThat(tracksOf("A")).isEqualTo("A1");
        assertThat(tracksOf("A2")).isEqualTo("A2");
        assertThat(tracksOf("A12")).isEqualTo("A12");
        assertThat(tracksOf("AA")).isEqualTo("A1 A2");
        assertThat(tracksOf("AA/V")).isEqualTo("V A1 A2");
        assertThat(tracksOf("A2/V")).isEqualTo("V A2");
        assertThat(tracksOf("B")).isEqualTo("V A1");
        assertThat(tracksOf("A1234V")).isEqualTo("V A1 A2 A3 A4");
        assertThat(tracksOf("VA1A2")).isEqualTo("V A1 A2");
        assertThat(tracksOf("NONE")).isEqualTo("NONE");
        assertThat(tracksOf("XY")).isEqualTo("XY");
    }

    private static String tracksOf(String channel) {
        return edl(RATE, "001  R1 " + channel + " C" + TIMES).tracks().stream()
                .map(Track::name)
                .collect(Collectors.joining(" "));
    }

    @Test
    void furtherAudioChannelsStandOnALineOfTheirOwn() {
        var three = edl(RATE, "001  AX  AA  C" + TIMES, "* FROM CLIP NAME: AX", "AUD  3    ");
        var four = edl(RATE, "001  AX  NONE  C" + TIMES, "AUD 3 4");

        assertThat(three.tracks()).extracting(Track::name).containsExactly("A1", "A2", "A3");
        assertThat(four.tracks()).extracting(Track::name).containsExactly("A3", "A4");
        assertThat(four.tracks()).extracting(Track::number).containsExactly(3, 4);
    }

    @Test
    void blackIsNoClip() {
        var cut = edl(RATE, "001  BL V C" + TIMES);

        assertThat(cut.clips()).isEmpty();
        assertThat(cut.timecode(cut.start())).hasToString("01:00:00:00");
    }

    @Test
    void namesAreFoundInEverySpelling() {
        assertThat(named("* FROM CLIP NAME:  take_1").clip()).isEqualTo("take_1");
        assertThat(named("*FROM CLIP NAME: take_1").clip()).isEqualTo("take_1");
        assertThat(named("FROM CLIP NAME: take_1").clip()).isEqualTo("take_1");
        assertThat(named("* from clip name:take_1").clip()).isEqualTo("take_1");
        assertThat(named("* CLIP NAME: take_1").clip()).isEqualTo("take_1");
        assertThat(named("* FROM CLIP: S:\\p\\t.exr").file()).isEqualTo("S:\\p\\t.exr");
        assertThat(named("* FROM FILE: S:\\p\\t.exr").file()).isEqualTo("S:\\p\\t.exr");
        assertThat(named("* SOURCE FILE: t.LAY3").file()).isEqualTo("t.LAY3");
        assertThat(named("* REEL RC100009 IS CLIP 28661.mov").clip()).isEqualTo("28661.mov");
    }

    private static Clip.Names named(String note) {
        return only(edl(RATE, "001  AX V C" + TIMES, note)).names();
    }

    @Test
    void whatIsNoNameIsKeptAsAComment() {
        var names =
                only(edl(
                                RATE,
                                "001  006I V C" + TIMES,
                                "* ASC_SOP (0.1 0.2 0.3) (1 0 0) (1 1 1)",
                                "FINAL CUT PRO REEL: 006-I REPLACED BY: 006I",
                                "* COMMENT: ask Kim",
                                "* COMMENT:",
                                "* * FREEZE FRAME",
                                "* REEL 006-I IS CLIP a.mov",
                                "* FROM CLIP NAME: b.mov",
                                "something else"))
                        .names();

        assertThat(names.reel()).isEqualTo("006I");
        assertThat(names.comments())
                .containsExactly(
                        "ASC_SOP (0.1 0.2 0.3) (1 0 0) (1 1 1)",
                        "FINAL CUT PRO REEL: 006-I REPLACED BY: 006I",
                        "ask Kim",
                        "FREEZE FRAME",
                        "REEL 006-I IS CLIP a.mov",
                        "FROM CLIP NAME: b.mov",
                        "something else");
    }

    @Test
    void aLineThatIsNothingKnownIsReported() {
        var cut = edl(RATE, "* made by hand", "001  R1 V C" + TIMES, "007 what is this");

        assertThat(rules(cut))
                .containsExactlyInAnyOrder("timeline.comment.unplaced", "timeline.line.unknown");
        assertThat(only(cut).names().comments()).containsExactly("007 what is this");
    }

    @Test
    void severalSourcesOnOneReelStayApart() {
        var cut =
                edl(
                        RATE,
                        "001  AX V C 00:00:00:00 00:00:02:00 01:00:00:00 01:00:02:00",
                        "* FROM CLIP NAME: one.mov",
                        "002  AX V C 00:00:00:00 00:00:02:00 01:00:02:00 01:00:04:00",
                        "* FROM CLIP NAME: two.mov");

        assertThat(cut.clips())
                .extracting(c -> c.clip().name())
                .containsExactly("one.mov", "two.mov");
    }

    @Test
    void aSourceOfAnotherLengthThanItsRecordIsAnError() {
        var cut = edl(RATE, "004  R1 V C  01:00:00:00 01:00:01:24 00:00:17:22 00:00:19:19");

        assertThat(played(cut)).containsExactly("R1 00:00:17:22 00:00:19:19");
        assertThat(cut.report().findings())
                .singleElement()
                .satisfies(
                        f -> {
                            assertThat(f.rule()).isEqualTo("timeline.range.mismatch");
                            assertThat(f.where()).isEqualTo(new Where.InFile("list.edl", 1, 14));
                            assertThat(f.text()).contains("49 frames", "47");
                        });
        assertThat(cut.report().hasErrors()).isTrue();
    }

    @Test
    void anEndBeforeItsStartIsReportedWithItsPlace() {
        var cut = edl(RATE, "001  R1 V C  01:00:00:00 01:00:02:00 01:00:05:00 01:00:04:00");

        assertThat(played(cut)).containsExactly("R1 01:00:05:00 01:00:07:00");
        assertThat(cut.report().findings())
                .singleElement()
                .satisfies(
                        f -> {
                            assertThat(f.rule()).isEqualTo("timeline.range.backwards");
                            assertThat(f.where()).isEqualTo(new Where.InFile("list.edl", 1, 50));
                        });
    }

    @Test
    void anEditThatBreaksOffIsRefusedWithItsPlace() {
        assertThatThrownBy(
                        () -> edl(RATE, "TITLE: X", "001  R1 V C  01:00:00:00 01:00:02:00 01:00"))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("list.edl:2:38")
                .hasMessageContaining("four timecodes");
        assertThatThrownBy(() -> edl(RATE, "TITLE: X", "001  R1 V C"))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("list.edl:2:12");
        assertThatThrownBy(() -> edl(RATE, "001  R1 V Q " + TIMES))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("list.edl:1:11")
                .hasMessageContaining("C, D 025, W001 025 or K");
    }

    @Test
    void aListWithoutEventsIsReported() {
        assertThat(rules(edl(RATE, "TITLE: EMPTY", "FCM: NON-DROP FRAME")))
                .containsExactly("timeline.empty");
    }

    @Test
    void tenThousandEventsAreAllRead() {
        var lines =
                IntStream.range(0, 10_000)
                        .mapToObj(
                                i ->
                                        "%06d  R%03d V C %s %s %s %s\n* FROM CLIP NAME: c%d"
                                                .formatted(
                                                        i + 1, i % 997, tc(i), tc(i + 1), tc(i),
                                                        tc(i + 1), i))
                        .toArray(String[]::new);

        var cut = edl(RATE, lines);

        assertThat(cut.clips()).hasSize(10_000);
        assertThat(cut.end()).isEqualTo(10_000L * 25);
        assertThat(track(cut, "V").clips().get(9_999).names().clip()).isEqualTo("c9999");
    }

    private static String tc(int second) {
        return "%02d:%02d:%02d:00".formatted(second / 3600, second / 60 % 60, second % 60);
    }

    @Test
    void manyFindingsOfOneRuleAreCounted() {
        var lines =
                IntStream.range(0, 100)
                        .mapToObj(
                                i ->
                                        "001 R V C %s %s %s %s"
                                                .formatted(tc(i), tc(i + 2), tc(i), tc(i + 1)))
                        .toArray(String[]::new);

        assertThat(edl(RATE, lines).report().findings())
                .hasSize(26)
                .last()
                .satisfies(f -> assertThat(f.text()).contains("75 more"));
    }
}
