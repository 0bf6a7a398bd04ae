package dev.clearcut.cli;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Money;
import dev.clearcut.base.Where;
import dev.clearcut.budget.BudgetLine;
import dev.clearcut.budget.BudgetReport;
import dev.clearcut.budget.BudgetRule;
import dev.clearcut.budget.Payment;
import dev.clearcut.budget.Sums;
import dev.clearcut.exchange.json.BudgetView;
import dev.clearcut.exchange.json.LicenceFileView.PaymentView;
import dev.clearcut.exchange.json.LicenceView;
import dev.clearcut.exchange.json.WrittenView.BudgetLineView;
import dev.clearcut.exchange.json.WrittenView.CodedView;
import dev.clearcut.exchange.json.WrittenView.PaidView;
import dev.clearcut.material.Family;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the rights cost. */
@Command(
        name = "budget",
        mixinStandardHelpOptions = true,
        description = "Holds what the rights cost, paper by paper, against the budget.",
        synopsisSubcommandLabel = "COMMAND")
final class BudgetCommand {

    private static final int FEW = 3;

    private static final List<String> HEADER =
            List.of(
                    "code",
                    "line",
                    "budget",
                    "paid",
                    "committed",
                    "agreed",
                    "left",
                    "quoted",
                    "forecast",
                    "at risk");

    /** Where amounts stand in a row. */
    private static final Set<Integer> AMOUNTS = Set.of(2, 3, 4, 5, 6, 7, 8, 9);

    private final Console console;
    private final ClearcutCommand root;

    BudgetCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = {
                "Adds up what is paid, committed (signed), agreed (not signed yet), quoted, and at risk in"
                        + " options and steps, line by line.",
                "Exits with 1 when a line is overspent or a rate is missing."
            })
    int show(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Option(
                            names = "--currency",
                            paramLabel = "CODE",
                            defaultValue = "",
                            description = "In this currency; by default the first line's.")
                    String currency,
            @Option(
                            names = "--xlsx",
                            paramLabel = "FILE",
                            description = "Also writes a workbook, with every paper.")
                    @Nullable Path xlsx,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        return root.atDesk(
                desk -> {
                    var budget = desk.production(production).budget();
                    var report =
                            currency.isEmpty() ? budget.report() : budget.report(known(currency));
                    switch (format) {
                        case text -> tell(report);
                        case json -> console.json(BudgetView.of(report));
                        case csv -> console.csv(HEADER, rows(report));
                    }
                    if (xlsx != null) {
                        budget.write(report, xlsx);
                        console.note("written to " + xlsx);
                    }
                    return Exit.of(report.findings());
                });
    }

    private void tell(BudgetReport report) {
        console.line("in %s as of %s".formatted(report.currency(), report.on()));
        var table = new ArrayList<List<String>>();
        table.add(HEADER);
        table.addAll(rows(report));
        table.add(row("", "total", report.budgeted(), report.total(), report.left()));
        console.table(table, AMOUNTS);
        var findings = report.findings().findings();
        uncoded(findings.stream().filter(BudgetCommand::isUncoded).toList());
        findings.stream()
                .filter(finding -> !isUncoded(finding))
                .forEach(finding -> console.line(finding.text()));
    }

    private static boolean isUncoded(Finding finding) {
        return finding.rule().equals(BudgetRule.UNCODED.id());
    }

    /** A budget that is just begun has no line for anything: said once, not for each paper. */
    private void uncoded(List<Finding> findings) {
        if (findings.size() <= FEW) {
            findings.forEach(finding -> console.line(finding.text()));
            return;
        }
        console.line(
                "%d amounts stand on no line of the budget. Let a line take them (\"budget line … --takes\") or put each on one with \"budget code\":"
                        .formatted(findings.size()));
        console.line(
                "    "
                        + findings.stream()
                                .map(BudgetCommand::paper)
                                .distinct()
                                .collect(Collectors.joining("; ")));
    }

    private static String paper(Finding finding) {
        return finding.where() instanceof Where.OnRecord(var kind, var name)
                ? name
                : finding.text();
    }

    private static List<List<String>> rows(BudgetReport report) {
        return report.lines().stream()
                .map(l -> row(l.code(), l.name(), l.budgeted(), l.sums(), l.left()))
                .toList();
    }

    private static List<String> row(
            String code, String name, Money budgeted, Sums sums, Money left) {
        return List.of(
                code,
                name,
                plain(budgeted),
                plain(sums.paid()),
                plain(sums.committed()),
                plain(sums.agreed()),
                plain(left),
                plain(sums.quoted()),
                plain(sums.forecast()),
                plain(sums.atRisk()));
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }

    @Command(
            name = "line",
            mixinStandardHelpOptions = true,
            description = "Adds a line, or changes the one of that code.")
    int line(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "CODE") String code,
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "AMOUNT", description = "As in \"GBP 30000\".") String amount,
            @Option(
                            names = "--takes",
                            paramLabel = "FAMILY",
                            split = ",",
                            description =
                                    "The materials whose papers it pays for: music, archive, still, …")
                    @Nullable List<String> takes,
            @Mixin Answering answer) {
        var families = takes == null ? Set.<Family>of() : families(takes);
        var money = Money.of(amount);
        return root.atDesk(
                desk -> {
                    var budget = desk.production(production).budget();
                    var known =
                            budget.lines().stream()
                                    .filter(l -> l.code().equalsIgnoreCase(code.strip()))
                                    .findFirst();
                    var id = known.map(BudgetLine::id).orElseGet(budget::freshId);
                    var line = new BudgetLine(id, code, name, money, families);
                    known.ifPresentOrElse(
                            before -> budget.change(before, line), () -> budget.add(line));
                    return answer.told(
                            console,
                            () -> BudgetLineView.of(line),
                            "%s %s: %s".formatted(line.code(), line.name(), line.budgeted()));
                });
    }

    private static Set<Family> families(List<String> words) {
        var families = EnumSet.noneOf(Family.class);
        for (var word : words) {
            families.add(Named.one(word, "family", Family.values(), Family::word));
        }
        return families;
    }

    @Command(
            name = "code",
            mixinStandardHelpOptions = true,
            description = "Puts a licence, with its options and steps, on a line.")
    int code(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "LICENCE") String reference,
            @Parameters(paramLabel = "CODE") String code,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var licence = film.licences().named(reference);
                    film.budget().code(licence, code);
                    return answer.told(
                            console,
                            () ->
                                    new CodedView(
                                            licence.reference(), film.budget().line(code).code()),
                            licence.reference() + " stands on " + code.strip());
                });
    }

    @Command(
            name = "pay",
            mixinStandardHelpOptions = true,
            description = {
                "Enters what was paid for a licence.",
                "As soon as one payment is entered, the payments count and not the date in the sheet;",
                "a fee that was paid before by the sheet is entered with it. The last instalment makes a"
                        + " signed licence paid."
            })
    int pay(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "LICENCE") String reference,
            @Parameters(paramLabel = "AMOUNT") String amount,
            @Option(
                            names = "--on",
                            paramLabel = "DATE",
                            description = "The day it was paid; today by default.")
                    @Nullable LocalDate on,
            @Option(
                            names = "--note",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            description = "The invoice, the bank's reference.")
                    String note,
            @Mixin Answering answer) {
        var money = Money.of(amount);
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var licence = film.licences().named(reference);
                    var day = on == null ? desk.today() : on;
                    var budget = film.budget();
                    var paid =
                            budget.pay(
                                    new Payment(budget.freshId(), licence.id(), money, day, note));
                    return answer.told(
                            console,
                            () ->
                                    new PaidView(
                                            PaymentView.of(paid),
                                            LicenceView.of(
                                                    film.licences().named(reference),
                                                    new Titles(film))),
                            "%s paid for %s on %s"
                                    .formatted(paid.amount(), licence.reference(), paid.on()));
                });
    }

    private static Currency known(String code) {
        return Money.of(code.strip().toUpperCase(Locale.ROOT) + " 0").currency();
    }
}
