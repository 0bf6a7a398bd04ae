package dev.clearcut.delivery.stale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.delivery.CutAspect;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** From which frame on a new cut is the old one elsewhere, against a look at each frame. */
class MovedTest {

    private static final Rational FRAME = Rate.FPS_25.frameDuration();

    /** One shot, or cue, of so many frames of a source from one of its frames on. */
    private record Shot(String name, long source, long length) {}

    private static CutLayers cut(List<Shot> shots) {
        var segments = new ArrayList<Segment>();
        long at = 0;
        for (var shot : shots) {
            segments.add(
                    new Segment(
                            shot.name(),
                            shot.name(),
                            FrameRange.of(at, at + shot.length()),
                            Rational.ONE,
                            FRAME.times(Rational.of(shot.source())),
                            FRAME,
                            0));
            at += shot.length();
        }
        return CutLayers.of(
                "EDL", Rate.FPS_25, FrameRange.of(0, at), Map.of(CutAspect.PICTURE, segments));
    }

    /** What each frame shows. */
    private static List<String> frames(List<Shot> shots) {
        var frames = new ArrayList<String>();
        for (var shot : shots) {
            for (long i = 0; i < shot.length(); i++) {
                frames.add(shot.name() + "@" + (shot.source() + i));
            }
        }
        return frames;
    }

    @Test
    void anInsertIsAnotherAndAllBehindItIsOnlyLater() {
        var a = new Shot("A", 0, 100);
        var b = new Shot("B", 0, 200);
        var difference =
                CutDifference.between(cut(List.of(a, b)), cut(List.of(a, new Shot("X", 0, 50), b)));

        var course = difference.courseOf(CutAspect.PICTURE);
        assertThat(course.moved()).containsExactly(new Moved(FrameRange.of(150, 350), 50, true));
        assertThat(course.redone()).containsExactly(FrameRange.of(100, 150));
        assertThat(course.moved().getFirst().inWords(Rate.FPS_25))
                .isEqualTo("what stood from 00:00:04:00 on stands 00:00:02:00 later");
    }

    @Test
    void aLiftLeavesNothingToBeMadeAgain() {
        var a = new Shot("A", 0, 100);
        var b = new Shot("B", 0, 200);
        var difference =
                CutDifference.between(cut(List.of(a, new Shot("X", 0, 50), b)), cut(List.of(a, b)));

        var course = difference.courseOf(CutAspect.PICTURE);
        assertThat(course.moved()).containsExactly(new Moved(FrameRange.of(100, 300), -50, true));
        assertThat(course.takenOut()).containsExactly(FrameRange.of(100, 150));
        assertThat(course.redone()).isEmpty();
        assertThat(course.isOnlyMoved()).as("what was in it has to come out").isFalse();
    }

    @Test
    void whatMovedIsFrameByFrameTheOldCut() {
        long seed = 20261122;
        var random = new Random(seed);
        int found = 0;
        for (int round = 0; round < 600; round++) {
            var old = shots(random);
            var now = changed(old, random);
            var difference = CutDifference.between(cut(old), cut(now));
            var expected = slow(frames(old), frames(now));
            assertThat(tail(difference, now))
                    .as("seed %d round %d%n%s%n%s", seed, round, old, now)
                    .isEqualTo(expected);
            everyFrameIsAccountedFor(difference, frames(old), frames(now));
            found += expected.isPresent() ? 1 : 0;
        }
        assertThat(found).isGreaterThan(50);
    }

    /** A frame that differs is to be made again, or was where the course says. */
    private static void everyFrameIsAccountedFor(
            CutDifference difference, List<String> old, List<String> now) {
        var course = difference.courseOf(CutAspect.PICTURE);
        for (int f = 0; f < now.size(); f++) {
            long frame = f;
            boolean differs = f >= old.size() || !old.get(f).equals(now.get(f));
            boolean redone = course.redone().stream().anyMatch(r -> r.contains(frame));
            boolean elsewhere =
                    course.moved().stream()
                            .filter(m -> m.at().contains(frame))
                            .anyMatch(
                                    m ->
                                            now.get((int) frame)
                                                    .equals(old.get((int) (frame - m.by()))));
            assertThat(redone).as("frame %d%n%s%n%s", f, old, now).isEqualTo(differs && !elsewhere);
        }
    }

    private static Optional<Moved> tail(CutDifference difference, List<Shot> now) {
        long end = frames(now).size();
        return difference.courseOf(CutAspect.PICTURE).moved().stream()
                .filter(moved -> moved.onwards() && moved.at().end() == end)
                .findFirst();
    }

    private static Optional<Moved> slow(List<String> old, List<String> now) {
        int by = now.size() - old.size();
        int from = now.size();
        while (from > 0 && from - by > 0 && now.get(from - 1).equals(old.get(from - 1 - by))) {
            from--;
        }
        boolean differs = false;
        for (int f = from; f < Math.max(old.size(), now.size()); f++) {
            var then = f < old.size() ? old.get(f) : "";
            differs |= !then.equals(f < now.size() ? now.get(f) : "");
        }
        return by == 0 || from == now.size() || !differs
                ? Optional.empty()
                : Optional.of(new Moved(FrameRange.of(from, now.size()), by, true));
    }

    private static List<Shot> shots(Random random) {
        var shots = new ArrayList<Shot>();
        for (int i = 0; i < 3 + random.nextInt(4); i++) {
            shots.add(new Shot("S" + random.nextInt(3), random.nextInt(4), 1 + random.nextInt(6)));
        }
        return shots;
    }

    private static List<Shot> changed(List<Shot> old, Random random) {
        var now = new ArrayList<>(old);
        int at = random.nextInt(now.size());
        switch (random.nextInt(4)) {
            case 0 -> now.add(at, new Shot("X", 0, 1 + random.nextInt(4)));
            case 1 -> now.remove(at);
            case 2 -> now.set(at, new Shot("X", 0, now.get(at).length() + random.nextInt(2)));
            default -> {
                now.remove(at);
                now.add(random.nextInt(now.size() + 1), new Shot("Y", 2, 3));
            }
        }
        return now;
    }
}
