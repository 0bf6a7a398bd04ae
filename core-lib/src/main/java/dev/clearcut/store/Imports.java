package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.store.ImportRecord.Since;
import dev.clearcut.store.ImportRecord.Written;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was imported, as rows. */
final class Imports implements ImportKeeping {

    private static final String IMPORTS =
            "select i.entry, i.upto, i.kind, i.file, i.version, i.undone, e.at, coalesce(e.person, '')"
                    + " from import i join journal_entry e on e.number = i.entry"
                    + " where i.production_id = ?";

    private final Sql sql;

    /** What is to be done when the entries of this write have their numbers, by production. */
    private final List<Consumer<Map<String, Long>>> pending = new ArrayList<>();

    Imports(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<ImportRecord> of(Id<ProductionRecord> production) {
        return read(IMPORTS + " order by i.entry desc", List.of(production.value()));
    }

    @Override
    public Optional<ImportRecord> one(Id<ProductionRecord> production, long entry) {
        return read(IMPORTS + " and i.entry = " + entry, List.of(production.value())).stream()
                .findFirst();
    }

    private List<ImportRecord> read(String query, List<String> values) {
        return sql.nullable(query, values, 8).stream().map(Imports::imported).toList();
    }

    private static ImportRecord imported(List<@Nullable String> row) {
        var undone = row.get(5);
        return new ImportRecord(
                Long.parseLong(text(row, 0)),
                Long.parseLong(text(row, 1)),
                text(row, 2),
                text(row, 3),
                Integer.parseInt(text(row, 4)),
                undone == null ? null : Long.valueOf(undone),
                Instant.parse(text(row, 6)),
                text(row, 7));
    }

    private static String text(List<@Nullable String> row, int column) {
        return Objects.requireNonNull(row.get(column));
    }

    @Override
    public List<Written> written(ImportRecord imported) {
        return sql
                .nullable(
                        "select kind, record_id, before from import_record where entry = "
                                + imported.entry()
                                + " order by position",
                        List.of(),
                        3)
                .stream()
                .map(row -> new Written(text(row, 0), text(row, 1), row.get(2)))
                .toList();
    }

    @Override
    public List<Since> writtenSince(ImportRecord imported) {
        var query =
                "select c.kind, c.record_id, coalesce(c.name, ''), min(c.entry) from import_record r"
                        + " join journal_change c on c.record_id = r.record_id and c.kind = r.kind"
                        + " where r.entry = %d and c.entry > %d"
                        + " and not exists (select 1 from import u where u.undone is not null"
                        + " and (c.entry between u.entry and u.upto or c.entry = u.undone))"
                        + " group by c.kind, c.record_id order by min(c.entry), c.record_id";
        return sql
                .rows(
                        String.format(Locale.ROOT, query, imported.entry(), imported.upto()),
                        List.of(),
                        4)
                .stream()
                .map(
                        row ->
                                new Since(
                                        row.get(0),
                                        row.get(1),
                                        row.get(2),
                                        Long.parseLong(row.get(3))))
                .toList();
    }

    @Override
    public void keep(Id<ProductionRecord> production, Import imported, List<Written> written) {
        pending.add(
                numbers -> {
                    long upto = numbers.values().stream().mapToLong(n -> n).max().orElseThrow();
                    long entry = numbers.getOrDefault(production.value(), upto);
                    insert(entry, upto, production, imported);
                    insert(entry, written);
                });
    }

    private void insert(long entry, long upto, Id<ProductionRecord> production, Import imported) {
        sql.run(
                "insert into import values (?, ?, ?, ?, ?, ?, null)",
                Long.toString(entry),
                Long.toString(upto),
                production.value(),
                imported.kind(),
                imported.file(),
                Integer.toString(imported.version()));
    }

    private void insert(long entry, List<Written> written) {
        var rows = new ArrayList<List<@Nullable String>>();
        for (var one : written) {
            rows.add(
                    Arrays.asList(
                            Long.toString(entry),
                            Integer.toString(rows.size()),
                            one.kind(),
                            one.id(),
                            one.before()));
        }
        sql.runEach("insert into import_record values (?, ?, ?, ?, ?)", rows);
    }

    @Override
    public void undo(Id<ProductionRecord> production, ImportRecord imported) {
        pending.add(
                numbers ->
                        sql.run(
                                "update import set undone = ? where entry = ?",
                                Long.toString(
                                        numbers.getOrDefault(
                                                production.value(),
                                                numbers.values().stream()
                                                        .mapToLong(n -> n)
                                                        .max()
                                                        .orElseThrow())),
                                Long.toString(imported.entry())));
    }

    /** As they were kept in another office. */
    void restore(Id<ProductionRecord> production, ImportRecord imported, List<Written> written) {
        insert(
                imported.entry(),
                imported.upto(),
                production,
                new Import(imported.kind(), imported.file(), imported.version()));
        insert(imported.entry(), written);
        if (imported.undone() != null) {
            sql.run(
                    "update import set undone = ? where entry = ?",
                    Long.toString(imported.undone()),
                    Long.toString(imported.entry()));
        }
    }

    /**
     * @param numbers of the entries of this write, by production; none when it changed nothing
     */
    void settle(Map<String, Long> numbers) {
        if (!numbers.isEmpty()) {
            pending.forEach(one -> one.accept(numbers));
        }
    }
}
