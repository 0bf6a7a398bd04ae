package dev.clearcut.cli;

import dev.clearcut.delivery.due.Due;
import dev.clearcut.delivery.plan.Template;
import java.util.ArrayList;
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
            "Items that the deal has already stay as they are. Read the contract against it, item"
                    + " by item."
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
                    var items =
                            film.deliveries().plan(deal, chosen, due == null ? null : Due.of(due));
                    var text = new DeliveryText(console, film, desk.today());
                    var words = new ArrayList<String>();
                    words.add("%d items planned for %s".formatted(items.size(), deal));
                    return answer.told(console, () -> text.views(items), words);
                });
    }
}
