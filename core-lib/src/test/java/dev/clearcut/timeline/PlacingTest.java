package dev.clearcut.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Report;
import dev.clearcut.base.Where;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timeline.Clip.Content.Nested;
import dev.clearcut.timeline.Clip.Names;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlacingTest {

    private static final Where.InFile HERE = new Where.InFile("cut.xml", 1, 1);

    @Test
    void clipsOfANestPlayWhereTheNestPlays() {
        var inside = timeline(clip("Song", 100, 200, null));
        var cut = timeline(nest(inside, 1000, 1050, source(140, 190, 1)));

        assertThat(cut.clips())
                .singleElement()
                .satisfies(
                        placed -> {
                            assertThat(placed.clip().name()).isEqualTo("Song");
                            assertThat(placed.record()).isEqualTo(new FrameRange(1000, 1050));
                            assertThat(placed.path())
                                    .extracting(PlacedClip.Nest::name)
                                    .containsExactly("Nest");
                        });
    }

    @Test
    void whatTheNestDoesNotPlayIsNotInTheCut() {
        var inside = timeline(clip("Heard", 0, 50, null), clip("Trimmed away", 50, 100, null));
        var cut = timeline(nest(inside, 0, 50, source(0, 50, 1)));

        assertThat(cut.clips()).extracting(p -> p.clip().name()).containsExactly("Heard");
    }

    @Test
    void aRetimedNestScalesWhatItHolds() {
        var inside = timeline(clip("Song", 20, 40, null));
        var twiceAsFast = timeline(nest(inside, 500, 550, source(0, 100, 2)));
        var backwards = timeline(nest(inside, 500, 600, source(0, 100, -1)));

        assertThat(twiceAsFast.clips().getFirst().record()).isEqualTo(new FrameRange(510, 520));
        assertThat(backwards.clips().getFirst().record()).isEqualTo(new FrameRange(560, 580));
    }

    @Test
    void aSwitchedOffTrackAroundANestSwitchesItsClipsOff() {
        var inside = timeline(clip("Song", 0, 10, null));
        var muted =
                new Track(
                        Track.Kind.AUDIO,
                        "MX",
                        1,
                        Track.State.MUTED,
                        List.of(nest(inside, 0, 10, null)));
        var cut =
                new Timeline(
                        "Cut", "test", Rate.FPS_25, 0, List.of(muted), List.of(), Report.clean());

        assertThat(cut.clips())
                .singleElement()
                .satisfies(
                        placed -> {
                            assertThat(placed.active()).isFalse();
                            assertThat(placed.track().name()).isEqualTo("MX");
                            assertThat(placed.ownTrack().name()).isEqualTo("A1");
                        });
    }

    private static Timeline timeline(Clip... clips) {
        var track = new Track(Track.Kind.AUDIO, "A1", 1, Track.State.ACTIVE, List.of(clips));
        return new Timeline(
                "Cut", "test", Rate.FPS_25, 0, List.of(track), List.of(), Report.clean());
    }

    private static Clip clip(String name, long from, long to, @Nullable SourceRange source) {
        return Clip.of(Names.of(name), new FrameRange(from, to), source, HERE);
    }

    private static Clip nest(Timeline inside, long from, long to, @Nullable SourceRange source) {
        return clip("Nest", from, to, source).content(new Nested(inside));
    }

    private static SourceRange source(long from, long to, long speed) {
        return new SourceRange(new FrameRange(from, to), Rate.FPS_25, Rational.of(speed));
    }
}
