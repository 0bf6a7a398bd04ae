package dev.clearcut;

import dev.clearcut.base.Money;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.clearance.Clearance;
import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.clearance.Deal;
import dev.clearcut.clearance.OnFile;
import dev.clearcut.clearance.contract.Contracts;
import dev.clearcut.clearance.sale.Blocker;
import dev.clearcut.clearance.sale.Candidate;
import dev.clearcut.clearance.sale.Candidates;
import dev.clearcut.clearance.sale.Closing;
import dev.clearcut.clearance.sale.ClosingPlan;
import dev.clearcut.clearance.sale.Dated;
import dev.clearcut.clearance.sale.ExploitableRights;
import dev.clearcut.clearance.sale.Gap;
import dev.clearcut.clearance.sale.Prices;
import dev.clearcut.clearance.sale.WhatDies;
import dev.clearcut.material.Material;
import dev.clearcut.rights.Box;
import dev.clearcut.rights.Languages;
import dev.clearcut.rights.Media;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.Territories;
import dev.clearcut.rights.Window;
import dev.clearcut.solve.PseudoBooleanLeastCost;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Uses.Tracks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a cut can be sold, what blocks a deal, what dies when, and the cheapest way to close the
 * gap. Computed on each call from what is on file; never kept.
 *
 * <pre>{@code
 * film.sale().to("Broadcaster UK").closing().cost();      // GBP 2100.00
 * }</pre>
 */
public final class Sale {

    private record Asking(
            @Nullable Cut cut,
            Tracks tracks,
            String purpose,
            Rights within,
            @Nullable Deal deal,
            List<Candidate> removals) {

        Asking of(@Nullable Cut newCut, Tracks newTracks, List<Candidate> newRemovals) {
            return new Asking(newCut, newTracks, purpose, within, deal, newRemovals);
        }

        String buyer() {
            return deal == null ? "" : deal.buyer();
        }
    }

    /** One look at the office: the answers and what they rest on agree. */
    private record Look(ClearanceReport report, Contracts contracts) {}

    private final Scope scope;
    private final Asking asking;

    Sale(Scope scope) {
        this(
                scope,
                new Asking(
                        null,
                        Tracks.ALL,
                        "all rights from today on",
                        from(scope.sources().today()),
                        null,
                        List.of()));
    }

    private Sale(Scope scope, Asking asking) {
        this.scope = scope;
        this.asking = asking;
    }

    /** The same of this cut; unless said, of the latest. */
    public Sale of(Cut cut) {
        return with(asking.of(cut, asking.tracks, asking.removals));
    }

    /** The same of all tracks or the active ones only; unless said, of all. */
    public Sale tracks(Tracks tracks) {
        return with(asking.of(asking.cut, tracks, asking.removals));
    }

    /**
     * The same for a deal: its rights, and its buyer, to whom they must be passed on.
     *
     * @throws dev.clearcut.base.ClearcutException.NotFound when there is no such deal
     */
    public Sale to(String deal) {
        var found = new Deals(scope).named(deal);
        return with(
                new Asking(
                        asking.cut,
                        asking.tracks,
                        found.name(),
                        found.needed(),
                        found,
                        asking.removals));
    }

    /** Nobody sells yesterday. */
    private static Rights from(LocalDate day) {
        return Rights.of(new Box(Territories.ALL, Media.ALL, Languages.ALL, Window.from(day)));
    }

    /** The same within these rights; unless said, within all there are from today on. */
    public Sale within(Rights rights) {
        return with(
                new Asking(
                        asking.cut,
                        asking.tracks,
                        rights.toString(),
                        rights,
                        null,
                        asking.removals));
    }

    /**
     * The same where this material may be taken out of the cut, or replaced, at a cost: one more
     * choice for {@link #closing}.
     */
    public Sale orWithout(Material material, Money cost) {
        var removals = new ArrayList<>(asking.removals);
        removals.add(Candidate.removing(material, cost));
        return with(asking.of(asking.cut, asking.tracks, List.copyOf(removals)));
    }

    private Sale with(Asking newAsking) {
        return new Sale(scope, newAsking);
    }

    /** What is asked, by name: the deal's, or the rights in words. */
    public String purpose() {
        return asking.purpose;
    }

    /** Where every right of every material in the cut allows it. */
    public ExploitableRights rights() {
        return ExploitableRights.of(look().report);
    }

    /** What keeps it from being sold there, what blocks most first. */
    public List<Blocker> blockers() {
        return Blocker.in(look().report);
    }

    /**
     * What ends and what falls due within these days, in their order.
     *
     * @param horizon the days that are of interest
     */
    public List<Dated> calendar(Window horizon) {
        var look = look();
        return WhatDies.in(look.report, look.contracts, horizon);
    }

    /**
     * What the contracts say by themselves, whatever is in the cut: who is owed, what was let slip.
     */
    public Report contracts() {
        return scope.read(reading -> Agreed.contracts(reading, scope.production()))
                .findings(scope.sources().today());
    }

    /** The cheapest way to close the gap, in the currency most of its candidates are priced in. */
    public ClosingPlan closing() {
        var look = look();
        var candidates = candidates(look);
        return closing(look, candidates, usual(candidates.value(), look.contracts));
    }

    /** The same, reckoned in this currency by the rates on file. */
    public ClosingPlan closing(Currency currency) {
        var look = look();
        return closing(look, candidates(look), currency);
    }

    private ClosingPlan closing(
            Look look, Reported<List<Candidate>> candidates, Currency currency) {
        var prices = new Prices(currency, look.contracts.rates(), scope.sources().today());
        return new Closing(new PseudoBooleanLeastCost(), prices)
                .plan(Gap.of(look.report), candidates, look.contracts);
    }

    private Reported<List<Candidate>> candidates(Look look) {
        var from = Candidates.from(look.contracts, scope.sources().today());
        var passedOn = asking.buyer().isBlank() ? from : from.passedOnTo(asking.buyer());
        return passedOn.in(look.report)
                .map(onFile -> Stream.concat(onFile.stream(), asking.removals.stream()).toList());
    }

    private static Currency usual(List<Candidate> candidates, Contracts contracts) {
        var prices = candidates.stream().map(Candidate::price);
        var fees =
                contracts.licences().stream().flatMap(licence -> Stream.ofNullable(licence.fee()));
        return most(prices).or(() -> most(fees)).orElseGet(() -> Currency.getInstance("EUR"));
    }

    private static Optional<Currency> most(Stream<Money> amounts) {
        return amounts
                .collect(Collectors.groupingBy(Money::currency, Collectors.counting()))
                .entrySet()
                .stream()
                .max(
                        Map.Entry.<Currency, Long>comparingByValue()
                                .thenComparing(
                                        e -> e.getKey().getCurrencyCode(),
                                        Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }

    private Look look() {
        var cut = asking.cut == null ? new Cuts(scope).latest() : asking.cut;
        return scope.read(
                reading -> {
                    var contracts = Agreed.contracts(reading, scope.production());
                    OnFile onFile = Agreed.onFile(reading, scope, contracts);
                    return new Look(report(cut, onFile), contracts);
                });
    }

    private ClearanceReport report(Cut cut, OnFile onFile) {
        return asking.deal == null
                ? Clearance.of(cut, asking.purpose, asking.within, onFile, asking.tracks)
                : Clearance.of(cut, asking.deal, onFile, asking.tracks);
    }
}
