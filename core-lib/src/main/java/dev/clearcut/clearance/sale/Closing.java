package dev.clearcut.clearance.sale;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.clearance.contract.Contracts;
import dev.clearcut.clearance.sale.ClosingPlan.Chosen;
import dev.clearcut.clearance.sale.ClosingPlan.Proof;
import dev.clearcut.licence.fee.FeeRule;
import dev.clearcut.licence.fee.Fees;
import dev.clearcut.licence.fee.MfnGroup;
import dev.clearcut.licence.fee.MfnGroup.Change;
import dev.clearcut.licence.fee.Owed;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the cheapest way to close a gap: which quotes to accept, which options to exercise, what to
 * take out.
 *
 * <p>Each candidate is had whole or not at all. Everything that some candidate closes is closed;
 * what none does stays open and is said. The cost is the prices and what most-favoured-nations
 * groups make of them. Of plans that cost the same, the one with the fewest papers wins, and then
 * the one whose names come first.
 */
public final class Closing {

    private final LeastCost solver;
    private final Prices prices;

    /**
     * @param solver finds the cheapest set, or says that it gave up
     * @param prices what makes amounts of several currencies comparable
     */
    public Closing(LeastCost solver, Prices prices) {
        this.solver = solver;
        this.prices = prices;
    }

    /**
     * @param candidates with why others are none; one whose price, or whose group, cannot be
     *     reckoned in the plan's currency is none either
     * @param contracts whose groups and fees count
     */
    public ClosingPlan plan(Gap gap, Reported<List<Candidate>> candidates, Contracts contracts) {
        var notes = new ArrayList<>(candidates.report().findings());
        var groups =
                contracts.groups().stream()
                        .filter(g -> g.compared() != MfnGroup.Compared.CREDIT)
                        .toList();
        var priced =
                candidates.value().stream()
                        .filter(c -> isPriced(c, groups, notes))
                        .sorted(
                                Comparator.comparing(Candidate::name)
                                        .thenComparing(Candidate::kind))
                        .toList();
        var cells = Cells.of(gap.missing(), priced);
        var fees = contracts.fees();
        var chosen = new ArrayList<Candidate>();
        var proof = Proof.OPTIMAL;
        for (var part : Islands.of(cells.needs(), priced, groups)) {
            var task = Model.task(part.needs(), part.candidates(), groups, fees, prices);
            var answer = solver.solve(task);
            part.candidates().stream()
                    .filter(c -> answer.yes().get(part.candidates().indexOf(c)))
                    .forEach(chosen::add);
            proof = answer.proven() ? proof : Proof.BEST_FOUND;
        }
        groups.forEach(
                group ->
                        notes.addAll(
                                group.compare(fees, prices.rates(), prices.day())
                                        .report()
                                        .findings()));
        chosen.sort(Comparator.comparing(Candidate::name).thenComparing(Candidate::kind));
        var left = new Gap(cells.leftOpen(), gap.unidentified());
        return plan(chosen, groups, fees, proof, left, new Report(notes));
    }

    private ClosingPlan plan(
            List<Candidate> chosen,
            List<MfnGroup> groups,
            Fees fees,
            Proof proof,
            Gap left,
            Report notes) {
        var owed = owed(chosen, groups, fees, prices);
        var paid =
                chosen.stream()
                        .map(c -> new Chosen(c, prices.of(c.price()).orElseThrow()))
                        .toList();
        var cost = BigInteger.ZERO;
        for (var one : paid) {
            cost = cost.add(Lifts.units(one.price()));
        }
        for (var one : owed) {
            cost = cost.add(Lifts.units(prices.of(one.difference()).orElseThrow()));
        }
        return new ClosingPlan(paid, Lifts.money(cost, prices), owed, proof, left, notes);
    }

    /** Who is owed what if these are accepted together. */
    static List<Owed> owed(
            Collection<Candidate> chosen, List<MfnGroup> groups, Fees fees, Prices prices) {
        var owed = new ArrayList<Owed>();
        for (var group : groups) {
            var changes =
                    chosen.stream()
                            .filter(c -> c.priced() != null && group.includes(c.priced()))
                            .map(c -> new Change(Objects.requireNonNull(c.priced()), c.price()))
                            .toList();
            if (!changes.isEmpty()) {
                owed.addAll(group.ripple(changes, fees, prices.rates(), prices.day()).value());
            }
        }
        return owed;
    }

    private boolean isPriced(Candidate candidate, List<MfnGroup> groups, List<Finding> notes) {
        var missing = whatRate(candidate, groups);
        missing.ifPresent(
                rate ->
                        notes.add(
                                SaleRule.NO_RATE.finding(
                                        Where.onRecord(candidate.kind().word(), candidate.name()),
                                        "%s cannot be compared, and is left out: %s"
                                                .formatted(candidate.price(), rate),
                                        "")));
        return missing.isEmpty();
    }

    private Optional<String> whatRate(Candidate candidate, List<MfnGroup> groups) {
        var price = candidate.price();
        if (prices.of(price).isEmpty()) {
            return Optional.of(FeeRule.missing(price, prices.currency(), prices.day()));
        }
        for (var group : groups) {
            if (candidate.priced() == null || !group.includes(candidate.priced())) {
                continue;
            }
            if (prices.rates().in(price, group.currency(), prices.day()).isEmpty()) {
                return Optional.of(FeeRule.missing(price, group.currency(), prices.day()));
            }
            var one = Lifts.one(group);
            if (prices.of(one).isEmpty()) {
                return Optional.of(FeeRule.missing(one, prices.currency(), prices.day()));
            }
        }
        return Optional.empty();
    }
}
