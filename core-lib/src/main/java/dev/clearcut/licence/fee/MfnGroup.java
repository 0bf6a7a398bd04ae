package dev.clearcut.licence.fee;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.currency.Rates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Licences, options and quotes of which none may be paid less than another: most favoured nations.
 *
 * <p>The best paid member sets the level, and everybody else is due as much. Amounts are compared
 * in the group's currency; what is due is rounded down to its smallest unit, so that nobody is
 * lifted by rounding.
 *
 * @param name as the office calls it: {@code The Long Goodbye, both sides}
 * @param compared what has to be alike
 * @param currency in which amounts are compared
 */
public record MfnGroup(
        Id<MfnGroup> id, String name, Compared compared, Currency currency, List<Member> members) {

    /** What the members of a group are compared by. */
    public enum Compared {
        /** The whole fee: each member has a side of its own, such as sync or master. */
        FEE_PER_SIDE,
        /** The fee for what share a member has of its side: half of it is due half. */
        PRO_RATA,
        /** The credit; no money follows from it. */
        CREDIT;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param share percent of its side that the member has, above 0 to 100; counts in {@link
     *     Compared#PRO_RATA} only
     */
    public record Member(Priced priced, BigDecimal share) {

        private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

        public Member {
            share = share.scale() < 0 ? share.setScale(0) : share;
            if (share.signum() <= 0 || share.compareTo(WHOLE) > 0) {
                throw new Invalid("A share is above 0 and up to 100 percent, not " + share + ".");
            }
        }

        /** One that has the whole of its side. */
        public static Member of(Priced priced) {
            return new Member(priced, WHOLE);
        }
    }

    /** A fee as it would be. */
    public record Change(Priced priced, Money fee) {}

    public MfnGroup {
        if (name.isBlank()) {
            throw new Invalid("A group needs a name, such as \"The Long Goodbye, both sides\".");
        }
        members = List.copyOf(members);
        var seen = new HashSet<Priced>();
        if (!members.stream().map(Member::priced).allMatch(seen::add)) {
            throw new Invalid("\"" + name + "\" has a member twice.");
        }
    }

    public boolean includes(Priced priced) {
        return members.stream().anyMatch(member -> member.priced().equals(priced));
    }

    /**
     * Who would be owed how much more, if a fee changed: each other member that is due more than
     * without the change, and the changed one itself if its new fee is below what the others get. A
     * lower fee lifts nobody and takes nothing back.
     *
     * @return with a finding for each member that cannot be compared
     * @throws NotFound when the group does not include what changes
     */
    public Reported<List<Owed>> ripple(Change change, Fees fees, Rates rates, LocalDate day) {
        return ripple(List.of(change), fees, rates, day);
    }

    /** The same if several fees changed together. */
    public Reported<List<Owed>> ripple(
            Collection<Change> changes, Fees fees, Rates rates, LocalDate day) {
        var changed = fees;
        for (var change : changes) {
            if (!includes(change.priced()) || fees.of(change.priced()).isEmpty()) {
                throw new NotFound("\"" + name + "\" does not include what is to change.");
            }
            changed = changed.with(change.priced(), change.fee());
        }
        var moved = changes.stream().map(Change::priced).collect(Collectors.toSet());
        var before = compare(fees, rates, day).value();
        return compare(changed, rates, day).map(after -> lifted(before, after, moved));
    }

    private static List<Owed> lifted(Comparison before, Comparison after, Set<Priced> changed) {
        var owed = new ArrayList<Owed>();
        for (var due : after.due()) {
            var from =
                    changed.contains(due.member().priced())
                            ? due.fee()
                            : before.dueTo(due.member()).orElse(due.fee());
            if (due.due().amount().compareTo(from.amount()) > 0) {
                owed.add(due.owed(from));
            }
        }
        return List.copyOf(owed);
    }

    /** What members are owed as the fees are now. */
    public Reported<List<Owed>> owing(Fees fees, Rates rates, LocalDate day) {
        return compare(fees, rates, day)
                .map(
                        comparison ->
                                comparison.due().stream()
                                        .filter(
                                                d ->
                                                        d.due().amount().compareTo(d.fee().amount())
                                                                > 0)
                                        .map(d -> d.owed(d.fee()))
                                        .toList());
    }

    /** What every member whose fee counts is paid, and what it is due. */
    public Reported<Comparison> compare(Fees fees, Rates rates, LocalDate day) {
        if (compared == Compared.CREDIT) {
            return Reported.clean(new Comparison(List.of()));
        }
        var paid = new ArrayList<Comparison.Paid>();
        var findings = new ArrayList<Finding>();
        for (var member : members) {
            var fee = fees.of(member.priced());
            if (fee.isPresent() && fee.get().counts()) {
                paid(member, fee.get(), rates, day, findings).ifPresent(paid::add);
            }
        }
        return new Reported<>(Comparison.of(this, paid), new Report(findings));
    }

    private Optional<Comparison.Paid> paid(
            Member member, Fees.Fee fee, Rates rates, LocalDate day, List<Finding> findings) {
        if (fee.amount() == null) {
            findings.add(
                    FeeRule.NO_FEE.finding(name, fee.by() + " has no fee to compare; enter it."));
            return Optional.empty();
        }
        var amount = rates.in(fee.amount(), currency, day);
        if (amount.isEmpty()) {
            findings.add(
                    FeeRule.noRate(
                            name, fee.by() + ", " + fee.amount(), fee.amount(), currency, day));
        }
        return amount.map(money -> new Comparison.Paid(member, fee, money));
    }

    /** What a member's fee is divided by to be compared. */
    BigDecimal weight(Member member) {
        return switch (compared) {
            case PRO_RATA -> member.share();
            case FEE_PER_SIDE, CREDIT -> BigDecimal.ONE;
        };
    }
}
