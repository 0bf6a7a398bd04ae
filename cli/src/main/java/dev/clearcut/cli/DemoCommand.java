package dev.clearcut.cli;

import dev.clearcut.Office;
import dev.clearcut.samples.Nightfall;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** NIGHTFALL, from an empty folder to the answer. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Loads NIGHTFALL, a fictional production, and prints what its cut lacks for a deal.",
            "Into a fresh office of its own; with --office DIR, into that office."
        })
final class DemoCommand implements Callable<Integer> {

    private final Console console;
    private final ClearcutCommand root;

    DemoCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() {
        var folder = folder();
        try (var office = Office.open(folder)) {
            var film = office.as(Nightfall.KIM).production(Nightfall.PRODUCTION);
            CheckText.print(film.clearance().of(film.uses().named("v2"), Nightfall.DEAL), console);
        }
        console.line("");
        console.line("The office is in " + folder + ". To open it in the browser:");
        console.line("    ./clearcut serve --demo");
        return Exit.CLEAN;
    }

    private Path folder() {
        if (!root.hasOffice()) {
            return Nightfall.freshDemo();
        }
        Nightfall.load(root.folder());
        return root.folder();
    }
}
