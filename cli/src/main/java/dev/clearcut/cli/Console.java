package dev.clearcut.cli;

import dev.clearcut.base.Report;
import dev.clearcut.exchange.csv.CsvText;
import dev.clearcut.exchange.json.Json;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The only thing that prints. Answers go to standard output, everything else to standard error. */
record Console(PrintWriter out, PrintWriter err) {

    private static final int WIDTH = 100;

    void line(String text) {
        out.println(text);
    }

    void json(Object view) {
        out.println(Json.write(view));
    }

    void csv(List<String> header, List<List<String>> rows) {
        out.print(CsvText.row(header));
        rows.forEach(row -> out.print(CsvText.row(row)));
    }

    /** Columns as wide as their widest cell; the last one runs on. */
    void table(List<List<String>> rows) {
        table(rows, Set.of());
    }

    /** The same under headings, no wider than a screen: a cell that is goes on below itself. */
    void table(List<String> heading, List<List<String>> rows) {
        var widths = new int[heading.size()];
        int whole = 2 * (widths.length - 1);
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] =
                    Stream.concat(Stream.of(heading), rows.stream())
                            .mapToInt(row -> row.get(column).length())
                            .max()
                            .orElse(0);
            whole += widths[i];
        }
        for (; whole > WIDTH; whole--) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            widths[widest]--;
        }
        var all = new ArrayList<>(List.of(heading));
        rows.forEach(row -> all.addAll(folded(row, widths)));
        table(all);
    }

    /** One row as several, each cell within its width. */
    private static List<List<String>> folded(List<String> row, int[] widths) {
        var cells = new ArrayList<List<String>>();
        for (int i = 0; i < widths.length; i++) {
            cells.add(broken(row.get(i), Math.max(1, widths[i])));
        }
        int most = cells.stream().mapToInt(List::size).max().orElse(1);
        var lines = new ArrayList<List<String>>();
        for (int i = 0; i < most; i++) {
            int line = i;
            lines.add(cells.stream().map(c -> line < c.size() ? c.get(line) : "").toList());
        }
        return lines;
    }

    /** A sentence that goes on below itself, that far in. */
    void paragraph(String text, int in) {
        var lines = broken(text, WIDTH - in);
        out.println(lines.getFirst());
        lines.stream().skip(1).forEach(rest -> out.println(" ".repeat(in) + rest));
    }

    /** Lines of no more than so many characters, but for a word that is longer. */
    private static List<String> broken(String text, int most) {
        var lines = new ArrayList<String>();
        var rest = text;
        while (rest.length() > most) {
            int blank = rest.lastIndexOf(' ', most);
            if (blank <= 0 || rest.substring(0, blank).isBlank()) {
                blank = rest.indexOf(' ', most);
            }
            if (blank < 0) {
                break;
            }
            lines.add(rest.substring(0, blank).stripTrailing());
            rest = rest.substring(blank + 1);
        }
        lines.add(rest);
        return lines;
    }

    /**
     * The same with numbers under each other.
     *
     * @param numbers the columns that end at the right, from 0
     */
    void table(List<List<String>> rows, Set<Integer> numbers) {
        if (rows.isEmpty()) {
            return;
        }
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (var row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (var row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                var blanks = " ".repeat(widths[i] - row.get(i).length());
                line.append(numbers.contains(i) ? blanks + row.get(i) : row.get(i) + blanks);
                line.append(i < columns - 1 ? "  " : "");
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /**
     * Findings that are not the answer itself: what reading a file turned up. What would be said
     * again of another line is said once.
     */
    void notes(Report report) {
        var said = new HashSet<String>();
        report.findings().stream()
                .filter(f -> said.add(f.text()))
                .forEach(f -> err.println(oneLine(f.toString())));
    }

    /** A file's name may hold line ends: what is one finding stays one line. */
    static String oneLine(String text) {
        return text.replace("\n", "\\n").replace("\r", "\\r").replace("\u001b", "\\e");
    }

    void note(String text) {
        err.println(text);
    }
}
