package dev.clearcut.exchange.excel;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.base.Words;
import dev.clearcut.exchange.sheet.Sheet;
import dev.clearcut.exchange.sheet.SheetFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads one sheet of an Excel workbook. */
public final class ExcelReader {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    private static final ReadingOptions WITHOUT_FORMATS = new ReadingOptions(false, true);

    private final SheetFile file;
    private List<Finding> findings = new ArrayList<>();
    private byte[] packed = {};

    private ExcelReader(SheetFile file) {
        this.file = file;
    }

    /**
     * @param sheetName which sheet; empty for the first shown one with anything in it
     * @return the sheet; the report names formulas without a result, and the sheets not read
     * @throws BadFile when it is no workbook, damaged, too large, or has no such sheet
     */
    public static Reported<Sheet> read(SheetFile file, String sheetName) {
        return new ExcelReader(file)
                .read(
                        (reader, workbook) ->
                                sheetName.isBlank()
                                        ? reader.best(workbook, sheet -> 0)
                                        : reader.named(workbook, sheetName));
    }

    /**
     * @param fit how much a sheet looks like what is sought; the first shown one with the most is
     *     read, and another that fits as well is a warning
     */
    public static Reported<Sheet> read(SheetFile file, ToIntFunction<Sheet> fit) {
        return new ExcelReader(file).read((reader, workbook) -> reader.best(workbook, fit));
    }

    /** How a workbook's sheet is chosen. */
    private interface Choice {
        Reported<Sheet> of(ExcelReader reader, ReadableWorkbook workbook) throws IOException;
    }

    private Reported<Sheet> read(Choice choice) {
        try (var workbook = open()) {
            return choice.of(this, workbook);
        } catch (BadFile alreadySaid) {
            throw alreadySaid;
        } catch (IOException | RuntimeException damaged) {
            // the library throws whatever a broken part makes it stumble over
            throw new BadFile(
                    "Excel workbook",
                    new Where.InFile(file.name(), 0, 0),
                    "The workbook is damaged; open it in a spreadsheet and save it again, or save it"
                            + " as CSV.",
                    damaged);
        }
    }

    /** A workbook without styles has no formats to read. */
    private ReadableWorkbook open() throws IOException {
        packed = WorkbookParts.measured(file);
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(packed), WITH_FORMATS);
        } catch (IOException | RuntimeException withoutStyles) {
            return new ReadableWorkbook(new ByteArrayInputStream(packed), WITHOUT_FORMATS);
        }
    }

    private Reported<Sheet> named(ReadableWorkbook workbook, String sheetName) throws IOException {
        var names = names(workbook);
        var sheet =
                workbook.getSheets()
                        .filter(s -> s.getName().strip().equalsIgnoreCase(sheetName.strip()))
                        .findFirst();
        if (sheet.isEmpty()) {
            throw file.bad(
                    "The workbook has no sheet \"%s\"%s; it has %s."
                            .formatted(
                                    sheetName, Words.didYouMean(sheetName, names), quoted(names)));
        }
        var rows = rows(workbook, sheet.get());
        if (rows.isEmpty()) {
            throw file.bad("There is nothing on the sheet \"%s\".".formatted(sheetName));
        }
        return new Reported<>(
                Sheet.of(file.name(), sheet.get().getName(), rows), new Report(findings));
    }

    private Reported<Sheet> best(ReadableWorkbook workbook, ToIntFunction<Sheet> fit)
            throws IOException {
        var read = new ArrayList<Reported<Sheet>>();
        for (var sheet : workbook.getSheets().filter(ExcelReader::isShown).toList()) {
            findings = new ArrayList<>();
            var rows = rows(workbook, sheet);
            if (!rows.isEmpty()) {
                var filled = Sheet.of(file.name(), sheet.getName(), rows);
                read.add(new Reported<>(filled, new Report(findings)));
            }
        }
        if (read.isEmpty()) {
            throw file.bad("There is nothing on any sheet of the workbook that is not hidden.");
        }
        var best = read.getFirst();
        for (var next : read) {
            best = fit.applyAsInt(next.value()) > fit.applyAsInt(best.value()) ? next : best;
        }
        return noteOthers(workbook, best, read, fit);
    }

    private Reported<Sheet> noteOthers(
            ReadableWorkbook workbook,
            Reported<Sheet> best,
            List<Reported<Sheet>> read,
            ToIntFunction<Sheet> fit) {
        var others = names(workbook).stream().filter(n -> !n.equals(best.value().name())).toList();
        if (others.isEmpty()) {
            return best;
        }
        int most = fit.applyAsInt(best.value());
        var rivals =
                read.stream()
                        .filter(
                                r ->
                                        r != best
                                                && most > 0
                                                && isRival(fit.applyAsInt(r.value()), most))
                        .map(r -> r.value().name())
                        .toList();
        var where = Where.inFile(file.name());
        var said =
                "Read the sheet \"%s\"; not read: %s."
                        .formatted(best.value().name(), quoted(others));
        return new Reported<>(
                best.value(),
                best.report()
                        .plus(
                                rivals.isEmpty()
                                        ? Finding.note("sheet.others", where, said)
                                        : Finding.warning(
                                                "sheet.others",
                                                where,
                                                said
                                                        + " %s could be read as well: import it with --sheet."
                                                                .formatted(quoted(rivals)))));
    }

    /** With nothing that is needed missing, or as good as the best. */
    private static boolean isRival(int fit, int most) {
        return fit >= Sheet.MOST_COLUMNS || most < Sheet.MOST_COLUMNS && fit == most;
    }

    private List<Sheet.Row> rows(ReadableWorkbook workbook, org.dhatim.fastexcel.reader.Sheet sheet)
            throws IOException {
        var rows = new ArrayList<Sheet.Row>();
        var text = new CellText(file, workbook.isDate1904(), findings);
        try (var stream = sheet.openStream()) {
            for (Iterator<Row> each = stream.iterator(); each.hasNext(); ) {
                var row = each.next();
                var cells = cells(row, text);
                if (cells.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                if (rows.size() > Sheet.MOST_ROWS) {
                    throw file.bad(
                            row.getRowNum(),
                            "More than %,d rows; split the sheet.".formatted(Sheet.MOST_ROWS));
                }
                rows.add(new Sheet.Row(row.getRowNum(), cells));
            }
        }
        return MergedCells.of(packed, sheet.getId()).in(rows);
    }

    private List<String> cells(Row row, CellText text) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < row.getCellCount(); column++) {
            var cell = row.getOptionalCell(column);
            if (cell.isEmpty()) {
                cells.add("");
                continue;
            }
            cells.add(text.of(cell.get(), row.getRowNum(), column));
        }
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        if (cells.size() > Sheet.MOST_COLUMNS) {
            throw file.bad(
                    row.getRowNum(),
                    "More than %d columns; remove what is not needed."
                            .formatted(Sheet.MOST_COLUMNS));
        }
        return cells;
    }

    private static boolean isShown(org.dhatim.fastexcel.reader.Sheet sheet) {
        return sheet.getVisibility() == SheetVisibility.VISIBLE;
    }

    private static List<String> names(ReadableWorkbook workbook) {
        return workbook.getSheets().map(org.dhatim.fastexcel.reader.Sheet::getName).toList();
    }

    private static String quoted(List<String> names) {
        return names.stream().map(n -> '"' + n + '"').collect(Collectors.joining(", "));
    }
}
