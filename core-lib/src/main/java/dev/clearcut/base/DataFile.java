package dev.clearcut.base;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A data file that ships with a package: CSV with a heading, in UTF-8, one row a line; lines that
 * begin with {@code #} are comments. A cell with a comma stands in quotes.
 */
public final class DataFile {

    private DataFile() {}

    /** One row, its cells by the name of their column. */
    public record Row(List<String> columns, List<String> cells) {

        public Row {
            columns = List.copyOf(columns);
            cells = List.copyOf(cells);
            if (cells.size() != columns.size()) {
                throw new IllegalStateException(
                        "%d cells for the columns %s: %s".formatted(cells.size(), columns, cells));
            }
        }

        /** The cell of a column; empty where it says nothing. */
        public String get(String column) {
            int at = columns.indexOf(column);
            if (at < 0) {
                throw new IllegalStateException("There is no column " + column + ".");
            }
            return cells.get(at);
        }

        /** The words of a cell, apart by the separator. */
        public List<String> several(String column, String separator) {
            return Arrays.stream(get(column).split(Pattern.quote(separator)))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }

    /** The rows of a file that lies beside a class. */
    public static List<Row> beside(Class<?> owner, String file) {
        var stream = Objects.requireNonNull(owner.getResourceAsStream(file), file);
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var lines =
                    reader.lines()
                            .filter(line -> !line.startsWith("#") && !line.isBlank())
                            .map(DataFile::cells)
                            .toList();
            var columns = lines.getFirst();
            return lines.stream().skip(1).map(cells -> new Row(columns, cells)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The cells of one line. */
    public static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
