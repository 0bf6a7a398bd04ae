package dev.clearcut.use.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Report;
import dev.clearcut.base.Where;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timeline.Clip;
import dev.clearcut.timeline.SourceRange;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.timeline.Track;
import dev.clearcut.use.UseRules;
import dev.clearcut.use.Uses;
import dev.clearcut.use.change.Aspect.Difference;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a timeline tells of a use besides: its part of the source, and what runs with it. */
class SceneTest {

    @Test
    void aSongThatComesToLieUnderDialogueIsInAnotherContext() {
        var changes =
                CutChanges.between(
                        version(song(0, 100), clip("A001", 500, 600)),
                        version(song(0, 100), clip("A001", 30, 130)));

        assertThat(changes.changed())
                .singleElement()
                .satisfies(
                        changed ->
                                assertThat(changed.aspects())
                                        .containsExactly(
                                                new Aspect.Recontexted(
                                                        Set.of(
                                                                new Difference.NowUnder(
                                                                        Setting.DIALOGUE)))));
    }

    @Test
    void aCutThatTellsOfNoDialogueSaysNothingAboutIt() {
        var changes =
                CutChanges.between(
                        version(song(0, 100)), version(song(0, 100), clip("A001", 30, 130)));

        assertThat(changes.changed()).isEmpty();
    }

    @Test
    void dialogueForLessThanASecondIsACutAndNoContext() {
        var changes =
                CutChanges.between(
                        version(song(0, 100), clip("A001", 500, 600)),
                        version(song(0, 100), clip("A001", 80, 180)));

        assertThat(changes.changed()).isEmpty();
    }

    @Test
    void theClipSaysWhichPartOfItsSourcePlays() {
        assertThat(version(song(0, 100)).uses().getFirst().excerpt())
                .isEqualTo(
                        new Excerpt(
                                Rate.FPS_25.secondsAt(1000),
                                Rate.FPS_25.secondsAt(1100),
                                Rational.ONE));
    }

    private static Version version(Clip song, Clip... dialogue) {
        var timeline =
                new Timeline(
                        "reel1",
                        "test",
                        Rate.FPS_25,
                        0,
                        List.of(track("MX", 1, song), track("DIALOGUE", 2, dialogue)),
                        List.of(),
                        Report.clean());
        var uses = Uses.in(timeline, UseRules.standard(), Uses.Tracks.ALL).value();
        return Version.of(
                timeline, uses.stream().filter(u -> u.name().contains("GOODBYE")).toList());
    }

    private static Track track(String name, int number, Clip... clips) {
        return new Track(Track.Kind.AUDIO, name, number, Track.State.ACTIVE, List.of(clips));
    }

    private static Clip song(long from, long to) {
        return clip("MX_LONG GOODBYE", from, to);
    }

    private static Clip clip(String name, long from, long to) {
        return Clip.of(
                Clip.Names.of(name),
                FrameRange.of(from, to),
                SourceRange.of(FrameRange.of(1000 + from, 1000 + to), Rate.FPS_25),
                new Where.InFile("reel1.edl", (int) from + 1, 1));
    }
}
