package dev.clearcut.cli;

import dev.clearcut.delivery.DeliveryRules;
import dev.clearcut.delivery.DeliveryState;
import dev.clearcut.delivery.Kinds;
import dev.clearcut.delivery.plan.Template;
import dev.clearcut.exchange.json.DeliveryPlanView.MovedView;
import dev.clearcut.exchange.json.DeliveryPlanView.RescheduledView;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What buyers want delivered: the schedule. */
@Command(
        name = "delivery",
        mixinStandardHelpOptions = true,
        description = {
            "Follows what a buyer wants delivered from the contract to \"accepted\".",
            "Each item has an owner, a day and versions; a version is known by the hash of its bytes,"
                    + " and nothing else is accepted. What stands in the way: see ready."
        },
        synopsisSubcommandLabel = "COMMAND")
final class DeliveryCommand {

    private final Console console;
    private final ClearcutCommand root;

    private DeliveryCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    /** With the steps of an item, which stand in a class of their own. */
    static CommandLine line(Console console, ClearcutCommand root) {
        var line = new CommandLine(new DeliveryCommand(console, root));
        new DeliveryStepCommands(console, root).addTo(line);
        new DeliveryLookCommands(console, root).addTo(line);
        return line;
    }

    @Command(
            name = "kinds",
            mixinStandardHelpOptions = true,
            description = {
                "Lists what is delivered, what people call it, and what in a new cut makes it stale.",
                "Needs no office."
            })
    int kinds(
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        DeliveryText.kinds(console, Kinds.standard().all(), format);
        return Exit.CLEAN;
    }

    @Command(
            name = "template",
            mixinStandardHelpOptions = true,
            description = {
                "Lists whole deliveries to start from, or the items of one. Needs no office.",
                "Which items is read in the lists of distributors that are cited; the days between"
                        + " them are a proposal."
            })
    int template(
            @Parameters(arity = "0..1", paramLabel = "TEMPLATE", defaultValue = "") String name,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        if (name.isEmpty()) {
            DeliveryText.templates(console, Template.all(), format);
        } else {
            DeliveryText.template(console, Template.named(name), format);
        }
        return Exit.CLEAN;
    }

    @Command(
            name = "states",
            mixinStandardHelpOptions = true,
            description = "Lists every step there is, and what it asks for. Needs no office.")
    int states(
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        DeliveryText.rules(console, DeliveryRules.standard().transitions(), format);
        return Exit.CLEAN;
    }

    @Command(
            name = "plan",
            mixinStandardHelpOptions = true,
            description = {
                "Plans the delivery of a deal from a template (see template).",
                "Items that the deal has already, under this name or as the same kind under another,"
                        + " stay as they are. Read the contract against it, item by item."
            })
    int plan(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Option(names = "--deal", paramLabel = "NAME", required = true) String deal,
            @Option(names = "--template", paramLabel = "NAME", required = true) String template,
            @Option(
                            names = "--due",
                            paramLabel = "WHEN",
                            description =
                                    "When the main item is due; the others are counted from it. As in"
                                            + " 2027-03-01 or \"30 days after contract signature\".")
                    @Nullable String due,
            @Option(
                            names = "--all",
                            description =
                                    "Also the items of which the deal has one of the kind under"
                                            + " another name.")
                    boolean all,
            @Mixin Answering answer) {
        var chosen = Template.named(template);
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var deliveries = film.deliveries();
                    var day =
                            due == null
                                    ? null
                                    : ItemOptions.due(
                                            due,
                                            deliveries.dueWords(deliveries.schedule(deal)),
                                            console);
                    if (!all) {
                        PlanText.doubles(console, deliveries.alreadyThere(deal, chosen));
                    }
                    var items =
                            all
                                    ? deliveries.planAll(deal, chosen, day)
                                    : deliveries.plan(deal, chosen, day);
                    PlanText.planned(console, film, items);
                    var text = new DeliveryText(console, film, desk.today());
                    var words = new ArrayList<String>();
                    words.add("%d items planned for %s".formatted(items.size(), deal));
                    return answer.told(console, () -> text.views(items), words);
                });
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Adds an item to the delivery of a deal.")
    int add(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "ITEM", description = "What to call it.") String reference,
            @Option(names = "--deal", paramLabel = "NAME", required = true) String deal,
            @Mixin ItemOptions options,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var deliveries = film.deliveries();
                    var kind = options.kind().isEmpty() ? reference : options.kind();
                    var item =
                            deliveries.add(
                                    options.of(
                                            deliveries.fresh(deal, reference, kind),
                                            deliveries.dueWords(deliveries.schedule(deal)),
                                            console));
                    return new DeliveryText(console, film, desk.today()).told(answer, item);
                });
    }

    @Command(
            name = "change",
            mixinStandardHelpOptions = true,
            description =
                    "Changes what an item is, who sees to it, or what it needs; the rest stays.")
    int change(@Mixin ItemName name, @Mixin ItemOptions options, @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(name.production());
                    var before = name.in(film);
                    var words = film.deliveries().dueWords(film.deliveries().schedule(before));
                    var after =
                            film.deliveries()
                                    .change(before, one -> options.of(one, words, console));
                    return new DeliveryText(console, film, desk.today()).told(answer, after);
                });
    }

    @Command(
            name = "move",
            mixinStandardHelpOptions = true,
            description = "Says another day for an item, and tells what moves with it.")
    int move(
            @Mixin ItemName name,
            @Parameters(index = "2", paramLabel = "WHEN", description = ItemOptions.WHEN)
                    String when,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(name.production());
                    var before = name.in(film);
                    var due =
                            ItemOptions.due(
                                    when,
                                    film.deliveries().dueWords(film.deliveries().schedule(before)),
                                    console);
                    var done = film.deliveries().reschedule(before, due);
                    var text = new DeliveryText(console, film, desk.today());
                    return answer.told(
                            console,
                            () ->
                                    new RescheduledView(
                                            text.view(done.item()),
                                            done.moved().stream().map(MovedView::of).toList()),
                            DeliveryText.moved(done));
                });
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = {
                "Takes an item away that nobody has begun.",
                "What was begun is withdrawn instead: delivery mark ITEM withdrawn."
            })
    int remove(@Mixin ItemName name, @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(name.production());
                    var item = name.in(film);
                    var view = new DeliveryText(console, film, desk.today()).view(item);
                    film.deliveries().remove(item);
                    return answer.told(console, () -> view, "removed: " + item.reference());
                });
    }

    static DeliveryState state(String word) {
        return Named.one(word, "state", DeliveryState.values(), DeliveryState::word);
    }
}
