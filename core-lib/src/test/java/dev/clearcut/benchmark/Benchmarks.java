package dev.clearcut.benchmark;

import dev.clearcut.base.Id;
import dev.clearcut.base.Where;
import dev.clearcut.exchange.timeline.Timelines;
import dev.clearcut.material.Family;
import dev.clearcut.rights.Rights;
import dev.clearcut.term.Jurisdiction;
import dev.clearcut.term.Term;
import dev.clearcut.term.Work;
import dev.clearcut.term.WorkType;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Timecode;
import dev.clearcut.use.ClipName;
import dev.clearcut.use.Match;
import dev.clearcut.use.Use;
import dev.clearcut.use.UseRules;
import dev.clearcut.use.Uses;
import dev.clearcut.use.change.CutChanges;
import dev.clearcut.use.change.Version;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How fast, beside something plain. Run by hand from the root:
 *
 * <pre>{@code
 * JAVA_HOME=$(./clearcut --java-home) mvn -q -pl core-lib test-compile exec:exec -Pbenchmark
 * }</pre>
 */
final class Benchmarks {

    private static final int EVENTS = 10_000;
    private static final int USES = 2_000;

    private Benchmarks() {}

    public static void main(String[] args) {
        readingAnEdl();
        findingUses();
        findingUsesInAPile();
        comparingCuts("two cuts of 2,000 uses, edited", Benchmarks::name);
        comparingCuts("the same, all of one name", i -> "Clip");
        decidingAGap();
        reckoningTerms();
        ImportBenchmark.run();
        LoudnessBenchmark.run();
    }

    /** A thousand songs, each in the six laws there are rules for. */
    private static void reckoningTerms() {
        var places =
                Stream.of("UK", "EU", "US", "CA", "AU", "JP").map(Jurisdiction::named).toList();
        var songs =
                IntStream.range(0, 1000)
                        .mapToObj(
                                i ->
                                        Work.a(WorkType.MUSIC)
                                                .authorDied(1920 + i % 100)
                                                .made(1880 + i % 40)
                                                .published(1880 + i % 40)
                                                .build())
                        .toList();
        var day = LocalDate.of(2026, 11, 22);
        Beside.compare(
                "the terms of 1,000 songs in six laws",
                () ->
                        songs.stream()
                                .flatMap(song -> Term.in(places, song, day).values().stream())
                                .mapToInt(answer -> answer.rules().size() + 1)
                                .sum(),
                "writing and reading as many dates",
                () ->
                        IntStream.range(0, 6000)
                                .mapToObj(i -> LocalDate.ofEpochDay(i * 3L).toString())
                                .mapToInt(text -> LocalDate.parse(text).getDayOfYear())
                                .sum());
    }

    private static String name(int use) {
        return "Cue %c%c%c".formatted('a' + use % 26, 'a' + use / 26 % 26, 'a' + use / 676);
    }

    /** Every hundredth use is taken out, and what follows closes up; every ninetieth is longer. */
    private static void comparingCuts(String what, IntFunction<String> name) {
        var before = new ArrayList<Use>();
        var after = new ArrayList<Use>();
        long shift = 0;
        for (int i = 0; i < USES; i++) {
            long length = 30 + i * 37L % 90;
            before.add(use(name.apply(i), i * 100L, length));
            if (i % 100 == 50) {
                shift -= 100;
            } else {
                after.add(use(name.apply(i), i * 100L + shift, length + (i % 90 == 1 ? 12 : 0)));
            }
        }
        var old = version(before);
        var now = version(after);
        Beside.compare(
                what,
                () -> CutChanges.between(old, now).changes().size(),
                "normalising their names",
                () ->
                        Stream.concat(before.stream(), after.stream())
                                .mapToInt(use -> ClipName.normalised(use.name()).length())
                                .sum());
    }

    private static Version version(List<Use> uses) {
        return new Version(
                "v",
                "test",
                Rate.FPS_25,
                IntStream.range(0, uses.size())
                        .mapToObj(
                                i ->
                                        new Version.Played(
                                                Id.of("use-" + i),
                                                uses.get(i),
                                                new Match.Unknown(),
                                                null,
                                                Set.of()))
                        .toList(),
                Set.of());
    }

    private static Use use(String name, long start, long length) {
        var record = FrameRange.lasting(start, length);
        var where = new Where.InFile("reel.edl", 1, 1);
        return new Use(
                Family.MUSIC,
                name,
                "",
                "A1",
                record,
                Rate.FPS_25,
                true,
                List.of(new Use.Fragment(name, "", "A1", record, "", where)));
    }

    private static void readingAnEdl() {
        var text = edl();
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        Beside.compare(
                "reading an EDL of 10,000 events",
                () -> Timelines.read("reel.edl", bytes, Optional.of(Rate.FPS_25)).tracks().size(),
                "splitting its lines into words",
                () -> text.lines().mapToInt(line -> line.split("\\s+").length).sum());
    }

    private static void findingUses() {
        var cut =
                Timelines.read(
                        "reel.edl",
                        edl().getBytes(StandardCharsets.UTF_8),
                        Optional.of(Rate.FPS_25));
        var rules = UseRules.standard();
        Beside.compare(
                "finding the uses in 10,000 clips",
                () -> Uses.in(cut, rules, Uses.Tracks.ALL).value().size(),
                "sorting them by name",
                () -> cut.clips().stream().map(c -> c.clip().name()).sorted().toList().size());
    }

    /** One source over itself ten thousand times, each time elsewhere in it. */
    private static void findingUsesInAPile() {
        var pile = new StringBuilder("TITLE: pile\nFCM: NON-DROP FRAME\n");
        for (int i = 0; i < EVENTS; i++) {
            var in = new Timecode(i * 40L, Rate.FPS_25);
            pile.append(
                    "%06d  AX       AA    C        %s %s 01:00:00:00 01:00:01:15\n* FROM CLIP NAME: MX_CUE\n"
                            .formatted(i + 1, in, in.plus(40)));
        }
        var cut =
                Timelines.read(
                        "pile.edl",
                        pile.toString().getBytes(StandardCharsets.UTF_8),
                        Optional.of(Rate.FPS_25));
        var rules = UseRules.standard();
        Beside.compare(
                "finding the uses in 10,000 clips of one source at once",
                () -> Uses.in(cut, rules, Uses.Tracks.ALL).value().size(),
                "sorting them by name",
                () -> cut.clips().stream().map(c -> c.clip().name()).sorted().toList().size());
    }

    private static void decidingAGap() {
        var needed = Rights.in("EU", "US").media("SVOD", "AVOD").from("2027-03-01").years(10);
        var granted =
                Rights.in("WORLD")
                        .except("CN")
                        .media("ALL")
                        .from("2027-01-01")
                        .years(5)
                        .plus(Rights.in("GAS").media("VOD").from("2032-01-01").perpetual())
                        .plus(Rights.in("US").media("SVOD").from("2030-01-01").years(20));
        var cells = Cells.of(needed, granted);
        Beside.compare(
                "a thousand gaps of a ten-year need",
                () -> IntStream.range(0, 1000).map(i -> needed.minus(granted).boxes().size()).sum(),
                "one gap cell by cell, month by month",
                cells::missing);
    }

    private static String edl() {
        var text = new StringBuilder("TITLE: reel\nFCM: NON-DROP FRAME\n");
        for (int i = 0; i < EVENTS; i++) {
            var in = new Timecode(i * 40L, Rate.FPS_25);
            var out = in.plus(40);
            text.append(
                    "%06d  AX       %s    C        %s %s %s %s\n* FROM CLIP NAME: %s_%04d\n"
                            .formatted(
                                    i + 1,
                                    i % 3 == 0 ? "AA" : "V ",
                                    in,
                                    out,
                                    in,
                                    out,
                                    i % 3 == 0 ? "MX_CUE" : "SHOT",
                                    i % 700));
        }
        return text.toString();
    }
}
