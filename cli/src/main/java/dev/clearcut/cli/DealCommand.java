package dev.clearcut.cli;

import dev.clearcut.base.ClearcutException.Invalid;
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
            @Mixin NeedOptions need) {
        if (need.isBlank()) {
            throw new Invalid("Say which rights: --territory, --media, --from, --to.");
        }
        return root.atDesk(
                desk -> {
                    var deal =
                            desk.production(production)
                                    .deals()
                                    .add(name, buyer, need.rights(desk.today()));
                    console.line(deal.name() + ": " + deal.needed());
                    return Exit.CLEAN;
                });
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the deals.")
    int list(@Parameters(paramLabel = "PRODUCTION") String production) {
        return root.atDesk(
                desk -> {
                    console.table(
                            desk.production(production).deals().list().stream()
                                    .map(d -> List.of(d.name(), d.buyer(), d.needed().toString()))
                                    .toList());
                    return Exit.CLEAN;
                });
    }
}
