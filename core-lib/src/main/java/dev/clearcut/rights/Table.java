package dev.clearcut.rights;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One of this package's own data files: CSV by RFC 4180 without line breaks inside quotes, {@code
 * #} comments, column names in the first row.
 */
final class Table {

    /** A row, asked by column name. */
    record Row(List<String> columns, List<String> cells) {

        String get(String column) {
            return cells.get(columns.indexOf(column));
        }

        /** A cell that holds several values between bars. */
        List<String> several(String column) {
            var cell = get(column);
            return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
        }
    }

    private Table() {}

    static List<Row> read(String file) {
        try (var stream = Table.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "The data file " + file + " is not on the class path.");
            }
            var lines =
                    new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                            .lines()
                            .filter(line -> !line.startsWith("#") && !line.isBlank())
                            .map(Table::cells)
                            .toList();
            var columns = lines.getFirst();
            return lines.stream().skip(1).map(cells -> new Row(columns, cells)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return List.copyOf(cells);
    }
}
