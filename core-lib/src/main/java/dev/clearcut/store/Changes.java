package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.material.Material;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** The list of materials that the search index may not know yet. */
final class Changes {

    private static final String LIST =
            "insert or replace into material_change (material_id) select id from material";

    private final Session session;
    private final Sql sql;
    private final RememberedNames names;

    Changes(Session session, Sql sql, RememberedNames names) {
        this.session = session;
        this.sql = sql;
        this.names = names;
    }

    void note(Collection<String> materials) {
        for (var chunk : Chunks.of(materials, id -> id)) {
            sql.run(LIST + " where id in " + Sql.in(chunk), chunk);
        }
    }

    void noteGone(Collection<String> materials) {
        sql.runEach(
                "insert or replace into material_change (material_id) values (?)",
                materials.stream().map(List::of).toList());
    }

    void noteAll() {
        sql.run(LIST);
    }

    List<MaterialChange> oldest(int most) {
        var listed =
                sql.rows(
                        "select c.number, c.material_id, coalesce(m.profile, '') from material_change c"
                                + " left join material m on m.id = c.material_id"
                                + " order by c.number limit "
                                + most,
                        List.of(),
                        3);
        var ids = listed.stream().map(row -> row.get(1)).toList();
        var rows = rows(ids);
        var remembered = names.of(ids.stream().map(Id::<Material>of).toList());
        return listed.stream().map(row -> change(row, rows, remembered)).toList();
    }

    private static MaterialChange change(
            List<String> listed,
            HashMap<String, MaterialRow> rows,
            Map<Id<Material>, List<String>> remembered) {
        var row = rows.get(listed.get(1));
        long number = Long.parseLong(listed.get(0));
        if (row == null) {
            return new MaterialChange.Gone(number, Id.of(listed.get(1)));
        }
        return new MaterialChange.Written(
                number,
                Id.of(row.production),
                Materials.read(row),
                remembered.getOrDefault(Id.<Material>of(row.id), List.of()),
                listed.get(2));
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
        sql.run("delete from material_change where number <= " + upToNumber);
    }
}
