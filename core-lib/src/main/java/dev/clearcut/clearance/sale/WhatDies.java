package dev.clearcut.clearance.sale;

import dev.clearcut.base.Id;
import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.clearance.RightAnswer;
import dev.clearcut.clearance.UseAnswer;
import dev.clearcut.clearance.contract.Contracts;
import dev.clearcut.clearance.sale.Dated.Kind;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What dies when: every day within a horizon on which a right of a cut's materials ends, or on
 * which somebody has to act lest it does. A right that another licence goes on covering does not
 * end.
 */
public final class WhatDies {

    private final ClearanceReport report;
    private final Contracts contracts;
    private final Window horizon;
    private final Rights picture;

    private WhatDies(ClearanceReport report, Contracts contracts, Window horizon) {
        this.report = report;
        this.contracts = contracts;
        this.horizon = horizon;
        this.picture = ExploitableRights.of(report).ofKnown();
    }

    /**
     * @param report of the licences as of now: what it was asked about is what may die
     * @param horizon the days that are of interest
     * @return in order of days, what ends before what falls due
     */
    public static List<Dated> in(ClearanceReport report, Contracts contracts, Window horizon) {
        return new WhatDies(report, contracts, horizon).all();
    }

    private record Asked(Id<Material> material, CarriedRight right, Rights clear) {}

    private List<Dated> all() {
        var all = new ArrayList<Dated>();
        var seen = new HashSet<Asked>();
        for (var use : report.uses()) {
            for (var answer : use.answers()) {
                var material = use.material().orElseThrow();
                var clear = ExploitableRights.clear(answer);
                if (seen.add(new Asked(material.id(), answer.right(), clear))) {
                    all.addAll(expiries(material, answer, clear));
                }
            }
        }
        var due = new FallsDue(contracts);
        var materials = materials();
        for (var licence : contracts.licences()) {
            if (!licence.isToAnother(contracts.ours()) && bears(licence, materials)) {
                all.addAll(due.of(licence, materials));
            }
        }
        contracts.quotes().stream()
                .filter(q -> q.offer().materials().stream().anyMatch(materials::contains))
                .forEach(quote -> all.addAll(due.of(quote)));
        return all.stream()
                .filter(dated -> horizon.contains(dated.on()))
                .distinct()
                .sorted(
                        Comparator.comparing(Dated::on)
                                .thenComparing(Dated::kind)
                                .thenComparing(Dated::source)
                                .thenComparing(Dated::material)
                                .thenComparing(Dated::what))
                .toList();
    }

    private Set<Id<Material>> materials() {
        return report.uses().stream()
                .map(UseAnswer::material)
                .flatMap(material -> material.stream().map(Material::id))
                .collect(Collectors.toSet());
    }

    private static boolean bears(Licence licence, Set<Id<Material>> materials) {
        return licence.grants().stream()
                .anyMatch(grant -> grant.materials().stream().anyMatch(materials::contains));
    }

    private List<Dated> expiries(Material material, RightAnswer answer, Rights clear) {
        var expiries = new ArrayList<Dated>();
        var days =
                clear.boxes().stream()
                        .flatMap(box -> box.window().lastDay().stream())
                        .map(last -> last.plusDays(1))
                        .filter(horizon::contains)
                        .distinct()
                        .sorted()
                        .toList();
        for (var day : days) {
            var lost = Days.endingOn(day, clear).and(report.needed());
            if (!lost.isEmpty()) {
                expiries.add(
                        new Dated(
                                day,
                                Kind.EXPIRY,
                                Days.sources(day, lost, answer),
                                material.title(),
                                "%s: %s ends".formatted(answer.right().inWords(), Days.cells(lost)),
                                lost,
                                Days.endingOn(day, picture).and(lost)));
            }
        }
        return expiries;
    }
}
