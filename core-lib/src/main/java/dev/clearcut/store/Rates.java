package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.currency.ExchangeRate;
import dev.clearcut.journal.Facts;
import dev.clearcut.journal.Recorded;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.function.Function;
import org.hibernate.Session;

/** Exchange rates as rows, in the order in which they were entered. */
final class Rates implements Kind<RateRecord, RateRow> {

    private final Session session;
    private final Sql sql;

    Rates(Session session, Sql sql) {
        this.session = session;
        this.sql = sql;
    }

    @Override
    public Class<RateRow> rows() {
        return RateRow.class;
    }

    @Override
    public String table() {
        return "exchange_rate";
    }

    @Override
    public String order() {
        return "number";
    }

    @Override
    public String name() {
        return "id";
    }

    @Override
    public Function<RateRow, RateRecord> reader() {
        return row ->
                new RateRecord(
                        Id.of(row.id),
                        new ExchangeRate(
                                Currency.getInstance(row.from),
                                Currency.getInstance(row.to),
                                new BigDecimal(row.rate),
                                LocalDate.parse(row.on),
                                row.source));
    }

    @Override
    public Id<RateRecord> id(RateRecord one) {
        return one.id();
    }

    @Override
    public Facts facts(RateRecord one) {
        return Recorded.of(one.id(), one.rate());
    }

    @Override
    public void insert(Id<ProductionRecord> production, Collection<RateRecord> rates) {
        long number = sql.number("select coalesce(max(number), 0) from exchange_rate");
        for (var one : rates) {
            insert(production, one, ++number);
        }
    }

    /** A corrected rate keeps its place among the others. */
    @Override
    public void replace(
            Id<ProductionRecord> production, RateRecord before, RateRecord after, Runnable delete) {
        long number =
                sql.number("select number from exchange_rate where id = ?", before.id().value());
        delete.run();
        insert(production, after, number);
    }

    private void insert(Id<ProductionRecord> production, RateRecord one, long number) {
        var row = new RateRow();
        row.id = one.id().value();
        row.production = production.value();
        row.number = number;
        row.from = one.rate().from().getCurrencyCode();
        row.to = one.rate().to().getCurrencyCode();
        row.rate = one.rate().rate().toPlainString();
        row.on = one.rate().on().toString();
        row.source = one.rate().source();
        session.persist(row);
        session.flush();
        session.clear();
    }
}
