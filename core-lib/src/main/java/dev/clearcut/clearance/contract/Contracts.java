package dev.clearcut.clearance.contract;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Where;
import dev.clearcut.currency.Rates;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.event.Happened;
import dev.clearcut.licence.fee.Fees;
import dev.clearcut.licence.fee.MfnGroup;
import dev.clearcut.licence.fee.Priced;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.party.OurCompanies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/**
 * All a production has agreed, been offered and recorded.
 *
 * @param licences as they are written; {@link #asOfNow} dates what hangs on events
 * @param groups each licence, option and quote is in one group at most that compares money: what
 *     lifts it in one would lift the other too
 * @param ours a licence that names one of these as its licensee is ours
 */
public record Contracts(
        List<Licence> licences,
        List<Quote> quotes,
        List<MfnGroup> groups,
        Happened happened,
        Rates rates,
        OurCompanies ours) {

    public Contracts {
        licences = List.copyOf(licences);
        quotes = List.copyOf(quotes);
        groups = List.copyOf(groups);
        requireApart(groups);
    }

    private static void requireApart(List<MfnGroup> groups) {
        var in = new HashMap<Priced, MfnGroup>();
        for (var group : groups) {
            for (var member : group.members()) {
                var other =
                        group.compared() == MfnGroup.Compared.CREDIT
                                ? null
                                : in.put(member.priced(), group);
                if (other != null) {
                    throw new Invalid(
                            "The groups \"%s\" and \"%s\" have a member in common, so that either lifts the other: make them one."
                                    .formatted(other.name(), group.name()));
                }
            }
        }
    }

    /** Of a production with nothing but licences. */
    public static Contracts of(Collection<Licence> licences) {
        return new Contracts(
                List.copyOf(licences),
                List.of(),
                List.of(),
                Happened.nothing(),
                Rates.none(),
                OurCompanies.none());
    }

    public Contracts quotes(Collection<Quote> newQuotes) {
        return new Contracts(licences, List.copyOf(newQuotes), groups, happened, rates, ours);
    }

    public Contracts groups(Collection<MfnGroup> newGroups) {
        return new Contracts(licences, quotes, List.copyOf(newGroups), happened, rates, ours);
    }

    public Contracts happened(Happened newHappened) {
        return new Contracts(licences, quotes, groups, newHappened, rates, ours);
    }

    public Contracts rates(Rates newRates) {
        return new Contracts(licences, quotes, groups, happened, newRates, ours);
    }

    public Contracts ours(OurCompanies newOurs) {
        return new Contracts(licences, quotes, groups, happened, rates, newOurs);
    }

    /** The licences with what hangs on recorded events dated, and exercised options granted. */
    public List<Licence> asOfNow() {
        return licences.stream().map(licence -> licence.asOf(happened)).toList();
    }

    /** What each licence, option and quote costs. */
    public Fees fees() {
        return Fees.of(licences, quotes);
    }

    /** Worst first. */
    public Report findings(LocalDate today) {
        var findings = new ArrayList<Finding>();
        findings.addAll(Exclusivities.conflicts(asOfNow(), ours));
        var slips = new Slips(happened, today);
        licences.forEach(licence -> findings.addAll(slips.of(licence)));
        quotes.forEach(quote -> findings.addAll(slips.of(quote)));
        groups.forEach(group -> findings.addAll(owing(group, today)));
        findings.sort(Comparator.comparing(Finding::severity));
        return new Report(findings);
    }

    private List<Finding> owing(MfnGroup group, LocalDate today) {
        var owing = group.owing(fees(), rates, today);
        var findings = new ArrayList<>(owing.report().findings());
        for (var owed : owing.value()) {
            findings.add(
                    ContractRule.MFN.finding(
                            Where.onRecord("MFN group", group.name()),
                            owed.reference()
                                    + " ("
                                    + owed.party()
                                    + ") is owed "
                                    + owed.difference()
                                    + ": it is paid "
                                    + owed.from()
                                    + " and another member's fee makes it "
                                    + owed.to()
                                    + ".",
                            owed.reference()));
        }
        return findings;
    }
}
