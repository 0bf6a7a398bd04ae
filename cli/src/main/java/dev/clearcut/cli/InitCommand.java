package dev.clearcut.cli;

import dev.clearcut.Office;
import dev.clearcut.exchange.json.WrittenView.FoundedView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The first thing of all: an office. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = {
            "Founds an office in the folder that --office names.",
            "Where there is one already, nothing changes."
        })
final class InitCommand implements Callable<Integer> {

    private final Console console;
    private final ClearcutCommand root;

    @Mixin private Answering answer = new Answering();

    InitCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() {
        var folder = root.folder();
        boolean known = Office.isAt(folder);
        var words =
                root.atNewDesk(
                        desk ->
                                known
                                        ? "There is an office in %s already; nothing changed."
                                                .formatted(folder)
                                        : "The office is in %s. Next:%n    clearcut --office %s production add NAME"
                                                .formatted(folder, folder));
        return answer.told(console, () -> new FoundedView(folder.toString(), !known), words);
    }
}
