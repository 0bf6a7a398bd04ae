package dev.clearcut.licence.fee;

import dev.clearcut.base.Money;
import dev.clearcut.licence.fee.MfnGroup.Member;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What the members of a group are paid and what they are due, in the group's currency.
 *
 * @param due one for each member whose fee counts and can be compared, in the group's order
 */
public record Comparison(List<Due> due) {

    /**
     * @param fee what the member is paid
     * @param due what the best paid member's fee means for this one; never less than its fee
     */
    public record Due(Member member, Fees.Fee whose, Money fee, Money due) {

        Owed owed(Money from) {
            return new Owed(member.priced(), whose.reference(), whose.party(), from, due);
        }
    }

    /** A member with its fee in the group's currency. */
    record Paid(Member member, Fees.Fee whose, Money fee) {}

    /**
     * The height of a fee: an amount for so much weight.
     *
     * @param weight more than nothing
     */
    public record Level(BigDecimal amount, BigDecimal weight) implements Comparable<Level> {

        /** What it means for another weight, rounded down to the currency's smallest unit. */
        BigDecimal of(BigDecimal otherWeight, int decimals) {
            return amount.multiply(otherWeight).divide(weight, decimals, RoundingMode.DOWN);
        }

        @Override
        public int compareTo(Level other) {
            return amount.multiply(other.weight).compareTo(other.amount.multiply(weight));
        }
    }

    public Comparison {
        due = List.copyOf(due);
    }

    static Comparison of(MfnGroup group, List<Paid> paid) {
        var top = paid.stream().map(p -> level(group, p.member(), p.fee())).max(Level::compareTo);
        return new Comparison(
                paid.stream()
                        .map(p -> new Due(p.member(), p.whose(), p.fee(), due(group, p, top)))
                        .toList());
    }

    /** The height of a member's fee. */
    public static Level level(MfnGroup group, Member member, Money fee) {
        return new Level(fee.amount(), group.weight(member));
    }

    /** What a member is due at a level, where it is paid this much. */
    public static Money due(MfnGroup group, Member member, Money fee, Level level) {
        int decimals = Math.max(0, group.currency().getDefaultFractionDigits());
        var lifted = level.of(group.weight(member), decimals);
        return lifted.compareTo(fee.amount()) > 0 ? new Money(lifted, group.currency()) : fee;
    }

    private static Money due(MfnGroup group, Paid paid, Optional<Level> top) {
        return top.map(level -> due(group, paid.member(), paid.fee(), level)).orElse(paid.fee());
    }

    Optional<Money> dueTo(Member member) {
        return due.stream().filter(d -> d.member().equals(member)).map(Due::due).findFirst();
    }

    /** The height of the best paid; empty when nobody is paid. */
    public Optional<Level> top(MfnGroup group) {
        return due.stream().map(d -> level(group, d.member(), d.fee())).max(Level::compareTo);
    }
}
