package dev.clearcut.cli;

import dev.clearcut.currency.ExchangeRate;
import dev.clearcut.exchange.json.ContractView.RateView;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What currencies were worth on a day. */
@Command(
        name = "rate",
        mixinStandardHelpOptions = true,
        description = {
            "Exchange rates, as somebody entered them. Without one, amounts in two currencies are not"
                    + " compared."
        },
        synopsisSubcommandLabel = "COMMAND")
final class RateCommand {

    private final Console console;
    private final ClearcutCommand root;

    RateCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Enters a rate.")
    int add(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "FROM", description = "A currency code, as in GBP.")
                    String from,
            @Parameters(paramLabel = "TO", description = "Another, as in EUR.") String to,
            @Parameters(paramLabel = "RATE", description = "How many TO for one FROM, as in 1.17.")
                    String rate,
            @Parameters(paramLabel = "DAY", description = "As in 2026-11-02.") String on,
            @Option(
                            names = "--source",
                            paramLabel = "WHO",
                            defaultValue = "",
                            description = "Who says so.")
                    String source,
            @Mixin Answering answer) {
        var entered =
                ExchangeRate.of(
                        from.toUpperCase(Locale.ROOT),
                        to.toUpperCase(Locale.ROOT),
                        rate,
                        on,
                        source);
        return root.atDesk(
                desk -> {
                    var added = desk.production(production).rates().add(entered);
                    return answer.told(console, () -> RateView.of(added), added.toString());
                });
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists them as they were entered.")
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
                    var rates = desk.production(production).rates().list();
                    var views = rates.stream().map(RateView::of).toList();
                    switch (format) {
                        case json -> console.json(views);
                        case csv ->
                                console.csv(
                                        List.of("from", "to", "rate", "on", "source"),
                                        views.stream()
                                                .map(
                                                        r ->
                                                                List.of(
                                                                        r.from(),
                                                                        r.to(),
                                                                        r.rate(),
                                                                        r.on(),
                                                                        r.source()))
                                                .toList());
                        case text -> rates.forEach(r -> console.line(r.toString()));
                    }
                    return Exit.CLEAN;
                });
    }
}
