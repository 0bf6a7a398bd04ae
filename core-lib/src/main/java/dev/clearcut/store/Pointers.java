package dev.clearcut.store;

import java.util.List;

/** Everything in the office that may point to a kept file by its hash. */
final class Pointers {

    private static final List<String> QUERIES =
            List.of(
                    "evidence where sha256 = ?",
                    "step_proof where kind = 'file' and ref = ?",
                    "transfer where evidence = ?",
                    "paper_fact where name = 'evidence' and value = ?",
                    "delivery_paper where sha256 = ?",
                    "cut where sha256 = ?");

    private final Sql sql;

    Pointers(Sql sql) {
        this.sql = sql;
    }

    boolean areTo(String sha256) {
        return QUERIES.stream()
                .anyMatch(query -> sql.number("select count(*) from " + query, sha256) > 0);
    }
}
