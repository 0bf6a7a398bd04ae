package dev.clearcut.cli;

import dev.clearcut.ProposedDelivery;
import dev.clearcut.delivery.plan.Proposal;
import dev.clearcut.exchange.json.DeliveryPlanView.ProposedView;
import java.nio.file.Path;
import java.util.ArrayList;
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
            "Reads a contract's schedule (DOCX, PDF, XLSX) for what it seems to want, as a sheet to"
                    + " correct.",
            "A due with a question mark is one that can be read in several ways; columns that begin"
                    + " with # are left out by the import. What is not taken is told with its place.",
            "Correct it and import it: import deliveries. Needs no office."
        })
final class DeliveryPropose implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of(
                    "item",
                    "kind",
                    "required",
                    "quantity",
                    "due",
                    "recipient",
                    "# spec",
                    "# where",
                    "# text");

    /** How many of the columns an import reads. */
    private static final int READ = 6;

    private static final int LONGEST = 160;

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
        switch (format) {
            case csv -> sheet(lines);
            case text -> console.table(lines.stream().map(l -> row(l).subList(0, 7)).toList());
            case json -> console.json(lines.stream().map(ProposedView::of).toList());
        }
        var left = read.value().left();
        left.forEach(one -> console.note("left out" + told(one)));
        console.note(
                "%,d may be %s, %,d %s left out; read the contract beside them"
                        .formatted(
                                lines.size(),
                                lines.size() == 1 ? "an item" : "items",
                                left.size(),
                                left.size() == 1 ? "line is" : "lines are"));
        return lines.isEmpty() ? Exit.FINDINGS : Exit.CLEAN;
    }

    /** The columns that some line has are there, in front of those that are left out. */
    private void sheet(List<Proposal.Line> lines) {
        var further =
                lines.stream()
                        .flatMap(line -> line.further().keySet().stream())
                        .distinct()
                        .toList();
        var columns = new ArrayList<>(COLUMNS);
        columns.addAll(READ, further);
        var rows = new ArrayList<List<String>>();
        for (var line : lines) {
            var row = new ArrayList<>(row(line));
            row.addAll(
                    READ, further.stream().map(c -> line.further().getOrDefault(c, "")).toList());
            rows.add(row);
        }
        console.csv(columns, rows);
    }

    private static List<String> row(Proposal.Line line) {
        return List.of(
                line.item(),
                line.kind(),
                line.required(),
                line.quantity(),
                line.due(),
                line.recipient(),
                line.spec(),
                line.place(),
                line.text());
    }

    private static String told(Proposal.Left one) {
        var text = one.text().strip().replaceAll("\\s+", " ");
        return "%s: %s%s"
                .formatted(
                        one.place().isEmpty() ? "" : ", " + one.place(),
                        text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text,
                        one.why().isEmpty() ? "" : " (" + one.why() + ")");
    }
}
