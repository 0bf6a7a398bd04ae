package dev.clearcut.budget;

import dev.clearcut.base.Money;
import dev.clearcut.budget.Cost.Stage;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;

/** Amounts of one currency, added up by how sure they are. */
public record Sums(Money quoted, Money agreed, Money committed, Money paid, Money atRisk) {

    /** What was converted already. */
    record Converted(Stage stage, Money amount) {}

    static Sums of(Collection<Converted> amounts, Currency currency) {
        return new Sums(
                sum(Stage.QUOTED, amounts, currency),
                sum(Stage.AGREED, amounts, currency),
                sum(Stage.COMMITTED, amounts, currency),
                sum(Stage.PAID, amounts, currency),
                sum(Stage.AT_RISK, amounts, currency));
    }

    private static Money sum(Stage stage, Collection<Converted> amounts, Currency currency) {
        var zero = new Money(BigDecimal.ZERO, currency);
        return amounts.stream()
                .filter(converted -> converted.stage() == stage)
                .map(Converted::amount)
                .reduce(zero, Money::plus);
    }

    /** What will be spent if nothing more is decided: paid, committed and agreed. */
    public Money actual() {
        return paid.plus(committed).plus(agreed);
    }

    /** What will be spent if every quote is accepted too; options and steps stay at risk. */
    public Money forecast() {
        return actual().plus(quoted);
    }

    /** The forecast with every option exercised and every step reached. */
    public Money worst() {
        return forecast().plus(atRisk);
    }
}
