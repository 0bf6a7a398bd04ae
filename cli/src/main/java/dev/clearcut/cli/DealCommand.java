package dev.clearcut.cli;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.exchange.json.DealView;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is being sold. */
@Command(
        name = "deal",
        mixinStandardHelpOptions = true,
        description = "Adds and lists deals: rights somebody wants to buy.",
        synopsisSubcommandLabel = "COMMAND")
final class DealCommand {

    private final Console console;
    private final ClearcutCommand root;

    DealCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds a deal.")
    int add(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "NAME") String name,
            @Option(
                            names = "--buyer",
                            paramLabel = "NAME",
                            defaultValue = "",
                            description = "Who buys.")
                    String buyer,
            @Mixin NeedOptions need,
            @Mixin Answering answer) {
        if (need.isBlank()) {
            throw new Invalid("Say which rights: --territory, --media, --from, --to.");
        }
        return root.atDesk(
                desk -> {
                    var deal =
                            desk.production(production)
                                    .deals()
                                    .add(name, buyer, need.rights(desk.today()));
                    return answer.told(
                            console, () -> DealView.of(deal), deal.name() + ": " + deal.needed());
                });
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the deals.")
    int list(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        return root.atDesk(
                desk -> {
                    var deals = desk.production(production).deals().list();
                    var rows =
                            deals.stream()
                                    .map(d -> List.of(d.name(), d.buyer(), d.needed().toString()))
                                    .toList();
                    switch (format) {
                        case json -> console.json(deals.stream().map(DealView::of).toList());
                        case csv -> console.csv(List.of("name", "buyer", "needed"), rows);
                        case text -> console.table(rows);
                    }
                    return Exit.CLEAN;
                });
    }
}
