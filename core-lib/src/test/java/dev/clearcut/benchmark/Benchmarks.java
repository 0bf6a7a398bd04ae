package dev.clearcut.benchmark;

import dev.clearcut.exchange.timeline.Timelines;
import dev.clearcut.rights.Rights;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Timecode;
import dev.clearcut.use.UseRules;
import dev.clearcut.use.Uses;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How fast, beside something plain. Run by hand from the root:
 *
 * <pre>{@code
 * JAVA_HOME=$(./clearcut --java-home) mvn -q -pl core-lib test-compile exec:exec -Pbenchmark
 * }</pre>
 */
final class Benchmarks {

    private static final int EVENTS = 10_000;

    private Benchmarks() {}

    public static void main(String[] args) {
        readingAnEdl();
        findingUses();
        findingUsesInAPile();
        decidingAGap();
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
