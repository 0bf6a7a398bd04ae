package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.clearance.Deal;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Deals as rows. */
final class Deals {

    private final Session session;
    private final Checks checks;

    Deals(Session session, Checks checks) {
        this.session = session;
        this.checks = checks;
    }

    List<Deal> of(Id<ProductionRecord> production) {
        return session
                .createQuery(
                        "from DealRow where production = :production order by name", DealRow.class)
                .setParameter("production", production.value())
                .list()
                .stream()
                .map(Deals::read)
                .toList();
    }

    Optional<Deal> named(Id<ProductionRecord> production, String name) {
        return session
                .createQuery(
                        "from DealRow where production = :production and name = :name",
                        DealRow.class)
                .setParameter("production", production.value())
                .setParameter("name", name.strip())
                .list()
                .stream()
                .map(Deals::read)
                .findFirst();
    }

    Optional<Deal> one(Id<ProductionRecord> production, Id<Deal> id) {
        return Optional.ofNullable(session.find(DealRow.class, id.value()))
                .filter(row -> row.production.equals(production.value()))
                .map(Deals::read);
    }

    void insert(Id<ProductionRecord> production, Deal deal) {
        checks.nameIsFree("deal", production, "name", deal.name());
        var row = new DealRow();
        row.id = deal.id().value();
        row.production = production.value();
        row.name = deal.name();
        row.buyer = deal.buyer();
        row.needed.addAll(BoxText.of(deal.needed()));
        session.persist(row);
        session.flush();
        session.clear();
    }

    private static Deal read(DealRow row) {
        return new Deal(Id.of(row.id), row.name, row.buyer, BoxText.read(row.needed));
    }
}
