package dev.clearcut.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Empties the words of the journal in which somebody is mentioned; their hashes stay. */
final class JournalErasure {

    private final Sql sql;
    private final Predicate<String> isMention;

    JournalErasure(Sql sql, Predicate<String> isMention) {
        this.sql = sql;
        this.isMention = isMention;
    }

    void all() {
        erase("journal_entry", "person_salt", "person");
        erase("journal_entry", "why_salt", "why");
        erase("journal_change", "name_salt", "name");
        erase("journal_detail", "from_salt", "from_text");
        erase("journal_detail", "to_salt", "to_text");
        forget();
    }

    private void erase(String table, String salt, String text) {
        sql.runEach(
                "update %s set %s = null, %s = null where rowid = ?".formatted(table, salt, text),
                mentioning(table, text));
    }

    /** An import of which this is erased can no more be taken back. */
    private void forget() {
        sql.runEach(
                "update import_record set before = '' where rowid = ?",
                mentioning("import_record", "before"));
    }

    private List<List<String>> mentioning(String table, String column) {
        var rows = new ArrayList<List<String>>();
        sql.each(
                "select rowid, %2$s from %1$s where %2$s <> ''".formatted(table, column),
                row -> {
                    if (isMention.test(row.getLast())) {
                        rows.add(List.of(row.getFirst()));
                    }
                },
                2);
        return rows;
    }
}
