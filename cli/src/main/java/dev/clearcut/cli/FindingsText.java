package dev.clearcut.cli;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import java.util.List;
import java.util.Locale;

/** Findings as the answer of a command: worst first, each where it stands. */
final class FindingsText {

    static final List<String> COLUMNS = List.of("severity", "rule", "where", "text", "cite");

    private FindingsText() {}

    static List<Finding> worstFirst(Report report) {
        return report.findings().stream()
                .sorted((a, b) -> a.severity().compareTo(b.severity()))
                .toList();
    }

    static void print(Report report, Console console) {
        worstFirst(report)
                .forEach(
                        f ->
                                console.line(
                                        word(f)
                                                + " ".repeat(9 - word(f).length())
                                                + Console.oneLine(f.toString())));
    }

    static List<List<String>> cells(Report report) {
        return worstFirst(report).stream()
                .map(f -> List.of(word(f), f.rule(), f.where().toString(), f.text(), f.cite()))
                .toList();
    }

    private static String word(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }
}
