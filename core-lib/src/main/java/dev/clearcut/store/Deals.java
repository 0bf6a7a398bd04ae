package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.clearance.Deal;
import dev.clearcut.journal.Facts;
import dev.clearcut.journal.Recorded;
import java.util.Collection;
import java.util.function.Function;
import org.hibernate.Session;

/** Deals as rows. */
final class Deals implements Kind<Deal, DealRow> {

    private final Session session;
    private final Checks checks;

    Deals(Session session, Checks checks) {
        this.session = session;
        this.checks = checks;
    }

    @Override
    public Class<DealRow> rows() {
        return DealRow.class;
    }

    @Override
    public String table() {
        return "deal";
    }

    @Override
    public String order() {
        return "name";
    }

    @Override
    public String name() {
        return "name";
    }

    @Override
    public Function<DealRow, Deal> reader() {
        return row -> new Deal(Id.of(row.id), row.name, row.buyer, BoxText.read(row.needed));
    }

    @Override
    public Id<Deal> id(Deal deal) {
        return deal.id();
    }

    @Override
    public Facts facts(Deal deal) {
        return Recorded.of(deal);
    }

    @Override
    public void insert(Id<ProductionRecord> production, Collection<Deal> deals) {
        checks.namesAreFree("deal", production, "name", deals, Deal::name);
        deals.forEach(deal -> insert(production, deal));
    }

    private void insert(Id<ProductionRecord> production, Deal deal) {
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
}
