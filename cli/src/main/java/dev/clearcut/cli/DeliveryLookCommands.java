package dev.clearcut.cli;

import dev.clearcut.Production;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.exchange.json.DeliveryPlanView.ShipmentView;
import dev.clearcut.exchange.json.DeliveryPlanView.WorkloadView;
import dev.clearcut.exchange.json.ReadyView.StaleView;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The looks at deliveries, which are subcommands of {@code delivery}. */
record DeliveryLookCommands(Console console, ClearcutCommand root) {

    void addTo(CommandLine delivery) {
        delivery.addSubcommand(new ListAll(this));
        delivery.addSubcommand(new Show(this));
        delivery.addSubcommand(new Week(this));
        delivery.addSubcommand(new Log(this));
        delivery.addSubcommand(new StaleOnes(this));
        delivery.addSubcommand(new DeliveryPropose(console));
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the items: state, item, version, deal, owner, due, days late.")
    private static final class ListAll implements Callable<Integer> {

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

        private final DeliveryLookCommands all;

        ListAll(DeliveryLookCommands all) {
            this.all = all;
        }

        @Override
        public Integer call() {
            var wanted = states.stream().map(DeliveryCommand::state).toList();
            return all.root.atDesk(
                    desk -> {
                        var film = desk.production(production);
                        var text = new DeliveryText(all.console, film, desk.today());
                        var items =
                                among(film).stream()
                                        .filter(
                                                one ->
                                                        wanted.isEmpty()
                                                                || wanted.contains(one.state()))
                                        .filter(this::isTheirs)
                                        .filter(one -> !late || text.lateness(one).days() > 0)
                                        .toList();
                        text.list(items, format);
                        items.stream()
                                .map(Deliverable::deal)
                                .distinct()
                                .forEach(
                                        of ->
                                                PlanText.closed(
                                                        all.console,
                                                        film,
                                                        items.stream()
                                                                .filter(i -> i.deal().equals(of))
                                                                .toList()));
                        return late && !items.isEmpty() ? Exit.FINDINGS : Exit.CLEAN;
                    });
        }

        private List<Deliverable> among(Production film) {
            return deal.isEmpty()
                    ? film.deliveries().list()
                    : film.deliveries().schedule(deal).items();
        }

        private boolean isTheirs(Deliverable one) {
            return owner.isEmpty() || one.handling().owner().equalsIgnoreCase(owner);
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description =
                    "Tells all about an item: versions, notes, steps, and what may come next.")
    private static final class Show implements Callable<Integer> {

        @Mixin private ItemName name = new ItemName();

        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                defaultValue = "text",
                description = "text, json or csv.")
        private Format format = Format.text;

        private final DeliveryLookCommands all;

        Show(DeliveryLookCommands all) {
            this.all = all;
        }

        @Override
        public Integer call() {
            return all.root.atDesk(
                    desk -> {
                        var film = desk.production(name.production());
                        var item = name.in(film);
                        var text = new DeliveryText(all.console, film, desk.today());
                        switch (format) {
                            case text -> text.tell(item);
                            case json -> all.console.json(text.view(item));
                            case csv -> text.list(List.of(item), format);
                        }
                        return Exit.CLEAN;
                    });
        }
    }

    @Command(
            name = "week",
            mixinStandardHelpOptions = true,
            description = {
                "Whose weeks are overbooked, and what clashes, over all your productions.",
                "Exits with 1 when anything is wrong."
            })
    private static final class Week implements Callable<Integer> {

        @Parameters(
                arity = "0..*",
                paramLabel = "PRODUCTION",
                description = "Only these; all of yours by default.")
        private List<String> productions = List.of();

        @Option(
                names = "--most",
                paramLabel = "N",
                defaultValue = "5",
                description = "Items a week that one person can see to (default: 5).")
        private int most;

        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                defaultValue = "text",
                description = "text, json or csv.")
        private Format format = Format.text;

        private final DeliveryLookCommands all;

        Week(DeliveryLookCommands all) {
            this.all = all;
        }

        @Override
        public Integer call() {
            return all.root.atDesk(
                    desk -> {
                        var load = desk.workload(productions, most);
                        switch (format) {
                            case json -> all.console.json(WorkloadView.of(load));
                            case csv ->
                                    all.console.csv(
                                            List.of(
                                                    "week",
                                                    "owner",
                                                    "overbooked",
                                                    "production",
                                                    "item",
                                                    "due"),
                                            DeliveryText.rows(load));
                            case text -> DeliveryText.workload(all.console, load);
                        }
                        return load.isAnythingWrong() ? Exit.FINDINGS : Exit.CLEAN;
                    });
        }
    }

    @Command(
            name = "log",
            mixinStandardHelpOptions = true,
            description = "The shipping log: what went to whom, how, when, and what came back.")
    private static final class Log implements Callable<Integer> {

        @Parameters(paramLabel = "PRODUCTION")
        private String production = "";

        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                defaultValue = "text",
                description = "text, json or csv.")
        private Format format = Format.text;

        private final DeliveryLookCommands all;

        Log(DeliveryLookCommands all) {
            this.all = all;
        }

        @Override
        public Integer call() {
            return all.root.atDesk(
                    desk -> {
                        var views =
                                desk.production(production).deliveries().log().stream()
                                        .map(ShipmentView::of)
                                        .toList();
                        var rows = views.stream().map(DeliveryText::row).toList();
                        switch (format) {
                            case json -> all.console.json(views);
                            case csv ->
                                    all.console.csv(
                                            List.of(
                                                    "sent",
                                                    "item",
                                                    "version",
                                                    "to",
                                                    "transport",
                                                    "received",
                                                    "answer",
                                                    "hash"),
                                            rows);
                            case text -> all.console.table(rows);
                        }
                        return Exit.CLEAN;
                    });
        }
    }

    @Command(
            name = "stale",
            mixinStandardHelpOptions = true,
            description = {
                "What the newest cut, or newer versions of other items, made stale, with the frames in"
                        + " which they differ.",
                "What is accepted is told too. Exits with 1 when anything is stale."
            })
    private static final class StaleOnes implements Callable<Integer> {

        @Parameters(paramLabel = "PRODUCTION")
        private String production = "";

        @Option(
                names = "--deal",
                paramLabel = "NAME",
                required = true,
                description = "Whose delivery.")
        private String deal = "";

        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                defaultValue = "text",
                description = "text, json or csv.")
        private Format format = Format.text;

        private final DeliveryLookCommands all;

        StaleOnes(DeliveryLookCommands all) {
            this.all = all;
        }

        @Override
        public Integer call() {
            return all.root.atDesk(
                    desk -> {
                        var stale = desk.production(production).deliveries().stale(deal);
                        var views = stale.stream().map(StaleView::of).toList();
                        switch (format) {
                            case json -> all.console.json(views);
                            case csv ->
                                    all.console.csv(
                                            List.of(
                                                    "item", "version", "state", "then", "now",
                                                    "text"),
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
                            case text ->
                                    views.forEach(
                                            v ->
                                                    all.console.line(
                                                            "%s (%s): %s"
                                                                    .formatted(
                                                                            v.item(), v.state(),
                                                                            v.text())));
                        }
                        return stale.isEmpty() ? Exit.CLEAN : Exit.FINDINGS;
                    });
        }
    }
}
