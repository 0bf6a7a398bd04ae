package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.evidence.Evidence;
import dev.clearcut.material.Material;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;

/** What the search index asks about documents. */
final class DocumentChanges implements DocumentFeed {

    private static final String ABOUT =
            """
            select e.sha256, e.material_id from evidence e
            where e.material_id is not null and e.production_id = ? and e.sha256 in %1$s
            union
            select e.sha256, c.material_id from evidence e
            join clearance_case c on c.id = e.case_id
            where e.production_id = ? and e.sha256 in %1$s
            union
            select e.sha256, m.material_id from evidence e
            join licence_grant g on g.licence_id = e.licence_id
            join grant_material m on m.grant_id = g.id
            where e.production_id = ? and e.sha256 in %1$s
            union
            select e.sha256, m.material_id from evidence e
            join holdback h on h.licence_id = e.licence_id
            join holdback_material m on m.holdback_id = h.id
            where e.production_id = ? and e.sha256 in %1$s
            """;

    private static final int ASKED_FOUR_TIMES = 4;

    private final Session session;
    private final Sql sql;
    private final Documents documents;

    DocumentChanges(Session session, Sql sql, Documents documents) {
        this.session = session;
        this.sql = sql;
        this.documents = documents;
    }

    @Override
    public List<DocumentChange> changes(int most) {
        return sql
                .rows(
                        "select number, production_id, sha256 from document_change"
                                + " order by number limit "
                                + most,
                        List.of(),
                        3)
                .stream()
                .map(this::change)
                .toList();
    }

    private DocumentChange change(List<String> row) {
        long number = Long.parseLong(row.get(0));
        var production = Id.<ProductionRecord>of(row.get(1));
        var sha256 = row.get(2);
        var filed = evidence(production, List.of(sha256));
        var document = documents.of(sha256);
        if (filed.isEmpty() || document.isEmpty()) {
            return new DocumentChange.Gone(number, production, sha256);
        }
        var labels =
                filed.stream()
                        .flatMap(one -> Stream.of(one.fileName(), one.note()))
                        .filter(label -> !label.isEmpty())
                        .distinct()
                        .toList();
        return new DocumentChange.Filed(number, production, sha256, labels, document.get().text());
    }

    @Override
    public long count() {
        return sql.number(
                "select count(*) from (select distinct production_id, sha256 from evidence)");
    }

    @Override
    public List<Evidence> evidence(Id<ProductionRecord> production, Collection<String> sha256s) {
        var found = new ArrayList<Evidence>();
        for (var chunk : Chunks.of(sha256s, sha256 -> sha256)) {
            session.createQuery(
                            "from EvidenceRow where production = :production and sha256 in :hashes"
                                    + " order by addedAt, name, id",
                            EvidenceRow.class)
                    .setParameter("production", production.value())
                    .setParameterList("hashes", chunk)
                    .list()
                    .forEach(row -> found.add(EvidenceFiles.read(row)));
        }
        return found;
    }

    @Override
    public Map<String, Set<Id<Material>>> materials(
            Id<ProductionRecord> production, Collection<String> sha256s) {
        var about = new HashMap<String, Set<Id<Material>>>();
        for (var chunk : Chunks.of(sha256s, sha256 -> sha256)) {
            var values = new ArrayList<String>();
            for (int i = 0; i < ASKED_FOUR_TIMES; i++) {
                values.add(production.value());
                values.addAll(chunk);
            }
            for (var row : sql.pairs(ABOUT.formatted(Sql.in(chunk)), values)) {
                about.computeIfAbsent(row.get(0), sha256 -> new HashSet<>()).add(Id.of(row.get(1)));
            }
        }
        return about;
    }

    void forget(long upToNumber) {
        sql.run("delete from document_change where number <= " + upToNumber);
    }

    void noteAll() {
        sql.run(
                "insert or replace into document_change (production_id, sha256)"
                        + " select distinct production_id, sha256 from evidence");
    }
}
