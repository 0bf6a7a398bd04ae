package dev.clearcut.delivery.stale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Report;
import dev.clearcut.base.Where;
import dev.clearcut.delivery.CutAspect;
import dev.clearcut.delivery.Note;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timeline.Clip;
import dev.clearcut.timeline.SourceRange;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.timeline.Track;
import dev.clearcut.use.ClipRulings;
import dev.clearcut.use.UseRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What changed between two cuts, to the frame, and where notes went. */
class CutDifferenceTest {

    private static final ClipRulings RULINGS = new ClipRulings(UseRules.standard());
    private static final Where.InFile HERE = new Where.InFile("reel.fcpxml", 1, 1);

    /** A shot, a title, a line, a cue or an effect: its source, its source's frame, its frames. */
    private record Play(String track, String name, long source, FrameRange record) {

        Play(String track, String name, long source, long from, long to) {
            this(track, name, source, FrameRange.of(from, to));
        }

        Clip clip() {
            return Clip.of(
                    Clip.Names.of(name).file(name + ".mov"),
                    record,
                    SourceRange.of(FrameRange.lasting(source, record.length()), Rate.FPS_25),
                    HERE);
        }
    }

    private static CutLayers cut(List<Play> plays) {
        var tracks = new ArrayList<Track>();
        for (var name : new TreeSet<>(plays.stream().map(Play::track).toList())) {
            var clips =
                    plays.stream()
                            .filter(p -> p.track().equals(name))
                            .sorted((a, b) -> a.record().compareTo(b.record()))
                            .map(Play::clip)
                            .toList();
            var kind =
                    name.equals("V1") || name.equals("V2 Titles")
                            ? Track.Kind.VIDEO
                            : Track.Kind.AUDIO;
            tracks.add(new Track(kind, name, tracks.size() + 1, Track.State.ACTIVE, clips));
        }
        return CutLayers.of(
                new Timeline("cut", "FCPXML", Rate.FPS_25, 0, tracks, List.of(), Report.clean()),
                RULINGS);
    }

    private static CutLayers cut(Play... plays) {
        return cut(List.of(plays));
    }

    private static final Play SHOT = new Play("V1", "A001", 0, 0, 100);
    private static final Play NEXT = new Play("V1", "A002", 0, 100, 200);
    private static final Play TITLE = new Play("V2 Titles", "Anna Bell", 0, 20, 60);
    private static final Play LINE = new Play("DX 1", "Take 3", 0, 0, 90);
    private static final Play CUE = new Play("MX 1", "Goodbye", 0, 50, 180);
    private static final Play DOOR = new Play("SFX 1", "Door", 0, 120, 130);

    private static CutDifference difference(CutLayers before, CutLayers after) {
        return CutDifference.between(before, after);
    }

    @Test
    void aCutAndItselfHaveNoDifference() {
        var cut = cut(SHOT, NEXT, TITLE, LINE, CUE, DOOR);
        assertThat(difference(cut, cut).ranges()).isEmpty();
    }

    @Test
    void pictureWhereNoTitlesAreDoesNotTouchTheTitles() {
        var after = cut(SHOT, new Play("V1", "A009", 0, 100, 200), TITLE, LINE, CUE, DOOR);
        var changed = difference(cut(SHOT, NEXT, TITLE, LINE, CUE, DOOR), after);
        assertThat(changed.ranges().keySet())
                .containsExactlyInAnyOrder(CutAspect.PICTURE, CutAspect.SHOTS);
        assertThat(changed.of(CutAspect.PICTURE)).containsExactly(FrameRange.of(100, 200));
    }

    @Test
    void pictureUnderATitleTouchesTheTextlessShotThereAlone() {
        var after = cut(new Play("V1", "A001", 7, 0, 100), NEXT, TITLE);
        var changed = difference(cut(SHOT, NEXT, TITLE), after);
        assertThat(changed.of(CutAspect.BACKGROUND)).containsExactly(FrameRange.of(20, 60));
        assertThat(changed.of(CutAspect.TEXT)).isEmpty();
        assertThat(changed.of(CutAspect.PICTURE)).containsExactly(FrameRange.of(0, 100));
        assertThat(changed.of(CutAspect.SHOTS)).as("a slip takes no shot out").isEmpty();
    }

    @Test
    void otherWordsOverTheSamePictureLeaveTheTextlessShot() {
        var other = new Play("V2 Titles", "Anna Bello", 0, 20, 60);
        var changed = difference(cut(SHOT, NEXT, TITLE), cut(SHOT, NEXT, other));
        assertThat(changed.of(CutAspect.TEXT)).containsExactly(FrameRange.of(20, 60));
        assertThat(changed.of(CutAspect.BACKGROUND)).isEmpty();
    }

    @Test
    void aTitleWhereNoneStoodWantsATextlessShot() {
        var more = new Play("V2 Titles", "Anna Bell", 40, 60, 70);
        assertThat(
                        difference(cut(SHOT, NEXT, TITLE), cut(SHOT, NEXT, TITLE, more))
                                .of(CutAspect.BACKGROUND))
                .containsExactly(FrameRange.of(60, 70));
    }

    @Test
    void aShotThatMovedIsToldAsThatShotAndTheRestAsMovedAlong() {
        var before = cut(SHOT, NEXT, new Play("V1", "A003", 0, 200, 300));
        var after =
                cut(SHOT, new Play("V1", "A003", 0, 100, 200), new Play("V1", "A002", 0, 200, 300));
        var course = difference(before, after).courseOf(CutAspect.PICTURE);
        assertThat(course.redone()).isEmpty();
        assertThat(course.takenOut()).isEmpty();
        assertThat(course.moved().stream().map(m -> m.inWords(Rate.FPS_25)))
                .containsExactly(
                        "what stood from 00:00:08:00 on stands 00:00:04:00 earlier",
                        "what stood at 00:00:04:00–00:00:08:00 stands at 00:00:08:00");
    }

    @Test
    void aLiftIsToldByTheCutsOwnEditInEveryAspect() {
        var before =
                cut(
                        new Play("V1", "A001", 0, 0, 100),
                        new Play("V1", "A002", 0, 100, 200),
                        new Play("V1", "A003", 0, 200, 300),
                        new Play("V2 Titles", "Anna Bell", 0, 20, 60),
                        new Play("V2 Titles", "London", 0, 220, 240),
                        new Play("MX 1", "Goodbye", 0, 230, 260),
                        new Play("DX 1", "Take 3", 0, 10, 90),
                        new Play("DX 1", "Take 4", 0, 250, 290));
        var after =
                cut(
                        new Play("V1", "A001", 0, 0, 100),
                        new Play("V1", "A003", 0, 100, 200),
                        new Play("V2 Titles", "Anna Bell", 0, 20, 60),
                        new Play("V2 Titles", "London", 0, 120, 140),
                        new Play("MX 1", "Goodbye", 0, 130, 160),
                        new Play("DX 1", "Take 3", 0, 10, 90),
                        new Play("DX 1", "Take 4", 0, 150, 190));
        var difference = difference(before, after);
        for (var aspect :
                List.of(
                        CutAspect.PICTURE,
                        CutAspect.TEXT,
                        CutAspect.BACKGROUND,
                        CutAspect.MUSIC,
                        CutAspect.DIALOGUE)) {
            assertThat(difference.courseOf(aspect))
                    .as(aspect.word())
                    .isEqualTo(
                            new Course(
                                    List.of(),
                                    aspect == CutAspect.PICTURE
                                            ? List.of(FrameRange.of(100, 200))
                                            : List.of(),
                                    List.of(new Moved(FrameRange.of(100, 200), -100, true))));
        }
    }

    @Test
    void musicAloneTouchesMusicAlone() {
        var after = cut(SHOT, NEXT, TITLE, LINE, new Play("MX 1", "Goodbye", 5, 50, 180), DOOR);
        assertThat(difference(cut(SHOT, NEXT, TITLE, LINE, CUE, DOOR), after).ranges())
                .containsOnlyKeys(CutAspect.MUSIC);
    }

    @Test
    void anInsertMovesAllThatComesAfterIt() {
        var after =
                cut(
                        SHOT,
                        new Play("V1", "A003", 0, 100, 125),
                        new Play("V1", "A002", 0, 125, 225),
                        TITLE);
        var changed = difference(cut(SHOT, NEXT, TITLE), after);
        assertThat(changed.of(CutAspect.PICTURE)).containsExactly(FrameRange.of(100, 225));
        assertThat(changed.of(CutAspect.TEXT)).isEmpty();
        assertThat(changed.of(CutAspect.SHOTS)).isEmpty();
        assertThat(changed.of(CutAspect.LENGTH)).containsExactly(FrameRange.of(200, 225));
    }

    @ParameterizedTest
    @EnumSource(
            value = CutAspect.class,
            names = {"PICTURE", "TEXT", "BACKGROUND", "DIALOGUE", "MUSIC", "EFFECTS", "SHOTS"})
    void theFramesAreThoseOfALookAtEachOfThem(CutAspect aspect) {
        long seed = 20261122;
        var random = new Random(seed);
        for (int round = 0; round < 250; round++) {
            var old = plays(random);
            var now = random.nextInt(4) == 0 ? plays(random) : changed(old, random);
            assertThat(expanded(difference(cut(old), cut(now)).of(aspect)))
                    .as("seed %d round %d%n%s%n%s", seed, round, old, now)
                    .isEqualTo(slow(aspect, old, now));
        }
    }

    private static List<Play> plays(Random random) {
        var plays = new ArrayList<Play>();
        for (var track : List.of("V1", "V2 Titles", "DX 1", "MX 1", "SFX 1")) {
            long at = random.nextInt(4);
            for (int i = random.nextInt(5); i > 0; i--) {
                long length = 1 + random.nextInt(9);
                plays.add(
                        new Play(
                                track,
                                track.charAt(0) + "00" + random.nextInt(3),
                                random.nextInt(5),
                                at,
                                at + length));
                at += length + random.nextInt(3);
            }
        }
        return plays;
    }

    /** Some dropped, some slipped, some moved along. */
    private static List<Play> changed(List<Play> old, Random random) {
        var now = new ArrayList<Play>();
        for (var play : old) {
            switch (random.nextInt(8)) {
                case 0 -> {}
                case 1 ->
                        now.add(
                                new Play(
                                        play.track(),
                                        play.name(),
                                        play.source() + 1,
                                        play.record()));
                default -> now.add(play);
            }
        }
        return now;
    }

    private static TreeSet<Long> expanded(List<FrameRange> ranges) {
        var frames = new TreeSet<Long>();
        ranges.forEach(
                range -> {
                    for (long f = range.start(); f < range.end(); f++) {
                        frames.add(f);
                    }
                });
        return frames;
    }

    private static TreeSet<Long> slow(CutAspect aspect, List<Play> old, List<Play> now) {
        if (aspect == CutAspect.SHOTS) {
            return gone(old, now);
        }
        var frames = new TreeSet<Long>();
        for (long f = 0; f < 80; f++) {
            if (!shown(aspect, old, f).equals(shown(aspect, now, f))) {
                frames.add(f);
            }
        }
        return frames;
    }

    /** The frames of shots of which nothing is left; what a razor parted is one. */
    private static TreeSet<Long> gone(List<Play> old, List<Play> now) {
        var frames = new TreeSet<Long>();
        var shot = new TreeSet<Long>();
        for (long f = 0; f <= 80; f++) {
            if (!shot.isEmpty() && !goesOn(at("V1", old, f - 1), at("V1", old, f))) {
                if (shot.stream().noneMatch(one -> isIn(at("V1", old, one).getFirst(), now))) {
                    frames.addAll(shot);
                }
                shot.clear();
            }
            if (!at("V1", old, f).isEmpty()) {
                shot.add(f);
            }
        }
        return frames;
    }

    private static boolean goesOn(List<String> before, List<String> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return false;
        }
        var one = before.getFirst().split("@");
        var next = after.getFirst().split("@");
        return one[0].equals(next[0]) && Long.parseLong(one[1]) + 1 == Long.parseLong(next[1]);
    }

    private static boolean isIn(String shot, List<Play> plays) {
        for (long f = 0; f < 80; f++) {
            if (at("V1", plays, f).contains(shot)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> shown(CutAspect aspect, List<Play> plays, long frame) {
        return switch (aspect) {
            case PICTURE -> at("V1", plays, frame);
            case DIALOGUE -> at("DX 1", plays, frame);
            case MUSIC -> at("MX 1", plays, frame);
            case EFFECTS -> at("SFX 1", plays, frame);
            case TEXT -> at("V2 Titles", plays, frame);
            case BACKGROUND -> {
                var under = new ArrayList<String>();
                if (!at("V2 Titles", plays, frame).isEmpty()) {
                    under.add("titled");
                    under.addAll(at("V1", plays, frame));
                }
                yield under;
            }
            case SHOTS, LENGTH -> List.of();
        };
    }

    private static List<String> at(String track, List<Play> plays, long frame) {
        return plays.stream()
                .filter(p -> p.track().equals(track) && p.record().contains(frame))
                .map(p -> p.name() + "@" + (p.source() + frame - p.record().start()))
                .toList();
    }

    private static Note.Place carried(CutLayers before, CutLayers after, long from, long to) {
        var at = new Note.Place(1, new Note.Span(FrameRange.of(from, to), Rate.FPS_25), "");
        return new Carrying(before, after).places(List.of(at), 2).getFirst();
    }

    @Test
    void aNoteGoesWithItsShot() {
        var after =
                cut(
                        new Play("V1", "A003", 0, 0, 30),
                        new Play("V1", "A001", 0, 30, 130),
                        new Play("V1", "A002", 10, 130, 220));
        var place = carried(cut(SHOT, NEXT), after, 110, 115);
        assertThat(place.at()).isEqualTo(new Note.Span(FrameRange.of(130, 135), Rate.FPS_25));
        assertThat(place.remark()).startsWith("moved with its shot from 00:00:04:10");
    }

    @Test
    void aNoteOnWhatIsGoneSaysSo() {
        var place = carried(cut(SHOT, NEXT), cut(SHOT), 110, 115);
        assertThat(place.at()).isNull();
        assertThat(place.remark()).contains("no longer in the cut");
    }

    @Test
    void aNoteOfWhichSomeIsGoneSaysSo() {
        var trimmed = new Play("V1", "A002", 12, 100, 188);
        var place = carried(cut(SHOT, NEXT), cut(SHOT, trimmed), 110, 116);
        assertThat(place.at()).isEqualTo(new Note.Span(FrameRange.of(100, 104), Rate.FPS_25));
        assertThat(place.remark())
                .isEqualTo(
                        "moved with its shot from 00:00:04:12–00:00:04:16; what stood at"
                                + " 00:00:04:10–00:00:04:12 is no longer in the cut");
    }

    @Test
    void whatIsThereTwiceIsToldApartByItsCompany() {
        var before =
                cut(
                        new Play("V1", "A001", 0, 0, 10),
                        new Play("V1", "B001", 0, 10, 20),
                        new Play("V1", "A002", 0, 20, 30),
                        new Play("V1", "B001", 0, 30, 40));
        var after =
                cut(
                        new Play("V1", "C001", 0, 0, 20),
                        new Play("V1", "A001", 0, 20, 30),
                        new Play("V1", "B001", 0, 30, 40),
                        new Play("V1", "A002", 0, 40, 50),
                        new Play("V1", "B001", 0, 50, 60));
        assertThat(carried(before, after, 32, 34).at())
                .isEqualTo(new Note.Span(FrameRange.of(52, 54), Rate.FPS_25));
    }
}
