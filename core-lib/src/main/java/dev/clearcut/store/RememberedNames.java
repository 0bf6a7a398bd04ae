package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.material.Family;
import dev.clearcut.material.Material;
import dev.clearcut.use.Remembered;
import dev.clearcut.use.Remembered.Named;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that people settled, read from the uses that are confirmed. */
final class RememberedNames {

    private static final String OF_PRODUCTION =
            """
            select u.name, u.family, u.material_id, u.match_note, c.name
            from cut_use u join cut c on c.id = u.cut_id
            where u.match = 'confirmed' and c.production_id = ?
            group by u.name, u.family, u.material_id, u.match_note, c.number, c.name
            order by c.number desc, min(u.position)
            """;

    private static final String OF_MATERIALS =
            """
            select distinct material_id, name from cut_use
            where match = 'confirmed' and material_id in %s
            order by name
            """;

    private final Sql sql;

    RememberedNames(Sql sql) {
        this.sql = sql;
    }

    /** The newest cut's first. */
    List<Remembered> of(Id<ProductionRecord> production) {
        return sql.rows(OF_PRODUCTION, List.of(production.value()), 5).stream()
                .filter(row -> Remembered.isWorth(row.get(0)))
                .map(
                        row ->
                                new Remembered(
                                        row.get(0),
                                        Word.read(Family.class, row.get(1)),
                                        Id.of(row.get(2)),
                                        row.get(3),
                                        row.get(4)))
                .toList();
    }

    Map<Id<Material>, List<String>> of(Collection<Id<Material>> materials) {
        var names = new HashMap<Id<Material>, List<String>>();
        for (var chunk : Chunks.of(materials, Id::value)) {
            for (var row : sql.pairs(OF_MATERIALS.formatted(Sql.in(chunk)), chunk)) {
                if (Remembered.isWorth(row.getLast())) {
                    names.computeIfAbsent(Id.of(row.getFirst()), id -> new ArrayList<>())
                            .add(row.getLast());
                }
            }
        }
        return names;
    }

    /** The materials that got a name or lost one. */
    static Set<String> changed(Set<Named> before, Set<Named> after) {
        var changed = new HashSet<String>();
        before.stream()
                .filter(n -> !after.contains(n))
                .forEach(n -> changed.add(n.material().value()));
        after.stream()
                .filter(n -> !before.contains(n))
                .forEach(n -> changed.add(n.material().value()));
        return changed;
    }
}
