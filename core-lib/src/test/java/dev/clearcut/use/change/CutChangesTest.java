package dev.clearcut.use.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.base.Where;
import dev.clearcut.material.Family;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.use.Match;
import dev.clearcut.use.Use;
import dev.clearcut.use.change.Change.Changed;
import dev.clearcut.use.change.CutChanges.Basis;
import dev.clearcut.use.change.Editor.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CutChangesTest {

    private static final Rate PAL = Rate.FPS_25;

    @Test
    void aCutAndItselfHaveNoDifference() {
        for (int seed = 0; seed < 50; seed++) {
            var clips = new Editor(new Random(seed), seed).clips();
            for (boolean withSource : new boolean[] {true, false}) {
                var changes =
                        CutChanges.between(
                                Model.version("v1", clips, withSource),
                                Model.version("v1 again", clips, withSource));

                assertThat(changes.isEmpty()).as("seed %d", seed).isTrue();
                assertThat(changes.unchanged()).isEqualTo(clips.size());
            }
        }
    }

    @Test
    void theOtherWayRoundTheSamePairsAndRipplesComeOut() {
        for (int seed = 0; seed < 150; seed++) {
            var editor = edited(seed);
            var before = Model.version("v1", editor.before(), seed % 2 == 0);
            var after = Model.version("v2", editor.after(), seed % 2 == 0);
            var there = CutChanges.between(before, after);
            var back = CutChanges.between(after, before);

            assertThat(back.changes().stream().map(CutChangesTest::mirrored).toList())
                    .as("seed %d: %s", seed, editor.done())
                    .containsExactlyInAnyOrderElementsOf(
                            there.changes().stream().map(CutChangesTest::pair).toList());
            assertThat(back.ripples())
                    .as("seed %d: %s", seed, editor.done())
                    .isEqualTo(
                            there.ripples().stream()
                                    .map(r -> new Ripple(r.to(), r.from(), -r.by()))
                                    .toList());
        }
    }

    /**
     * What is told, put on the old cut, makes the new one: nothing is lost and nothing is vague.
     */
    @Test
    void whatIsToldMakesTheNewCutOfTheOld() {
        for (int seed = 0; seed < 150; seed++) {
            var editor = edited(seed);
            boolean withSource = seed % 2 == 0;
            var after = Model.version("v2", editor.after(), withSource);
            var changes =
                    CutChanges.between(Model.version("v1", editor.before(), withSource), after);

            var said = "seed %d: %s".formatted(seed, editor.done());
            assertThat(changes.changes().stream().flatMap(c -> c.now().stream()))
                    .as(said)
                    .containsExactlyInAnyOrderElementsOf(after.uses());
            for (var change : changes.changes()) {
                if (change instanceof Changed changed) {
                    assertThat(made(changes, changed)).as(said).contains(record(changed.after()));
                } else if (change instanceof Change.Same same) {
                    assertThat(shifted(changes, same.before(), same.after()))
                            .as(said)
                            .contains(record(same.after()));
                }
            }
        }
    }

    private static List<FrameRange> made(CutChanges changes, Changed changed) {
        long head = 0;
        long tail = 0;
        for (var aspect : changed.aspects()) {
            long frames =
                    switch (aspect) {
                        case Aspect.Longer(long more, var at) -> more;
                        case Aspect.Shorter(long less, var at) -> -less;
                        default -> 0;
                    };
            boolean atHead =
                    aspect.equals(new Aspect.Longer(Math.max(1, frames), Aspect.End.HEAD))
                            || aspect.equals(
                                    new Aspect.Shorter(Math.max(1, -frames), Aspect.End.HEAD));
            head += atHead ? frames : 0;
            tail += atHead ? 0 : frames;
        }
        long start = changed.moved() - head;
        long end = changed.moved() + tail;
        return shifted(changes, changed.before(), changed.after()).stream()
                .map(r -> FrameRange.of(r.start() + start, r.end() + end))
                .toList();
    }

    /** At the very frame of an insert, and where a use was taken across one, either side holds. */
    private static List<FrameRange> shifted(
            CutChanges changes, Version.Played before, Version.Played after) {
        var offsets = new ArrayList<Long>();
        for (long near : new long[] {0, 1}) {
            long old = 0;
            long now = 0;
            for (var ripple : changes.ripples()) {
                old = ripple.from() <= record(before).start() - near ? ripple.by() : old;
                now = ripple.to() <= record(after).start() - near ? ripple.by() : now;
            }
            offsets.addAll(List.of(old, now));
        }
        var record = record(before);
        return offsets.stream()
                .map(by -> FrameRange.of(record.start() + by, record.end() + by))
                .toList();
    }

    private static FrameRange record(Version.Played played) {
        return played.use().record();
    }

    private record Edited(List<Model.Clip> before, List<Model.Clip> after, String done) {}

    private static Edited edited(int seed) {
        var random = new Random(seed);
        var editor = new Editor(random, 16 + random.nextInt(40));
        var before = editor.clips();
        for (int i = 0; i < 1 + seed % 4; i++) {
            editor.edit(Edit.values()[random.nextInt(Edit.values().length)]);
        }
        return new Edited(before, editor.clips(), editor.done());
    }

    private static List<String> pair(Change change) {
        return switch (change) {
            case Change.Added added -> List.of("", name(added.after()));
            case Change.Gone gone -> List.of(name(gone.before()), "");
            case Change.Split split -> List.of("part of " + name(split.of()), name(split.after()));
            case Change.Joined joined ->
                    List.of(name(joined.before()), "part of " + name(joined.into()));
            case Change.Same same -> List.of(name(same.before()), name(same.after()));
            case Changed changed -> List.of(name(changed.before()), name(changed.after()));
        };
    }

    private static List<String> mirrored(Change change) {
        return pair(change).reversed();
    }

    private static String name(Version.Played played) {
        return played.id().value();
    }

    @Test
    void anInsertAtTheHeadIsOneRippleAndMovesNothing() {
        var old = IntStream.range(0, 400).mapToObj(i -> use("Cue " + Editor.word(i), i * 100, 90));
        var now =
                IntStream.range(0, 400)
                        .mapToObj(i -> use("Cue " + Editor.word(i), i * 100 + 250, 90));

        var changes = between(old.toList(), now.toList());

        assertThat(changes.ripples()).containsExactly(new Ripple(0, 250, 250));
        assertThat(changes.different()).isEmpty();
        assertThat(changes.shifts())
                .containsExactly("everything from 00:00:00:00 on is 10 s later");
    }

    @Test
    void scenesThatChangePlacesMoveAndNothingElse() {
        var old = new ArrayList<Use>();
        IntStream.range(0, 20).forEach(i -> old.add(use("Cue " + Editor.word(i), i * 100, 90)));
        var now = new ArrayList<Use>();
        var order = new ArrayList<>(IntStream.range(0, 20).boxed().toList());
        order.removeAll(List.of(5, 6, 7));
        order.addAll(12, List.of(5, 6, 7));
        for (int i = 0; i < 20; i++) {
            now.add(use("Cue " + Editor.word(order.get(i)), i * 100, 90));
        }

        var changes = between(old, now);

        assertThat(changes.changed())
                .extracting(Change::name)
                .containsExactlyInAnyOrder(
                        "Cue " + Editor.word(5), "Cue " + Editor.word(6), "Cue " + Editor.word(7));
        assertThat(changes.changed()).allMatch(c -> c.moved() != 0 && c.aspects().size() == 1);
        assertThat(changes.ripples())
                .containsExactly(new Ripple(800, 500, -300), new Ripple(1500, 1500, 0));
    }

    @Test
    void ofFiveUsesOfOneSongTheOneThatWasLiftedIsGone() {
        var old = new ArrayList<Use>();
        for (long at : new long[] {0, 700, 1100, 2300, 2900}) {
            old.add(use("The Long Goodbye", at, 200));
        }
        var now = new ArrayList<>(old);
        now.remove(2);

        var changes = between(old, now);

        assertThat(changes.different())
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Gone.class,
                        gone -> assertThat(record(gone.before()).start()).isEqualTo(1100));
    }

    @Test
    void whatRunsAtAnotherRateFrameByFrameIsTheSameAndSaysSo() {
        var old = IntStream.range(0, 30).mapToObj(i -> use("Cue " + Editor.word(i), i * 97, 90));
        var now = IntStream.range(0, 30).mapToObj(i -> use("Cue " + Editor.word(i), i * 97, 90));

        var changes =
                CutChanges.between(
                        version(PAL, old.toList()), version(Rate.FPS_23_976, now.toList()));

        assertThat(changes.basis()).isEqualTo(Basis.FRAME_BY_FRAME);
        assertThat(changes.different()).isEmpty();
        assertThat(changes.isEmpty()).isFalse();
        assertThat(changes.findings()).extracting(Finding::rule).containsExactly("cut.rate");
    }

    @Test
    void whatRunsAtAnotherRateByTheClockIsComparedByTheClock() {
        var old = new ArrayList<Use>();
        var now = new ArrayList<Use>();
        for (int i = 0; i < 30; i++) {
            old.add(use("Cue " + Editor.word(i), i * 97L, 90));
            long start = Rate.FPS_23_976.frameAt(PAL.secondsAt(i * 97L));
            long end = Rate.FPS_23_976.frameAt(PAL.secondsAt(i * 97L + (i == 12 ? 140 : 90)));
            now.add(use("Cue " + Editor.word(i), start, end - start));
        }

        var changes = CutChanges.between(version(PAL, old), version(Rate.FPS_23_976, now));

        assertThat(changes.basis()).isEqualTo(Basis.BY_THE_CLOCK);
        assertThat(changes.changed())
                .singleElement()
                .satisfies(c -> assertThat(c.name()).isEqualTo("Cue " + Editor.word(12)));
        assertThat(changes.changed().getFirst().growth()).isBetween(47L, 49L);
    }

    /** Two thousand uses that nothing tells apart, and two thousand that nothing joins. */
    @Test
    void theHardestCutsAreBounded() {
        var random = new Random(7);
        var one = new ArrayList<Use>();
        var other = new ArrayList<Use>();
        for (int i = 0; i < 2000; i++) {
            one.add(use("Clip", random.nextInt(200_000), 1 + random.nextInt(400)));
            other.add(use("Clip", random.nextInt(200_000), 1 + random.nextInt(400)));
        }
        assertThat(between(one, other).changes()).hasSizeBetween(2000, 4000);

        var strange =
                IntStream.range(0, 2000).mapToObj(i -> use("No " + Editor.word(i), i, 10)).toList();
        assertThat(between(one, strange).changes()).hasSize(4000);
    }

    /** Every rule is shown once at work and once silent. */
    @ParameterizedTest
    @EnumSource(ChangeRule.class)
    void everyRuleHasAnExampleThatPassesAndOneThatFails(ChangeRule rule) {
        var same = between(List.of(use("Cue", 0, 100)), List.of(use("Cue", 0, 100)));

        assertThat(example(rule).findings()).extracting(Finding::rule).contains(rule.id());
        assertThat(same.findings()).isEmpty();
        assertThat(rule.says()).endsWith(".");
    }

    private static CutChanges example(ChangeRule rule) {
        var first = use("First", 0, 100);
        var cue = use("Cue", 200, 100);
        var last = use("Last", 400, 100);
        return switch (rule) {
            case ADDED -> between(List.of(first), List.of(first, cue));
            case GONE -> between(List.of(first, cue), List.of(first));
            case LONGER -> between(List.of(cue), List.of(use("Cue", 200, 130)));
            case SHORTER -> between(List.of(cue), List.of(use("Cue", 200, 70)));
            case MOVED ->
                    between(List.of(first, cue, last), List.of(first, use("Cue", 240, 100), last));
            case RIPPLE -> between(List.of(cue), List.of(use("Cue", 300, 100)));
            case SLIPPED -> excerpts(List.of(played(cue, 50)), List.of(played(cue, 70)));
            case SPLIT ->
                    excerpts(
                            List.of(played(cue, 50)),
                            List.of(
                                    played(use("Cue", 200, 40), 50),
                                    played(use("Cue", 340, 60), 90)));
            case JOINED ->
                    excerpts(
                            List.of(
                                    played(use("Cue", 200, 40), 50),
                                    played(use("Cue", 340, 60), 90)),
                            List.of(played(cue, 50)));
            case RETIMED ->
                    excerpts(
                            List.of(played(cue, 50)),
                            List.of(
                                    new Version.Played(
                                            Id.of("p50"),
                                            cue,
                                            new Match.Unknown(),
                                            new Excerpt(
                                                    PAL.secondsAt(50),
                                                    PAL.secondsAt(250),
                                                    Rational.of(2)),
                                            Set.of())));
            case RECONTEXTED ->
                    between(List.of(cue), List.of(cue, use(Family.ARCHIVE, "Tram", 220, 60)));
            case RENAMED ->
                    between(
                            List.of(use(Family.MUSIC, "Cue", "mx.wav", 200, 100)),
                            List.of(use(Family.MUSIC, "Goodbye", "mx.wav", 200, 100)));
            case RATE ->
                    CutChanges.between(
                            version(PAL, List.of(cue)), version(Rate.FPS_24, List.of(cue)));
        };
    }

    private static CutChanges excerpts(List<Version.Played> old, List<Version.Played> now) {
        return CutChanges.between(
                new Version("v1", "test", PAL, old, Set.of()),
                new Version("v2", "test", PAL, now, Set.of()));
    }

    private static Version.Played played(Use use, long source) {
        return new Version.Played(
                Id.of("p" + source),
                use,
                new Match.Unknown(),
                new Excerpt(
                        PAL.secondsAt(source),
                        PAL.secondsAt(source + use.record().length()),
                        Rational.ONE),
                Set.of());
    }

    private static CutChanges between(List<Use> old, List<Use> now) {
        return CutChanges.between(version(PAL, old), version(PAL, now));
    }

    private static Version version(Rate rate, List<Use> uses) {
        var played = new ArrayList<Version.Played>();
        for (var use : uses.stream().sorted(Comparator.comparing(Use::record)).toList()) {
            played.add(
                    new Version.Played(
                            Id.of("use-" + played.size()),
                            use,
                            new Match.Unknown(),
                            null,
                            Set.of()));
        }
        return new Version("cut", "test", rate, played, Set.of());
    }

    private static Use use(String name, long at, long length) {
        return use(Family.MUSIC, name, at, length);
    }

    private static Use use(Family family, String name, long at, long length) {
        return use(family, name, "", at, length);
    }

    private static Use use(Family family, String name, String source, long at, long length) {
        var record = FrameRange.lasting(at, length);
        var where = new Where.InFile("reel1.edl", 1, 1);
        return new Use(
                family,
                name,
                source,
                "A1",
                record,
                PAL,
                true,
                List.of(new Use.Fragment(name, source, "A1", record, "", where)));
    }
}
