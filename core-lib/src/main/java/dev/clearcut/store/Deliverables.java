package dev.clearcut.store;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.clearance.Deal;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.journal.Facts;
import dev.clearcut.journal.RecordedDelivery;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.hibernate.Session;

/** Deliverables as rows, in the order in which they came. */
final class Deliverables implements Kind<Deliverable, DeliverableRow> {

    private static final int AT_ONCE = 200;

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
    public Facts label(Deliverable one) {
        return Facts.of("deliverable", one.id().value(), one.reference());
    }

    @Override
    public void insert(Id<ProductionRecord> production, Collection<Deliverable> all) {
        var last =
                new AtomicLong(
                        checks.number(
                                "select coalesce(max(number), 0) from deliverable where production_id = ?",
                                production));
        insertAll(production, all, one -> last.incrementAndGet());
    }

    private void insertAll(
            Id<ProductionRecord> production,
            Collection<Deliverable> all,
            ToLongFunction<Deliverable> number) {
        refuseStrangers(production, all);
        refuseTaken(all);
        int held = 0;
        for (var one : all) {
            session.persist(DeliverableText.row(production, one, number.applyAsLong(one)));
            if (++held % AT_ONCE == 0) {
                settle();
            }
        }
        settle();
    }

    private void settle() {
        session.flush();
        session.clear();
    }

    /** Each deal and cut is looked up once, however many items name it. */
    private void refuseStrangers(Id<ProductionRecord> production, Collection<Deliverable> all) {
        var seen = new HashSet<Id<?>>();
        for (var one : all) {
            if (seen.add(one.deal())) {
                isOfTheProduction(production, "deal", one.deal(), one);
            }
            for (var version : one.versions()) {
                if (version.cut() != null && seen.add(version.cut().cut())) {
                    isOfTheProduction(production, "cut", version.cut().cut(), one);
                }
            }
        }
    }

    private void refuseTaken(Collection<Deliverable> all) {
        var taken = new HashMap<Id<Deal>, TreeSet<String>>();
        for (var one : all) {
            var names = taken.computeIfAbsent(one.deal(), this::references);
            if (!names.add(one.reference())) {
                throw new Refused(
                        "The delivery has an item \"%s\" already; choose another name."
                                .formatted(names.ceiling(one.reference())));
            }
        }
    }

    /** Upper or lower case. */
    private TreeSet<String> references(Id<Deal> deal) {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(
                sql.texts("select reference from deliverable where deal_id = ?", deal.value()));
        return names;
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
        insertAll(production, List.of(after), one -> number);
    }

    @Override
    public void replaceAll(
            Id<ProductionRecord> production,
            List<Replacement<Deliverable>> changes,
            Runnable deleteAll) {
        var numbers =
                changes.stream().collect(toMap(c -> c.after().id(), c -> number(c.after().id())));
        deleteAll.run();
        insertAll(
                production,
                changes.stream().map(Replacement::after).toList(),
                one -> requireNonNull(numbers.get(one.id())));
    }

    private long number(Id<Deliverable> one) {
        return checks.number("select coalesce(max(number), 0) from deliverable where id = ?", one);
    }
}
