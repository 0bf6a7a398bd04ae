package dev.clearcut.store;

import dev.clearcut.base.Id;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** The records of a kind in the office's tables; what is done to them goes into the journal. */
final class Shelved<T, R> implements Keeping<T> {

    private final Session session;
    private final Checks checks;
    private final Acts acts;
    private final Kind<T, R> kind;

    Shelved(Session session, Checks checks, Acts acts, Kind<T, R> kind) {
        this.session = session;
        this.checks = checks;
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
        records.forEach(record -> acts.added(production, kind.facts(record)));
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
        checks.removing(kind.table(), id, "The %s \"%s\"".formatted(facts.kind(), facts.name()));
        session.clear();
        acts.removed(production, facts);
    }

    /** What the session still holds of it goes too, so that it can be written anew. */
    private void delete(Id<T> id) {
        checks.delete(kind.table(), id);
        session.clear();
    }
}
