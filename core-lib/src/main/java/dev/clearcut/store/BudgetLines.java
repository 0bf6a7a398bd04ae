package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.budget.BudgetLine;
import dev.clearcut.journal.Facts;
import dev.clearcut.journal.RecordedBudget;
import dev.clearcut.material.Family;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Budget lines as rows. */
final class BudgetLines implements Kind<BudgetLine, BudgetLineRow> {

    private final Session session;
    private final Checks checks;

    BudgetLines(Session session, Checks checks) {
        this.session = session;
        this.checks = checks;
    }

    @Override
    public Class<BudgetLineRow> rows() {
        return BudgetLineRow.class;
    }

    @Override
    public String table() {
        return "budget_line";
    }

    @Override
    public String order() {
        return "code";
    }

    @Override
    public String name() {
        return "code";
    }

    @Override
    public Function<BudgetLineRow, BudgetLine> reader() {
        return BudgetLines::read;
    }

    @Override
    public Id<BudgetLine> id(BudgetLine line) {
        return line.id();
    }

    @Override
    public Facts facts(BudgetLine line) {
        return RecordedBudget.of(line);
    }

    @Override
    public void insert(Id<ProductionRecord> production, Collection<BudgetLine> lines) {
        checks.namesAreFree("budget_line", production, "code", lines, BudgetLine::code);
        for (var line : lines) {
            var row = new BudgetLineRow();
            row.id = line.id().value();
            row.production = production.value();
            row.code = line.code();
            row.name = line.name();
            row.amount = MoneyText.amount(line.budgeted());
            row.currency = MoneyText.currency(line.budgeted());
            line.takes().forEach(family -> row.takes.add(family.word()));
            session.persist(row);
        }
        session.flush();
        session.clear();
    }

    private static BudgetLine read(BudgetLineRow row) {
        return new BudgetLine(
                Id.of(row.id),
                row.code,
                row.name,
                MoneyText.read(row.amount, row.currency),
                row.takes.stream()
                        .map(word -> Word.read(Family.class, word))
                        .collect(Collectors.toSet()));
    }
}
