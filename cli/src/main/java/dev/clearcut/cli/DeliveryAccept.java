package dev.clearcut.cli;

import dev.clearcut.DeliveredFiles;
import dev.clearcut.base.Progress;
import dev.clearcut.delivery.Hash;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code delivery accept}. */
@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        description = {
            "The buyer takes what was sent: who said so (--who).",
            "Say --hash or --file where the buyer says which bytes; others than those that were"
                    + " sent are not accepted."
        })
final class DeliveryAccept implements Callable<Integer> {

    @Mixin private ItemName name = new ItemName();

    @Option(
            names = "--hash",
            paramLabel = "HASH",
            defaultValue = "",
            description = "What the buyer's file comes to.")
    private String hash = "";

    @Option(names = "--file", paramLabel = "FILE", description = "The buyer's file.")
    private @Nullable Path file;

    @Mixin private StepOptions options = new StepOptions();
    @Mixin private Answering answer = new Answering();
    private final Console console;
    private final ClearcutCommand root;

    DeliveryAccept(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() {
        var accepted = accepted();
        return name.told(
                console,
                root,
                answer,
                (film, desk) ->
                        film.deliveries()
                                .making()
                                .accept(name.in(film), options.accepting(accepted, desk)));
    }

    private String accepted() {
        if (file == null) {
            return hash.isEmpty() ? "" : Hash.of(hash).toString();
        }
        return DeliveredFiles.seal(List.of(file), Progress.SILENT).toString();
    }
}
