package dev.clearcut.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code delivery add}. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Adds an item to the delivery of a deal.")
final class DeliveryAdd implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PRODUCTION")
    private String production = "";

    @Parameters(index = "1", paramLabel = "ITEM", description = "What to call it.")
    private String reference = "";

    @Option(names = "--deal", paramLabel = "NAME", required = true)
    private String deal = "";

    @Mixin private ItemOptions options = new ItemOptions();

    @Mixin private Answering answer = new Answering();

    private final Console console;
    private final ClearcutCommand root;

    DeliveryAdd(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() {
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var deliveries = film.deliveries();
                    var kind = options.kind().isEmpty() ? reference : options.kind();
                    var item =
                            deliveries.add(
                                    options.of(
                                            deliveries.fresh(deal, reference, kind),
                                            deliveries.calendar().words(deliveries.schedule(deal)),
                                            console));
                    return new DeliveryText(console, film, desk.today()).told(answer, item);
                });
    }
}
