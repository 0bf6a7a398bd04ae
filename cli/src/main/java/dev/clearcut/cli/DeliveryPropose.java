package dev.clearcut.cli;

import dev.clearcut.ProposedDelivery;
import dev.clearcut.exchange.json.DeliveryPlanView.ProposedView;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code delivery propose}. */
@Command(
        name = "propose",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a contract's schedule (DOCX, PDF) for what it seems to want, as a sheet to correct.",
            "Correct it and import it: import deliveries. Needs no office."
        })
final class DeliveryPropose implements Callable<Integer> {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv (the sheet), text or json.")
    private Format format = Format.csv;

    private final Console console;

    DeliveryPropose(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var read = ProposedDelivery.read(file);
        console.notes(read.report());
        var lines = read.value().lines();
        var rows =
                lines.stream()
                        .map(l -> List.of(l.item(), l.kind().id(), l.due(), l.place(), l.text()))
                        .toList();
        switch (format) {
            case csv -> console.csv(List.of("item", "kind", "due", "# where", "# text"), rows);
            case text -> console.table(rows);
            case json -> console.json(lines.stream().map(ProposedView::of).toList());
        }
        console.note(
                "%d lines may be items, %d others are left out; read the contract beside them"
                        .formatted(lines.size(), read.value().left()));
        return lines.isEmpty() ? Exit.FINDINGS : Exit.CLEAN;
    }
}
