package dev.clearcut.samples;

import dev.clearcut.Office;
import dev.clearcut.exchange.timeline.Timelines;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.rights.Rights;
import dev.clearcut.timecode.Rate;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** From a timeline file and one licence to what is missing: the whole way, in a new office. */
public final class CheckACut {

    private CheckACut() {}

    /** Takes a timeline file; without one, the first cut of NIGHTFALL. */
    public static void main(String[] args) throws IOException {
        var cut = args.length > 0 ? Path.of(args[0]) : Nightfall.files().resolve("reel1_v1.edl");
        run(Files.createTempDirectory("office"), cut, System.out);
    }

    public static void run(Path folder, Path cut, PrintStream out) {
        try (var office = Office.open(folder)) {
            var film = office.as("kim@nightfall.example").open("Nightfall");
            film.uses().add(Timelines.read(cut, Rate.FPS_25));
            var song = film.materials().add(MaterialKind.COMMERCIAL_TRACK, "The Long Goodbye");
            var granted = Rights.in("WORLD").except("CN").media("ALL").from("2027-01-01").years(10);
            var paper = Licence.from("Acme Music").of(song).granting(granted).fee("GBP 4500");
            film.licences().add(paper.signed("2026-11-02"));
            var needed = Rights.in("DE", "FR", "US").media("SVOD").from("2027-03-01").perpetual();
            film.clearance().against(needed).findings().forEach(out::println);
        }
    }
}
