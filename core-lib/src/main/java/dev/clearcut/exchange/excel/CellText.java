package dev.clearcut.exchange.excel;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Where;
import dev.clearcut.exchange.sheet.Sheet;
import dev.clearcut.exchange.sheet.SheetFile;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** A cell's text, and what could not be made out of it. */
final class CellText {

    private static final int MOST_FINDINGS = 200;

    /** What a formula comes to that comes to nothing. */
    private static final Pattern ERROR =
            Pattern.compile("#(?:DIV/0!|N/A|NAME\\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|FIELD!)");

    private final SheetFile file;
    private final boolean from1904;
    private final List<Finding> findings;

    CellText(SheetFile file, boolean from1904, List<Finding> findings) {
        this.file = file;
        this.from1904 = from1904;
        this.findings = findings;
    }

    String of(Cell cell, int line, int column) {
        var value = cell.getValue();
        if (cell.getType() == CellType.ERROR
                || value instanceof String result && ERROR.matcher(result).matches()) {
            find(
                    line,
                    column,
                    "The formula here gives %s; put it right or type the value."
                            .formatted(value == null ? "an error" : value));
            return "";
        }
        if (cell.getType() == CellType.FORMULA && cell.getRawValue() == null) {
            find(
                    line,
                    column,
                    "The formula here was saved without its result; open the workbook in a"
                            + " spreadsheet and save it, or type the value.");
            return "";
        }
        return switch (value) {
            case null -> "";
            case BigDecimal number -> NumberText.of(number, format(cell), from1904);
            case Boolean truth -> truth ? "TRUE" : "FALSE";
            default -> text(value.toString(), line);
        };
    }

    private String text(String text, int line) {
        if (text.length() > Sheet.LONGEST_CELL) {
            throw file.bad(
                    line, "A cell holds more than %,d characters.".formatted(Sheet.LONGEST_CELL));
        }
        return text.replace("\r\n", "\n").replace('\r', '\n').replace('\u00A0', ' ').strip();
    }

    private void find(int line, int column, String text) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(
                    Finding.error(
                            "sheet.formula", Where.inFile(file.name(), line, column + 1), text));
        }
    }

    private static String format(Cell cell) {
        var written = cell.getDataFormatString();
        if (written != null) {
            return written;
        }
        var id = cell.getDataFormatId();
        return id == null ? "" : builtIn(id);
    }

    /** ECMA-376 part 1, 18.8.30: formats a workbook may name without writing them out. */
    private static String builtIn(int id) {
        if (id >= 14 && id <= 17 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58) {
            return "yyyy-mm-dd";
        }
        if (id >= 18 && id <= 21 || id >= 32 && id <= 35 || id >= 45 && id <= 47) {
            return "hh:mm:ss";
        }
        return id == 22 ? "yyyy-mm-dd hh:mm" : id == 9 || id == 10 ? "0%" : "";
    }
}
