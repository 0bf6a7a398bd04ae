package dev.clearcut.clearance.cases;

import dev.clearcut.licence.Licence;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a step lacks, each in words that say what to do. */
record Missing(ClearanceCase before, Step step, ContractsOnFile contracts, CaseRules rules) {

    private static final Set<Need> OF_THE_STEP = EnumSet.of(Need.REASON, Need.EVIDENCE, Need.FILE);

    List<String> of(Transition transition) {
        return transition.needs().stream()
                .sorted()
                .filter(need -> need != Need.PAID_WHERE_VOID || isAboutMoney(transition))
                .flatMap(need -> missing(need).stream())
                .toList();
    }

    /** The same, of what the step itself carries; owners, days and contracts change later. */
    static List<String> fromTheStep(
            ClearanceCase before, Step step, CaseRules rules, Transition transition) {
        var missing = new Missing(before, step, ContractsOnFile.none(), rules);
        return transition.needs().stream()
                .filter(OF_THE_STEP::contains)
                .sorted()
                .flatMap(need -> missing.missing(need).stream())
                .toList();
    }

    private Optional<String> missing(Need need) {
        return switch (need) {
            case OWNER_AND_DUE ->
                    unless(
                            !before.owner().isEmpty() && before.due() != null,
                            "an owner and a due date");
            case REASON -> unless(!step.why().isEmpty(), "a reason");
            case EVIDENCE ->
                    unless(
                            !step.evidence().isEmpty(),
                            "evidence: a file, a contract on file or a proof of the public domain");
            case FILE ->
                    unless(
                            step.evidence().stream().anyMatch(Proof.File.class::isInstance),
                            "the paper itself, as a file");
            case INSTRUMENT -> instrument();
            case COUNTERSIGNED ->
                    unlessWhole(
                            ContractsOnFile::isCountersigned,
                            "that paper signed by the last party, with the date on file");
            case PAID ->
                    unlessWhole(ContractsOnFile::isPaid, "the fee paid, with the date on file");
            case PAID_WHERE_VOID ->
                    unlessWhole(
                            Missing::isInForce, "the fee paid: the contract is void until then");
        };
    }

    /** Where papers lack nothing but signatures, nobody is told to pay. */
    private boolean isAboutMoney(Transition transition) {
        return !transition.needs().contains(Need.COUNTERSIGNED)
                || missing(Need.COUNTERSIGNED).isEmpty()
                || !contracts
                        .having(before, rules, licence -> !ContractsOnFile.isPaidWhereVoid(licence))
                        .holders()
                        .isEmpty();
    }

    /** Who names papers as proof, names one that is about this right. */
    private Optional<String> instrument() {
        var what =
                "a %s on file that grants us this right"
                        .formatted(ContractsOnFile.kinds(before, rules));
        var named =
                step.evidence().stream()
                        .filter(Proof.OfLicence.class::isInstance)
                        .map(Proof.OfLicence.class::cast)
                        .toList();
        if (named.isEmpty() || named.stream().anyMatch(this::isAboutIt)) {
            return unlessWhole(licence -> true, what);
        }
        return Optional.of(
                what + ", and " + named.getFirst().reference() + " is none: name the one that is");
    }

    private boolean isAboutIt(Proof.OfLicence named) {
        return contracts
                .fitting(before, rules)
                .anyMatch(licence -> licence.id().equals(named.licence()));
    }

    /** Signed and paid must be true of one and the same paper. */
    private static boolean isInForce(Licence licence) {
        return ContractsOnFile.isCountersigned(licence) && ContractsOnFile.isPaidWhereVoid(licence);
    }

    /** Papers for a share are not the paper, and are said. */
    private Optional<String> unlessWhole(Predicate<Licence> standing, String what) {
        var papers = contracts.having(before, rules, standing);
        if (papers.isWhole()) {
            return Optional.empty();
        }
        return Optional.of(
                papers.holders().isEmpty()
                        ? what
                        : "%s: papers for %s are here; %s is missing"
                                .formatted(what, papers.licensed(), papers.missing()));
    }

    private static Optional<String> unless(boolean there, String what) {
        return there ? Optional.empty() : Optional.of(what);
    }
}
