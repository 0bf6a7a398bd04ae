package dev.clearcut.store;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.ClearcutException.Stale;
import dev.clearcut.base.Id;
import dev.clearcut.licence.Grant;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Option;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What the schema would refuse in its own words, refused in ours. */
final class Checks {

    private final Sql sql;
    private final Set<Id<ProductionRecord>> productions = new HashSet<>();

    Checks(Sql sql) {
        this.sql = sql;
    }

    long number(String query, Id<?> id) {
        return sql.number(query, id.value());
    }

    void production(Id<ProductionRecord> production) {
        if (!productions.contains(production)
                && !exists("production where id = ?", production.value())) {
            throw new NotFound("The office has no production " + production + ".");
        }
        productions.add(production);
    }

    void idIsFree(String table, Id<?> id) {
        idsAreFree(table, List.of(id));
    }

    /** Neither taken in the table nor given twice. */
    void idsAreFree(String table, Collection<? extends Id<?>> ids) {
        var given = new HashSet<String>();
        for (var id : ids) {
            if (!given.add(id.value())) {
                throw taken(table, id.value());
            }
        }
        for (var chunk : Chunks.of(given, id -> id)) {
            var taken =
                    sql.texts("select id from " + table + " where id in " + Sql.in(chunk), chunk);
            if (!taken.isEmpty()) {
                throw taken(table, taken.getFirst());
            }
        }
    }

    private static Refused taken(String table, String id) {
        return new Refused(
                "There is a %s with the identity %s already; change that one, or add this under a fresh identity."
                        .formatted(table, id));
    }

    /** Grants keep their identity when their licence changes, and belong to it alone. */
    void grantsAreNew(Collection<Licence> licences) {
        for (var licence : licences) {
            var ids = licence.grants().stream().map(Grant::id).toList();
            if (new HashSet<>(ids).size() < ids.size()) {
                throw new Refused(
                        "Two grants of \"%s\" have the same identity."
                                .formatted(licence.reference()));
            }
        }
        idsAreFree(
                "licence_grant",
                licences.stream().flatMap(l -> l.grants().stream()).map(Grant::id).toList());
    }

    /** So do options. */
    void optionsAreNew(Collection<Licence> licences) {
        idsAreFree(
                "licence_option",
                licences.stream()
                        .flatMap(l -> l.further().options().stream())
                        .map(Option::id)
                        .toList());
    }

    /** An option that a group compares does not vanish from under it. */
    void optionsAreFreeToGo(Licence before, Licence after) {
        var kept = after.further().options().stream().map(Option::id).toList();
        for (var option : before.further().options()) {
            var groups =
                    kept.contains(option.id())
                            ? List.<String>of()
                            : sql.texts(
                                    "select g.name from mfn_member m join mfn_group g on g.id = m.group_id"
                                            + " where m.option_id = ?",
                                    option.id().value());
            if (!groups.isEmpty()) {
                throw new Refused(
                        "The option %s of \"%s\" is in the most-favoured-nations group \"%s\"; take it out of there first."
                                .formatted(option.clause(), before.reference(), groups.getFirst()));
            }
        }
    }

    void nameIsFree(String table, String name) {
        if (exists(table + " where name = ?", name.strip())) {
            throw new Refused(
                    "There is a %s called \"%s\" already; choose another name."
                            .formatted(table, name.strip()));
        }
    }

    /** Neither taken in the production nor given twice, upper or lower case. */
    <T> void namesAreFree(
            String table,
            Id<ProductionRecord> production,
            String column,
            Collection<T> records,
            Function<T, String> name) {
        var given = new HashSet<String>();
        for (var record : records) {
            if (!given.add(name.apply(record).toLowerCase(Locale.ROOT))) {
                throw nameTaken(table, column, name.apply(record));
            }
        }
        for (var chunk : Chunks.of(records, name)) {
            var query =
                    "select %2$s from %1$s where production_id = ? and %2$s in %3$s"
                            .formatted(table, column, Sql.in(chunk));
            var values = new ArrayList<String>();
            values.add(production.value());
            values.addAll(chunk);
            for (var taken : sql.texts(query, values)) {
                throw nameTaken(table, column, taken);
            }
        }
    }

    private static Refused nameTaken(String table, String column, String name) {
        return new Refused(
                "The production has a %s with the %s \"%s\" already; choose another %s."
                        .formatted(table, column, name, column));
    }

    /** Every material they name is one the production has. */
    <T> void haveMaterials(
            Id<ProductionRecord> production,
            Collection<T> records,
            Function<T, Set<String>> materials,
            Function<T, String> who) {
        var all = new HashSet<String>();
        records.forEach(record -> all.addAll(materials.apply(record)));
        var missing = missing(production, all);
        for (var record : records) {
            var lacking = new TreeSet<>(materials.apply(record));
            lacking.retainAll(missing);
            if (!lacking.isEmpty()) {
                throw new Refused(
                        "%s names a material that the production does not have: %s. Add it first."
                                .formatted(who.apply(record), String.join(", ", lacking)));
            }
        }
    }

    /** It is one of the production's. */
    void hasLicence(Id<ProductionRecord> production, Id<Licence> licence, String who) {
        if (!exists(
                "licence where id = ? and production_id = ?",
                licence.value(),
                production.value())) {
            throw new Refused(
                    "%s names a licence that the production does not have.".formatted(who));
        }
    }

    private Set<String> missing(Id<ProductionRecord> production, Set<String> materials) {
        var missing = new HashSet<>(materials);
        for (var chunk : Chunks.of(materials, id -> id)) {
            sql
                    .pairs(
                            "select id, production_id from material where id in " + Sql.in(chunk),
                            chunk)
                    .stream()
                    .filter(row -> row.get(1).equals(production.value()))
                    .forEach(row -> missing.remove(row.get(0)));
        }
        return missing;
    }

    void delete(String table, Id<?> id) {
        sql.run("delete from " + table + " where id = ?", id.value());
    }

    void deleteAll(String table, Collection<? extends Id<?>> ids) {
        for (var chunk : Chunks.of(ids, Id::value)) {
            sql.run("delete from " + table + " where id in " + Sql.in(chunk), chunk);
        }
    }

    /** Whether nobody has been here: no production, no party, no entry in the journal. */
    boolean isOfficeEmpty() {
        return !exists("production") && !exists("party") && !exists("journal_entry");
    }

    /** Whether a row of another record points at this one; its own rows do not count. */
    boolean isNeeded(String table, Id<?> id) {
        var pointing =
                sql.pairs(
                        "select m.name, f.\"from\" from sqlite_master m"
                                + " join pragma_foreign_key_list(m.name) f"
                                + " where m.type = 'table' and f.\"table\" = ? and f.on_delete <> 'CASCADE'",
                        List.of(table));
        return pointing.stream()
                .anyMatch(p -> exists(p.get(0) + " where " + p.get(1) + " = ?", id.value()));
    }

    Map<String, Long> versions(Collection<Id<Licence>> licences) {
        var versions = new HashMap<String, Long>();
        for (var chunk : Chunks.of(licences, Id::value)) {
            sql.pairs("select id, version from licence where id in " + Sql.in(chunk), chunk)
                    .forEach(row -> versions.put(row.getFirst(), Long.valueOf(row.getLast())));
        }
        return versions;
    }

    /** Licences written anew go on counting from these. */
    void countOn(Map<String, Long> before) {
        sql.runEach(
                "update licence set version = ? where id = ?",
                before.entrySet().stream()
                        .map(e -> List.of(Long.toString(e.getValue() + 1), e.getKey()))
                        .toList());
    }

    /** A licence reads differently when its parties do. */
    void touchLicencesOf(Id<?> party) {
        sql.run(
                "update licence set version = version + 1 where ? in (licensor_id, licensee_id)",
                party.value());
    }

    private boolean exists(String tableAndCondition, String... values) {
        return sql.number("select exists (select 1 from " + tableAndCondition + ")", values) > 0;
    }

    /** A change starts from what is stored, and keeps its identity. */
    static <T> void unchanged(T before, Optional<T> stored, boolean sameIdentity, String name) {
        if (!sameIdentity) {
            throw new Invalid("A change keeps the identity of \"" + name + "\".");
        }
        if (stored.isEmpty()) {
            throw new NotFound("\"" + name + "\" is not there, or no longer.");
        }
        if (!stored.get().equals(before)) {
            throw new Stale(
                    "\"%s\" was changed since it was read; read it again and repeat."
                            .formatted(name));
        }
    }
}
