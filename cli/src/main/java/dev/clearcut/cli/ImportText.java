package dev.clearcut.cli;

import dev.clearcut.Imported;
import dev.clearcut.Imports;
import dev.clearcut.Preview;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;
import dev.clearcut.exchange.json.FindingView;
import dev.clearcut.exchange.json.PreviewView.ImportedView;
import dev.clearcut.exchange.json.PreviewView.PastView;
import dev.clearcut.exchange.json.PreviewView.UndoneView;
import java.util.List;
import java.util.function.Predicate;

/** Prints what came in, what would, what once did, and what was taken back. */
record ImportText(Console console) {

    /**
     * @return the exit code
     */
    int imported(Imported imported, Format format) {
        switch (format) {
            case text -> {
                if (imported.isRefused()) {
                    refused(imported.report());
                } else {
                    console.notes(imported.report());
                }
                console.line(imported.toString());
            }
            case json ->
                    console.json(
                            new ImportedView(
                                    imported.added(),
                                    imported.changed(),
                                    imported.same(),
                                    imported.isRefused(),
                                    FindingView.of(imported.report())));
            case csv ->
                    console.csv(
                            List.of("added", "changed", "same", "refused"),
                            List.of(
                                    List.of(
                                            Integer.toString(imported.added()),
                                            Integer.toString(imported.changed()),
                                            Integer.toString(imported.same()),
                                            imported.isRefused() ? "yes" : "no")));
        }
        return imported.isRefused() ? Exit.USAGE : Exit.CLEAN;
    }

    /** What has to be put right comes last, where it is read first. */
    private void refused(Report report) {
        console.notes(only(report, f -> !isWrong(f)));
        console.note("to put right:");
        console.notes(only(report, ImportText::isWrong));
    }

    /**
     * @return the exit code
     */
    int preview(Preview preview, Format format) {
        if (format == Format.text) {
            console.notes(
                    preview.count(Preview.Fate.REFUSED) == 0
                            ? preview.report()
                            : only(preview.report(), f -> !isWrong(f) || isOfTheWhole(f)));
        }
        new PreviewText(console, preview).print(format);
        return preview.isRefused() ? Exit.FINDINGS : Exit.CLEAN;
    }

    private static Report only(Report report, Predicate<Finding> which) {
        return new Report(report.findings().stream().filter(which).toList());
    }

    private static boolean isWrong(Finding finding) {
        return finding.severity().compareTo(Severity.ERROR) <= 0;
    }

    private static boolean isOfTheWhole(Finding finding) {
        return !(finding.where() instanceof Where.InFile(var file, var line, var column)
                && line > 0);
    }

    void list(List<Imports.Past> past, Format format) {
        switch (format) {
            case text -> console.table(past.stream().map(ImportText::row).toList());
            case json -> console.json(past.stream().map(ImportText::view).toList());
            case csv ->
                    console.csv(
                            List.of("entry", "at", "kind", "file", "who", "undone"),
                            past.stream().map(ImportText::row).toList());
        }
    }

    private static List<String> row(Imports.Past past) {
        return List.of(
                Long.toString(past.entry()),
                past.at().toString(),
                past.kind(),
                past.file(),
                past.person(),
                past.undone() == null ? "" : "taken back in entry " + past.undone());
    }

    private static PastView view(Imports.Past past) {
        return new PastView(
                past.entry(),
                past.kind(),
                past.file(),
                past.at().toString(),
                past.person(),
                past.undone() == null ? 0 : past.undone());
    }

    void undone(Imports.Undone undone, Format format) {
        switch (format) {
            case text -> {
                if (!undone.kept().isEmpty()) {
                    console.note(
                            "stays, because others need it: " + String.join(", ", undone.kept()));
                }
                console.line(undone.toString());
            }
            case json ->
                    console.json(
                            new UndoneView(
                                    view(undone.imported()),
                                    undone.removed(),
                                    undone.restored(),
                                    undone.kept()));
            case csv ->
                    console.csv(
                            List.of("entry", "file", "removed", "restored"),
                            List.of(
                                    List.of(
                                            Long.toString(undone.imported().entry()),
                                            undone.imported().file(),
                                            Integer.toString(undone.removed()),
                                            Integer.toString(undone.restored()))));
        }
    }
}
