package dev.clearcut.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row that points at one that is gone.
 *
 * @param table the row's
 * @param missing the identity that is gone
 * @param owner what people call the record the row belongs to; empty where it has no name
 */
record Dangling(String table, String missing, String owner) {

    /** What people call the records of a table. */
    private static final Map<String, String> NAMES =
            Map.of(
                    "licence",
                    "reference",
                    "deal",
                    "name",
                    "cut",
                    "name",
                    "party",
                    "name",
                    "deliverable",
                    "reference");

    /** Steps from a row to the record it belongs to; there are not more. */
    private static final int DEEPEST = 6;

    static Optional<Dangling> first(Sql sql) {
        return sql
                .rows(
                        "select \"table\", rowid, fkid from pragma_foreign_key_check limit 1",
                        List.of(),
                        3)
                .stream()
                .findFirst()
                .map(row -> of(sql, row.get(0), row.get(1), row.get(2)));
    }

    private static Dangling of(Sql sql, String table, String rowid, String key) {
        var column =
                sql.texts(
                                "select \"from\" from pragma_foreign_key_list(?) where id = " + key,
                                table)
                        .getFirst();
        var missing =
                sql.texts("select %s from %s where rowid = ?".formatted(column, table), rowid)
                        .getFirst();
        return new Dangling(table, missing, owner(sql, table, rowid));
    }

    /** A row goes with the record it belongs to: upwards along what is deleted together. */
    private static String owner(Sql sql, String table, String rowid) {
        var at = table;
        var row = rowid;
        for (int step = 0; step < DEEPEST; step++) {
            var name = NAMES.get(at);
            if (name != null) {
                return sql.texts("select %s from %s where rowid = ?".formatted(name, at), row)
                        .getFirst();
            }
            var up =
                    sql.rows(
                            "select \"from\", \"table\" from pragma_foreign_key_list(?)"
                                    + " where on_delete = 'CASCADE'",
                            List.of(at),
                            2);
            if (up.isEmpty()) {
                return "";
            }
            var column = up.getFirst().get(0);
            var parent = up.getFirst().get(1);
            var rows =
                    sql.texts(
                            "select p.rowid from %s p join %s c on c.%s = p.id where c.rowid = ?"
                                    .formatted(parent, at, column),
                            row);
            if (rows.isEmpty()) {
                return "";
            }
            at = parent;
            row = rows.getFirst();
        }
        return "";
    }
}
