package dev.clearcut;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.budget.BudgetLine;
import dev.clearcut.budget.BudgetReport;
import dev.clearcut.budget.Coding;
import dev.clearcut.budget.Costs;
import dev.clearcut.budget.Payment;
import dev.clearcut.exchange.excel.BudgetWorkbook;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.Family;
import dev.clearcut.material.Material;
import dev.clearcut.store.Reading;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the rights cost: quoted, agreed, committed, paid and at risk, against the budget. */
public final class Budget {

    private final Scope scope;

    Budget(Scope scope) {
        this.scope = scope;
    }

    /** An identity for a line or a payment that is to be entered. */
    public <T> Id<T> freshId() {
        return scope.sources().freshId();
    }

    /** By code. */
    public List<BudgetLine> lines() {
        return scope.read(reading -> reading.budgetLines().of(scope.production()));
    }

    /**
     * Adds a line.
     *
     * @throws dev.clearcut.base.ClearcutException.Refused when the code is taken
     */
    public BudgetLine add(String code, String name, Money budgeted) {
        return add(new BudgetLine(freshId(), code, name, budgeted, Set.of()));
    }

    /**
     * The same of a line, with a {@link #freshId}, that takes the papers of some families of
     * material.
     *
     * @throws Invalid when another line takes one of them already
     */
    public BudgetLine add(BudgetLine line) {
        return scope.write(
                writing -> {
                    requireApart(writing, line);
                    writing.budgetLines().add(scope.production(), line);
                    return line;
                });
    }

    /**
     * @param before as it was read
     * @throws dev.clearcut.base.ClearcutException.Stale when somebody changed it since
     */
    public BudgetLine change(BudgetLine before, BudgetLine after) {
        return scope.write(
                writing -> {
                    requireApart(writing, after);
                    writing.budgetLines().change(scope.production(), before, after);
                    return after;
                });
    }

    private void requireApart(Reading reading, BudgetLine line) {
        for (var other : reading.budgetLines().of(scope.production())) {
            for (var family : line.takes()) {
                if (!other.id().equals(line.id()) && other.takes().contains(family)) {
                    throw new Invalid(
                            "Line %s takes %s already; a paper stands on one line."
                                    .formatted(other.code(), family.word()));
                }
            }
        }
    }

    /**
     * A line by its code.
     *
     * @throws NotFound when there is none
     */
    public BudgetLine line(String code) {
        return scope.read(reading -> line(reading, code));
    }

    private BudgetLine line(Reading reading, String code) {
        return reading.budgetLines()
                .named(scope.production(), code)
                .orElseThrow(
                        () ->
                                Unknown.name(
                                        "budget line",
                                        code,
                                        reading.budgetLines().of(scope.production()).stream()
                                                .map(BudgetLine::code)
                                                .toList(),
                                        "add one with \"budget line\""));
    }

    /** Puts a licence, with its options and steps, on a line. */
    public void code(Licence licence, String code) {
        scope.change(
                writing -> {
                    var coding = new Coding(licence.id(), line(writing, code).code());
                    var before = writing.codings().one(scope.production(), coding.id());
                    if (before.isPresent()) {
                        writing.codings().change(scope.production(), before.get(), coding);
                    } else {
                        writing.codings().add(scope.production(), coding);
                    }
                });
    }

    /** Enters what was paid for a licence. */
    public Payment pay(Licence licence, Money amount, LocalDate on) {
        return pay(new Payment(freshId(), licence.id(), amount, on, scope.why()));
    }

    /**
     * The same of a payment with a {@link #freshId} and a note: the invoice, say. With the payment
     * that completes what it asks, a signed licence is paid.
     *
     * @throws Refused for a day still to come
     */
    public Payment pay(Payment payment) {
        if (payment.on().isAfter(scope.sources().today())) {
            throw new Refused(
                    "%s has not come yet; enter the payment on the day.".formatted(payment.on()));
        }
        scope.change(writing -> new Paying(scope).enter(writing, payment));
        return payment;
    }

    /** By the day they were made. */
    public List<Payment> payments() {
        return scope.read(reading -> reading.payments().of(scope.production()));
    }

    /** Takes back a payment that was entered wrongly; a licence it completed is not paid then. */
    public void remove(Payment payment) {
        scope.change(writing -> new Paying(scope).remove(writing, payment));
    }

    /** Everything as of today, in the currency of the first line, or pounds where there is none. */
    public BudgetReport report() {
        return scope.read(
                reading -> {
                    var lines = reading.budgetLines().of(scope.production());
                    var currency =
                            lines.isEmpty()
                                    ? Currency.getInstance("GBP")
                                    : lines.getFirst().budgeted().currency();
                    return report(reading, currency);
                });
    }

    /** Everything as of today, in one currency, by the rates on file. */
    public BudgetReport report(Currency currency) {
        return scope.read(reading -> report(reading, currency));
    }

    private BudgetReport report(Reading reading, Currency currency) {
        var today = scope.sources().today();
        var contracts = Agreed.contracts(reading, scope.production());
        var costs = Costs.of(contracts, reading.payments().of(scope.production()), today);
        var families = families(reading);
        var report =
                BudgetReport.of(
                        reading.budgetLines().of(scope.production()),
                        costs.value(),
                        new BudgetReport.Terms(
                                currency,
                                contracts.rates(),
                                today,
                                reading.codings().of(scope.production()),
                                material -> Optional.ofNullable(families.get(material))));
        return report.plus(costs.report());
    }

    private Map<Id<Material>, Family> families(Reading reading) {
        var families = new HashMap<Id<Material>, Family>();
        reading.materials()
                .of(scope.production())
                .forEach(material -> families.put(material.id(), material.kind().family()));
        return families;
    }

    /** Writes a report as a workbook: the lines, and every amount with its paper. */
    public void write(BudgetReport report, Path xlsx) {
        BudgetWorkbook.write(report, xlsx);
    }
}
