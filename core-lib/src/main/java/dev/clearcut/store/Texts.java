package dev.clearcut.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The texts of the database, table by table. */
final class Texts implements TextKeeping {

    /** Columns of text: integers hold no words. */
    private static final String COLUMNS =
            """
            select m.name, c.name from sqlite_master m join pragma_table_info(m.name) c
            where m.type = 'table' and m.name not like 'sqlite_%' and lower(c.type) like '%text%'
            order by m.name, c.cid
            """;

    private static final List<List<String>> UNSHELVED =
            List.of(
                    List.of("document", "words"),
                    List.of("document", "title"),
                    List.of("document_part", "place"),
                    List.of("document_part", "text"),
                    List.of("document_finding", "text"),
                    List.of("token", "label"),
                    List.of("import", "file"));

    private final Sql sql;
    private final Documents documents;

    Texts(Sql sql, Documents documents) {
        this.sql = sql;
        this.documents = documents;
    }

    @Override
    public Map<String, Long> cells(Predicate<String> like) {
        var cells = new TreeMap<String, Long>();
        for (var column : sql.pairs(COLUMNS, List.of())) {
            sql.each(
                    "select \"%2$s\" from \"%1$s\" where \"%2$s\" <> ''"
                            .formatted(column.get(0), column.get(1)),
                    row -> {
                        if (like.test(row.getFirst())) {
                            cells.merge(String.join(".", column), 1L, Long::sum);
                        }
                    },
                    1);
        }
        return cells;
    }

    @Override
    public void reword(UnaryOperator<String> wording) {
        for (var column : UNSHELVED) {
            reword(column.get(0), column.get(1), wording);
        }
    }

    private void reword(String table, String column, UnaryOperator<String> wording) {
        boolean read = table.startsWith("document");
        var changed = new ArrayList<List<String>>();
        sql.each(
                "select rowid, %2$s, %3$s from %1$s where %2$s <> ''"
                        .formatted(table, column, read ? "sha256" : "''"),
                row -> {
                    var text = wording.apply(row.get(1));
                    if (!text.equals(row.get(1))) {
                        changed.add(List.of(text, row.get(0)));
                        if (read) {
                            documents.reworded(row.get(2));
                        }
                    }
                },
                3);
        sql.runEach("update %s set %s = ? where rowid = ?".formatted(table, column), changed);
    }
}
