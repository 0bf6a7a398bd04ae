package dev.clearcut.exchange.timeline;

import static dev.clearcut.timeline.Track.Kind.AUDIO;
import static dev.clearcut.timeline.Track.Kind.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.clearcut.base.Finding;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timeline.Clip;
import dev.clearcut.timeline.Marker;
import dev.clearcut.timeline.PlacedClip;
import dev.clearcut.timeline.SourceRange;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.timeline.Track;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FcpxmlReaderTest {

    private static final Timeline CUT = Reads.file(Reads.resource("nightfall.fcpxml"));

    @Test
    void theCutIsTheProjectWithItsRateAndStart() {
        assertThat(CUT.name()).isEqualTo("Nightfall R1 v7");
        assertThat(CUT.format()).isEqualTo("FCPXML 1.11");
        assertThat(CUT.rate()).isEqualTo(Rate.FPS_25);
        assertThat(CUT.timecode(CUT.start())).hasToString("01:00:00:00");
        assertThat(CUT.report().findings()).isEmpty();
    }

    @Test
    void lanesAreTracks() {
        assertThat(CUT.tracks()).extracting(Track::name).containsExactly("V1", "V2", "A1", "A2");
        assertThat(CUT.tracks()).extracting(Track::number).containsExactly(1, 2, 1, 2);
    }

    @Test
    void lanesOnTheFarSideAreNumberedAfterTheOthers() {
        var cut =
                spine(
                        """
                        <asset-clip ref="a1" offset="0s" name="P" duration="2s">
                          <asset-clip ref="a1" lane="2" offset="0s" name="Up" duration="1s"/>
                          <asset-clip ref="a1" lane="-1" offset="0s" name="Down" duration="1s"/>
                        </asset-clip>
                        """);

        assertThat(cut.tracks())
                .extracting(t -> t.name() + " " + t.number())
                .containsExactly("V1 1", "V3 3", "V lane -1 4", "A1 1", "A2 2", "A lane 2 3");
    }

    @Test
    void aFileWithPictureAndSoundIsAClipOfEach() {
        assertThat(Reads.source(clip(VIDEO, "Kitchen"))).isEqualTo("90100-90365");
        assertThat(clip(AUDIO, "Kitchen").roles()).containsExactly("dialogue");
        assertThat(clip(AUDIO, "Kitchen").names().file()).isEqualTo("/Rushes/Day 1/A001C004.mov");
    }

    @Test
    void aTransitionDrawsItsNeighboursOut() {
        assertThat(Reads.record(clip(VIDEO, "Kitchen"))).isEqualTo("90000-90265");
        assertThat(Reads.record(clip(VIDEO, "Street"))).isEqualTo("90240-90500");
        assertThat(Reads.source(clip(VIDEO, "Street"))).isEqualTo("90740-91000");
    }

    @Test
    void aConnectedClipStandsInItsParentsOwnTime() {
        var song = clip(AUDIO, "The Long Goodbye v2");

        assertThat(Reads.record(song)).isEqualTo("90050-90175");
        assertThat(Reads.source(song)).isEqualTo("300-425");
        assertThat(song.roles()).containsExactly("music.music-1");
        assertThat(song.channels()).isEqualTo(Set.of(1, 2));
    }

    @Test
    void aGapStartsAtAnHour() {
        var title = clip(VIDEO, "Town title");

        assertThat(Reads.record(title)).isEqualTo("90525-90575");
        assertThat(title.content()).isEqualTo(new Clip.Content.Generated("Basic Title"));
        assertThat(title.names().comments()).containsExactly("Greyport, 1931");
        assertThat(title.roles()).containsExactly("titles");
    }

    @Test
    void aCompoundClipIsFollowed() {
        assertThat(CUT.clips())
                .filteredOn(p -> !p.path().isEmpty())
                .extracting(p -> p.clip().name(), PlacedClip::record, p -> p.track().name())
                .containsExactlyInAnyOrder(
                        tuple("Archive shot", range(90625, 90750), "V1"),
                        tuple("Archive shot", range(90625, 90750), "A1"),
                        tuple("Hymn", range(90650, 90750), "A1"));
    }

    @Test
    void aDisabledClipIsThereButOff() {
        assertThat(clip(VIDEO, "Unused take").enabled()).isFalse();
        assertThat(clip(VIDEO, "Kitchen").enabled()).isTrue();
    }

    @Test
    void markersAndNotesAreKept() {
        assertThat(CUT.markers())
                .containsExactly(new Marker(90025, "Poster?: ask art department", ""));
        assertThat(clip(VIDEO, "Kitchen").names().comments())
                .containsExactly("looks onto the street");
    }

    @Test
    void everyClipKnowsItsLineAndColumn() {
        var where = clip(VIDEO, "Street").where();

        assertThat(where).hasToString("nightfall.fcpxml:40:25");
    }

    @Test
    void mixedDenominatorsAreExact() {
        var cut =
                spine(
                        """
                        <asset-clip ref="a1" offset="0s" name="A" duration="3003/30000s"/>
                        <asset-clip ref="a1" offset="72072/720000s" name="B" duration="1001/10000s"/>
                        """);

        assertThat(Reads.record(clip(cut, VIDEO, "B"))).isEqualTo("3-6");
        assertThat(cut.report().findings()).isEmpty();
    }

    @Test
    void editsOffTheFrameAreRoundedAndReportedOnce() {
        var cut =
                spine(
                        """
                        <asset-clip ref="a1" offset="0s" name="A" duration="1/7s"/>
                        <asset-clip ref="a1" offset="1/7s" name="B" duration="1/7s"/>
                        """);

        assertThat(cut.report().findings())
                .singleElement()
                .extracting(Finding::rule)
                .isEqualTo("timeline.off-frame");
    }

    @Test
    void onlyTheFirstOfAnAuditionPlays() {
        var cut =
                spine(
                        """
                        <audition offset="0s">
                          <asset-clip ref="a1" name="Pick" duration="1001/30000s"/>
                          <asset-clip ref="a1" name="Alternative" duration="1001/30000s"/>
                        </audition>
                        """);

        assertThat(cut.clips()).extracting(p -> p.clip().name()).containsOnly("Pick");
    }

    @Test
    void aSecondaryStorylineStandsInItsOwnLane() {
        var cut =
                spine(
                        """
                        <asset-clip ref="a1" offset="0s" name="P" start="1001/300s" duration="1001/300s">
                          <spine lane="1" offset="2002/300s">
                            <asset-clip ref="a1" offset="0s" name="S1" duration="1001/30000s"/>
                            <asset-clip ref="a1" offset="1001/30000s" name="S2" duration="2002/30000s"/>
                          </spine>
                        </asset-clip>
                        """);

        assertThat(Reads.track(cut, "V2").clips())
                .extracting(Reads::record)
                .containsExactly("100-101", "101-103");
    }

    @Test
    void aTimeMapIsASpeed() {
        var cut =
                spine(
                        """
                        <asset-clip ref="a1" offset="0s" name="Fast" start="1001/3000s" duration="1001/3000s">
                          <timeMap><timept time="0s" value="0s"/><timept time="1001/300s" value="2002/300s"/></timeMap>
                        </asset-clip>
                        <asset-clip ref="a1" name="Back" duration="1001/3000s">
                          <timeMap><timept time="0s" value="1001/300s"/><timept time="1001/300s" value="0s"/></timeMap>
                        </asset-clip>
                        <asset-clip ref="a1" name="Still" duration="1001/3000s">
                          <timeMap><timept time="0s" value="1001/300s"/><timept time="1001/300s" value="1001/300s"/></timeMap>
                        </asset-clip>
                        """);

        assertThat(source(cut, "Fast")).isEqualTo(source(20, 40, 2));
        assertThat(source(cut, "Back")).isEqualTo(source(90, 100, -1));
        assertThat(source(cut, "Still")).isEqualTo(source(100, 101, 0));
    }

    @Test
    void conformedFramesPlayOneForOne() {
        var cut =
                Reads.text(
                        "conform.fcpxml",
                        """
                        <fcpxml version="1.10"><resources>
                          <format id="r1" frameDuration="1/24s"/><format id="r2" frameDuration="1/25s"/>
                          <asset id="a1" name="A" hasVideo="1" format="r2" duration="100s"/></resources>
                          <project name="P"><sequence format="r1"><spine>
                            <asset-clip ref="a1" offset="0s" name="A" start="684/25s" duration="54/24s"><conform-rate srcFrameRate="25"/>
                              <title lane="1" offset="696/25s" name="T" duration="1s"/></asset-clip>
                          </spine></sequence></project></fcpxml>
                        """);

        assertThat(Reads.source(clip(cut, VIDEO, "A"))).isEqualTo("684-738");
        assertThat(Reads.record(clip(cut, VIDEO, "T"))).isEqualTo("12-36");
    }

    @Test
    void theAnglesOfAMulticamAreChosenForPictureAndSound() {
        var cut =
                fcpxml(
                        """
                        <media id="m1" name="Interview"><multicam format="r1">
                          <mc-angle name="A" angleID="one"><asset-clip ref="a1" offset="0s" name="Cam A" duration="1001/30s"/></mc-angle>
                          <mc-angle name="B" angleID="two"><gap offset="0s" duration="1001/3000s"/><asset-clip ref="a1" offset="1001/3000s" name="Recorder" duration="1001/30s"/></mc-angle>
                        </multicam></media>
                        """,
                        """
                        <mc-clip ref="m1" offset="0s" name="Interview" start="1001/1500s" duration="1001/300s">
                          <mc-source angleID="one" srcEnable="video"/><mc-source angleID="two" srcEnable="audio"/>
                        </mc-clip>
                        """);

        assertThat(cut.clips())
                .extracting(
                        p -> p.track().name() + " " + p.clip().name() + " " + p.record().length())
                .containsExactlyInAnyOrder("V1 Cam A 100", "A1 Recorder 100");
    }

    @Test
    void aRoleSwitchedOffInASyncClipIsSwitchedOff() {
        var cut =
                spine(
                        """
                        <sync-clip offset="0s" name="Synced" duration="1001/300s">
                          <asset-clip ref="a1" offset="0s" name="Camera" duration="1001/300s" audioRole="dialogue.scratch">
                            <asset-clip ref="s1" lane="-1" offset="0s" name="Recorder" duration="1001/300s" audioRole="dialogue.mix"/>
                          </asset-clip>
                          <sync-source sourceID="storyline"><audio-role-source role="dialogue.scratch" active="0"/></sync-source>
                        </sync-clip>
                        """);

        assertThat(cut.clips())
                .filteredOn(p -> p.ownTrack().kind() == AUDIO)
                .extracting(p -> p.clip().name() + " " + p.active())
                .containsExactlyInAnyOrder("Camera false", "Recorder true");
    }

    @Test
    void componentsOfAClipAreTrimmedToIt() {
        var cut =
                spine(
                        """
                        <clip offset="0s" name="Scene" start="1001/1500s" duration="1001/3000s">
                          <video ref="a1" offset="0s" duration="1001/30s" role="video.B">
                            <audio ref="a1" lane="-1" offset="0s" duration="1001/30s" role="dialogue.boom" srcCh="2"/>
                          </video>
                        </clip>
                        """);

        assertThat(Reads.record(clip(cut, VIDEO, "Scene"))).isEqualTo("0-10");
        assertThat(Reads.source(clip(cut, AUDIO, "Scene"))).isEqualTo("20-30");
        assertThat(clip(cut, AUDIO, "Scene").channels()).containsExactly(2);
        assertThat(clip(cut, AUDIO, "Scene").roles()).containsExactly("dialogue.boom");
    }

    @Test
    void anLCutLetsTheSoundRunOn() {
        var cut =
                spine(
                        """
                        <asset-clip ref="a1" offset="0s" name="L" duration="1001/300s" audioStart="0s" audioDuration="1001/200s"/>
                        """);

        assertThat(Reads.record(clip(cut, VIDEO, "L"))).isEqualTo("0-100");
        assertThat(Reads.record(clip(cut, AUDIO, "L"))).isEqualTo("0-150");
    }

    @Test
    void channelsWithRolesOfTheirOwnAreClipsOfTheirOwn() {
        var cut =
                spine(
                        """
                        <asset-clip ref="s1" offset="0s" name="Wild" duration="1001/300s" audioRole="dialogue">
                          <audio-channel-source srcCh="1" role="dialogue.boom"/>
                          <audio-channel-source srcCh="2" role="effects" active="0"/>
                        </asset-clip>
                        """);

        assertThat(Reads.track(cut, "A1").clips())
                .extracting(c -> c.roles() + " " + c.channels() + " " + c.enabled())
                .containsExactly("[dialogue.boom] [1] true", "[effects] [2] false");
    }

    @Test
    void aCompoundClipThatContainsItselfIsReported() {
        var cut =
                fcpxml(
                        """
                        <media id="m1" name="Loop"><sequence format="r1"><spine>
                          <ref-clip ref="m1" offset="0s" name="Again" duration="1001/30s"/>
                        </spine></sequence></media>
                        """,
                        """
                        <ref-clip ref="m1" offset="0s" name="Loop" duration="1001/30s"/>
                        """);

        assertThat(cut.report().findings())
                .extracting(Finding::rule)
                .contains("timeline.nest-loop");
        assertThat(cut.clips()).extracting(p -> p.clip().name()).contains("Again");
    }

    @Test
    void aMissingResourceKeepsItsNameAndIsReported() {
        var cut =
                spine(
                        "<asset-clip ref=\"gone\" offset=\"0s\" name=\"Lost\" duration=\"1001/30s\"/>");

        assertThat(cut.clips()).extracting(p -> p.clip().name()).containsExactly("Lost");
        assertThat(cut.report().findings())
                .extracting(Finding::rule)
                .containsExactly("timeline.missing-resource");
    }

    @Test
    void otherProjectsAreNamed() {
        var project =
                "<project name=\"%s\"><sequence format=\"r1\"><spine><gap duration=\"1s\"/></spine></sequence></project>";
        var cut =
                Reads.text(
                        "two.fcpxml",
                        "<fcpxml version=\"1.9\"><resources><format id=\"r1\" frameDuration=\"1/25s\"/></resources>"
                                + project.formatted("One")
                                + project.formatted("Two")
                                + "</fcpxml>");

        assertThat(cut.name()).isEqualTo("One");
        assertThat(cut.report().findings())
                .singleElement()
                .extracting(Finding::text)
                .asString()
                .contains("\"Two\"");
    }

    @Test
    void theFilesOwnRateStandsAgainstTheCallers() {
        var cut =
                new FcpxmlReader()
                        .read(Reads.resource("nightfall.fcpxml"), Optional.of(Rate.FPS_24));

        assertThat(cut.rate()).isEqualTo(Rate.FPS_25);
        assertThat(cut.report().findings())
                .extracting(Finding::rule)
                .containsExactly("timeline.rate.disagrees");
    }

    @Test
    void utf16IsRecognised() {
        var bytes =
                "<?xml version=\"1.0\"?><fcpxml version=\"1.8\"/>"
                        .getBytes(StandardCharsets.UTF_16);

        assertThat(new FcpxmlReader().recognises(new TimelineFile("u.fcpxml", bytes))).isTrue();
        assertThat(new XmemlReader().recognises(new TimelineFile("u.fcpxml", bytes))).isFalse();
    }

    private static Timeline spine(String spine) {
        return fcpxml("", spine);
    }

    private static Timeline fcpxml(String media, String spine) {
        return Reads.text(
                "cut.fcpxml",
                """
                <?xml version="1.0"?><!DOCTYPE fcpxml>
                <fcpxml version="1.11"><resources>
                  <format id="r1" name="FFVideoFormat1080p2997" frameDuration="1001/30000s"/>
                  <asset id="a1" name="A" hasVideo="1" hasAudio="1" format="r1" duration="1000s" audioChannels="2"/>
                  <asset id="s1" name="S" hasAudio="1" duration="1000s" audioChannels="2"/>
                  %s</resources>
                <library><event><project name="P"><sequence format="r1" tcFormat="DF"><spine>
                %s
                </spine></sequence></project></event></library></fcpxml>
                """
                        .formatted(media, spine));
    }

    private static Clip clip(Track.Kind kind, String name) {
        return clip(CUT, kind, name);
    }

    private static Clip clip(Timeline cut, Track.Kind kind, String name) {
        return Reads.clip(cut, kind, name);
    }

    private static @Nullable SourceRange source(Timeline cut, String name) {
        return clip(cut, VIDEO, name).source();
    }

    private static SourceRange source(long from, long to, long speed) {
        return new SourceRange(range(from, to), Rate.FPS_29_97, Rational.of(speed));
    }

    private static FrameRange range(long from, long to) {
        return new FrameRange(from, to);
    }
}
