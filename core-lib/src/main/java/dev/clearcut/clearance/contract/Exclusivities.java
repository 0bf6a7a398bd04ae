package dev.clearcut.clearance.contract;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;
import dev.clearcut.licence.Grant;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.party.CompanyName;
import dev.clearcut.party.OurCompanies;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Exclusivity;
import dev.clearcut.rights.Rights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Grants that cannot both hold: one is exclusive, both are about the same right in the same cells,
 * and they go to two licensees or come from two licensors.
 */
final class Exclusivities {

    private record Given(Licence licence, Grant grant) {
        String source() {
            var clause = grant.clause().isBlank() ? "" : ", clause " + grant.clause();
            return licence.reference() + clause;
        }

        /** Whether nothing has to happen for it to hold, and it says what it grants. */
        boolean isCertain() {
            return licence.whyNotInForce().isEmpty() && !grant.isSilent();
        }

        boolean isExclusive() {
            return grant.exclusivity() != Exclusivity.NON_EXCLUSIVE;
        }
    }

    private Exclusivities() {}

    static List<Finding> conflicts(List<Licence> licences, OurCompanies ours) {
        var byMaterial = new HashMap<Id<Material>, List<Given>>();
        for (var licence : licences) {
            for (var grant : licence.grants()) {
                for (var material : grant.materials()) {
                    byMaterial
                            .computeIfAbsent(material, m -> new ArrayList<>())
                            .add(new Given(licence, grant));
                }
            }
        }
        var found = new LinkedHashMap<List<Given>, Finding>();
        for (var given : inOrder(byMaterial)) {
            for (int i = 0; i < given.size(); i++) {
                for (int j = i + 1; j < given.size(); j++) {
                    var pair = List.of(given.get(i), given.get(j));
                    conflict(pair.get(0), pair.get(1), ours)
                            .ifPresent(finding -> found.putIfAbsent(pair, finding));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static List<List<Given>> inOrder(Map<Id<Material>, List<Given>> byMaterial) {
        return byMaterial.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Optional<Finding> conflict(Given one, Given other, OurCompanies ours) {
        if (one.licence().id().equals(other.licence().id())
                || !one.isExclusive() && !other.isExclusive()
                || !sameRight(one.grant(), other.grant())
                || sameSides(one.licence(), other.licence(), ours)
                || eachItsOwnShare(one, other)) {
            return Optional.empty();
        }
        var both = one.grant().atMost().and(other.grant().atMost());
        return both.isEmpty() ? Optional.empty() : Optional.of(finding(one, other, both));
    }

    /** Two publishers may each give their own share of a song to somebody alone. */
    private static boolean eachItsOwnShare(Given one, Given other) {
        return !one.licence().licensor().id().equals(other.licence().licensor().id())
                && one.grant().share().plus(other.grant().share()).compareTo(Share.WHOLE) <= 0;
    }

    private static boolean sameRight(Grant one, Grant other) {
        return one.rights().isEmpty()
                || other.rights().isEmpty()
                || !Collections.<CarriedRight>disjoint(one.rights(), other.rights());
    }

    /** From one licensor to one licensee nothing contradicts itself. */
    private static boolean sameSides(Licence one, Licence other, OurCompanies ours) {
        return one.licensor().id().equals(other.licensor().id()) && sameLicensee(one, other, ours);
    }

    private static boolean sameLicensee(Licence one, Licence other, OurCompanies ours) {
        if (!one.isToAnother(ours) || !other.isToAnother(ours)) {
            return one.isToAnother(ours) == other.isToAnother(ours);
        }
        return one.licensee() != null
                && other.licensee() != null
                && CompanyName.of(one.licensee().name())
                        .meansSameAs(CompanyName.of(other.licensee().name()));
    }

    private static Finding finding(Given one, Given other, Rights both) {
        boolean certain = one.isCertain() && other.isCertain();
        var text =
                "%s (%s, %s) and %s (%s, %s) %s the same: %s."
                        .formatted(
                                one.source(),
                                one.licence().licensor().name(),
                                words(one),
                                other.source(),
                                other.licence().licensor().name(),
                                words(other),
                                certain ? "grant" : "may grant",
                                both);
        var where = Where.onRecord("licence", one.licence().reference());
        var cite = one.source() + "; " + other.source();
        var blocker = ContractRule.EXCLUSIVITY.finding(where, text, cite);
        return certain ? blocker : new Finding(blocker.rule(), Severity.WARNING, where, text, cite);
    }

    private static String words(Given given) {
        var to = given.licence().licensee();
        var exclusivity =
                switch (given.grant().exclusivity()) {
                    case EXCLUSIVE -> "exclusive";
                    case SOLE -> "sole";
                    case NON_EXCLUSIVE -> "not exclusive";
                };
        return exclusivity + (to == null ? ", to us" : ", to " + to.name());
    }
}
