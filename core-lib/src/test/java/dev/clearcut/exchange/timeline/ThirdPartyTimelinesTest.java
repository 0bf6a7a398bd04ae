package dev.clearcut.exchange.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clearcut.base.Finding;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timeline.Clip;
import dev.clearcut.timeline.PlacedClip;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.timeline.Track;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that edit systems wrote, kept beside the project; without them these tests are skipped. */
class ThirdPartyTimelinesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "fcpxml/23.98.fcpxml,          23.976,   00:00:00:00, 00:03:42:20, 4, 20",
        "fcpxml/25i.fcpxml,            25,       00:00:00:00, 00:00:29:13, 4, 24",
        "fcpxml/29.97d.fcpxml,         29.97 DF, 00:00:00;00, 00:00:29;17, 4, 24",
        "fcpxml/AudioOnly.fcpxml,      23.976,   00:00:00:00, 00:03:13:15, 2, 5",
        "fcpxml/CompoundClipSample.fcpxml, 23.976, 00:00:00:00, 00:04:34:11, 2, 55",
        "fcpxml/DisabledClips.fcpxml,  24,       00:00:00:00, 00:14:11:14, 2, 6",
        "fcpxml/MulticamSample.fcpxml, 23.976,   00:00:00:00, 00:04:36:06, 2, 2",
        "fcpxml/Occlusion.fcpxml,      24,       00:00:00:00, 00:02:10:01, 1, 4",
        "fcpxml/SyncClipRoles.fcpxml,  25,       00:59:50:00, 01:01:08:10, 5, 7",
        "fcpxml/TimelineWithSecondaryStoryline.fcpxml, 23.976, 00:00:00:00, 00:04:34:11, 4, 55",
        "fcpxml/TitlesRoles.fcpxml,    24,       00:00:00:00, 00:07:05:19, 3, 4",
        "fcpxml/fcpx_clips.fcpxml,     30,       00:00:00:00, 00:02:49:08, 2, 12",
        "fcpxml/fcpx_example.fcpxml,   30,       00:00:00:00, 00:02:30:00, 7, 22",
        "fcpxml/fcpx_project.fcpxml,   30,       00:00:00:00, 00:02:30:00, 7, 22",
        "xmeml/hiero_xml_export.xml,   24,       01:00:00:00, 01:00:55:04, 1, 2",
        "xmeml/premiere_enable_property.xml, 25, 00:00:00:00, 00:00:10:06, 9, 16",
        "xmeml/premiere_generators.xml, 23.976,  00:00:00:00, 00:00:35:16, 11, 9",
        "xmeml/sample_just_track.xml,  30,       00:00:00:00, 00:00:00:00, 0, 0",
        "otio/clip_example.otio,       24,       00:00:00:00, 00:00:00:12, 1, 1",
        "otio/multiple_track.otio,     24,       00:00:00:00, 00:00:00:19, 3, 5",
        "otio/multitrack.otio,         24,       00:00:00:00, 00:01:51:13, 3, 5",
        "otio/screening_example.otio,  24,       00:00:00:00, 01:00:37:04, 1, 9",
        "otio/simple_cut.otio,         24,       00:00:00:00, 00:00:00:19, 1, 4",
        "otio/transition.otio,         24,       00:00:00:00, 00:00:00:19, 1, 4"
    })
    void isReadWhole(String file, String rate, String start, String end, int tracks, int clips) {
        var cut = read(file);

        assertThat(cut.rate()).isEqualTo(Rate.parse(rate));
        assertThat(cut.timecode(cut.start())).hasToString(start);
        assertThat(cut.timecode(cut.end())).hasToString(end);
        assertThat(cut.tracks()).hasSize(tracks);
        assertThat(cut.clips()).hasSize(clips);
        assertThat(cut.report().hasErrors()).isFalse();
        assertThat(cut.clips()).allSatisfy(p -> assertThat(p.clip().where().line()).isPositive());
    }

    @Test
    void musicInAnFcpxmlHasItsSubrole() {
        assertThat(read("fcpxml/AudioOnly.fcpxml").clips())
                .filteredOn(p -> p.clip().roles().contains("music.music-1"))
                .extracting(p -> p.clip().name(), ThirdPartyTimelinesTest::record)
                .containsExactly(
                        tuple("Forest Day", "0-1549"),
                        tuple("Forest Day", "1549-3098"),
                        tuple("Forest Day", "3098-4647"));
    }

    @Test
    void aConformedClipPlaysItsFramesOneForOne() {
        var clip = Reads.clip(read("fcpxml/TitlesRoles.fcpxml"), Track.Kind.VIDEO, "TestVideo");

        assertThat(Reads.record(clip)).isEqualTo("241-10219");
        assertThat(Reads.source(clip)).isEqualTo("0-9978");
        assertThat(read("fcpxml/TitlesRoles.fcpxml").tracks().get(1).clips())
                .extracting(Reads::record)
                .as("a title connected 167 frames in")
                .containsExactly("408-649");
    }

    @Test
    void disabledClipsAreOff() {
        assertThat(read("fcpxml/DisabledClips.fcpxml").clips())
                .extracting(p -> p.clip().enabled())
                .containsExactly(true, false, true, true, false, false);
    }

    @Test
    void theMulticamShowsOneAngleAndLetsAnotherBeHeard() {
        assertThat(read("fcpxml/MulticamSample.fcpxml").clips())
                .extracting(p -> p.track().name() + " " + p.clip().name())
                .containsExactlyInAnyOrder("V1 Day2_InterviewOwners_02_A", "A1 4CH001I");
    }

    @Test
    void theSynchronisedSoundKeepsItsRoles() {
        assertThat(read("fcpxml/SyncClipRoles.fcpxml").clips())
                .filteredOn(p -> p.ownTrack().kind() == Track.Kind.AUDIO)
                .extracting(p -> p.clip().roles() + " " + p.clip().names().file())
                .containsExactlyInAnyOrder(
                        "[dialogue.MixL] /Users/user/Music/GM7873P7.WAV",
                        "[dialogue.MixR] /Users/user/Music/GM7873P7.WAV");
    }

    @Test
    void aRetimedNestOfTheExampleMapsItsFrames() {
        assertThat(read("fcpxml/fcpx_project.fcpxml").clips())
                .filteredOn(p -> !p.path().isEmpty() && p.track().name().equals("V1"))
                .extracting(p -> p.clip().name() + " " + record(p))
                .containsExactly("IMG_0233 2400-2591", "IMG_0268 2891-3191", "IMG_0233 4200-4443");
    }

    @Test
    void hieroCountsASlowClipInTheTimeAfterIt() {
        var slow = Reads.clip(read("xmeml/hiero_xml_export.xml"), Track.Kind.VIDEO, "/");

        assertThat(Reads.record(slow)).isEqualTo("87485-87724");
        assertThat(slow.source()).isNotNull().extracting("speed").isEqualTo(new Rational(1, 4));
        assertThat(Reads.source(slow)).isEqualTo("81600-81660");
    }

    @Test
    void premiereSwitchesOffTracksAndClips() {
        var cut = read("xmeml/premiere_enable_property.xml");

        assertThat(Reads.track(cut, "disabled_track").state()).isEqualTo(Track.State.HIDDEN);
        assertThat(Reads.track(cut, "base").clips())
                .extracting(c -> c.enabled() + " " + Reads.source(c))
                .containsExactly("true 353-434", "false 434-530", "true 530-573", "false 573-609");
    }

    @Test
    void premieresGeneratorsAreGenerated() {
        assertThat(read("xmeml/premiere_generators.xml").tracks().getFirst().clips())
                .extracting(Clip::content)
                .containsExactly(
                        new Clip.Content.Generated("Slug"),
                        new Clip.Content.Generated("Slug"),
                        new Clip.Content.Generated("Color"),
                        new Clip.Content.Generated("Slug"),
                        new Clip.Content.Generated("Slug"),
                        new Clip.Content.Generated("GraphicAndType"));
    }

    @Test
    void theScreeningCutStandsWhereItsEdlHasIt() {
        var cut = read("otio/screening_example.otio");
        var first = cut.clips().getFirst();

        assertThat(cut.timecode(first.record().start())).hasToString("00:59:53:11");
        assertThat(first.clip().names().reel()).isEqualTo("ZZ100_50");
        assertThat(Reads.source(first.clip())).isEqualTo("86501-86532");
        assertThat(cut.markers()).extracting(m -> m.frame()).startsWith(86438L);
    }

    @Test
    void clipsWithoutAProjectAreListedWithAWarning() {
        assertThat(read("fcpxml/fcpx_clips.fcpxml").report().findings())
                .extracting(Finding::rule)
                .contains("timeline.no-project");
    }

    private static String record(PlacedClip placed) {
        return placed.record().start() + "-" + placed.record().end();
    }

    private static Timeline read(String file) {
        var path = Reads.fixtures(file);
        assumeTrue(Files.exists(path), "third-party file absent: " + path);
        return Timelines.read(path);
    }
}
