package dev.clearcut.exchange.timeline;

import static dev.clearcut.timeline.Track.Kind.AUDIO;
import static dev.clearcut.timeline.Track.Kind.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Finding;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timeline.Clip.Content.Generated;
import dev.clearcut.timeline.Marker;
import dev.clearcut.timeline.Timeline;
import org.junit.jupiter.api.Test;

class XmemlReaderTest {

    private static final Timeline CUT = Reads.file(Reads.resource("nightfall.xml"));

    @Test
    void theCutIsTheFirstSequenceNotNestedInAnother() {
        assertThat(CUT.name()).isEqualTo("Nightfall R1 v7");
        assertThat(CUT.format()).isEqualTo("xmeml 4");
        assertThat(CUT.rate()).isEqualTo(Rate.FPS_25);
        assertThat(CUT.start()).isEqualTo(90000);
        assertThat(CUT.report().findings())
                .singleElement()
                .satisfies(
                        f -> {
                            assertThat(f.rule()).isEqualTo("timeline.other-sequences");
                            assertThat(f.text()).contains("Trailer").doesNotContain("Newsreel");
                        });
    }

    @Test
    void tracksHaveTheirNamesAndStates() {
        assertThat(CUT.tracks())
                .extracting(t -> t.name() + " " + t.state())
                .containsExactly("PIX ACTIVE", "V2 HIDDEN", "MX 1 MUTED");
    }

    @Test
    void minusOneIsTheFarEndOfTheTransition() {
        assertThat(Reads.record(Reads.clip(CUT, VIDEO, "Kitchen"))).isEqualTo("90000-90262");
        assertThat(Reads.record(Reads.clip(CUT, VIDEO, "Street"))).isEqualTo("90238-90500");
        assertThat(Reads.source(Reads.clip(CUT, VIDEO, "Street"))).isEqualTo("90738-91000");
    }

    @Test
    void anEditPointUnderATransitionIsDrawnOut() {
        var cut =
                track(
                        """
                        <clipitem><name>A</name><start>0</start><end>100</end><in>50</in><out>150</out></clipitem>
                        <transitionitem><start>90</start><end>110</end><alignment>center</alignment></transitionitem>
                        <clipitem><name>B</name><start>100</start><end>200</end><in>50</in><out>150</out></clipitem>
                        <transitionitem><start>190</start><end>200</end><alignment>end-black</alignment></transitionitem>
                        """);

        assertThat(Reads.track(cut, "V1").clips())
                .extracting(c -> Reads.record(c) + " of " + Reads.source(c))
                .containsExactly("0-110 of 50-160", "90-200 of 40-150");
    }

    @Test
    void aFileIsDefinedOnceAndNamedByItsIdAfterwards() {
        var street = Reads.clip(CUT, VIDEO, "Street").names();

        assertThat(street.file()).isEqualTo("D:/Rushes/Day 1/A001C004.mov");
        assertThat(street.reel()).isEqualTo("A001");
        assertThat(Reads.clip(CUT, VIDEO, "Kitchen").names().comments())
                .containsExactly("poster on wall");
    }

    @Test
    void aSoundClipHasItsChannelAndMayBeOff() {
        var song = Reads.clip(CUT, AUDIO, "The Long Goodbye");

        assertThat(song.channels()).containsExactly(2);
        assertThat(song.enabled()).isFalse();
        assertThat(Reads.record(song)).isEqualTo("90050-90175");
        assertThat(Reads.source(song)).isEqualTo("300-425");
    }

    @Test
    void aNestIsSeenOnPictureTracksAndHeardOnSoundTracks() {
        assertThat(CUT.clips())
                .filteredOn(p -> !p.path().isEmpty())
                .extracting(
                        p ->
                                p.track().name()
                                        + " "
                                        + p.clip().name()
                                        + " "
                                        + p.record().start()
                                        + "-"
                                        + p.record().end()
                                        + " "
                                        + p.active())
                .containsExactlyInAnyOrder(
                        "PIX Archive shot 90625-90675 true", "MX 1 Hymn 90635-90675 false");
    }

    @Test
    void aGeneratorIsGenerated() {
        assertThat(Reads.clip(CUT, VIDEO, "Town title").content()).isEqualTo(new Generated("Text"));
    }

    @Test
    void aSpeedCountsInTheTimeAfterIt() {
        var fast = Reads.clip(CUT, VIDEO, "Fast");

        assertThat(Reads.source(fast)).isEqualTo("90100-90300");
        assertThat(fast.source()).isNotNull().extracting("speed").isEqualTo(Rational.of(2));
    }

    @Test
    void markersStandOnTheTimeline() {
        assertThat(CUT.markers()).containsExactly(new Marker(90050, "Spot: music in", ""));
    }

    @Test
    void ntscAndDropFrameAreExact() {
        var cut =
                Reads.text(
                        "df.xml",
                        """
                        <xmeml version="5"><sequence><name>DF</name><rate><timebase>30</timebase><ntsc>TRUE</ntsc></rate>
                        <timecode><string>01:00:00;00</string><displayformat>DF</displayformat></timecode><media/></sequence></xmeml>
                        """);

        assertThat(cut.rate()).isEqualTo(Rate.FPS_29_97_DROP);
        assertThat(cut.start()).isEqualTo(107892);
        assertThat(cut.timecode(cut.start())).hasToString("01:00:00;00");
    }

    @Test
    void aClipCountsAtItsOwnRate() {
        var cut =
                track(
                        """
                        <clipitem><name>Half</name><rate><timebase>50</timebase></rate><start>0</start><end>50</end><in>100</in><out>200</out>
                          <file id="h"><rate><timebase>50</timebase></rate></file></clipitem>
                        """);

        assertThat(Reads.source(Reads.clip(cut, VIDEO, "Half"))).isEqualTo("100-200");
    }

    @Test
    void aMulticlipGivesTheActiveAngle() {
        var cut =
                track(
                        """
                        <clipitem><name>Multi</name><start>0</start><end>50</end><in>0</in><out>50</out>
                          <multiclip id="m"><angle><clip><file id="x"><name>X.mov</name></file></clip></angle>
                          <angle><activevideoangle>TRUE</activevideoangle><clip><file id="y"><name>Y.mov</name></file></clip></angle></multiclip></clipitem>
                        """);

        assertThat(Reads.clip(cut, VIDEO, "Multi").names().file()).isEqualTo("Y.mov");
    }

    @Test
    void sequencesThatContainEachOtherAreReported() {
        var loop =
                """
                <sequence id="%s"><name>%s</name><rate><timebase>25</timebase></rate><media><video><track>
                <clipitem><name>to %s</name><start>0</start><end>10</end><in>0</in><out>10</out><sequence id="%s"/></clipitem>
                </track></video></media></sequence>
                """;
        var cut =
                Reads.text(
                        "loop.xml",
                        "<xmeml version=\"4\">"
                                + loop.formatted("a", "A", "b", "b")
                                + loop.formatted("b", "B", "a", "a")
                                + "</xmeml>");

        assertThat(cut.report().findings())
                .extracting(Finding::rule)
                .contains("timeline.nest-loop");
        assertThat(cut.clips()).hasSize(1);
    }

    @Test
    void aClipWithoutAPlaceIsReported() {
        var cut = track("<clipitem><name>Lost</name><start>-1</start><end>-1</end></clipitem>");

        assertThat(cut.clips()).isEmpty();
        assertThat(cut.report().findings())
                .singleElement()
                .satisfies(f -> assertThat(f.text()).contains("Lost"));
    }

    @Test
    void aFileWithoutASequenceSaysWhatToDo() {
        assertThatThrownBy(() -> Reads.text("bin.xml", "<xmeml version=\"4\"><bin/></xmeml>"))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("holds no sequence");
    }

    @Test
    void aBrokenNumberIsNamedWithItsLine() {
        assertThatThrownBy(
                        () ->
                                track(
                                        "<clipitem><name>A</name>\n<start>soon</start><end>10</end></clipitem>"))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("<start>soon</start>")
                .hasMessageStartingWith("cut.xml:4:1: ");
    }

    private static Timeline track(String items) {
        return Reads.text(
                "cut.xml",
                """
                <!DOCTYPE xmeml><xmeml version="5"><sequence><name>S</name>
                <rate><timebase>25</timebase><ntsc>FALSE</ntsc></rate><media><video><track>
                %s</track></video></media></sequence></xmeml>
                """
                        .formatted(items));
    }
}
