package dev.clearcut.exchange.timeline;

import static dev.clearcut.exchange.timeline.Lists.played;
import static dev.clearcut.exchange.timeline.Lists.rules;
import static dev.clearcut.exchange.timeline.Lists.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Timecode;
import dev.clearcut.timeline.Marker;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.timeline.Track;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProToolsReaderTest {

    private static final String COLUMNS =
            "CHANNEL \tEVENT   \tCLIP NAME   \tSTART TIME    \tEND TIME      \tDURATION   \tSTATE\n";

    @Test
    void aSessionHasItsRateItsStartAndItsTracks() {
        var cut = Lists.read("nightfall_music.txt");

        assertThat(cut.name()).isEqualTo("NIGHTFALL R1 MX");
        assertThat(cut.format()).isEqualTo("Pro Tools session text");
        assertThat(cut.rate()).isEqualTo(Rate.FPS_29_97_DROP);
        assertThat(cut.timecode(cut.start())).hasToString("00:59:50;00");
        assertThat(cut.tracks())
                .extracting(Track::name, Track::state, Track::number)
                .containsExactly(
                        tuple("MX A (Stereo)", Track.State.ACTIVE, 1),
                        tuple("MX Alt", Track.State.INACTIVE, 2),
                        tuple("DX", Track.State.MUTED, 3));
    }

    @Test
    void channelsBecomeOneClipAndFadesBelongToIt() {
        var clips = track(Lists.read("nightfall_music.txt"), "MX A (Stereo)").clips();

        assertThat(clips).hasSize(3);
        var first = clips.getFirst();
        assertThat(first.names().clip()).isEqualTo("MX_1m01_Harbour_v2-01");
        assertThat(first.names().file()).isEqualTo("MX_1m01_Harbour_v2.wav");
        assertThat(first.names().comments())
                .containsExactly(
                        "MX_1m01_Harbour_v2-01.L",
                        "MX_1m01_Harbour_v2-01.R",
                        "User timestamp 00:59:00;00");
        assertThat(first.channels()).containsExactlyInAnyOrder(1, 2);
        assertThat(first.record().start()).isEqualTo(frame("01:00:00;00"));
        assertThat(first.record().end()).isEqualTo(frame("01:00:12;00"));
        assertThat(clips.get(1).record().start()).isEqualTo(frame("01:00:10;00"));
        assertThat(clips.get(1).record().end()).isEqualTo(frame("01:01:00;02"));
    }

    @Test
    void aMutedClipIsSwitchedOff() {
        var tone = track(Lists.read("nightfall_music.txt"), "MX A (Stereo)").clips().getLast();

        assertThat(tone.names().clip()).isEqualTo("Room tone");
        assertThat(tone.enabled()).isFalse();
        assertThat(tone.channels()).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void aNameMayHoldATab() {
        assertThat(track(Lists.read("nightfall_music.txt"), "MX Alt").clips())
                .singleElement()
                .satisfies(
                        c -> {
                            assertThat(c.names().clip()).isEqualTo("MX_1m01 Harbour_alt");
                            assertThat(c.record().end()).isEqualTo(frame("01:00:10;00"));
                        });
    }

    @Test
    void markersComeWithTheirComments() {
        assertThat(Lists.read("nightfall_music.txt").markers())
                .containsExactly(new Marker(frame("01:00:00;00"), "1m01 starts - ask Kim", ""));
    }

    @Test
    void theFilesRateIsKeptAgainstTheOneGiven() {
        var cut =
                Timelines.read(
                        "s.txt", Lists.resource("nightfall_music.txt"), Optional.of(Rate.FPS_25));

        assertThat(cut.rate()).isEqualTo(Rate.FPS_29_97_DROP);
        assertThat(rules(cut)).contains("timeline.rate.disagrees");
    }

    @Test
    void everyTimeFormatGivesTheSameFrames() {
        var expected = "x 23:57:25:00 23:57:38:08";

        assertThat(played(session("23:57:25:00", "23:57:38:08"))).containsExactly(expected);
        assertThat(played(session("23:57:25:00.00", "23:57:38:08.68"))).containsExactly(expected);
        assertThat(played(session("1201200", "1843200"))).containsExactly(expected);
        assertThat(played(session("0:25.025", "0:38.400"))).containsExactly(expected);
        assertThat(played(session("37+08.60", "57+09.60"))).containsExactly(expected);
    }

    @Test
    void aTimePrintedJustBeforeAFrameMeansThatFrame() {
        // frame 2 begins at 0.0834 s, sample 4004; frame 1 at 0.0417 s, 1.001 pictures of film
        assertThat(played(session("0:00.083", "0:38.400")))
                .containsExactly("x 23:57:00:02 23:57:38:08");
        assertThat(played(session("4003", "1843200"))).containsExactly("x 23:57:00:02 23:57:38:08");
        assertThat(played(session("0+01.00", "57+09.60")))
                .containsExactly("x 23:57:00:01 23:57:38:08");
    }

    @Test
    void blanksMayStandWhereTabsStood() {
        var text = new String(Lists.resource("nightfall_music.txt"), StandardCharsets.UTF_8);
        var pasted =
                Timelines.read("s.txt", Lists.bytes(text.replace("\t", "    ")), Optional.empty());

        assertThat(played(pasted)).isEqualTo(played(Lists.read("nightfall_music.txt")));
        assertThat(
                        played(
                                rows(
                                        "1        2        A Long  Name     23:58:00:00  23:58:02:00  00:00:02:00 Muted\n")))
                .containsExactly("A Long Name 23:58:00:00 23:58:02:00");
    }

    @Test
    void thirtyDropFrameIsReadByItsLabels() {
        var text =
                "SESSION NAME:\tX\nSESSION START TIMECODE:\t01:00:00:00\nTIMECODE FORMAT:\t30 Drop Frame\n";
        var cut = Timelines.read("s.txt", Lists.bytes(text), Optional.empty());

        assertThat(cut.rate()).isEqualTo(Rate.FPS_29_97_DROP);
        assertThat(rules(cut)).containsExactly("timeline.rate.whole-drop");
    }

    @Test
    void coarseTimesAreReportedAndBarsRefused() {
        assertThat(rules(session("0:25", "0:38"))).containsExactly("timeline.time.coarse");
        assertThat(rules(session("37+08", "57+09"))).containsExactly("timeline.time.coarse");
        assertThatThrownBy(() -> session("13|3| 048", "20|1"))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("s.txt:9:")
                .hasMessageContaining("choose the time format Timecode");
    }

    @Test
    void aSessionMayRunOverMidnight() {
        var cut = session("23:59:59:00", "00:00:01:00");

        assertThat(cut.end()).isEqualTo(Timecode.framesPerDay(Rate.FPS_23_976) + 24);
    }

    @Test
    void aFadeOfNoLengthIsStillItsClips() {
        var cut =
                rows(
                        "1\t1\t(fade in)\t23:58:00:00\t23:58:00:00\t0\tUnmuted\n"
                                + "1\t2\tx\t23:58:00:00\t23:58:02:00\t0\tUnmuted\n");

        assertThat(played(cut)).containsExactly("x 23:58:00:00 23:58:02:00");
        assertThat(cut.report().isClean()).isTrue();
    }

    @Test
    void aRowThatBreaksOffIsRefusedWithItsLine() {
        assertThatThrownBy(() -> rows("1\t1\tx\t23:58:00:00\t23:5"))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("s.txt:9");
    }

    @Test
    void aMissingRateMustBeSaid() {
        var text = "SESSION NAME:\tX\nSAMPLE RATE:\t48000\n";

        assertThatThrownBy(() -> Timelines.read("s.txt", Lists.bytes(text), Optional.empty()))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("--rate");
        assertThat(Timelines.read("s.txt", Lists.bytes(text), Optional.of(Rate.FPS_24)).rate())
                .isEqualTo(Rate.FPS_24);
    }

    @Test
    void unknownSectionsAndMissingTracksAreReported() {
        var cut =
                Timelines.read(
                        "s.txt",
                        Lists.bytes(
                                "SESSION NAME:\tX\nTIMECODE FORMAT:\t24 Frame\n# OF AUDIO TRACKS:\t9\n\n"
                                        + "N E W  S E C T I O N\nwhat\n"),
                        Optional.empty());

        assertThat(rules(cut))
                .containsExactly("timeline.section.unknown", "timeline.tracks.missing");
    }

    private static Timeline session(String start, String end) {
        return rows("1\t1\tx\t   %s\t   %s\t   0\tUnmuted\n".formatted(start, end));
    }

    private static Timeline rows(String rows) {
        var text =
                "SESSION NAME:\tTest\nSAMPLE RATE:\t48000.000000\n"
                        + "SESSION START TIMECODE:\t23:57:00:00\nTIMECODE FORMAT:\t23.976 Frame\n\n"
                        + "T R A C K  L I S T I N G\nTRACK NAME:\tAudio A\n"
                        + COLUMNS
                        + rows;
        return Timelines.read("s.txt", Lists.bytes(text), Optional.empty());
    }

    private static long frame(String timecode) {
        return Timecode.parse(timecode, Rate.FPS_29_97_DROP).frame();
    }
}
