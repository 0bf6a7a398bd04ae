package dev.clearcut.cli;

import dev.clearcut.delivery.stale.Stale;
import dev.clearcut.exchange.json.ReadyView.StaleView;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code delivery stale}. */
@Command(
        name = "stale",
        mixinStandardHelpOptions = true,
        description = {
            "What the newest cut, or newer versions of other items, made stale, with the frames in"
                    + " which they differ.",
            "What is accepted is told too, and of what nobody can tell. Exits with 1 for any of it."
        })
final class DeliveryStale implements Callable<Integer> {

    @Parameters(paramLabel = "PRODUCTION")
    private String production = "";

    @Option(names = "--deal", paramLabel = "NAME", required = true, description = "Whose delivery.")
    private String deal = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or csv.")
    private Format format = Format.text;

    private final Console console;
    private final ClearcutCommand root;

    DeliveryStale(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() {
        return root.atDesk(
                desk -> {
                    var stale = desk.production(production).deliveries().stale(deal);
                    var views = stale.stream().map(StaleView::of).toList();
                    switch (format) {
                        case json -> console.json(views);
                        case csv ->
                                console.csv(
                                        List.of("item", "version", "state", "then", "now", "text"),
                                        views.stream()
                                                .map(
                                                        v ->
                                                                List.of(
                                                                        v.item(),
                                                                        "v" + v.version(),
                                                                        v.state(),
                                                                        v.then(),
                                                                        v.now(),
                                                                        v.text()))
                                                .toList());
                        case text -> text(stale);
                    }
                    return stale.isEmpty() ? Exit.CLEAN : Exit.FINDINGS;
                });
    }

    private void text(List<Stale> stale) {
        if (stale.isEmpty()) {
            console.line("Nothing of \"%s\" is stale.".formatted(deal));
        }
        stale.forEach(
                one ->
                        console.paragraph(
                                "%s (%s): %s"
                                        .formatted(
                                                one.item().reference(),
                                                one.item().state().inWords(),
                                                one.text()),
                                4));
    }
}
