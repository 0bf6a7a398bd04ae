package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.store.Store.MaterialChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.hibernate.Session;

/** The list of materials that the search index may not know yet. */
final class Changes {

    private final Session session;

    Changes(Session session) {
        this.session = session;
    }

    void note(Collection<String> materials) {
        for (var chunk : Chunks.of(materials, id -> id)) {
            session.createNativeMutationQuery(
                            "insert or replace into material_change (material_id)"
                                    + " select id from material where id in (:ids)")
                    .setParameterList("ids", chunk)
                    .executeUpdate();
        }
    }

    void noteAll() {
        session.createNativeMutationQuery(
                        "insert or replace into material_change (material_id)"
                                + " select id from material")
                .executeUpdate();
    }

    List<MaterialChange> oldest(int most) {
        var listed =
                session.createNativeQuery(
                                "select c.number, m.id, m.profile from material_change c"
                                        + " join material m on m.id = c.material_id"
                                        + " order by c.number limit :most",
                                Object[].class)
                        .setParameter("most", most)
                        .list();
        var rows = rows(listed.stream().map(row -> (String) row[1]).toList());
        return listed.stream().map(row -> change(row, rows)).toList();
    }

    private static MaterialChange change(Object[] listed, HashMap<String, MaterialRow> rows) {
        var row = rows.get((String) listed[1]);
        if (row == null) {
            throw new IllegalStateException("A listed material is gone: " + listed[1]);
        }
        return new MaterialChange(
                ((Number) listed[0]).longValue(),
                Id.of(row.production),
                Materials.read(row),
                (String) listed[2]);
    }

    private HashMap<String, MaterialRow> rows(List<String> ids) {
        var rows = new ArrayList<MaterialRow>();
        for (var chunk : Chunks.of(ids, id -> id)) {
            rows.addAll(
                    session.createQuery("from MaterialRow where id in :ids", MaterialRow.class)
                            .setParameterList("ids", chunk)
                            .list());
        }
        var byId = new HashMap<String, MaterialRow>();
        rows.forEach(row -> byId.put(row.id, row));
        return byId;
    }

    void forget(long upToNumber) {
        session.createNativeMutationQuery("delete from material_change where number <= :number")
                .setParameter("number", upToNumber)
                .executeUpdate();
    }
}
