package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which materials stand under the same grants, holdbacks and options, and carry the same rights.
 * The column {@code material.profile} is a hash of these, kept with every write.
 */
final class Profiles {

    /** What a material's profile is made of, as words that sort. */
    private static final String MEMBERS =
            """
            select material_id, 'right ' || carried_right from material_right
            where material_id in %1$s
            union all
            select material_id, 'grant ' || grant_id from grant_material
            where material_id in %1$s
            union all
            select material_id, 'holdback ' || holdback_id from holdback_material
            where material_id in %1$s
            union all
            select material_id, 'option ' || option_id from option_material
            where material_id in %1$s
            """;

    /** How many selects there are of these. */
    private static final int PARTS = 4;

    private static final String LIKE =
            """
            with one as (
                select profile, min(id) as id from material
                where production_id = ? group by profile)
            """;

    private final Sql sql;

    Profiles(Sql sql) {
        this.sql = sql;
    }

    /** Brings the profiles of these materials up to date. Returns those that changed. */
    Set<String> refresh(Collection<String> materials) {
        var changed = new HashSet<String>();
        for (var chunk : Chunks.of(materials, id -> id)) {
            var members = members(chunk);
            var written = new ArrayList<List<String>>();
            for (var known : known(chunk)) {
                var profile = hash(known.production(), members.getOrDefault(known.id(), Set.of()));
                if (!profile.equals(known.profile())) {
                    written.add(List.of(profile, known.id()));
                    changed.add(known.id());
                }
            }
            sql.runEach("update material set profile = ? where id = ?", written);
        }
        return changed;
    }

    private record Known(String id, String production, String profile) {}

    private List<Known> known(List<String> ids) {
        var query = "select id, production_id, profile from material where id in " + Sql.in(ids);
        return sql.rows(query, ids, 3).stream()
                .map(row -> new Known(row.get(0), row.get(1), row.get(2)))
                .toList();
    }

    private Map<String, Set<String>> members(List<String> ids) {
        var members = new TreeMap<String, Set<String>>();
        var each = new ArrayList<String>();
        for (int part = 0; part < PARTS; part++) {
            each.addAll(ids);
        }
        for (var row : sql.pairs(MEMBERS.formatted(Sql.in(ids)), each)) {
            members.computeIfAbsent(row.getFirst(), id -> new TreeSet<>()).add(row.getLast());
        }
        return members;
    }

    private static String hash(String production, Set<String> members) {
        return Hashes.sha256(production + "\n" + String.join("\n", members)).substring(0, 32);
    }

    List<RightsProfile> of(Id<ProductionRecord> production) {
        var like = byFirst(LIKE + "select profile, id from one", production);
        var carries =
                byFirst(
                        LIKE
                                + "select profile, carried_right from one"
                                + " join material_right on material_id = id",
                        production);
        var licences =
                byFirst(
                        LIKE
                                + "select profile, licence_id from one"
                                + " join grant_material m on m.material_id = one.id"
                                + " join licence_grant g on g.id = m.grant_id"
                                + " union select profile, licence_id from one"
                                + " join holdback_material m on m.material_id = one.id"
                                + " join holdback h on h.id = m.holdback_id"
                                + " union select profile, licence_id from one"
                                + " join option_material m on m.material_id = one.id"
                                + " join licence_option o on o.id = m.option_id"
                                + " where o.exercised is not null",
                        production);
        var profiles = new ArrayList<RightsProfile>();
        like.forEach(
                (profile, materials) ->
                        profiles.add(
                                profile(
                                        profile,
                                        materials.getFirst(),
                                        carries.getOrDefault(profile, List.of()),
                                        licences.getOrDefault(profile, List.of()))));
        return profiles;
    }

    private static RightsProfile profile(
            String id, String like, List<String> carries, List<String> licences) {
        var rights = new HashSet<CarriedRight>();
        carries.forEach(word -> rights.add(Word.read(CarriedRight.class, word)));
        var ids = new HashSet<Id<Licence>>();
        licences.forEach(licence -> ids.add(Id.of(licence)));
        return new RightsProfile(id, Id.<Material>of(like), rights, ids);
    }

    private Map<String, List<String>> byFirst(String query, Id<ProductionRecord> production) {
        var grouped = new TreeMap<String, List<String>>();
        for (var pair : sql.pairs(query, List.of(production.value()))) {
            grouped.computeIfAbsent(pair.getFirst(), key -> new ArrayList<>()).add(pair.getLast());
        }
        return grouped;
    }
}
