package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.budget.Payment;
import dev.clearcut.journal.Facts;
import dev.clearcut.journal.RecordedBudget;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import org.hibernate.Session;

/** Payments as rows. */
final class Payments implements Kind<Payment, PaymentRow> {

    private final Session session;
    private final Checks checks;

    Payments(Session session, Checks checks) {
        this.session = session;
        this.checks = checks;
    }

    @Override
    public Class<PaymentRow> rows() {
        return PaymentRow.class;
    }

    @Override
    public String table() {
        return "payment";
    }

    @Override
    public String order() {
        return "on, id";
    }

    @Override
    public String name() {
        return "note";
    }

    @Override
    public Function<PaymentRow, Payment> reader() {
        return row ->
                new Payment(
                        Id.of(row.id),
                        Id.of(row.licence),
                        MoneyText.read(row.amount, row.currency),
                        LocalDate.parse(row.on),
                        row.note);
    }

    @Override
    public Id<Payment> id(Payment payment) {
        return payment.id();
    }

    @Override
    public Facts facts(Payment payment) {
        return RecordedBudget.of(payment);
    }

    @Override
    public void insert(Id<ProductionRecord> production, Collection<Payment> payments) {
        payments.forEach(p -> checks.hasLicence(production, p.licence(), "A payment"));
        for (var payment : payments) {
            var row = new PaymentRow();
            row.id = payment.id().value();
            row.production = production.value();
            row.licence = payment.licence().value();
            row.amount = MoneyText.amount(payment.amount());
            row.currency = MoneyText.currency(payment.amount());
            row.on = payment.on().toString();
            row.note = payment.note();
            session.persist(row);
        }
        session.flush();
        session.clear();
    }
}
