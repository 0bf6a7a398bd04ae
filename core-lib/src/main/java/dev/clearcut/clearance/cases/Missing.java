package dev.clearcut.clearance.cases;

import dev.clearcut.licence.Licence;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a step lacks, each in words that say what to do. */
record Missing(ClearanceCase before, Step step, ContractsOnFile contracts, CaseRules rules) {

    List<String> of(Transition transition) {
        return transition.needs().stream()
                .sorted()
                .filter(need -> need != Need.PAID_WHERE_VOID || isAboutMoney(transition))
                .flatMap(need -> missing(need).stream())
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
            case INSTRUMENT ->
                    unlessWhole(
                            licence -> true,
                            "a %s on file that grants us this right"
                                    .formatted(ContractsOnFile.kinds(before, rules)));
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
