package dev.clearcut.clearance.cases;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people did about one carried right of a material in a production.
 *
 * @param owner who answers for it, an e-mail address; empty while nobody does
 * @param due by when; null while no day is set
 * @param steps oldest first; each begins where the one before ended
 */
public record ClearanceCase(
        Id<ClearanceCase> id,
        Id<Material> material,
        CarriedRight right,
        String owner,
        @Nullable LocalDate due,
        List<Step> steps) {

    public ClearanceCase {
        owner = owner.strip();
        steps = List.copyOf(steps);
        var state = CaseState.IDENTIFIED;
        for (var step : steps) {
            if (step.from() != state) {
                throw new Invalid(
                        "A step from %s cannot follow one to %s."
                                .formatted(step.from().word(), state.word()));
            }
            state = step.to();
        }
    }

    /** A right that must be cleared, and about which nobody has done anything yet. */
    public static ClearanceCase identified(
            Id<ClearanceCase> id, Id<Material> material, CarriedRight right) {
        return new ClearanceCase(id, material, right, "", null, List.of());
    }

    public CaseState state() {
        return steps.isEmpty() ? CaseState.IDENTIFIED : steps.getLast().to();
    }

    /** Whether its day is over and it is not settled. */
    public boolean isLate(LocalDate today) {
        return due != null && due.isBefore(today) && !state().isSettled();
    }

    public ClearanceCase assigned(String newOwner, @Nullable LocalDate newDue) {
        return new ClearanceCase(id, material, right, newOwner, newDue, steps);
    }

    /**
     * Takes a step.
     *
     * @param contracts what is on file now
     * @throws Refused when there is no such step, or it lacks what it asks for; the message says
     *     all of that
     */
    public ClearanceCase moved(Step step, ContractsOnFile contracts) {
        return moved(step, contracts, CaseRules.standard());
    }

    ClearanceCase moved(Step step, ContractsOnFile contracts, CaseRules rules) {
        var transition =
                rules.between(state(), step.to()).orElseThrow(() -> noStep(step.to(), rules));
        var missing = new Missing(this, step, contracts, rules).of(transition);
        if (!missing.isEmpty()) {
            throw new Refused(
                    "From \"%s\" to \"%s\" it takes %s."
                            .formatted(
                                    state().inWords(),
                                    step.to().inWords(),
                                    String.join("; ", missing)));
        }
        var taken = new ArrayList<>(steps);
        taken.add(step);
        return new ClearanceCase(id, material, right, owner, due, taken);
    }

    private Refused noStep(CaseState to, CaseRules rules) {
        var possible = rules.from(state()).stream().map(t -> t.to().word()).toList();
        return new Refused(
                "There is no step from \"%s\" to \"%s\"; from here it goes to %s."
                        .formatted(state().inWords(), to.inWords(), String.join(", ", possible)));
    }
}
