package dev.clearcut.cli;

import dev.clearcut.Preview;
import dev.clearcut.Preview.Fate;
import dev.clearcut.base.Finding;
import dev.clearcut.exchange.json.FindingView;
import dev.clearcut.exchange.json.PreviewView;
import dev.clearcut.exchange.json.PreviewView.FactView;
import dev.clearcut.exchange.json.PreviewView.RowView;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what an import would do. */
record PreviewText(Console console, Preview preview) {

    /** Of more rows of one fate, the rest is only counted. */
    private static final int TOLD = 200;

    private static final int FEW = 10;

    private static final List<String> HEADER = List.of("fate", "lines", "name", "what");

    void print(Format format) {
        switch (format) {
            case text -> text();
            case json -> console.json(view());
            case csv -> console.csv(HEADER, preview.rows().stream().map(this::row).toList());
        }
    }

    private void text() {
        for (var fate : List.of(Fate.NEW, Fate.CHANGED, Fate.REFUSED)) {
            var rows = preview.rows().stream().filter(row -> row.fate() == fate).toList();
            rows.stream().limit(TOLD).forEach(this::tell);
            if (rows.size() > TOLD) {
                console.line(
                        "… and %,d more %s; --format csv lists all"
                                .formatted(rows.size() - TOLD, fate.word()));
            }
        }
        onTheWay("new", preview.alsoAdded());
        onTheWay("changed", preview.alsoChanged());
        console.line(preview + "; nothing is imported yet");
    }

    private void onTheWay(String what, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        var told = String.join(", ", names.subList(0, Math.min(FEW, names.size())));
        int more = names.size() - FEW;
        console.line(
                "on the way: %s %s%s"
                        .formatted(
                                what,
                                told,
                                more > 0
                                        ? " and %,d more; --format json lists all".formatted(more)
                                        : ""));
    }

    private void tell(Preview.Row row) {
        console.line(
                "%-8s line %s  %s"
                        .formatted(row.fate().word(), lines(row), row.name())
                        .stripTrailing());
        row.changes().forEach(change -> console.line("           " + told(change)));
        row.findings().forEach(finding -> console.line("           " + finding.text()));
    }

    private static String told(Preview.FactChange change) {
        if (change.from().isEmpty()) {
            return change.fact() + " is now " + change.to();
        }
        return change.to().isEmpty()
                ? change.fact() + " was " + change.from()
                : "%s from %s to %s".formatted(change.fact(), change.from(), change.to());
    }

    private static String lines(Preview.Row row) {
        return row.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private List<String> row(Preview.Row row) {
        var changes = row.changes().stream().map(PreviewText::told);
        var findings = row.findings().stream().map(Finding::toString);
        return List.of(
                row.fate().word(),
                lines(row),
                row.name(),
                Stream.concat(changes, findings).collect(Collectors.joining("; ")));
    }

    private PreviewView view() {
        return new PreviewView(
                preview.file(),
                preview.count(Fate.NEW),
                preview.count(Fate.CHANGED),
                preview.count(Fate.SAME),
                preview.count(Fate.REFUSED),
                preview.alsoAdded(),
                preview.alsoChanged(),
                preview.rows().stream().map(PreviewText::view).toList(),
                FindingView.of(preview.report()));
    }

    private static RowView view(Preview.Row row) {
        return new RowView(
                row.fate().name().toLowerCase(Locale.ROOT),
                row.lines(),
                row.name(),
                row.changes().stream().map(c -> new FactView(c.fact(), c.from(), c.to())).toList(),
                row.findings().stream().map(FindingView::of).toList());
    }
}
