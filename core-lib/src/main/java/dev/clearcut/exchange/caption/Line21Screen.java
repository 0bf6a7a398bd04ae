package dev.clearcut.exchange.caption;

import dev.clearcut.caption.Line;
import dev.clearcut.caption.Line21;
import dev.clearcut.caption.Placement;
import dev.clearcut.caption.Placement.Side;
import dev.clearcut.caption.Span;
import dev.clearcut.caption.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One memory of a line-21 decoder: fifteen rows of thirty-two cells. Rows count from 1. */
final class Line21Screen {

    private final @Nullable String[][] cells = new String[Line21.ROWS + 1][Line21.COLUMNS];
    private final @Nullable Style[][] styles = new Style[Line21.ROWS + 1][Line21.COLUMNS];

    /** Column from 0; the last one takes whatever comes after it. */
    void put(int row, int column, String character, Style style) {
        cells[row][column] = character;
        styles[row][column] = style;
    }

    void clear(int row, int from) {
        Arrays.fill(cells[row], from, Line21.COLUMNS, null);
    }

    void clear() {
        for (var row : cells) {
            Arrays.fill(row, null);
        }
    }

    boolean isEmpty() {
        for (int row = 1; row <= Line21.ROWS; row++) {
            if (!isEmpty(row)) {
                return false;
            }
        }
        return true;
    }

    boolean isEmpty(int row) {
        return Arrays.stream(cells[row]).allMatch(c -> c == null || c.isBlank());
    }

    /** Moves so many rows that end with this one up by one; the last is empty then. */
    void roll(int base, int rows) {
        for (int row = Math.max(1, base - rows + 1); row < base; row++) {
            copy(row + 1, row);
        }
        clear(base, 0);
        for (int row = 1; row <= base - rows; row++) {
            clear(row, 0);
        }
    }

    /** Moves so many rows from one base to another. */
    void move(int from, int to, int rows) {
        var kept = new Line21Screen();
        for (int i = 0; i < rows && from - i >= 1 && to - i >= 1; i++) {
            System.arraycopy(cells[from - i], 0, kept.cells[to - i], 0, Line21.COLUMNS);
            System.arraycopy(styles[from - i], 0, kept.styles[to - i], 0, Line21.COLUMNS);
        }
        for (int row = 1; row <= Line21.ROWS; row++) {
            System.arraycopy(kept.cells[row], 0, cells[row], 0, Line21.COLUMNS);
            System.arraycopy(kept.styles[row], 0, styles[row], 0, Line21.COLUMNS);
        }
    }

    private void copy(int from, int to) {
        System.arraycopy(cells[from], 0, cells[to], 0, Line21.COLUMNS);
        System.arraycopy(styles[from], 0, styles[to], 0, Line21.COLUMNS);
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (int row = 1; row <= Line21.ROWS; row++) {
            if (!isEmpty(row)) {
                lines.add(line(row));
            }
        }
        return lines;
    }

    Line line(int row) {
        var spans = new ArrayList<Span>();
        int last = Line21.COLUMNS - 1;
        while (last > 0 && cells[row][last] == null) {
            last--;
        }
        for (int column = first(row); column <= last; column++) {
            var character = cells[row][column];
            var style = styles[row][column];
            spans.add(
                    new Span(
                            character == null ? " " : character,
                            character == null || style == null ? Style.PLAIN : style));
        }
        return new Line(spans).stripped();
    }

    /** The row and column of the first character. */
    Placement placement() {
        for (int row = 1; row <= Line21.ROWS; row++) {
            if (!isEmpty(row)) {
                return new Placement(Side.UNSAID, Levels.ofRow(row), row, first(row) + 1, "");
            }
        }
        return Placement.UNSAID;
    }

    private int first(int row) {
        int column = 0;
        while (column < Line21.COLUMNS - 1) {
            var character = cells[row][column];
            if (character != null && !character.isBlank()) {
                return column;
            }
            column++;
        }
        return column;
    }
}
