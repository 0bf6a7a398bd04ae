package dev.clearcut.media;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One of this package's own data files: CSV without quotes, {@code #} comments, a heading row. */
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
                            .map(line -> Arrays.asList(line.split(",", -1)))
                            .toList();
            var rows = new ArrayList<Row>();
            for (var cells : lines.subList(1, lines.size())) {
                if (cells.size() != lines.getFirst().size()) {
                    throw new IllegalStateException(file + " has a crooked row: " + cells);
                }
                rows.add(new Row(lines.getFirst(), cells));
            }
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
