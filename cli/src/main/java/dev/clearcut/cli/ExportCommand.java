package dev.clearcut.cli;

import dev.clearcut.Office;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Progress;
import dev.clearcut.exchange.json.WrittenView.ExportedView;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the whole office into a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the whole office into a ZIP of JSON that \"import office\" reads back.",
            "Every production is in it, with its records, members, journal and kept files.",
            "Everybody's records are in it, so keep it as you keep the office. Tokens are not."
        })
final class ExportCommand implements Callable<Integer> {

    private final Console console;
    private final ClearcutCommand root;

    @Parameters(paramLabel = "FILE", description = "A file that is not there yet: office.zip")
    private Path file = Path.of("");

    @Mixin private Answering answer = new Answering();

    ExportCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() {
        if (!Office.isAt(root.folder())) {
            throw new NotFound("There is no office in %s.".formatted(root.folder()));
        }
        try (var office = Office.open(root.folder())) {
            office.export(file, Progress.SILENT);
        }
        return answer.told(console, () -> new ExportedView(file.toString()), "exported to " + file);
    }
}
