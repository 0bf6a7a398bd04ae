package dev.clearcut.cli;

import dev.clearcut.base.Report;
import dev.clearcut.exchange.csv.CsvText;
import dev.clearcut.exchange.json.Json;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The only thing that prints. Answers go to standard output, everything else to standard error. */
record Console(PrintWriter out, PrintWriter err) {

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
