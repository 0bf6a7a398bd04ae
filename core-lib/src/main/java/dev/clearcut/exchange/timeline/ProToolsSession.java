package dev.clearcut.exchange.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A Pro Tools session text, cut into its parts but not understood yet.
 *
 * @param header by key, upper case and without the colon
 * @param sources the source file of each clip name
 * @param skipped titles of sections that are unknown
 */
record ProToolsSession(
        TextFile file,
        Map<String, Line> header,
        Map<String, String> sources,
        List<TrackText> tracks,
        Table markers,
        List<Line> skipped) {

    /** Some text, and the line it stands on. */
    record Line(int line, String text) {}

    /** Text between two tabs. */
    record Cell(String text, int column) {
        boolean isEmpty() {
            return text.isEmpty();
        }
    }

    /** A line of a table. */
    record Row(int line, List<Cell> cells) {}

    /**
     * Rows under the names of their columns.
     *
     * @param columns in upper case
     */
    record Table(List<String> columns, List<Row> rows) {

        static final Table NONE = new Table(List.of(), List.of());

        int column(String... names) {
            for (var name : names) {
                int at = columns.indexOf(name);
                if (at >= 0) {
                    return at;
                }
            }
            return -1;
        }

        /**
         * A row's cell. Names may hold tabs, which makes a row longer than its columns: the cells
         * too many are part of the column {@code wide}.
         */
        Cell cell(Row row, int column, int wide) {
            int extra = Math.max(0, row.cells().size() - columns.size());
            int at = column > wide ? column + extra : column;
            if (column < 0 || at >= row.cells().size()) {
                return new Cell("", 0);
            }
            if (column != wide || extra == 0) {
                return row.cells().get(at);
            }
            var texts = row.cells().subList(at, at + extra + 1).stream().map(Cell::text).toList();
            return new Cell(String.join(" ", texts).strip(), row.cells().get(at).column());
        }
    }

    /**
     * A track of the listing.
     *
     * @param state the words Pro Tools prints: {@code Hidden Inactive}
     */
    record TrackText(Line name, String comments, String state, Table rows) {
        boolean is(String word) {
            return List.of(state.toUpperCase(Locale.ROOT).split("\\s+")).contains(word);
        }
    }

    String header(String key) {
        var line = header.get(key);
        return line == null ? "" : line.text();
    }

    int lineOf(String key) {
        var line = header.get(key);
        return line == null ? 0 : line.line();
    }
}
