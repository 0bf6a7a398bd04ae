package dev.clearcut.cli;

import dev.clearcut.exchange.json.DeliveryPlanView.ShipmentView;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code delivery log}. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description = "The shipping log: what went to whom, how, when, and what came back.")
final class DeliveryLog implements Callable<Integer> {

    @Parameters(paramLabel = "PRODUCTION")
    private String production = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or csv.")
    private Format format = Format.text;

    private final Console console;
    private final ClearcutCommand root;

    DeliveryLog(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() {
        return root.atDesk(
                desk -> {
                    var views =
                            desk.production(production).deliveries().log().stream()
                                    .map(ShipmentView::of)
                                    .toList();
                    var rows = views.stream().map(DeliveryLog::row).toList();
                    switch (format) {
                        case json -> console.json(views);
                        case csv ->
                                console.csv(
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
                        case text -> text(views);
                    }
                    return Exit.CLEAN;
                });
    }

    /** The hash stands below: it is as wide as a screen. */
    private void text(List<ShipmentView> views) {
        if (views.isEmpty()) {
            console.line("Nothing was sent yet.");
            return;
        }
        console.table(
                List.of("sent", "item", "version", "to", "via", "received", "answer"),
                views.stream()
                        .map(
                                one ->
                                        List.of(
                                                one.sentOn(),
                                                one.item(),
                                                "v" + one.version(),
                                                one.to(),
                                                one.transport(),
                                                one.received() == null ? "-" : one.received().on(),
                                                one.answered() == null
                                                        ? "-"
                                                        : one.answered().state()
                                                                + " "
                                                                + one.answered().on()))
                        .toList());
        console.line("");
        views.forEach(
                one ->
                        console.line(
                                "%s v%d".formatted(one.item(), one.version())
                                        + "\n    "
                                        + one.hash()));
    }

    private static List<String> row(ShipmentView one) {
        var received = one.received();
        var answered = one.answered();
        return List.of(
                one.sentOn(),
                one.item(),
                "v" + one.version(),
                one.to(),
                one.transport(),
                received == null ? "" : "received " + received.on() + " by " + received.who(),
                answered == null
                        ? ""
                        : answered.state()
                                + " "
                                + answered.on()
                                + (answered.who().isEmpty() ? "" : " by " + answered.who()),
                one.hash());
    }
}
