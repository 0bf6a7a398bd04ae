package dev.clearcut.cli;

import dev.clearcut.Desk;
import dev.clearcut.Production;
import dev.clearcut.delivery.Deliverable;
import java.util.function.BiFunction;
import java.util.function.ToIntBiFunction;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which item of which production a command is about. */
final class ItemName {

    @Parameters(index = "0", paramLabel = "PRODUCTION")
    private String production = "";

    @Parameters(index = "1", paramLabel = "ITEM", description = "As the schedule calls it.")
    private String item = "";

    @Option(
            names = "--deal",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Whose item, where several deals have one of that name.")
    private String deal = "";

    String production() {
        return production;
    }

    /** Does something to it, and tells how it stands then. */
    int told(
            Console console,
            ClearcutCommand root,
            Answering answer,
            BiFunction<Production, Desk, Deliverable> work) {
        return told(console, root, work, (text, after) -> text.told(answer, after));
    }

    /** The same, with the cut its newest version is of. */
    int toldWithCut(
            Console console,
            ClearcutCommand root,
            Answering answer,
            BiFunction<Production, Desk, Deliverable> work) {
        return told(console, root, work, (text, after) -> text.toldWithCut(answer, after));
    }

    private int told(
            Console console,
            ClearcutCommand root,
            BiFunction<Production, Desk, Deliverable> work,
            ToIntBiFunction<DeliveryText, Deliverable> telling) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var after = work.apply(film, desk);
                    return telling.applyAsInt(new DeliveryText(console, film, desk.today()), after);
                });
    }

    Deliverable in(Production film) {
        return ItemOptions.named(film, deal, item);
    }
}
