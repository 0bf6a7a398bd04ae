package dev.clearcut.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code delivery show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Tells all about an item: versions, notes, steps, and what may come next.")
final class DeliveryShow implements Callable<Integer> {

    @Mixin private ItemName name = new ItemName();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or csv.")
    private Format format = Format.text;

    private final Console console;
    private final ClearcutCommand root;

    DeliveryShow(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() {
        return root.atDesk(
                desk -> {
                    var film = desk.production(name.production());
                    var item = name.in(film);
                    var text = new DeliveryText(console, film, desk.today());
                    switch (format) {
                        case text -> text.tell(item);
                        case json -> console.json(text.view(item));
                        case csv -> text.list(List.of(item), format);
                    }
                    return Exit.CLEAN;
                });
    }
}
