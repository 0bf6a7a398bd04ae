package dev.clearcut.store;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.journal.Facts;
import dev.clearcut.journal.RecordedDelivery;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;

/** Deliverables as rows, in the order in which they came. */
final class Deliverables implements Kind<Deliverable, DeliverableRow> {

    private final Session session;
    private final Checks checks;
    private final Sql sql;

    Deliverables(Session session, Checks checks, Sql sql) {
        this.session = session;
        this.checks = checks;
        this.sql = sql;
    }

    @Override
    public Class<DeliverableRow> rows() {
        return DeliverableRow.class;
    }

    @Override
    public String table() {
        return "deliverable";
    }

    @Override
    public String order() {
        return "number";
    }

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public Function<DeliverableRow, Deliverable> reader() {
        return DeliverableText::read;
    }

    @Override
    public Id<Deliverable> id(Deliverable one) {
        return one.id();
    }

    @Override
    public Facts facts(Deliverable one) {
        return RecordedDelivery.of(one);
    }

    @Override
    public void insert(Id<ProductionRecord> production, Collection<Deliverable> all) {
        long number =
                checks.number(
                        "select coalesce(max(number), 0) from deliverable where production_id = ?",
                        production);
        for (var one : all) {
            insert(production, one, ++number);
        }
    }

    private void insert(Id<ProductionRecord> production, Deliverable one, long number) {
        isOfTheProduction(production, "deal", one.deal(), one);
        one.versions()
                .forEach(
                        version -> {
                            if (version.cut() != null) {
                                isOfTheProduction(production, "cut", version.cut().cut(), one);
                            }
                        });
        var taken =
                sql.texts(
                        "select reference from deliverable where deal_id = ? and reference = ?",
                        one.deal().value(),
                        one.reference());
        if (!taken.isEmpty()) {
            throw new Refused(
                    "The delivery has an item \"%s\" already; choose another name."
                            .formatted(taken.getFirst()));
        }
        session.persist(DeliverableText.row(production, one, number));
        session.flush();
        session.clear();
    }

    private void isOfTheProduction(
            Id<ProductionRecord> production, String table, Id<?> id, Deliverable of) {
        var found =
                sql.texts(
                        "select id from " + table + " where id = ? and production_id = ?",
                        id.value(),
                        production.value());
        if (found.isEmpty()) {
            throw new Refused(
                    "The deliverable \"%s\" names a %s that the production does not have."
                            .formatted(of.reference(), table));
        }
    }

    /** It keeps its place. */
    @Override
    public void replace(
            Id<ProductionRecord> production,
            Deliverable before,
            Deliverable after,
            Runnable delete) {
        long number = number(before.id());
        delete.run();
        insert(production, after, number);
    }

    @Override
    public void replaceAll(
            Id<ProductionRecord> production,
            List<Replacement<Deliverable>> changes,
            Runnable deleteAll) {
        var numbers =
                changes.stream().collect(toMap(c -> c.after().id(), c -> number(c.after().id())));
        deleteAll.run();
        for (var change : changes) {
            insert(production, change.after(), requireNonNull(numbers.get(change.after().id())));
        }
    }

    private long number(Id<Deliverable> one) {
        return checks.number("select coalesce(max(number), 0) from deliverable where id = ?", one);
    }
}
