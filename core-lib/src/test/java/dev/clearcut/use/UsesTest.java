package dev.clearcut.use;

import static dev.clearcut.use.Cuts.audio;
import static dev.clearcut.use.Cuts.clip;
import static dev.clearcut.use.Cuts.cut;
import static dev.clearcut.use.Cuts.from;
import static dev.clearcut.use.Cuts.in;
import static dev.clearcut.use.Cuts.reel;
import static dev.clearcut.use.Cuts.role;
import static dev.clearcut.use.Cuts.video;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Finding;
import dev.clearcut.material.Family;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timeline.Clip;
import dev.clearcut.timeline.Clip.Content;
import dev.clearcut.timeline.SourceRange;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.timeline.Track;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsesTest {

    @Test
    void theChannelsOfACueAreOneUse() {
        var uses =
                uses(
                        cut(
                                audio("MX 1", clip("1m01 Chase.L", 100, 200)),
                                audio("MX 2", clip("1m01 Chase.R", 100, 200))));

        assertThat(uses)
                .singleElement()
                .satisfies(
                        use -> {
                            assertThat(use.kind()).isEqualTo(Family.MUSIC);
                            assertThat(use.name()).isEqualTo("1m01 Chase");
                            assertThat(use.track()).isEqualTo("MX 1, MX 2");
                            assertThat(use.record()).isEqualTo(new FrameRange(100, 200));
                            assertThat(use.fragments())
                                    .extracting(Use.Fragment::name)
                                    .containsExactly("1m01 Chase.L", "1m01 Chase.R");
                        });
    }

    @Test
    void crossfadedFragmentsOfACueAreOneUse() {
        var uses =
                uses(
                        cut(
                                audio(
                                        "Music",
                                        clip("1m01 Chase_R1-01", 100, 210),
                                        clip("1m01 Chase_R1-02", 200, 300),
                                        clip("1m01 Chase_R2-01", 312, 350))));

        assertThat(uses)
                .singleElement()
                .satisfies(
                        use -> {
                            assertThat(use.record()).isEqualTo(new FrameRange(100, 350));
                            assertThat(use.fragments()).hasSize(3);
                        });
    }

    @Test
    void aCueHeardAgainLaterIsAnotherUse() {
        var uses =
                uses(
                        cut(
                                audio(
                                        "MX",
                                        clip("Feeling Good", 0, 100),
                                        clip("Feeling Good", 113, 200))));

        assertThat(uses)
                .extracting(Use::record)
                .containsExactly(new FrameRange(0, 100), new FrameRange(113, 200));
    }

    @Test
    void sourcesThatShareAReelStayApart() {
        var uses =
                uses(
                        cut(
                                video(
                                        "V1",
                                        1,
                                        reel("ZZ100_50", clip("ZZ100_501 (LAY3)", 0, 33)),
                                        reel("ZZ100_50", clip("ZZ100_502A (LAY3)", 33, 83)),
                                        reel("AX", clip("", 83, 90)),
                                        reel("AX", clip("", 90, 95)))));

        assertThat(uses).hasSize(4);
        assertThat(uses).extracting(Use::kind).containsOnly(Family.UNSORTED);
        assertThat(uses.getFirst().name()).isEqualTo("ZZ100_501 (LAY3)");
    }

    @Test
    void numberedPhotographsSideBySideStayApart() {
        var uses =
                uses(
                        cut(
                                video(
                                        "Stills",
                                        1,
                                        clip("Photo-01.jpg", 0, 50),
                                        clip("Photo-02.jpg", 50, 100))));

        assertThat(uses).hasSize(2).extracting(Use::kind).containsOnly(Family.STILL);
    }

    @Test
    void sameNameFromOtherFilesIsAnotherSource() {
        var uses =
                uses(
                        cut(
                                video(
                                        "ARCH",
                                        1,
                                        from("nasa_1.mov", clip("Launch", 0, 50)),
                                        from("nasa_2.mov", clip("Launch", 50, 100)))));

        assertThat(uses).hasSize(2);
    }

    @Test
    void pictureAndSoundOfOneClipAreOneUse() {
        var uses =
                uses(
                        cut(
                                video("ARCH 1", 1, clip("Moon landing.mov", 10, 90)),
                                audio("A3", clip("Moon landing.mov", 10, 90))));

        assertThat(uses)
                .singleElement()
                .satisfies(
                        use -> {
                            assertThat(use.kind()).isEqualTo(Family.ARCHIVE);
                            assertThat(use.track()).isEqualTo("ARCH 1, A3");
                        });
    }

    @Test
    void aPictureThatJumpsInItsSourceIsAnotherUse() {
        var uses =
                uses(
                        cut(
                                video(
                                        "ARCH",
                                        1,
                                        playing(1000, clip("Reel 7", 0, 50)),
                                        playing(1050, clip("Reel 7", 50, 80)),
                                        playing(9000, clip("Reel 7", 80, 100))),
                                audio(
                                        "A1",
                                        playing(1000, clip("Reel 7", 0, 80)),
                                        playing(8995, clip("Reel 7", 75, 100)))));

        assertThat(uses)
                .extracting(Use::record)
                .containsExactly(new FrameRange(0, 80), new FrameRange(75, 100));
        assertThat(uses).extracting(u -> u.fragments().size()).containsExactly(3, 2);
    }

    @Test
    void aCueThatIsCutInItselfIsStillOneCue() {
        var uses =
                uses(
                        cut(
                                audio(
                                        "A1",
                                        playing(1000, clip("1m01 Chase", 0, 50)),
                                        playing(9000, clip("1m01 Chase", 50, 100)))));

        assertThat(uses).hasSize(1);
    }

    @Test
    void aPictureIsNotMusicBecauseItsSoundIs() {
        var uses =
                uses(
                        cut(
                                video("V1", 1, clip("Concert.mov", 10, 90)),
                                audio("MX", clip("Concert.mov", 10, 90))));

        assertThat(uses)
                .extracting(Use::kind)
                .containsExactlyInAnyOrder(Family.MUSIC, Family.UNSORTED);
    }

    @Test
    void theProductionsOwnSoundIsLeftOutAndCounted() {
        var found =
                Uses.in(
                        cut(
                                audio("DX 1", clip("Sc 12 T3", 0, 50), clip("Sc 12 T4", 50, 90)),
                                audio("FOLEY", clip("steps", 0, 50)),
                                audio("A4", clip("Room Tone", 0, 50))),
                        UseRules.standard(),
                        Uses.Tracks.ALL);

        assertThat(found.value()).isEmpty();
        assertThat(found.report().findings())
                .extracting(Finding::text)
                .anySatisfy(
                        text ->
                                assertThat(text)
                                        .contains(
                                                "Track DX 1: 2 clips (Sc 12 T3, Sc 12 T4)",
                                                "own-dialogue-tracks"))
                .hasSize(3);
    }

    @Test
    void anAgencysNameOutranksTheTrack() {
        var uses =
                uses(
                        cut(
                                audio("DX 1", from("/x/GettyImages-mr_00123.mov", clip("c", 0, 9))),
                                video("GFX", 1, clip("GettyImages-1153420512.jpg", 20, 30)),
                                audio("SFX", clip("1m04 Stinger", 40, 50))));

        assertThat(uses)
                .extracting(Use::kind)
                .containsExactly(Family.ARCHIVE, Family.STILL, Family.MUSIC);
        assertThat(uses.getFirst().fragments().getFirst().rule()).isEqualTo("getty");
    }

    @Test
    void theFolderOfTheFileSaysWhatItIs() {
        var uses =
                uses(
                        cut(
                                audio(
                                        "A1",
                                        from("/Media/Music/Huaynazo.mov", clip("Huaynazo", 0, 9)),
                                        from("C:\\NF\\Takes\\s12.wav", clip("s12", 20, 30)))));

        assertThat(uses).extracting(Use::kind).containsExactly(Family.MUSIC, Family.UNSORTED);
    }

    @Test
    void musicTwoNestsDownIsFound() {
        var deep = cut(audio("A2", clip("Song", 0, 100)));
        var nest =
                clip("Montage", 50, 80)
                        .content(new Content.Nested(deep))
                        .source(SourceRange.of(new FrameRange(10, 40), Rate.FPS_25));
        var middle = cut(audio("MX", nest));
        var outer =
                clip("Act 1", 1000, 1100)
                        .content(new Content.Nested(middle))
                        .source(SourceRange.of(new FrameRange(0, 100), Rate.FPS_25));

        assertThat(uses(cut(video("V1", 1, outer))))
                .singleElement()
                .satisfies(
                        use -> {
                            assertThat(use.kind()).isEqualTo(Family.MUSIC);
                            assertThat(use.record()).isEqualTo(new FrameRange(1050, 1080));
                            assertThat(use.track()).isEqualTo("V1");
                            assertThat(use.fragments().getFirst().track())
                                    .isEqualTo("V1 > Act 1 > MX > Montage > A2");
                        });
    }

    @Test
    void finalCutsDefaultRoleSaysNothing() {
        var uses =
                uses(
                        cut(
                                audio("A1", role("dialogue.dialogue-1", clip("Tape 7", 0, 50))),
                                audio("A2", role("dialogue.boom", clip("Tape 8", 60, 90))),
                                audio("A3", role("music.music-1", clip("Tape 9", 100, 150)))));

        assertThat(uses).extracting(Use::name).containsExactly("Tape 7", "Tape 9");
        assertThat(uses).extracting(Use::kind).containsExactly(Family.UNSORTED, Family.MUSIC);
    }

    @Test
    void aMutedMusicTrackIsKeptOrLeftOutAsAsked() {
        var bounced =
                cut(
                        in(Track.State.MUTED, audio("MX 1", clip("1m01", 0, 50))),
                        audio("MX 2", clip("1m02", 60, 90), clip("1m03", 90, 99).enabled(false)));

        var all = Uses.in(bounced, UseRules.standard(), Uses.Tracks.ALL);
        var active = Uses.in(bounced, UseRules.standard(), Uses.Tracks.ACTIVE);

        assertThat(all.value()).extracting(Use::active).containsExactly(false, true, false);
        assertThat(rules(all.report().findings())).containsExactly("use.switched-off");
        assertThat(active.value()).extracting(Use::name).containsExactly("1m02");
        assertThat(active.report().findings())
                .extracting(Finding::text)
                .satisfiesExactly(
                        text ->
                                assertThat(text)
                                        .contains("MX 1: 1 clip (1m01)", "the track is muted"),
                        text ->
                                assertThat(text)
                                        .contains("MX 2: 1 clip (1m03)", "are switched off"));
    }

    @Test
    void whatIsSwitchedOffMakesNoActiveUseLonger() {
        var uses =
                uses(
                        cut(
                                audio("MX 1", clip("Song", 100, 200)),
                                audio(
                                        "MX 2",
                                        clip("Song", 120, 150).enabled(false),
                                        clip("Song", 200, 300).enabled(false))));

        assertThat(uses)
                .extracting(Use::record)
                .containsExactly(new FrameRange(100, 200), new FrameRange(200, 300));
        assertThat(uses).extracting(Use::active).containsExactly(true, false);
        assertThat(uses.getFirst().fragments()).hasSize(2);
    }

    @Test
    void alternatesStayApartAndAreFlagged() {
        var found =
                Uses.in(
                        cut(
                                audio("Music", clip("1m01 Chase", 0, 100)),
                                audio("Music Alts", clip("1m01 Chase", 0, 100))),
                        UseRules.standard(),
                        Uses.Tracks.ALL);

        assertThat(found.value()).extracting(Use::track).containsExactly("Music", "Music Alts");
        assertThat(rules(found.report().findings())).contains("use.alternates");
    }

    @Test
    void whatNoRuleSpeaksOfIsKeptAndSaidSo() {
        var found =
                Uses.in(
                        cut(video("V1", 1, clip("IMG_0268", 0, 50), clip("IMG_0269", 50, 70))),
                        UseRules.standard(),
                        Uses.Tracks.ALL);

        assertThat(found.value()).hasSize(2);
        assertThat(found.report().findings())
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.rule()).isEqualTo("use.unsorted");
                            assertThat(finding.text())
                                    .contains("Track V1", "2 clips (IMG_0268, IMG_0269)");
                        });
    }

    @Test
    void titlesAndBarsAreLeftOutAndCounted() {
        var found =
                Uses.in(
                        cut(
                                video(
                                        "V1",
                                        1,
                                        clip("Bars and Tone", 0, 50),
                                        clip("BL", 50, 60),
                                        clip("Basic Title", 60, 90)
                                                .content(new Content.Generated("Basic Title")),
                                        clip("nothing", 90, 90))),
                        UseRules.standard(),
                        Uses.Tracks.ALL);

        assertThat(found.value()).isEmpty();
        assertThat(rules(found.report().findings()))
                .containsExactlyInAnyOrder("use.own", "use.own", "use.generated", "use.empty");
    }

    @Test
    void aPictureWhollyUnderOthersIsAUseWithANote() {
        var found =
                Uses.in(
                        cut(
                                video("ARCH", 1, clip("Under", 10, 90), clip("Beside", 100, 200)),
                                video("V2", 2, clip("Left", 0, 50), clip("Far", 150, 250)),
                                video("V3", 3, clip("Right", 50, 95))),
                        UseRules.standard(),
                        Uses.Tracks.ALL);

        assertThat(found.value()).hasSize(5);
        assertThat(found.report().findings())
                .filteredOn(f -> f.rule().equals("use.occluded"))
                .singleElement()
                .satisfies(f -> assertThat(f.text()).contains("\"Under\" on ARCH"));
    }

    @Test
    void coveredPictureThatIsHeardIsNotHidden() {
        var found =
                Uses.in(
                        cut(
                                video("ARCH", 1, clip("Speech", 10, 90)),
                                audio("A1", clip("Speech", 10, 90)),
                                video("V2", 2, clip("Cutaway", 0, 100))),
                        UseRules.standard(),
                        Uses.Tracks.ALL);

        assertThat(rules(found.report().findings())).doesNotContain("use.occluded");
    }

    private static Clip playing(long source, Clip clip) {
        return clip.source(
                SourceRange.of(FrameRange.lasting(source, clip.record().length()), Rate.FPS_25));
    }

    private static List<Use> uses(Timeline cut) {
        return Uses.in(cut, UseRules.standard(), Uses.Tracks.ALL).value();
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }
}
