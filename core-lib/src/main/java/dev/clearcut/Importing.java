package dev.clearcut;

import dev.clearcut.Intake.Fate;
import dev.clearcut.Intake.Fates;
import dev.clearcut.Intake.Outcome;
import dev.clearcut.base.ClearcutException;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.exchange.Sheets;
import dev.clearcut.exchange.json.office.Documents;
import dev.clearcut.exchange.sheet.Mapping;
import dev.clearcut.exchange.sheet.Sheet;
import dev.clearcut.journal.Change;
import dev.clearcut.journal.Sentences;
import dev.clearcut.store.ImportKeeping.Import;
import dev.clearcut.store.ImportRecord.Written;
import dev.clearcut.store.Replacement;
import dev.clearcut.store.Writing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Imports a sheet of one kind of record, or tells what that would do: both by the same steps. */
final class Importing<T> {

    private final Scope scope;
    private final Intake<T> intake;

    Importing(Scope scope, Intake<T> intake) {
        this.scope = scope;
        this.intake = intake;
    }

    /** All of it or, when a row is refused, nothing. */
    Imported apply(Spreadsheet sheet) {
        var mapping = mapping(sheet);
        var read = read(sheet, mapping);
        return scope.write(
                "imported " + sheet.name(),
                writing -> {
                    var fates = intake.fates(read, mapping, writing);
                    var report = report(fates);
                    if (report.hasErrors()) {
                        return Imported.nothing(report);
                    }
                    var written = write(writing, fates.fates());
                    writing.imports()
                            .keep(
                                    scope.production(),
                                    new Import(intake.kind(), sheet.name(), Documents.VERSION),
                                    written);
                    intake.applied();
                    return imported(fates, report);
                });
    }

    private Mapping mapping(Spreadsheet sheet) {
        return new Mappings(scope).with(intake.kind(), sheet.mapping());
    }

    private Reported<Sheet> read(Spreadsheet sheet, Mapping mapping) {
        return Sheets.read(sheet.file(), sheet.sheet(), one -> intake.fit(one, mapping));
    }

    private static <T> Report report(Fates<T> fates) {
        var findings = new ArrayList<>(fates.report().findings());
        for (var fate : fates.fates()) {
            if (fate.outcome() instanceof Outcome.Refused<T>(var why)) {
                findings.add(why);
            }
        }
        return new Report(findings);
    }

    private List<Written> write(Writing writing, List<Fate<T>> fates) {
        var added = new ArrayList<T>();
        var changed = new ArrayList<Replacement<T>>();
        var written = new ArrayList<Written>();
        for (var fate : fates) {
            switch (fate.outcome()) {
                case Outcome.New<T>(var record) -> {
                    added.add(record);
                    written.add(new Written(intake.record(), intake.id(record).value(), null));
                }
                case Outcome.Changed<T>(var before, var after) -> {
                    changed.add(new Replacement<>(before, after));
                    written.add(
                            new Written(
                                    intake.record(),
                                    intake.id(before).value(),
                                    Documents.write((Object) before)));
                }
                case Outcome.Same<T> same -> {}
                case Outcome.Refused<T> refused -> {}
            }
        }
        written.addAll(intake.write(writing, added, changed));
        written.addAll(intake.also(writing, fates));
        return written;
    }

    private Imported imported(Fates<T> all, Report report) {
        var counts = all.counts();
        if (counts != null) {
            return new Imported(counts.added(), counts.changed(), counts.same(), report);
        }
        var fates = all.fates();
        int added = 0;
        int changed = 0;
        for (var fate : fates) {
            added += fate.outcome() instanceof Outcome.New<T> ? 1 : 0;
            changed += fate.outcome() instanceof Outcome.Changed<T> ? 1 : 0;
        }
        return new Imported(added, changed, fates.size() - added - changed, report);
    }

    /** What {@link #apply} would do to each row; the good ones are told beside the bad. */
    Preview preview(Spreadsheet sheet) {
        var mapping = mapping(sheet);
        var read = read(sheet, mapping);
        var rehearsed =
                scope.store()
                        .rehearse(
                                writing -> {
                                    var fates = intake.fates(read, mapping, writing);
                                    return new Rehearsal<>(fates, refusal(writing, fates));
                                });
        var fates = rehearsed.result().fates();
        var report = report(fates);
        for (var refusal : rehearsed.result().refusal()) {
            report = report.plus(refusal);
        }
        var changes = new HashMap<String, Change>();
        rehearsed.changes().forEach(change -> changes.put(change.id(), change));
        return new Preview(
                sheet.name(),
                rows(fates, changes),
                others(rehearsed.changes(), Change.Action.ADDED),
                others(rehearsed.changes(), Change.Action.CHANGED),
                report);
    }

    /**
     * @param refusal why the office would not have the rows together; nothing when it would
     */
    private record Rehearsal<T>(Fates<T> fates, List<Finding> refusal) {}

    private List<Finding> refusal(Writing writing, Fates<T> fates) {
        try {
            write(writing, good(fates));
            return List.of();
        } catch (ClearcutException.Refused refused) {
            return List.of(
                    Finding.error(
                            "import.refused",
                            Where.nowhere(),
                            String.valueOf(refused.getMessage())));
        }
    }

    private static <T> List<Fate<T>> good(Fates<T> fates) {
        return fates.fates().stream()
                .filter(fate -> fate.lines().stream().noneMatch(fates.wrong()::contains))
                .toList();
    }

    private List<String> others(List<Change> changes, Change.Action action) {
        return changes.stream()
                .filter(c -> c.action() == action)
                .filter(c -> !c.kind().equals(intake.record()))
                .map(c -> c.kind() + " \"" + Sentences.said(c.name()) + "\"")
                .toList();
    }

    private List<Preview.Row> rows(Fates<T> fates, Map<String, Change> changes) {
        var errors = new HashMap<Integer, List<Finding>>();
        fates.report().errors().forEach(finding -> byLine(finding, errors));
        var told = new HashSet<Integer>();
        var rows = new ArrayList<Preview.Row>();
        for (var fate : fates.fates()) {
            told.addAll(fate.lines());
            rows.add(row(fate, fates.wrong(), errors, changes));
        }
        rows.addAll(unread(fates.wrong(), told, errors));
        rows.sort((a, b) -> Integer.compare(first(a), first(b)));
        return rows;
    }

    private static int first(Preview.Row row) {
        return row.lines().isEmpty() ? 0 : row.lines().getFirst();
    }

    private static void byLine(Finding finding, Map<Integer, List<Finding>> errors) {
        if (finding.where() instanceof Where.InFile(var file, var line, var column)) {
            errors.computeIfAbsent(line, l -> new ArrayList<>()).add(finding);
        }
    }

    private static List<Preview.Row> unread(
            Set<Integer> wrong, Set<Integer> told, Map<Integer, List<Finding>> errors) {
        var rows = new ArrayList<Preview.Row>();
        for (int line : new TreeSet<>(wrong)) {
            if (line > 0 && !told.contains(line)) {
                rows.add(
                        new Preview.Row(
                                Preview.Fate.REFUSED,
                                List.of(line),
                                "",
                                List.of(),
                                errors.getOrDefault(line, List.of())));
            }
        }
        return rows;
    }

    private Preview.Row row(
            Fate<T> fate,
            Set<Integer> wrong,
            Map<Integer, List<Finding>> errors,
            Map<String, Change> changes) {
        if (fate.lines().stream().anyMatch(wrong::contains)) {
            return row(
                    Preview.Fate.REFUSED,
                    fate,
                    List.of(),
                    fate.lines().stream()
                            .flatMap(line -> errors.getOrDefault(line, List.of()).stream())
                            .toList());
        }
        return switch (fate.outcome()) {
            case Outcome.New<T> added -> row(Preview.Fate.NEW, fate, List.of(), List.of());
            case Outcome.Same<T> same -> row(Preview.Fate.SAME, fate, List.of(), List.of());
            case Outcome.Refused<T>(var why) ->
                    row(Preview.Fate.REFUSED, fate, List.of(), List.of(why));
            case Outcome.Changed<T>(var before, var after) ->
                    row(
                            Preview.Fate.CHANGED,
                            fate,
                            facts(changes.get(intake.id(before).value())),
                            List.of());
        };
    }

    private Preview.Row row(
            Preview.Fate what,
            Fate<T> fate,
            List<Preview.FactChange> changes,
            List<Finding> findings) {
        return new Preview.Row(what, fate.lines(), fate.name(), changes, findings);
    }

    private static List<Preview.FactChange> facts(@Nullable Change change) {
        return change == null
                ? List.of()
                : change.details().stream()
                        .map(
                                d ->
                                        new Preview.FactChange(
                                                d.fact(),
                                                Sentences.said(d.from()),
                                                Sentences.said(d.to())))
                        .toList();
    }
}
