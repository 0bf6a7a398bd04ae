package dev.clearcut.exchange.excel;

import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Money;
import dev.clearcut.budget.BudgetReport;
import dev.clearcut.budget.Sums;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A budget as a workbook: a sheet of lines in one currency, whose totals are formulas, and a sheet
 * of every amount with its paper, in the paper's own currency.
 */
public final class BudgetWorkbook {

    private static final List<String> LINES =
            List.of(
                    "code",
                    "line",
                    "budget",
                    "paid",
                    "committed",
                    "agreed",
                    "actual",
                    "left",
                    "quoted",
                    "forecast",
                    "at risk");

    private static final List<String> PAPERS =
            List.of("code", "stage", "paper", "party", "amount", "currency", "date");

    private static final String MONEY = "#,##0.00";

    private BudgetWorkbook() {}

    /**
     * Writes it whole or not at all; a file that is there is replaced.
     *
     * @throws Unavailable when the folder cannot be written
     */
    public static void write(BudgetReport report, Path file) {
        var folder = file.toAbsolutePath().getParent();
        try {
            var unfinished = Files.createTempFile(folder, ".budget", ".xlsx");
            try {
                writeTo(report, unfinished);
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException unwritable) {
            throw new Unavailable(
                    "%s cannot be written (%s).".formatted(file, unwritable.getMessage()),
                    unwritable);
        }
    }

    private static void writeTo(BudgetReport report, Path file) throws IOException {
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Clearcut", "1.0")) {
            lines(workbook.newWorksheet("Budget"), report);
            papers(workbook.newWorksheet("Papers"), report);
        }
    }

    private static void lines(Worksheet sheet, BudgetReport report) {
        sheet.value(0, 0, "Budget in %s as of %s".formatted(report.currency(), report.on()));
        heading(sheet, 1, LINES);
        int row = 2;
        for (var line : report.lines()) {
            sheet.value(row, 0, line.code());
            sheet.value(row, 1, line.name());
            money(sheet, row, 2, line.budgeted());
            amounts(sheet, row, line.sums());
            row++;
        }
        sheet.value(row, 1, "total");
        for (int column = 2; column < LINES.size(); column++) {
            var letter = (char) ('A' + column);
            if (row > 2) {
                sheet.formula(
                        row,
                        column,
                        String.format(Locale.ROOT, "SUM(%1$s3:%1$s%2$d)", letter, row));
            } else {
                sheet.value(row, column, 0);
            }
            sheet.style(row, column).format(MONEY).bold().set();
        }
        sheet.style(row, 1).bold().set();
        sheet.freezePane(2, 2);
        widths(sheet, LINES.size());
    }

    private static void amounts(Worksheet sheet, int row, Sums sums) {
        money(sheet, row, 3, sums.paid());
        money(sheet, row, 4, sums.committed());
        money(sheet, row, 5, sums.agreed());
        formula(sheet, row, 6, "D%1$d+E%1$d+F%1$d");
        formula(sheet, row, 7, "C%1$d-G%1$d");
        money(sheet, row, 8, sums.quoted());
        formula(sheet, row, 9, "G%1$d+I%1$d");
        money(sheet, row, 10, sums.atRisk());
    }

    private static void papers(Worksheet sheet, BudgetReport report) {
        heading(sheet, 0, PAPERS);
        int row = 1;
        for (var line : report.lines()) {
            for (var cost : line.costs()) {
                sheet.value(row, 0, line.code());
                sheet.value(row, 1, cost.stage().word());
                sheet.value(row, 2, cost.paper());
                sheet.value(row, 3, cost.party());
                money(sheet, row, 4, cost.amount());
                sheet.value(row, 5, cost.amount().currency().getCurrencyCode());
                if (cost.on() != null) {
                    sheet.value(row, 6, cost.on());
                    sheet.style(row, 6).format("yyyy-mm-dd").set();
                }
                row++;
            }
        }
        sheet.freezePane(0, 1);
        widths(sheet, PAPERS.size());
    }

    private static void heading(Worksheet sheet, int row, List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            sheet.value(row, column, names.get(column));
            sheet.style(row, column).bold().set();
        }
    }

    private static void money(Worksheet sheet, int row, int column, Money money) {
        sheet.value(row, column, money.amount());
        sheet.style(row, column).format(MONEY).set();
    }

    private static void formula(Worksheet sheet, int row, int column, String formula) {
        sheet.formula(row, column, String.format(Locale.ROOT, formula, row + 1));
        sheet.style(row, column).format(MONEY).set();
    }

    private static void widths(Worksheet sheet, int columns) {
        for (int column = 0; column < columns; column++) {
            sheet.width(column, column == 1 || column == 2 ? 28 : 14);
        }
    }
}
