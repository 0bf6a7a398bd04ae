package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.budget.Coding;
import dev.clearcut.journal.Facts;
import dev.clearcut.journal.RecordedBudget;
import java.util.Collection;
import java.util.function.Function;
import org.hibernate.Session;

/** Which licences stand on which line of the budget, as rows; a row has its licence's identity. */
final class Codings implements Kind<Coding, CodingRow> {

    private final Session session;
    private final Checks checks;

    Codings(Session session, Checks checks) {
        this.session = session;
        this.checks = checks;
    }

    @Override
    public Class<CodingRow> rows() {
        return CodingRow.class;
    }

    @Override
    public String table() {
        return "budget_coding";
    }

    @Override
    public String order() {
        return "id";
    }

    @Override
    public String name() {
        return "id";
    }

    @Override
    public Function<CodingRow, Coding> reader() {
        return row -> new Coding(Id.of(row.id), row.code);
    }

    @Override
    public Id<Coding> id(Coding coding) {
        return coding.id();
    }

    @Override
    public Facts facts(Coding coding) {
        return RecordedBudget.of(coding);
    }

    @Override
    public void insert(Id<ProductionRecord> production, Collection<Coding> codings) {
        codings.forEach(c -> checks.hasLicence(production, c.licence(), "A cost code"));
        for (var coding : codings) {
            var row = new CodingRow();
            row.id = coding.licence().value();
            row.production = production.value();
            row.code = coding.code();
            session.persist(row);
        }
        session.flush();
        session.clear();
    }
}
