package dev.clearcut.budget;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.budget.Cost.Stage;
import dev.clearcut.clearance.contract.Contracts;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Option;
import dev.clearcut.licence.StepUp;
import dev.clearcut.licence.event.Happened;
import dev.clearcut.material.Material;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every paper on file costs, amount by amount. */
public final class Costs {

    private final Happened happened;
    private final LocalDate today;
    private final Map<Id<Licence>, List<Payment>> payments = new LinkedHashMap<>();
    private final List<Cost> costs = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private Costs(Happened happened, Collection<Payment> payments, LocalDate today) {
        this.happened = happened;
        this.today = today;
        payments.forEach(
                p -> this.payments.computeIfAbsent(p.licence(), l -> new ArrayList<>()).add(p));
    }

    /**
     * Licences granted to somebody else cost us nothing and are left out.
     *
     * @return with a finding for each licence that is paid beyond what it asks
     */
    public static Reported<List<Cost>> of(
            Contracts contracts, Collection<Payment> payments, LocalDate today) {
        var all = new Costs(contracts.happened(), payments, today);
        contracts.licences().stream()
                .filter(licence -> !licence.isToAnother(contracts.ours()))
                .forEach(all::add);
        contracts.quotes().stream()
                .filter(quote -> !quote.isOver(today))
                .forEach(
                        quote ->
                                all.costs.add(
                                        new Cost(
                                                Stage.QUOTED,
                                                quote.reference(),
                                                null,
                                                quote.from().name(),
                                                quote.offer().materials(),
                                                quote.price(),
                                                quote.until())));
        return new Reported<>(List.copyOf(all.costs), new Report(all.findings));
    }

    private void add(Licence licence) {
        var owed = owed(licence, happened);
        var paid = paid(licence);
        paid.forEach(p -> add(licence, Stage.PAID, licence.reference(), p.amount(), p.on()));
        var open = new LinkedHashMap<Currency, BigDecimal>();
        owed.forEach(m -> open.merge(m.currency(), m.amount(), BigDecimal::add));
        paid.forEach(
                p ->
                        open.merge(
                                p.amount().currency(),
                                p.amount().amount().negate(),
                                BigDecimal::add));
        differs(licence);
        var stage = licence.isSigned() ? Stage.COMMITTED : Stage.AGREED;
        open.forEach((currency, amount) -> open(licence, stage, new Money(amount, currency)));
        licence.further().options().forEach(option -> atRisk(licence, option));
        licence.further().steps().forEach(step -> atRisk(licence, step));
    }

    private void open(Licence licence, Stage stage, Money amount) {
        if (amount.amount().signum() > 0) {
            add(licence, stage, licence.reference(), amount, null);
        } else if (amount.amount().signum() < 0) {
            findings.add(
                    BudgetRule.OVERPAID.finding(
                            Where.onRecord("licence", licence.reference()),
                            "%s more was paid for %s than it asks: check the payments, or enter what they were for."
                                    .formatted(
                                            new Money(amount.amount().negate(), amount.currency()),
                                            licence.reference())));
        }
    }

    /** What a licence asks: the fee, the options that were exercised, the steps reached. */
    public static List<Money> owed(Licence licence, Happened happened) {
        var owed = new ArrayList<Money>();
        if (licence.fee() != null) {
            owed.add(licence.fee());
        }
        licence.further().options().stream()
                .filter(option -> option.exercised() != null)
                .forEach(option -> owed.add(option.price()));
        licence.further().steps().stream()
                .filter(step -> step.reached(happened).isPresent())
                .forEach(step -> owed.add(step.further()));
        return owed;
    }

    /** Payments count; what the paper calls paid and they do not come to is said. */
    private void differs(Licence licence) {
        var fee = licence.fee();
        var entered = payments.getOrDefault(licence.id(), List.of());
        if (fee == null || licence.standing().paid() == null || entered.isEmpty()) {
            return;
        }
        var sum =
                entered.stream()
                        .map(Payment::amount)
                        .filter(amount -> amount.currency().equals(fee.currency()))
                        .map(Money::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(fee.amount()) < 0) {
            findings.add(
                    BudgetRule.PAID_DIFFERS.finding(
                            Where.onRecord("licence", licence.reference()),
                            "%s is paid by its own word since %s, and the payments entered come to %s of %s: enter the rest with \"budget pay\", or put the day right."
                                    .formatted(
                                            licence.reference(),
                                            licence.standing().paid(),
                                            new Money(sum, fee.currency()),
                                            fee)));
        }
    }

    private record Paid(Money amount, @Nullable LocalDate on) {}

    /** Payments as entered; without any, what the papers themselves call paid. */
    private List<Paid> paid(Licence licence) {
        var entered = payments.getOrDefault(licence.id(), List.of());
        if (!entered.isEmpty()) {
            return entered.stream().map(p -> new Paid(p.amount(), p.on())).toList();
        }
        var paid = new ArrayList<Paid>();
        if (licence.fee() != null && licence.standing().paid() != null) {
            paid.add(new Paid(licence.fee(), licence.standing().paid()));
        }
        licence.further().steps().stream()
                .filter(step -> step.paid() != null)
                .forEach(step -> paid.add(new Paid(step.further(), step.paid())));
        return paid;
    }

    private void atRisk(Licence licence, Option option) {
        var possible =
                switch (option.state(today, happened)) {
                    case OPEN, UNKNOWN -> true;
                    case EXERCISED, EXPIRED -> false;
                };
        if (possible) {
            add(
                    licence,
                    Stage.AT_RISK,
                    licence.reference() + ", option" + clause(option.clause()),
                    option.price(),
                    option.by() == null ? null : option.by().on(happened).orElse(null));
        }
    }

    private void atRisk(Licence licence, StepUp step) {
        if (step.reached(happened).isEmpty() && step.paid() == null) {
            add(
                    licence,
                    Stage.AT_RISK,
                    licence.reference() + ", step" + clause(step.clause()) + ": " + step.event(),
                    step.further(),
                    null);
        }
    }

    private static String clause(String clause) {
        return clause.isBlank() ? "" : " " + clause;
    }

    private void add(
            Licence licence, Stage stage, String paper, Money amount, @Nullable LocalDate on) {
        costs.add(
                new Cost(
                        stage,
                        paper,
                        licence.id(),
                        licence.licensor().name(),
                        materials(licence),
                        amount,
                        on));
    }

    private static Set<Id<Material>> materials(Licence licence) {
        var materials = new HashSet<Id<Material>>();
        licence.grants().forEach(grant -> materials.addAll(grant.materials()));
        return materials;
    }
}
