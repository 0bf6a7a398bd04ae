package dev.clearcut.cli;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Money;
import dev.clearcut.exchange.json.ClosingView;
import dev.clearcut.exchange.json.FindingView;
import dev.clearcut.exchange.json.SaleView;
import dev.clearcut.rights.Window;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where a cut can be sold, and what it takes. */
@Command(
        name = "sale",
        mixinStandardHelpOptions = true,
        description =
                "Where a cut can be sold, what blocks it, what dies when, and the cheapest way out.",
        synopsisSubcommandLabel = "COMMAND")
final class SaleCommand {

    private final Console console;
    private final ClearcutCommand root;

    SaleCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(
            name = "rights",
            mixinStandardHelpOptions = true,
            description = "Where every right of everything in the cut allows it to be sold.",
            footer = {"", "Exit codes: 0 everything asked about, 1 not everything."})
    int rights(@Mixin SaleOptions options) {
        return root.atDesk(
                desk -> {
                    var asked = options.at(desk);
                    var rights = asked.sale().rights();
                    new SaleText(console).takenForOurs(rights.unsorted());
                    var view = SaleView.of(asked.cut().name(), asked.sale().purpose(), rights);
                    switch (options.format) {
                        case json -> console.json(view);
                        case csv ->
                                console.csv(
                                        List.of("material", "right", "verdict", "takesAway"),
                                        view.limits().stream()
                                                .map(
                                                        l ->
                                                                List.of(
                                                                        l.material(),
                                                                        l.right(),
                                                                        l.verdict(),
                                                                        l.takesAway()))
                                                .toList());
                        case text -> new SaleText(console).rights(asked, rights);
                    }
                    return options.isOpen() || rights.certain().covers(rights.within())
                            ? Exit.CLEAN
                            : Exit.FINDINGS;
                });
    }

    @Command(
            name = "blockers",
            mixinStandardHelpOptions = true,
            description = "What keeps the cut from being sold there; what blocks most comes first.",
            footer = {"", "Exit codes: 0 nothing blocks, 1 something does."})
    int blockers(@Mixin SaleOptions options) {
        return root.atDesk(
                desk -> {
                    var asked = options.forSomebody(desk);
                    var blockers = asked.sale().blockers();
                    var views = blockers.stream().map(SaleView.BlockerView::of).toList();
                    var all = asked.sale().rights();
                    var unidentified = all.unidentified();
                    new SaleText(console).takenForOurs(all.unsorted());
                    switch (options.format) {
                        case json -> console.json(views);
                        case csv ->
                                console.csv(
                                        List.of(
                                                "material",
                                                "right",
                                                "verdict",
                                                "percent",
                                                "blocks",
                                                "percentOpens",
                                                "because"),
                                        views.stream()
                                                .map(
                                                        b ->
                                                                List.of(
                                                                        b.material(),
                                                                        b.right(),
                                                                        b.verdict(),
                                                                        b.percent().toString(),
                                                                        b.blocks(),
                                                                        b.percentOpens().toString(),
                                                                        String.join(
                                                                                "; ", b.because())))
                                                .toList());
                        case text -> new SaleText(console).blockers(asked, blockers, unidentified);
                    }
                    return blockers.isEmpty() && unidentified.isEmpty()
                            ? Exit.CLEAN
                            : Exit.FINDINGS;
                });
    }

    @Command(
            name = "calendar",
            mixinStandardHelpOptions = true,
            description = {
                "What dies when: every day on which a right ends or somebody has to act.",
                "For a deal, what ends of its rights."
            })
    int calendar(
            @Mixin SaleOptions options,
            @Option(
                            names = "--since",
                            paramLabel = "DAY",
                            description = "The first day of interest; today when unsaid.")
                    @Nullable LocalDate since,
            @Option(
                            names = "--until",
                            paramLabel = "DAY",
                            description = "The last day of interest; unsaid means no end.")
                    @Nullable LocalDate until) {
        return root.atDesk(
                desk -> {
                    var asked = options.at(desk);
                    var days =
                            asked.sale()
                                    .calendar(horizon(since == null ? desk.today() : since, until));
                    var views = days.stream().map(SaleView.DatedView::of).toList();
                    switch (options.format) {
                        case json -> console.json(views);
                        case csv ->
                                console.csv(
                                        List.of(
                                                "on",
                                                "kind",
                                                "source",
                                                "material",
                                                "what",
                                                "stops"),
                                        views.stream()
                                                .map(
                                                        d ->
                                                                List.of(
                                                                        d.on(),
                                                                        d.kind(),
                                                                        d.source(),
                                                                        d.material(),
                                                                        d.what(),
                                                                        d.stops()))
                                                .toList());
                        case text -> new SaleText(console).calendar(days);
                    }
                    return Exit.CLEAN;
                });
    }

    private static Window horizon(LocalDate since, @Nullable LocalDate until) {
        if (until == null) {
            return Window.from(since);
        }
        if (until.isBefore(since)) {
            throw new Invalid("From %s to %s there is no day.".formatted(since, until));
        }
        return Window.of(since, until.plusDays(1));
    }

    @Command(
            name = "close",
            mixinStandardHelpOptions = true,
            description = {
                "The cheapest way to close the gap: which quotes to accept, which options to exercise,"
                        + " what to take out.",
                "What others are owed because of it (most favoured nations) counts too."
            },
            footer = {"", "Exit codes: 0 the plan covers everything, 1 something stays open."})
    int close(
            @Mixin SaleOptions options,
            @Option(
                            names = "--currency",
                            paramLabel = "CODE",
                            description =
                                    "Reckon in this one, by the rates on file; unsaid means the one"
                                            + " most papers are priced in.")
                    @Nullable String currency,
            @Option(
                            names = "--without",
                            paramLabel = "MATERIAL=COST",
                            description =
                                    "It may also be taken out or replaced, for so much: \"Dead Air=GBP"
                                            + " 300\". May be repeated.")
                    @Nullable Map<String, String> without) {
        return root.atDesk(
                desk -> {
                    var asked = options.forSomebody(desk);
                    var sale = asked.sale();
                    for (var out :
                            (without == null ? Map.<String, String>of() : without).entrySet()) {
                        sale =
                                sale.orWithout(
                                        asked.film().materials().named(out.getKey()),
                                        Money.of(out.getValue()));
                    }
                    var plan = currency == null ? sale.closing() : sale.closing(currency(currency));
                    new SaleText(console).takenForOurs(sale.rights().unsorted());
                    var view = ClosingView.of(asked.cut().name(), sale.purpose(), plan);
                    switch (options.format) {
                        case json -> console.json(view);
                        case csv -> console.csv(ClosingText.HEADER, ClosingText.rows(view));
                        case text -> new ClosingText(console).print(asked.cut().name(), sale, plan);
                    }
                    return plan.closesAll() ? Exit.CLEAN : Exit.FINDINGS;
                });
    }

    /**
     * @throws Invalid for a code that is none
     */
    static Currency currency(String code) {
        return Money.of(code.strip() + " 0").currency();
    }

    @Command(
            name = "contracts",
            mixinStandardHelpOptions = true,
            description = {
                "What the contracts say by themselves, whatever is in the cut: who is owed, what"
                        + " contradicts itself, what was let slip, which event has to be recorded."
            },
            footer = {"", "Exit codes: 0 nothing is wrong, 1 something is."})
    int contracts(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        return root.atDesk(
                desk -> {
                    var report = desk.production(production).sale().contracts();
                    switch (format) {
                        case json -> console.json(FindingView.of(report));
                        case csv ->
                                console.csv(
                                        List.of("rule", "severity", "where", "text", "cite"),
                                        FindingView.of(report).stream()
                                                .map(
                                                        f ->
                                                                List.of(
                                                                        f.rule(),
                                                                        f.severity(),
                                                                        f.where(),
                                                                        f.text(),
                                                                        f.cite()))
                                                .toList());
                        case text -> {
                            if (report.findings().isEmpty()) {
                                console.line("The contracts call for nothing.");
                            }
                            report.findings().forEach(f -> console.line(f.toString()));
                        }
                    }
                    return Exit.of(report);
                });
    }
}
