package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The three parts of an ALE.
 *
 * @param heading by upper-case key
 * @param columns as printed
 */
record AleLog(TextFile file, Map<String, Heading> heading, List<String> columns, List<Row> rows) {

    /** A line of the heading. */
    record Heading(int line, String value) {}

    /** A line of the data, cut into cells. */
    record Row(int line, List<Cell> cells) {
        /** The cell in a column, blank where the row ends before it. */
        Cell cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : new Cell("", 0);
        }
    }

    /**
     * A cell.
     *
     * @param column of its first character, from 1
     */
    record Cell(String text, int column) {}

    /** Heading keys, which some systems write all on one line. */
    private static final Set<String> KEYS =
            Set.of("FIELD_DELIM", "VIDEO_FORMAT", "AUDIO_FORMAT", "FILM_FORMAT", "FPS", "TAPE");

    /** Which part a line stands in. */
    private enum Part {
        HEADING,
        COLUMN,
        DATA
    }

    static AleLog of(TextFile file, Findings findings) {
        var heading = new HashMap<String, Heading>();
        List<String> columns = List.of();
        var rows = new ArrayList<Row>();
        var part = Part.HEADING;
        for (int line = 1; line <= file.lines().size(); line++) {
            var text = file.lines().get(line - 1);
            var word = text.strip();
            if (word.isEmpty() || (part == Part.HEADING && word.equalsIgnoreCase("Heading"))) {
                continue;
            }
            if (part == Part.HEADING && word.equalsIgnoreCase("Column")) {
                part = Part.COLUMN;
            } else if (part == Part.COLUMN && word.equalsIgnoreCase("Data")) {
                part = Part.DATA;
            } else {
                char mark = mark(heading);
                switch (part) {
                    case HEADING -> heading(line, cells(text, '\t'), heading);
                    case COLUMN -> columns = cells(text, mark).stream().map(c -> c.text()).toList();
                    case DATA -> rows.add(new Row(line, cells(text, mark)));
                }
            }
        }
        checkWhole(file, part, columns, rows, findings);
        return new AleLog(file, heading, columns, rows);
    }

    private static void checkWhole(
            TextFile file, Part part, List<String> columns, List<Row> rows, Findings findings) {
        if (part != Part.DATA || columns.isEmpty()) {
            throw new BadFile(
                    AleReader.FORMAT,
                    file.at(file.lines().size(), 0),
                    "An ALE has the parts Heading, Column and Data; this one ends before its data."
                            + " Export it again.");
        }
        if (rows.isEmpty()) {
            findings.add(
                    Finding.warning(
                            "timeline.empty",
                            file.at(file.lines().size(), 0),
                            "The log has no row."));
        }
        rows.stream()
                .filter(row -> row.cells().size() > columns.size())
                .filter(row -> !row.cell(columns.size()).text().isEmpty())
                .forEach(
                        row ->
                                findings.add(
                                        Finding.warning(
                                                "timeline.row.long",
                                                file.at(
                                                        row.line(),
                                                        row.cell(columns.size()).column()),
                                                "The row has more cells than there are columns; what is beyond is left out.")));
    }

    String heading(String key) {
        var found = heading.get(key);
        return found == null ? "" : found.value();
    }

    int lineOf(String key) {
        var found = heading.get(key);
        return found == null ? 0 : found.line();
    }

    /** The first of some columns that the log has; -1 when it has none. */
    int column(String... names) {
        for (var name : names) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).equalsIgnoreCase(name)) {
                    return i;
                }
            }
        }
        return -1;
    }

    boolean hasDropTimecode() {
        int start = column("Start");
        return rows.stream().anyMatch(row -> row.cell(start).text().indexOf(';') >= 0);
    }

    private static char mark(Map<String, Heading> heading) {
        var said = heading.get("FIELD_DELIM");
        return said != null && said.value().toUpperCase(Locale.ROOT).startsWith("COMMA")
                ? ','
                : '\t';
    }

    private static void heading(int line, List<Cell> cells, Map<String, Heading> heading) {
        for (int i = 0; i + 1 < cells.size(); i += 2) {
            var key = cells.get(i).text().toUpperCase(Locale.ROOT);
            if (i == 0 || KEYS.contains(key)) {
                heading.putIfAbsent(key, new Heading(line, cells.get(i + 1).text()));
            }
        }
    }

    private static List<Cell> cells(String text, char mark) {
        var cells = new ArrayList<Cell>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf(mark, start);
            int until = end < 0 ? text.length() : end;
            cells.add(new Cell(text.substring(start, until).strip(), start + 1));
            start = until + 1;
        }
        return cells;
    }
}
