package dev.clearcut.cli;

import dev.clearcut.Production;
import dev.clearcut.delivery.Deliverable;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code delivery list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the items: state, item, version, deal, owner, due, days late.")
final class DeliveryList implements Callable<Integer> {

    @Parameters(paramLabel = "PRODUCTION")
    private String production = "";

    @Option(
            names = "--deal",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Only this deal's.")
    private String deal = "";

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "Only in this state; may be repeated.")
    private List<String> states = List.of();

    @Option(
            names = "--owner",
            paramLabel = "EMAIL",
            defaultValue = "",
            description = "Only this person's.")
    private String owner = "";

    @Option(names = "--late", description = "Only what is late; exits with 1 when anything is.")
    private boolean late;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or csv.")
    private Format format = Format.text;

    private final Console console;
    private final ClearcutCommand root;

    DeliveryList(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() {
        var wanted = states.stream().map(DeliveryCommand::state).toList();
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var text = new DeliveryText(console, film, desk.today());
                    var items =
                            among(film).stream()
                                    .filter(one -> wanted.isEmpty() || wanted.contains(one.state()))
                                    .filter(this::isTheirs)
                                    .filter(one -> !late || text.lateness(one).days() > 0)
                                    .toList();
                    text.list(items, format);
                    return late && !items.isEmpty() ? Exit.FINDINGS : Exit.CLEAN;
                });
    }

    private List<Deliverable> among(Production film) {
        return deal.isEmpty() ? film.deliveries().list() : film.deliveries().schedule(deal).items();
    }

    private boolean isTheirs(Deliverable one) {
        return owner.isEmpty() || one.handling().owner().equalsIgnoreCase(owner);
    }
}
