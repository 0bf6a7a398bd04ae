package dev.clearcut.exchange.json;

import dev.clearcut.clearance.cases.CaseRules;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.clearance.cases.Need;
import dev.clearcut.clearance.cases.Proof;
import dev.clearcut.clearance.cases.Step;
import dev.clearcut.clearance.cases.Transition;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people did about one right of a material.
 *
 * @param material its title
 * @param due ISO date; null while no day is set
 * @param next the steps there are from here
 */
public record CaseView(
        String id,
        String material,
        String right,
        String state,
        String owner,
        @Nullable String due,
        boolean late,
        List<StepView> steps,
        List<NextView> next) {

    /**
     * @param at ISO instant, UTC
     */
    public record StepView(
            String from, String to, String by, String at, String why, List<ProofView> evidence) {}

    /**
     * @param kind {@code file}, {@code licence} or {@code term}
     * @param ref the file's SHA-256 or the licence's identity; empty for a term
     */
    public record ProofView(String kind, String ref, String name) {}

    /** A step there is, and what it asks for. */
    public record NextView(String to, List<String> needs) {

        public static NextView of(Transition transition) {
            return new NextView(
                    transition.to().word(),
                    transition.needs().stream().sorted().map(Need::word).toList());
        }
    }

    /** A step of the table. */
    public record TransitionView(
            String id, String from, String to, List<String> needs, String cite) {

        public static TransitionView of(Transition transition) {
            return new TransitionView(
                    transition.id(),
                    transition.from().word(),
                    transition.to().word(),
                    transition.needs().stream().sorted().map(Need::word).toList(),
                    transition.cite());
        }
    }

    public static CaseView of(ClearanceCase one, String title, LocalDate today) {
        var due = one.due();
        return new CaseView(
                one.id().value(),
                title,
                one.right().word(),
                one.state().word(),
                one.owner(),
                due == null ? null : due.toString(),
                one.isLate(today),
                one.steps().stream().map(CaseView::step).toList(),
                CaseRules.standard().from(one.state()).stream().map(NextView::of).toList());
    }

    private static StepView step(Step step) {
        return new StepView(
                step.from().word(),
                step.to().word(),
                step.by(),
                step.at().toString(),
                step.why(),
                step.evidence().stream().map(CaseView::proof).toList());
    }

    private static ProofView proof(Proof proof) {
        return switch (proof) {
            case Proof.File file -> new ProofView("file", file.sha256(), file.name());
            case Proof.OfLicence licence ->
                    new ProofView("licence", licence.licence().value(), licence.reference());
            case Proof.OfTerm term -> new ProofView("term", "", term.chain());
        };
    }
}
