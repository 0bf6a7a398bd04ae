package dev.clearcut.cli;

import dev.clearcut.delivery.plan.Workload;
import dev.clearcut.exchange.json.DeliveryPlanView.WorkloadView;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code delivery week}. */
@Command(
        name = "week",
        mixinStandardHelpOptions = true,
        description = {
            "Whose weeks are overbooked, and what clashes, over all your productions.",
            "Exits with 1 when anything is wrong."
        })
final class DeliveryWeek implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of(
                    "week",
                    "owner",
                    "overbooked",
                    "production",
                    "item",
                    "due",
                    "facility",
                    "clash",
                    "closed");

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

    private final Console console;
    private final ClearcutCommand root;

    DeliveryWeek(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() {
        return root.atDesk(
                desk -> {
                    var load = desk.workload(productions, most);
                    switch (format) {
                        case json -> console.json(WorkloadView.of(load));
                        case csv -> console.csv(COLUMNS, rows(load));
                        case text -> new WeekText(console, desk.today()).tell(load);
                    }
                    return load.isAnythingWrong() ? Exit.FINDINGS : Exit.CLEAN;
                });
    }

    private static List<List<String>> rows(Workload load) {
        return load.weeks().stream()
                .flatMap(week -> week.items().stream().map(one -> row(load, week, one)))
                .toList();
    }

    private static List<String> row(Workload load, Workload.Week week, Workload.DueItem one) {
        return List.of(
                week.monday().toString(),
                week.owner(),
                week.isOverbooked() ? "yes" : "no",
                one.production(),
                one.item().reference(),
                one.due().toString(),
                one.item().handling().facility(),
                load.clashesOf(one).isEmpty() ? "no" : "yes",
                one.closed());
    }
}
