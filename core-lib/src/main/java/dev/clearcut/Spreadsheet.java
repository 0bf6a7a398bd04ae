package dev.clearcut;

import dev.clearcut.exchange.sheet.Mapping;
import java.nio.file.Path;
import java.util.List;

/**
 * A sheet to be imported.
 *
 * @param file CSV or XLSX
 * @param sheet which of a workbook; empty for the one that fits best
 * @param mapping what headings mean that Clearcut does not know
 */
public record Spreadsheet(Path file, String sheet, Mapping mapping) {

    public static Spreadsheet of(Path file) {
        return new Spreadsheet(file, "", Mapping.NONE);
    }

    public Spreadsheet sheet(String name) {
        return new Spreadsheet(file, name, mapping);
    }

    /**
     * @param pairs each a heading and Clearcut's column: {@code Song=title}; {@code #} for a column
     *     leaves it out
     * @throws dev.clearcut.base.ClearcutException.Invalid for one that is no such pair
     */
    public Spreadsheet map(List<String> pairs) {
        return new Spreadsheet(file, sheet, Mapping.said(pairs));
    }

    /** What findings and the journal call it. */
    String name() {
        return String.valueOf(file.getFileName());
    }
}
