package dev.clearcut.clearance.cases;

import dev.clearcut.clearance.Part;
import dev.clearcut.licence.Instrument;
import dev.clearcut.licence.Licence;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The contracts on file that are granted to us and speak of the right a case is about.
 *
 * @param licences of every kind of paper
 */
public record ContractsOnFile(List<Licence> licences) {

    public ContractsOnFile {
        licences = List.copyOf(licences);
    }

    public static ContractsOnFile none() {
        return new ContractsOnFile(List.of());
    }

    /**
     * Who licenses how much of the right by a paper of the right kind that is as it must be: one
     * publisher's paper clears his share alone.
     */
    Part having(ClearanceCase about, CaseRules rules, Predicate<Licence> standing) {
        var papers = fitting(about, rules).filter(standing).toList();
        return Part.wherever(papers, about.material(), about.right());
    }

    /** The papers of a kind that can clear the right, and that speak of it. */
    Stream<Licence> fitting(ClearanceCase about, CaseRules rules) {
        var kinds = rules.instruments(about.right());
        return licences.stream()
                .filter(licence -> kinds.contains(licence.instrument()))
                .filter(licence -> grants(licence, about));
    }

    private static boolean grants(Licence licence, ClearanceCase about) {
        return licence.grants().stream().anyMatch(g -> g.concerns(about.material(), about.right()));
    }

    static boolean isCountersigned(Licence licence) {
        return licence.isSigned();
    }

    static boolean isPaid(Licence licence) {
        return licence.standing().paid() != null;
    }

    static boolean isPaidWhereVoid(Licence licence) {
        return !licence.standing().voidUntilPaid() || isPaid(licence);
    }

    static String kinds(ClearanceCase about, CaseRules rules) {
        var names =
                rules.instruments(about.right()).stream()
                        .sorted()
                        .map(Instrument::inWords)
                        .toList();
        return String.join(" or ", names);
    }
}
