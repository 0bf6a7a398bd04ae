package dev.clearcut;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Money;
import dev.clearcut.base.Reported;
import dev.clearcut.clearance.contract.Contracts;
import dev.clearcut.licence.fee.Fees;
import dev.clearcut.licence.fee.MfnGroup;
import dev.clearcut.licence.fee.MfnGroup.Compared;
import dev.clearcut.licence.fee.MfnGroup.Member;
import dev.clearcut.licence.fee.Owed;
import dev.clearcut.licence.fee.Priced;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Most favoured nations: licences, options and quotes of which none may be paid less than another.
 */
public final class MfnGroups {

    private final Scope scope;

    MfnGroups(Scope scope) {
        this.scope = scope;
    }

    /**
     * A group that is to be.
     *
     * @param currency in which fees are compared
     */
    public record Terms(String name, Compared compared, Currency currency, List<Member> members) {

        /** One that compares the whole fee of each side. */
        public static Terms perSide(String name, Currency currency, List<Priced> members) {
            return new Terms(
                    name,
                    Compared.FEE_PER_SIDE,
                    currency,
                    members.stream().map(Member::of).toList());
        }
    }

    /**
     * @throws dev.clearcut.base.ClearcutException.Refused when the name is taken, or a member is in
     *     another group that compares money
     */
    public MfnGroup add(Terms terms) {
        return scope.write(
                writing -> {
                    var group =
                            new MfnGroup(
                                    scope.sources().freshId(),
                                    terms.name().strip(),
                                    terms.compared(),
                                    terms.currency(),
                                    terms.members());
                    writing.mfnGroups().add(scope.production(), group);
                    return group;
                });
    }

    /**
     * @param before as it was read
     * @throws dev.clearcut.base.ClearcutException.Stale when somebody changed it since
     */
    public MfnGroup change(MfnGroup before, MfnGroup after) {
        scope.change(writing -> writing.mfnGroups().change(scope.production(), before, after));
        return after;
    }

    public void remove(MfnGroup group) {
        scope.change(writing -> writing.mfnGroups().remove(scope.production(), group));
    }

    /** By name. */
    public List<MfnGroup> list() {
        return scope.read(reading -> reading.mfnGroups().of(scope.production()));
    }

    /**
     * @throws NotFound when there is none of that name
     */
    public MfnGroup named(String name) {
        var all = list();
        return all.stream()
                .filter(group -> group.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                Unknown.name(
                                        "most-favoured-nations group",
                                        name,
                                        all.stream().map(MfnGroup::name).toList(),
                                        "add one with \"mfn add\""));
    }

    /** What each licence, option and quote of the production costs, by what people call it. */
    public Fees fees() {
        return scope.read(reading -> Agreed.contracts(reading, scope.production())).fees();
    }

    /**
     * What has a price, by what people call it: a licence's or a quote's reference, or an option's:
     * {@code NF-MUS-001, option 4(b)}.
     *
     * @throws NotFound when nothing on file is called so
     */
    public Priced priced(String name) {
        return priced(fees(), name);
    }

    private static Priced priced(Fees fees, String name) {
        return fees.byPriced().entrySet().stream()
                .filter(e -> key(e.getValue().reference()).equals(key(name)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(
                        () ->
                                Unknown.name(
                                        "licence, option or quote",
                                        name,
                                        fees.byPriced().values().stream()
                                                .map(Fees.Fee::reference)
                                                .sorted()
                                                .toList(),
                                        "import some with \"import licences\""));
    }

    private static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /**
     * Who would be owed how much more if one of them cost this much: asked before anybody signs.
     *
     * @return with a finding for each member that cannot be compared
     * @throws NotFound when it is in no group that compares money
     */
    public Reported<List<Owed>> whatIf(Priced priced, Money fee) {
        var contracts = scope.read(reading -> Agreed.contracts(reading, scope.production()));
        return group(contracts, priced)
                .ripple(
                        new MfnGroup.Change(priced, fee),
                        contracts.fees(),
                        contracts.rates(),
                        scope.sources().today());
    }

    private static MfnGroup group(Contracts contracts, Priced priced) {
        return contracts.groups().stream()
                .filter(group -> group.compared() != Compared.CREDIT && group.includes(priced))
                .findFirst()
                .orElseThrow(
                        () ->
                                new NotFound(
                                        "%s is in no most-favoured-nations group that compares fees; nobody else is owed."
                                                .formatted(
                                                        contracts
                                                                .fees()
                                                                .of(priced)
                                                                .map(Fees.Fee::by)
                                                                .orElse("This"))));
    }
}
