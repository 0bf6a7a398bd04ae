package dev.clearcut.store;

import dev.clearcut.base.Id;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.Session;

/** The records of a kind in the office's tables; what is done to them goes into the journal. */
final class Shelved<T, R> implements Keeping<T> {

    /** Records held at once when they are read one by one. */
    private static final int AT_A_TIME = 500;

    private final Session session;
    private final Checks checks;
    private final Removals removals;
    private final Acts acts;
    private final Kind<T, R> kind;

    Shelved(Session session, Checks checks, Removals removals, Acts acts, Kind<T, R> kind) {
        this.session = session;
        this.checks = checks;
        this.removals = removals;
        this.acts = acts;
        this.kind = kind;
    }

    @Override
    public List<T> of(Id<ProductionRecord> production) {
        return session
                .createQuery(where("") + " order by " + kind.order(), kind.rows())
                .setParameter("production", production.value())
                .list()
                .stream()
                .map(kind.reader())
                .toList();
    }

    @Override
    public void each(Id<ProductionRecord> production, Consumer<T> consumer) {
        var ids =
                session.createQuery(
                                "select id " + where("") + " order by " + kind.order(),
                                String.class)
                        .setParameter("production", production.value())
                        .list();
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            var page = ids.subList(from, Math.min(from + AT_A_TIME, ids.size()));
            var records = byId(production, page.stream().map(Id::<T>of).toList());
            page.forEach(id -> consumer.accept(Objects.requireNonNull(records.get(Id.<T>of(id)))));
        }
    }

    @Override
    public List<T> of(Id<ProductionRecord> production, Collection<Id<T>> ids) {
        var reader = kind.reader();
        return Chunks.of(ids, Id::value).stream()
                .flatMap(
                        chunk ->
                                session
                                        .createQuery(where(" and id in :ids"), kind.rows())
                                        .setParameter("production", production.value())
                                        .setParameterList("ids", chunk)
                                        .list()
                                        .stream())
                .map(reader)
                .toList();
    }

    @Override
    public Optional<T> one(Id<ProductionRecord> production, Id<T> id) {
        return of(production, List.of(id)).stream().findFirst();
    }

    @Override
    public Optional<T> named(Id<ProductionRecord> production, String name) {
        return session
                .createQuery(
                        where(" and " + kind.name() + " = :name order by " + kind.order()),
                        kind.rows())
                .setParameter("production", production.value())
                .setParameter("name", name.strip())
                .list()
                .stream()
                .map(kind.reader())
                .findFirst();
    }

    private String where(String more) {
        return "from " + kind.rows().getSimpleName() + " where production = :production" + more;
    }

    @Override
    public void addAll(Id<ProductionRecord> production, Collection<T> records) {
        checks.production(production);
        checks.idsAreFree(kind.table(), records.stream().map(kind::id).toList());
        kind.insert(production, records);
        records.forEach(record -> acts.added(production, kind.label(record)));
    }

    @Override
    public void change(Id<ProductionRecord> production, T before, T after) {
        var id = kind.id(before);
        Checks.unchanged(
                before, one(production, id), kind.id(after).equals(id), kind.facts(after).name());
        kind.replace(production, before, after, () -> delete(id));
        acts.changed(production, kind.facts(before), kind.facts(after));
    }

    @Override
    public void remove(Id<ProductionRecord> production, T record) {
        var id = kind.id(record);
        var facts = kind.facts(record);
        Checks.unchanged(record, one(production, id), true, facts.name());
        kind.removing(record);
        removals.removing(kind.table(), id, "The %s \"%s\"".formatted(facts.kind(), facts.name()));
        session.clear();
        acts.removed(production, facts);
    }

    @Override
    public void changeAll(Id<ProductionRecord> production, List<Replacement<T>> changes) {
        var stored = byId(production, changes.stream().map(c -> kind.id(c.before())).toList());
        for (var change : changes) {
            var id = kind.id(change.before());
            Checks.unchanged(
                    change.before(),
                    Optional.ofNullable(stored.get(id)),
                    kind.id(change.after()).equals(id),
                    kind.facts(change.after()).name());
        }
        kind.replaceAll(production, changes, () -> deleteAll(stored.keySet()));
        changes.forEach(
                c -> acts.changed(production, kind.facts(c.before()), kind.facts(c.after())));
    }

    @Override
    public void removeAll(Id<ProductionRecord> production, Collection<T> records) {
        var stored = byId(production, records.stream().map(kind::id).toList());
        for (var record : records) {
            var facts = kind.facts(record);
            Checks.unchanged(
                    record, Optional.ofNullable(stored.get(kind.id(record))), true, facts.name());
            kind.removing(record);
            removals.removed(
                    kind.id(record), "The %s \"%s\"".formatted(facts.kind(), facts.name()));
            acts.removed(production, facts);
        }
        deleteAll(stored.keySet());
    }

    private Map<Id<T>, T> byId(Id<ProductionRecord> production, List<Id<T>> ids) {
        var byId = new HashMap<Id<T>, T>();
        of(production, ids).forEach(record -> byId.put(kind.id(record), record));
        session.clear();
        return byId;
    }

    private void deleteAll(Collection<Id<T>> ids) {
        checks.deleteAll(kind.table(), ids);
        session.clear();
    }

    /** What the session still holds of it goes too, so that it can be written anew. */
    private void delete(Id<T> id) {
        checks.delete(kind.table(), id);
        session.clear();
    }
}
