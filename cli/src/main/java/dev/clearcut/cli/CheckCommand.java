package dev.clearcut.cli;

import dev.clearcut.Desk;
import dev.clearcut.Production;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.exchange.json.CheckView;
import dev.clearcut.exchange.json.CheckView.ClearanceFindingView;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What of a cut is clear for a deal, and what is missing. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "What of the cut is cleared for a deal, and exactly what is missing.",
        footer = {"", "Exit codes: 0 all is clear, 1 something is missing."})
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PRODUCTION")
    private String production = "";

    @Option(
            names = "--cut",
            paramLabel = "NAME",
            description = "Which cut; the latest when unsaid.")
    private @Nullable String cut;

    @Option(
            names = "--deal",
            paramLabel = "NAME",
            description = "The deal, by name; instead of the rights below.")
    private @Nullable String deal;

    @Option(
            names = "--tracks",
            paramLabel = "all|active",
            defaultValue = "all",
            description =
                    "all: switched-off uses too, as if somebody switched them on; active: only"
                            + " what is heard and seen (default: all).")
    private TimelineCommand.TrackChoice tracks = TimelineCommand.TrackChoice.all;

    @Mixin private NeedOptions need = new NeedOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or csv.")
    private Format format = Format.text;

    @Option(names = "--all", description = "In text: name every clip that may be ours.")
    private boolean all;

    private final Console console;
    private final ClearcutCommand root;

    CheckCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() {
        if (deal != null && !need.isBlank()) {
            throw new Invalid("Say --deal or the rights, not both: the deal says which rights.");
        }
        return root.atDesk(this::check);
    }

    private int check(Desk desk) {
        var film = desk.production(production);
        if (deal == null && need.isBlank()) {
            throw new Invalid(
                    "Say --deal NAME, or which rights: --territory, --media, --from."
                            + deals(film));
        }
        var report = report(desk, film);
        switch (format) {
            case json -> console.json(CheckView.of(report));
            case csv -> csv(CheckView.of(report));
            case text -> text(report);
        }
        return report.isClear() ? Exit.CLEAN : Exit.FINDINGS;
    }

    static String deals(Production film) {
        var names = film.deals().list().stream().map(d -> '"' + d.name() + '"').toList();
        return names.isEmpty()
                ? " No deal is on file; \"deal add\" puts one there."
                : " Deals on file: " + String.join(", ", names) + ".";
    }

    private void text(ClearanceReport report) {
        if (all) {
            CheckText.printAll(report, console);
        } else {
            CheckText.print(report, console);
        }
        if (report.uses().stream().anyMatch(u -> u.material().isEmpty() && !u.isUnsorted())) {
            console.line("");
            console.line(
                    "To say what a use is: use confirm PRODUCTION \"NAME IN THE CUT\" MATERIAL");
        }
    }

    private ClearanceReport report(Desk desk, Production film) {
        var asked = cut == null ? film.uses().latest() : film.uses().named(cut);
        var clearance = film.clearance().tracks(tracks.choice());
        return deal == null
                ? clearance.of(asked, need.rights(desk.today()))
                : clearance.of(asked, deal);
    }

    private void csv(CheckView view) {
        console.csv(
                List.of(
                        "rule",
                        "severity",
                        "where",
                        "use",
                        "material",
                        "right",
                        "verdict",
                        "text",
                        "gap",
                        "decidedBy",
                        "dies",
                        "active"),
                view.findings().stream().map(CheckCommand::csvRow).toList());
    }

    private static List<String> csvRow(ClearanceFindingView finding) {
        return Stream.of(
                        finding.rule(),
                        finding.severity(),
                        finding.where(),
                        finding.use(),
                        finding.material(),
                        finding.right(),
                        finding.verdict(),
                        finding.text(),
                        finding.gap(),
                        String.join("; ", finding.decidedBy()),
                        finding.dies(),
                        Boolean.toString(finding.active()))
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .toList();
    }
}
