package dev.clearcut.use;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Where;
import dev.clearcut.base.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A small table in a text (RFC 4180 with comma, semicolon or tab), in memory, each cell knowing its
 * place. Lines that begin with {@code #} and empty lines are for people.
 */
record Table(List<Cell> strayColumns, List<Row> rows) {

    private static final int LONGEST = 4_000_000;

    /**
     * @param line from 1
     * @param column of its first character, from 1
     */
    record Cell(String text, int line, int column) {
        Cell saying(String other) {
            return new Cell(other, line, column);
        }
    }

    /** A row's cells by column name; a cell that is not there is empty. */
    record Row(Map<String, Cell> cells, int line) {
        Cell cell(String column) {
            return cells.getOrDefault(column, new Cell("", line, 0));
        }
    }

    /**
     * @throws BadFile when it has no head, or a needed column is missing
     */
    static Table read(
            String name, String format, String text, List<String> known, List<String> needed) {
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw new BadFile(
                    format,
                    new Where.InFile(name, 0, 0),
                    "This is no table of text, or one beyond 4 million characters.");
        }
        var lines = new Cells(name, format, text).lines();
        if (lines.isEmpty()) {
            throw new BadFile(
                    format,
                    new Where.InFile(name, 0, 0),
                    "The file is empty; its first row names the columns: "
                            + String.join(", ", known)
                            + ".");
        }
        var head = lines.getFirst();
        checkHead(name, format, head, needed);
        var rows = lines.stream().skip(1).map(line -> row(head, line)).toList();
        var stray =
                head.stream()
                        .filter(cell -> !cell.text().isEmpty() && !known.contains(key(cell)))
                        .toList();
        return new Table(stray, rows);
    }

    private static void checkHead(
            String name, String format, List<Cell> head, List<String> needed) {
        var there = head.stream().map(Table::key).toList();
        for (var column : needed) {
            if (!there.contains(column)) {
                throw new BadFile(
                        format,
                        new Where.InFile(name, head.getFirst().line(), 0),
                        "The column \"%s\" is missing%s"
                                .formatted(column, Words.didYouMean(column, there)));
            }
        }
    }

    private static Row row(List<Cell> head, List<Cell> line) {
        var cells = new HashMap<String, Cell>();
        for (int i = 0; i < Math.min(head.size(), line.size()); i++) {
            cells.putIfAbsent(key(head.get(i)), line.get(i));
        }
        return new Row(cells, line.getFirst().line());
    }

    private static String key(Cell cell) {
        return cell.text().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    }

    /** Cuts a text into cells. */
    private static final class Cells {
        private final String name;
        private final String format;
        private final String text;
        private final char separator;
        private int at;
        private int line = 1;
        private int lineStart;

        Cells(String name, String format, String text) {
            this.name = name;
            this.format = format;
            this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
            this.separator = separatorOf(this.text);
        }

        List<List<Cell>> lines() {
            var lines = new ArrayList<List<Cell>>();
            while (at < text.length()) {
                if (text.charAt(at) == '#') {
                    skipLine();
                    continue;
                }
                var cells = line();
                if (cells.stream().anyMatch(cell -> !cell.text().isEmpty())) {
                    lines.add(cells);
                }
            }
            return lines;
        }

        private List<Cell> line() {
            var cells = new ArrayList<Cell>();
            int first = line;
            while (true) {
                cells.add(cell());
                if (at >= text.length()) {
                    return cells;
                }
                char c = text.charAt(at);
                at++;
                if (c != separator) {
                    endLine(c);
                    return cells;
                }
                if (line - first > 100) {
                    throw bad(first, 0, "A quotation mark opens here and seems never to close.");
                }
            }
        }

        private Cell cell() {
            int column = at - lineStart + 1;
            int startLine = line;
            if (at < text.length() && text.charAt(at) == '"') {
                return new Cell(quoted(startLine, column).strip(), startLine, column);
            }
            int from = at;
            while (at < text.length() && !isEnd(text.charAt(at))) {
                at++;
            }
            return new Cell(text.substring(from, at).strip(), startLine, column);
        }

        private String quoted(int startLine, int column) {
            var value = new StringBuilder();
            for (at++; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    at++;
                } else if (c == '"') {
                    at++;
                    while (at < text.length() && !isEnd(text.charAt(at))) {
                        value.append(text.charAt(at++));
                    }
                    return value.toString();
                } else if (c == '\n') {
                    line++;
                    lineStart = at + 1;
                }
                value.append(c);
            }
            throw bad(startLine, column, "A quotation mark opens here and never closes.");
        }

        private boolean isEnd(char c) {
            return c == separator || c == '\n' || c == '\r';
        }

        private void skipLine() {
            while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                at++;
            }
            if (at < text.length()) {
                at++;
                endLine(text.charAt(at - 1));
            }
        }

        private void endLine(char c) {
            if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            line++;
            lineStart = at;
        }

        private BadFile bad(int atLine, int column, String message) {
            return new BadFile(format, new Where.InFile(name, atLine, column), message);
        }

        private static char separatorOf(String text) {
            var head =
                    text.lines()
                            .filter(l -> !l.isBlank() && !l.startsWith("#"))
                            .findFirst()
                            .orElse("");
            return head.indexOf('\t') >= 0 ? '\t' : head.indexOf(';') >= 0 ? ';' : ',';
        }
    }
}
