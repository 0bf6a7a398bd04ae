package dev.clearcut.delivery.stale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.delivery.CutAspect;
import dev.clearcut.delivery.Note;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A note on a range is carried shot by shot, and says what of it is gone. */
class CarryingTest {

    private static final Rational FRAME = Rate.FPS_25.frameDuration();
    private static final long HOUR = 90_000;

    /** So many frames of a source from one of its frames on. */
    private record Shot(String name, long source, long length) {}

    private static CutLayers cut(long start, List<Shot> shots) {
        var segments = new ArrayList<Segment>();
        long at = start;
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
                "EDL", Rate.FPS_25, FrameRange.of(start, at), Map.of(CutAspect.PICTURE, segments));
    }

    /** Ten shots of ten seconds. */
    private static List<Shot> tenShots() {
        var shots = new ArrayList<Shot>();
        for (int i = 1; i <= 10; i++) {
            shots.add(new Shot("S" + i, 1000, 250));
        }
        return shots;
    }

    private static List<Note.Place> carried(
            List<Shot> old, List<Shot> now, long start, FrameRange range) {
        var place = new Note.Place(1, new Note.Span(range, Rate.FPS_25), "");
        return new Carrying(cut(start, old), cut(start, now)).places(List.of(place), 2);
    }

    /** Where seconds of the ten shots stand after a change, as people read it. */
    private static String told(List<Shot> now, long from, long to) {
        var range = FrameRange.of(HOUR + 25 * from, HOUR + 25 * to);
        return String.join(
                " | ",
                carried(tenShots(), now, HOUR, range).stream()
                        .map(p -> (p.at() + " " + p.remark()).strip())
                        .toList());
    }

    @Test
    void whatStandsBehindAReplacedShotIsKeptWhole() {
        var now = tenShots();
        now.set(3, new Shot("NEW", 0, 250));
        assertThat(told(now, 38, 42))
                .isEqualTo(
                        "01:00:40:00–01:00:42:00 what stood at 01:00:38:00–01:00:40:00 is no longer"
                                + " in the cut");
    }

    @Test
    void aMiddleThatWasReplacedIsSaid() {
        var now = tenShots();
        now.set(3, new Shot("NEW", 0, 250));
        assertThat(told(now, 28, 42))
                .isEqualTo(
                        "01:00:28:00–01:00:30:00 | 01:00:40:00–01:00:42:00 what stood at"
                                + " 01:00:30:00–01:00:40:00 is no longer in the cut");
    }

    @Test
    void whatStandsBehindAShotTakenOutIsKeptWhole() {
        var now = tenShots();
        now.remove(3);
        assertThat(told(now, 38, 42))
                .isEqualTo(
                        "01:00:30:00–01:00:32:00 moved with its shot from 01:00:40:00–01:00:42:00;"
                                + " what stood at 01:00:38:00–01:00:40:00 is no longer in the cut");
    }

    @Test
    void aTrimmedHeadCostsItsFramesAndNoMore() {
        var now = tenShots();
        now.set(4, new Shot("S5", 1050, 200));
        assertThat(told(now, 40, 43)).startsWith("01:00:40:00–01:00:41:00 ");
        assertThat(told(now, 28, 42))
                .isEqualTo(
                        "01:00:28:00–01:00:40:00 what stood at 01:00:40:00–01:00:42:00 is no longer"
                                + " in the cut");
        assertThat(told(now, 38, 43)).startsWith("01:00:38:00–01:00:41:00 ");
    }

    @Test
    void anInsertPartsARange() {
        var now = tenShots();
        now.add(3, new Shot("NEW", 0, 50));
        assertThat(told(now, 28, 42))
                .isEqualTo(
                        "01:00:28:00–01:00:30:00 | 01:00:32:00–01:00:44:00 moved with its shot from"
                                + " 01:00:30:00–01:00:42:00");
    }

    @Test
    void everyFrameIsWhereItsSourceFrameIs() {
        long seed = 20261123;
        var random = new Random(seed);
        int parted = 0;
        for (int round = 0; round < 1500; round++) {
            var old = shots(random);
            var now = changed(old, random);
            long length = old.stream().mapToLong(Shot::length).sum();
            long from = random.nextLong(length);
            var range = FrameRange.of(from, from + 1 + random.nextLong(length - from));
            var places = carried(old, now, 0, range);

            var there = new TreeSet<Long>();
            var gone = new TreeSet<Long>();
            var shown = frames(now);
            frames(old)
                    .forEach(
                            (what, frame) -> {
                                if (range.contains(frame) && shown.containsKey(what)) {
                                    there.add(shown.get(what));
                                } else if (range.contains(frame)) {
                                    gone.add(frame);
                                }
                            });
            var label = "seed %d round %d %s%n%s%n%s".formatted(seed, round, range, old, now);
            var at = places.stream().map(Note.Place::at).filter(one -> one != null).toList();
            assertThat(at.stream().map(Note.Span::frames).toList())
                    .as(label)
                    .isEqualTo(runs(there));
            var remarks = String.join("; ", places.stream().map(Note.Place::remark).toList());
            for (var run : runs(gone)) {
                assertThat(remarks)
                        .as(label)
                        .contains(new Note.Span(run, Rate.FPS_25).toString())
                        .contains("no longer in the cut");
            }
            if (gone.isEmpty()) {
                assertThat(remarks).as(label).doesNotContain("no longer");
            }
            parted += at.size() > 1 ? 1 : 0;
        }
        assertThat(parted).isGreaterThan(100);
    }

    /** The frame on which each frame of each source is; every one is there once at most. */
    private static Map<String, Long> frames(List<Shot> shots) {
        var frames = new HashMap<String, Long>();
        long at = 0;
        for (var shot : shots) {
            for (long i = 0; i < shot.length(); i++) {
                frames.put(shot.name() + "@" + (shot.source() + i), at++);
            }
        }
        return frames;
    }

    private static List<FrameRange> runs(Collection<Long> frames) {
        var runs = new ArrayList<FrameRange>();
        for (long frame : frames) {
            if (!runs.isEmpty() && runs.getLast().end() == frame) {
                runs.set(runs.size() - 1, FrameRange.of(runs.getLast().start(), frame + 1));
            } else {
                runs.add(FrameRange.of(frame, frame + 1));
            }
        }
        return runs;
    }

    private static List<Shot> shots(Random random) {
        var shots = new ArrayList<Shot>();
        for (int i = 0; i < 3 + random.nextInt(6); i++) {
            shots.add(new Shot("S" + i, random.nextInt(9), 1 + random.nextInt(12)));
        }
        return shots;
    }

    /** Shots taken out, put in, trimmed, replaced, moved and cut in two. */
    private static List<Shot> changed(List<Shot> old, Random random) {
        var now = new ArrayList<>(old);
        for (int i = random.nextInt(4); i >= 0 && !now.isEmpty(); i--) {
            int at = random.nextInt(now.size());
            var shot = now.get(at);
            long cut = shot.length() == 1 ? 0 : random.nextLong(shot.length());
            var head = new Shot(shot.name(), shot.source(), cut);
            var tail = new Shot(shot.name(), shot.source() + cut, shot.length() - cut);
            switch (random.nextInt(7)) {
                case 0 -> now.remove(at);
                case 1 -> now.add(at, new Shot("X" + i, 0, 1 + random.nextInt(6)));
                case 2 -> now.set(at, new Shot("Y" + i, 0, shot.length()));
                case 3 -> now.set(at, tail);
                case 4 -> Collections.swap(now, at, random.nextInt(now.size()));
                case 5 -> {
                    now.set(at, tail);
                    now.add(at, new Shot("Z" + i, 3, 2));
                    if (cut > 0) {
                        now.add(at, head);
                    }
                }
                default -> {
                    if (cut > 0) {
                        now.set(at, head);
                    }
                }
            }
        }
        return now;
    }
}
