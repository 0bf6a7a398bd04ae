package dev.clearcut.samples;

import dev.clearcut.exchange.timeline.Timelines;
import dev.clearcut.timecode.Rate;
import dev.clearcut.use.UseRules;
import dev.clearcut.use.Uses;
import java.io.PrintStream;
import java.nio.file.Path;

/** What in a cut belongs to somebody else: a timeline file and rules, without an office. */
public final class UsesOfACut {

    private UsesOfACut() {}

    /** Takes a timeline file; without one, the first cut of NIGHTFALL. */
    public static void main(String[] args) {
        run(
                args.length > 0 ? Path.of(args[0]) : Nightfall.files().resolve("reel1_v1.edl"),
                System.out);
    }

    public static void run(Path file, PrintStream out) {
        var cut = Timelines.read(file, Rate.FPS_25);
        var uses = Uses.in(cut, UseRules.standard(), Uses.Tracks.ALL);

        for (var use : uses.value()) {
            out.println(use.recordIn() + "  " + use.kind().word() + "  " + use.name());
        }
        uses.report().findings().forEach(out::println);
    }
}
