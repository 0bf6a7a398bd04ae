package dev.clearcut.cli;

import dev.clearcut.delivery.ready.Obstacle;
import dev.clearcut.delivery.ready.Obstacle.Column;
import dev.clearcut.delivery.ready.Readiness;
import dev.clearcut.delivery.ready.Readiness.ItemStanding;
import dev.clearcut.exchange.json.ReadyView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether a delivery would be accepted, and what stands between. */
@Command(
        name = "ready",
        mixinStandardHelpOptions = true,
        description = {
            "Tells whether a delivery would be accepted: the file is right, the rights are there, the"
                    + " papers are in.",
            "One list of all that stands between, worst first, with who answers for it and by when."
        },
        footer = {
            "",
            "Exit codes: 0 it would be accepted (as soon as all is sent), 1 something stands between."
        })
final class ReadyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PRODUCTION")
    private String production = "";

    @Option(names = "--deal", paramLabel = "NAME", required = true, description = "Whose delivery.")
    private String deal = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or csv.")
    private Format format = Format.text;

    private final Console console;
    private final ClearcutCommand root;

    ReadyCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() {
        return root.atDesk(
                desk -> {
                    var ready = desk.production(production).deliveries().ready(deal);
                    switch (format) {
                        case json -> console.json(ReadyView.of(ready));
                        case csv -> csv(ready);
                        case text -> text(ready);
                    }
                    return ready.isReady() ? Exit.CLEAN : Exit.FINDINGS;
                });
    }

    private void text(Readiness ready) {
        var rows = new ArrayList<List<String>>();
        for (var one : ready.items()) {
            rows.add(
                    List.of(
                            one.item().reference(),
                            one.item().state().inWords(),
                            word(one, Column.FILE),
                            word(one, Column.RIGHTS),
                            word(one, Column.PAPERS),
                            one.item().handling().owner(),
                            one.due().map(LocalDate::toString).orElse("")));
        }
        console.table(List.of("item", "state", "file", "rights", "papers", "owner", "due"), rows);
        console.line("");
        ready.obstacles().forEach(one -> console.paragraph(line(one), 17));
        long stops = ready.obstacles().stream().filter(Obstacle::isInTheWay).count();
        console.line(
                switch (ready.stage()) {
                    case NOT_READY ->
                            "not ready: %,d thing%s between \"%s\" and acceptance"
                                    .formatted(
                                            stops,
                                            stops == 1 ? " stands" : "s stand",
                                            ready.deal());
                    case TO_SEND ->
                            "ready: \"%s\" would be accepted; send what is not sent yet"
                                    .formatted(ready.deal());
                    case WITH_THE_BUYER ->
                            "ready: \"%s\" would be accepted; the buyer has it"
                                    .formatted(ready.deal());
                    case ACCEPTED -> "accepted: all of \"%s\"".formatted(ready.deal());
                });
    }

    private static String word(ItemStanding one, Column column) {
        var standing = one.on(column);
        return standing == Readiness.Standing.NOT_APPLICABLE ? "-" : standing.word();
    }

    private static String line(Obstacle one) {
        var finding = one.finding();
        return "%-7s  %-6s  %s%s%s%s"
                .formatted(
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        one.column().word(),
                        one.item().isEmpty() ? finding.where() + ": " : one.item() + ": ",
                        finding.text(),
                        one.owner().isEmpty() ? "" : " [" + one.owner() + "]",
                        one.due().map(day -> " due " + day).orElse("")
                                + (one.daysLate() > 0 && !finding.rule().equals("delivery.late")
                                        ? ", %d %s late"
                                                .formatted(
                                                        one.daysLate(),
                                                        one.daysLate() == 1 ? "day" : "days")
                                        : ""));
    }

    private void csv(Readiness ready) {
        console.csv(
                List.of(
                        "severity",
                        "column",
                        "item",
                        "rule",
                        "where",
                        "text",
                        "owner",
                        "due",
                        "daysLate"),
                ready.obstacles().stream()
                        .map(
                                one ->
                                        List.of(
                                                one.finding()
                                                        .severity()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT),
                                                one.column().word(),
                                                one.item(),
                                                one.finding().rule(),
                                                one.finding().where().toString(),
                                                one.finding().text(),
                                                one.owner(),
                                                one.due().map(LocalDate::toString).orElse(""),
                                                Long.toString(one.daysLate())))
                        .toList());
    }
}
