package dev.clearcut.cli;

import dev.clearcut.Deliveries;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.plan.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code delivery plan}. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "Plans the delivery of a deal from a template (see template).",
            "Items that the deal has already, under this name or as the same kind under another,"
                    + " stay as they are. Read the contract against it, item by item."
        })
final class DeliveryPlan implements Callable<Integer> {

    @Parameters(paramLabel = "PRODUCTION")
    private String production = "";

    @Option(names = "--deal", paramLabel = "NAME", required = true)
    private String deal = "";

    @Option(names = "--template", paramLabel = "NAME", required = true)
    private String template = "";

    @Option(
            names = "--due",
            paramLabel = "WHEN",
            description =
                    "When the main item is due; the others are counted from it. As in"
                            + " 2027-03-01 or \"30 days after contract signature\".")
    private @Nullable String due;

    @Option(
            names = "--all",
            description =
                    "Also the items of which the deal has one of the kind under another name.")
    private boolean all;

    @Mixin private Answering answer = new Answering();

    private final Console console;
    private final ClearcutCommand root;

    DeliveryPlan(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() {
        var chosen = Template.named(template);
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var items = planned(film.deliveries(), chosen);
                    PlanText.planned(console, film, items);
                    var text = new DeliveryText(console, film, desk.today());
                    var words = new ArrayList<String>();
                    words.add(
                            "%,d item%s planned for %s"
                                    .formatted(items.size(), items.size() == 1 ? "" : "s", deal));
                    return answer.told(console, () -> text.views(items), words);
                });
    }

    private List<Deliverable> planned(Deliveries deliveries, Template chosen) {
        var words = deliveries.calendar().words(deliveries.schedule(deal));
        var day = due == null ? null : ItemOptions.due(due, words, console);
        if (all) {
            return deliveries.planAll(deal, chosen, day);
        }
        PlanText.doubles(console, deliveries.alreadyThere(deal, chosen));
        return deliveries.plan(deal, chosen, day);
    }
}
