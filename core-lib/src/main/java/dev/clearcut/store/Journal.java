package dev.clearcut.store;

import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Id;
import dev.clearcut.journal.Chain;
import dev.clearcut.journal.Change;
import dev.clearcut.journal.Entry;
import dev.clearcut.journal.Words;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The journal as rows. */
final class Journal implements JournalKeeping {

    private static final String ENTRIES =
            "select number, at, coalesce(production_id, ''), person_hash, person_salt, person,"
                    + " why_hash, why_salt, why, previous, hash from journal_entry ";

    private static final int ENTRY_COLUMNS = 11;

    /** Entries read at once when all are. */
    private static final int AT_A_TIME = 200;

    private final Sql sql;
    private final List<Runnable> erasures = new ArrayList<>();

    Journal(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Entry> of(Id<ProductionRecord> production, long before, int most) {
        return entries(
                String.format(
                        Locale.ROOT,
                        "where (production_id = ? or production_id is null) and number < %d order by number desc limit %d",
                        before,
                        most),
                List.of(production.value()));
    }

    @Override
    public List<Entry> about(Id<ProductionRecord> production, String recordId, int most) {
        return entries(
                "where (production_id = ? or production_id is null) and number in"
                        + " (select entry from journal_change where record_id = ?)"
                        + " order by number desc limit "
                        + most,
                List.of(production.value(), recordId));
    }

    @Override
    public Iterator<Entry> all() {
        return new Iterator<>() {
            private long last;
            private Iterator<Entry> page = List.<Entry>of().iterator();

            @Override
            public boolean hasNext() {
                if (!page.hasNext()) {
                    page =
                            entries(
                                            String.format(
                                                    Locale.ROOT,
                                                    "where number > %d order by number limit %d",
                                                    last,
                                                    AT_A_TIME),
                                            List.of())
                                    .iterator();
                }
                return page.hasNext();
            }

            @Override
            public Entry next() {
                hasNext();
                var entry = page.next();
                last = entry.number();
                return entry;
            }
        };
    }

    /**
     * Tells what a write did, an entry for each production it concerned; then erases what the write
     * wants erased, of which its own words are a part.
     *
     * @return the numbers of the entries, by production
     */
    Map<String, Long> append(By by, Acts acts) {
        var numbers = new LinkedHashMap<String, Long>();
        acts.forEach(
                (production, changes) ->
                        numbers.put(production, append(by, production, changes, acts)));
        erasures.forEach(Runnable::run);
        return numbers;
    }

    private long append(By by, String production, List<Change> changes, Acts acts) {
        var last = entries("order by number desc limit 1", List.of());
        var number = last.isEmpty() ? 1 : last.getFirst().number() + 1;
        var previous = last.isEmpty() ? Chain.BEGINNING : last.getFirst().hash();
        var person = acts.words(by.person());
        var why = acts.words(by.why());
        insert(
                Entry.after(
                        number,
                        previous,
                        new Entry.Act(by.at(), person, production, why, changes)));
        return number;
    }

    void insert(Entry entry) {
        var row = new ArrayList<@Nullable String>();
        row.add(Long.toString(entry.number()));
        row.add(entry.at().toString());
        row.add(entry.production().isEmpty() ? null : entry.production());
        add(row, entry.person());
        add(row, entry.why());
        row.add(entry.previous());
        row.add(entry.hash());
        sql.runEach("insert into journal_entry values " + marks(row), List.of(row));
        insertChanges(entry);
    }

    private void insertChanges(Entry entry) {
        var changes = new ArrayList<List<@Nullable String>>();
        var details = new ArrayList<List<@Nullable String>>();
        var number = Long.toString(entry.number());
        for (var change : entry.changes()) {
            var position = Integer.toString(changes.size());
            var row =
                    new ArrayList<@Nullable String>(
                            List.of(
                                    number,
                                    position,
                                    change.action().name(),
                                    change.kind(),
                                    change.id()));
            add(row, change.name());
            changes.add(row);
            int at = 0;
            for (var detail : change.details()) {
                var line =
                        new ArrayList<@Nullable String>(
                                List.of(number, position, Integer.toString(at++), detail.fact()));
                add(line, detail.from());
                add(line, detail.to());
                details.add(line);
            }
        }
        runAll("journal_change", changes);
        runAll("journal_detail", details);
    }

    private void runAll(String table, List<List<@Nullable String>> rows) {
        if (!rows.isEmpty()) {
            sql.runEach("insert into " + table + " values " + marks(rows.getFirst()), rows);
        }
    }

    private static String marks(List<?> row) {
        return "(" + "?, ".repeat(row.size() - 1) + "?)";
    }

    private static void add(List<@Nullable String> row, Words words) {
        row.addAll(Arrays.asList(words.hash(), words.salt(), words.text()));
    }

    private List<Entry> entries(String where, List<String> values) {
        var rows = sql.nullable(ENTRIES + where, values, ENTRY_COLUMNS);
        if (rows.isEmpty()) {
            return List.of();
        }
        var numbers = rows.stream().map(row -> text(row, 0)).toList();
        var changes = changes(numbers, details(numbers));
        return rows.stream()
                .map(row -> entry(row, changes.getOrDefault(text(row, 0), List.of())))
                .toList();
    }

    private static Entry entry(List<@Nullable String> row, List<Change> changes) {
        return new Entry(
                Long.parseLong(text(row, 0)),
                moment(row),
                words(row, 3),
                text(row, 2),
                words(row, 6),
                changes,
                text(row, 9),
                text(row, 10));
    }

    private Map<String, List<Change>> changes(
            List<String> entries, Map<String, List<Change.Detail>> details) {
        var changes = new HashMap<String, List<Change>>();
        for (var chunk : Chunks.of(entries, number -> number)) {
            var rows =
                    sql.nullable(
                            "select entry, position, action, kind, record_id, name_hash, name_salt, name"
                                    + " from journal_change where entry in "
                                    + Sql.in(chunk)
                                    + " order by entry, position",
                            chunk,
                            8);
            for (var row : rows) {
                var key = text(row, 0) + "/" + text(row, 1);
                changes.computeIfAbsent(text(row, 0), entry -> new ArrayList<>())
                        .add(
                                new Change(
                                        action(row),
                                        text(row, 3),
                                        text(row, 4),
                                        words(row, 5),
                                        details.getOrDefault(key, List.of())));
            }
        }
        return changes;
    }

    private Map<String, List<Change.Detail>> details(List<String> entries) {
        var details = new HashMap<String, List<Change.Detail>>();
        for (var chunk : Chunks.of(entries, number -> number)) {
            var rows =
                    sql.nullable(
                            "select entry, change, fact, from_hash, from_salt, from_text, to_hash,"
                                    + " to_salt, to_text from journal_detail where entry in "
                                    + Sql.in(chunk)
                                    + " order by entry, change, position",
                            chunk,
                            9);
            for (var row : rows) {
                details.computeIfAbsent(text(row, 0) + "/" + text(row, 1), key -> new ArrayList<>())
                        .add(new Change.Detail(text(row, 2), words(row, 3), words(row, 6)));
            }
        }
        return details;
    }

    private static Instant moment(List<@Nullable String> row) {
        try {
            return Instant.parse(text(row, 1));
        } catch (DateTimeParseException noMoment) {
            throw altered(text(row, 0), noMoment);
        }
    }

    private static Change.Action action(List<@Nullable String> row) {
        try {
            return Change.Action.valueOf(text(row, 2));
        } catch (IllegalArgumentException noAction) {
            throw altered(text(row, 0), noAction);
        }
    }

    private static Unavailable altered(String number, RuntimeException why) {
        return new Unavailable(
                String.format(
                        Locale.ROOT,
                        "Entry %s of the journal was altered after it was written, so that it cannot be read; go back to the last copy of office.db that verifies.",
                        number),
                why);
    }

    private static Words words(List<@Nullable String> row, int from) {
        return new Words(text(row, from), row.get(from + 1), row.get(from + 2));
    }

    private static String text(List<@Nullable String> row, int column) {
        var text = row.get(column);
        if (text == null) {
            throw new IllegalStateException("A column of the journal is empty that never is.");
        }
        return text;
    }

    @Override
    public void eraseRecord(String kind, String recordId) {
        erasures.add(() -> eraseWordsAbout(kind, recordId));
        erasures.add(() -> eraseDocumentsAbout(kind, recordId));
    }

    @Override
    public void eraseMentions(Predicate<String> isMention) {
        erasures.add(() -> new JournalErasure(sql, isMention).all());
    }

    @Override
    public void erasePerson(String person) {
        erasures.add(() -> eraseWordsOf(person));
    }

    private void eraseWordsAbout(String kind, String recordId) {
        sql.run(
                "update journal_detail set from_salt = null, from_text = null, to_salt = null,"
                        + " to_text = null where (entry, change) in"
                        + " (select entry, position from journal_change where kind = ? and record_id = ?)",
                kind,
                recordId);
        sql.run(
                "update journal_change set name_salt = null, name = null"
                        + " where kind = ? and record_id = ?",
                kind,
                recordId);
    }

    private void eraseDocumentsAbout(String kind, String recordId) {
        sql.run(
                "update import_record set before = ''"
                        + " where before is not null and kind = ? and record_id = ?",
                kind,
                recordId);
    }

    private void eraseWordsOf(String person) {
        sql.run(
                "update journal_entry set person_salt = null, person = null"
                        + " where person = ? collate nocase",
                person);
        sql.run(
                "update journal_change set name_salt = null, name = null"
                        + " where kind = 'member' and name = ? collate nocase",
                person);
    }
}
