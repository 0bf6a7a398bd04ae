package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Where;
import java.util.List;

/**
 * A table of text as people see it: dates as {@code 2027-03-01}, numbers without a trailing zero,
 * formulas by their result. Rows without any text are left out.
 *
 * @param file the file's name without its folder
 * @param name the sheet's name in its workbook; empty for a CSV file
 * @param headerLine where the header stands, from 1
 * @param header the first row that holds anything, as given
 * @param rows the rows under it
 */
public record Sheet(String file, String name, int headerLine, List<String> header, List<Row> rows) {

    /** More rows than any production has materials or grants, and few enough to hold. */
    public static final int MOST_ROWS = 200_000;

    public static final int MOST_COLUMNS = 500;

    /** Excel's own limit. */
    public static final int LONGEST_CELL = 32_767;

    /**
     * One row.
     *
     * @param line where it begins in the file (CSV) or its row number (workbook), from 1
     * @param cells stripped text, by column from 0; a short row has fewer than the header
     */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The text in a column from 0; empty where the row has none. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    public Sheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * The first row becomes the header.
     *
     * @param filled at least one row, each with some text in it
     */
    public static Sheet of(String file, String name, List<Row> filled) {
        var first = filled.getFirst();
        return new Sheet(file, name, first.line(), first.cells(), filled.subList(1, filled.size()));
    }

    /** The same sheet with a lower row as its header; what stands above that row is left out. */
    Sheet headedBy(int rowIndex) {
        var row = rows.get(rowIndex);
        return new Sheet(
                file, name, row.line(), row.cells(), rows.subList(rowIndex + 1, rows.size()));
    }

    /** The same sheet with other rows under its header. */
    Sheet rows(List<Row> newRows) {
        return new Sheet(file, name, headerLine, header, newRows);
    }

    /**
     * @param column from 0
     */
    public Where.InFile at(int line, int column) {
        return new Where.InFile(file, line, column + 1);
    }

    public Where.InFile at(int line) {
        return new Where.InFile(file, line, 0);
    }
}
