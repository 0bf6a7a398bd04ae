package dev.clearcut.samples;

import dev.clearcut.Options;
import dev.clearcut.Production;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.clearance.sale.Gap;
import dev.clearcut.currency.Rates;
import dev.clearcut.licence.Cap;
import dev.clearcut.licence.Offer;
import dev.clearcut.licence.Option;
import dev.clearcut.licence.fee.MfnGroup;
import dev.clearcut.licence.fee.Priced;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.rights.Rights;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The least cost of closing a gap, found by trying every set of papers there is: no solver, no
 * cells, no islands. What each set leaves open is reckoned as sets of rights, and what it costs
 * from the prices and, group by group, from what the best paid member is paid.
 */
final class LeastByHand {

    /** One paper that could be had. */
    private record Had(Priced priced, Offer offer, BigDecimal price) {}

    private record Right(Id<Material> material, CarriedRight right) {}

    private final Production film;
    private final Currency currency;
    private final LocalDate today;
    private final Map<Right, Rights> open = new HashMap<>();
    private final Map<Id<Material>, BigDecimal> seconds = new HashMap<>();
    private final Map<Id<Material>, Integer> uses = new HashMap<>();
    private final List<Had> papers = new ArrayList<>();

    LeastByHand(Production film, String deal, Money in, LocalDate today) {
        this.film = film;
        this.currency = in.currency();
        this.today = today;
        read(film.clearance().against(deal));
        film.quotes().list().stream().filter(quote -> quote.isOpen(today)).forEach(this::add);
        film.options().list().stream()
                .filter(option -> option.state() == Option.State.OPEN)
                .filter(option -> option.licence().whyNotInForce().isEmpty())
                .forEach(this::add);
    }

    private void read(ClearanceReport report) {
        for (var use : report.uses()) {
            use.material()
                    .ifPresent(
                            material -> {
                                var lasts = use.placed().use().seconds();
                                seconds.merge(
                                        material.id(),
                                        new BigDecimal(lasts.numerator())
                                                .divide(
                                                        new BigDecimal(lasts.denominator()),
                                                        MathContext.DECIMAL64),
                                        BigDecimal::add);
                                uses.merge(material.id(), 1, Integer::sum);
                            });
        }
        Gap.of(report)
                .missing()
                .forEach(
                        missing ->
                                open.put(
                                        new Right(missing.material(), missing.right()),
                                        missing.open()));
    }

    private void add(Quote quote) {
        add(Priced.of(quote), quote.offer(), quote.price());
    }

    private void add(Options.OnFile option) {
        add(
                Priced.of(option.option()),
                option.licence().offered(option.option()),
                option.option().price());
    }

    private void add(Priced priced, Offer offer, Money price) {
        if (offer.materials().stream().anyMatch(seconds::containsKey)
                && offer.caps().stream().allMatch(cap -> isEnough(cap, offer))) {
            papers.add(new Had(priced, offer, in(price)));
        }
    }

    private boolean isEnough(Cap cap, Offer offer) {
        return offer.materials().stream()
                .filter(seconds::containsKey)
                .allMatch(
                        material ->
                                switch (cap) {
                                    case Cap.Seconds most ->
                                            BigDecimal.valueOf(most.most())
                                                            .compareTo(
                                                                    seconds.getOrDefault(
                                                                            material,
                                                                            BigDecimal.ZERO))
                                                    >= 0;
                                    case Cap.Uses most ->
                                            most.most() >= uses.getOrDefault(material, 0);
                                });
    }

    private BigDecimal in(Money money) {
        return new Rates(film.rates().list()).in(money, currency, today).orElseThrow().amount();
    }

    /** How many papers there are to choose from. */
    int papers() {
        return papers.size();
    }

    /** The least any set costs that leaves no more open than all papers together would. */
    Money cost() {
        var least = left(papers);
        var best = cost(papers);
        for (int set = 0; set < 1 << papers.size(); set++) {
            var chosen = new ArrayList<Had>();
            for (int i = 0; i < papers.size(); i++) {
                if ((set >> i & 1) == 1) {
                    chosen.add(papers.get(i));
                }
            }
            if (left(chosen).equals(least)) {
                best = best.min(cost(chosen));
            }
        }
        return new Money(best, currency);
    }

    private Map<Right, Rights> left(List<Had> chosen) {
        var left = new HashMap<Right, Rights>();
        open.forEach(
                (right, rights) -> {
                    var rest = rights;
                    for (var one : chosen) {
                        if (one.offer().concerns(right.material(), right.right())) {
                            rest = rest.minus(one.offer().gives());
                        }
                    }
                    if (!rest.isEmpty()) {
                        left.put(right, rest);
                    }
                });
        return left;
    }

    private BigDecimal cost(List<Had> chosen) {
        var cost = chosen.stream().map(Had::price).reduce(BigDecimal.ZERO, BigDecimal::add);
        for (var group : film.mfnGroups().list()) {
            cost = cost.add(lift(group, chosen));
        }
        return cost;
    }

    /** What the members of a group get on top, so that none is paid less than the best paid. */
    private BigDecimal lift(MfnGroup group, List<Had> chosen) {
        var paid = new ArrayList<BigDecimal>();
        var others = film.mfnGroups().fees();
        for (var member : group.members()) {
            others.of(member.priced())
                    .filter(fee -> fee.counts())
                    .flatMap(fee -> Optional.ofNullable(fee.amount()))
                    .ifPresent(amount -> paid.add(in(amount)));
        }
        var before = paid.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        var added =
                chosen.stream()
                        .filter(one -> group.includes(one.priced()))
                        .map(Had::price)
                        .toList();
        var top = added.stream().reduce(before, BigDecimal::max);
        var lift = top.subtract(before).multiply(BigDecimal.valueOf(paid.size()));
        for (var price : added) {
            lift = lift.add(top.subtract(price));
        }
        return lift;
    }
}
