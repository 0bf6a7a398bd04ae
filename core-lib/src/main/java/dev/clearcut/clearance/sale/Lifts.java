package dev.clearcut.clearance.sale;

import dev.clearcut.base.Money;
import dev.clearcut.licence.fee.Comparison;
import dev.clearcut.licence.fee.Comparison.Level;
import dev.clearcut.licence.fee.Fees;
import dev.clearcut.licence.fee.MfnGroup;
import dev.clearcut.licence.fee.MfnGroup.Member;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What one most-favoured-nations group makes of accepting some of the candidates in it. The best
 * paid member sets the level, so that only as many levels are possible as candidates ask more than
 * what the group has now.
 *
 * @param base the level as the fees are now; empty when nobody is paid
 * @param levels the levels above it that a candidate may bring about, lowest first
 */
record Lifts(
        MfnGroup group, Prices prices, Comparison now, Optional<Level> base, List<Level> levels) {

    /** A candidate in the group, with its price in the group's currency. */
    record Joining(Member member, Money fee) {}

    static Lifts of(MfnGroup group, Prices prices, Fees fees, List<Joining> joining) {
        var now = group.compare(fees, prices.rates(), prices.day()).value();
        var base = now.top(group);
        var levels = new TreeSet<Level>();
        for (var one : joining) {
            var level = Comparison.level(group, one.member(), one.fee());
            if (base.isEmpty() || level.compareTo(base.get()) > 0) {
                levels.add(level);
            }
        }
        return new Lifts(group, prices, now, base, List.copyOf(levels));
    }

    /** The level a candidate brings about by itself: 0 for the one the group has now. */
    int levelOf(Joining joining) {
        var level = Comparison.level(group, joining.member(), joining.fee());
        for (int k = 0; k < levels.size(); k++) {
            if (levels.get(k).compareTo(level) == 0) {
                return k + 1;
            }
        }
        return 0;
    }

    /** What those who are in it now are owed at a level, in units of the plan's currency. */
    BigInteger owedAt(int k) {
        var sum = BigInteger.ZERO;
        for (var due : k == 0 ? List.<Comparison.Due>of() : now.due()) {
            var lifted = Comparison.due(group, due.member(), due.due(), levels.get(k - 1));
            sum = sum.add(units(lifted, due.due()));
        }
        return sum;
    }

    /** What a candidate is owed at a level on top of its price. */
    BigInteger owedAt(int k, Joining joining) {
        var level = k == 0 ? base : Optional.of(levels.get(k - 1));
        return level.map(l -> Comparison.due(group, joining.member(), joining.fee(), l))
                .map(due -> units(due, joining.fee()))
                .orElse(BigInteger.ZERO);
    }

    private BigInteger units(Money due, Money paid) {
        var more = new Money(due.amount().subtract(paid.amount()), due.currency());
        return units(prices.of(more).orElseThrow());
    }

    /** The currency's smallest units. */
    static BigInteger units(Money money) {
        int decimals = Math.max(0, money.currency().getDefaultFractionDigits());
        return money.amount().movePointRight(decimals).toBigIntegerExact();
    }

    static Money money(BigInteger units, Prices prices) {
        int decimals = Math.max(0, prices.currency().getDefaultFractionDigits());
        return new Money(new BigDecimal(units, decimals), prices.currency());
    }

    /** One of the group's currency, to ask whether there is a rate for it. */
    static Money one(MfnGroup group) {
        return new Money(BigDecimal.ONE, group.currency());
    }

    /** A candidate as a member of the group; empty when it is in another, or none. */
    static Optional<Joining> of(MfnGroup group, Candidate candidate, Prices prices) {
        return group.members().stream()
                .filter(member -> member.priced().equals(candidate.priced()))
                .findFirst()
                .flatMap(
                        member ->
                                prices.rates()
                                        .in(candidate.price(), group.currency(), prices.day())
                                        .map(fee -> new Joining(member, fee)));
    }
}
