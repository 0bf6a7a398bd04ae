package dev.clearcut.clearance;

import dev.clearcut.clearance.Decision.Effect;
import dev.clearcut.licence.Duty;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.rights.Coverage;
import dev.clearcut.rights.Rights;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the licences on file say about one carried right.
 *
 * @param needed what was asked
 * @param covered the part that is surely licensed
 * @param unsure the part a silent contract may or may not license
 * @param contested the part somebody else claims for himself alone
 * @param decisions every licence that had a part in it, those that decide it first
 * @param duties of the grants that cover it
 * @param firstDayWithout the first day on which something needed and covered until then is covered
 *     no longer; empty when that never happens within what is needed
 */
public record RightAnswer(
        CarriedRight right,
        Rights needed,
        Rights covered,
        Rights unsure,
        Rights contested,
        List<Decision> decisions,
        List<Duty> duties,
        Optional<LocalDate> firstDayWithout) {

    public RightAnswer {
        decisions = List.copyOf(decisions);
        duties = List.copyOf(duties);
    }

    /** What is needed and not surely licensed. */
    public Rights gap() {
        return needed.minus(covered);
    }

    public Verdict verdict() {
        if (!contested.isEmpty()) {
            return Verdict.CONFLICT;
        }
        if (gap().isEmpty()) {
            return duties.isEmpty() ? Verdict.COVERED : Verdict.COVERED_WITH_DUTIES;
        }
        if (unsure.covers(gap())) {
            return Verdict.UNKNOWN;
        }
        return covered.isEmpty() ? Verdict.NOT_COVERED : Verdict.PARTIAL;
    }

    /**
     * What is missing, a sentence for each gap. Silence is not "not licensed", and a claim of
     * somebody else's not "licensed".
     */
    public List<String> sentences() {
        return switch (verdict()) {
            case CONFLICT -> List.of("claimed by more than one: " + contested);
            case UNKNOWN -> List.of("not known to be licensed: " + gap());
            case NOT_COVERED, PARTIAL, COVERED_WITH_DUTIES, COVERED ->
                    Coverage.of(needed, covered).sentences();
        };
    }

    /** The sentences in one line. */
    public String inWords() {
        return String.join("; ", sentences());
    }

    /** Every licence that stands in the way, with its reason. */
    public List<String> because() {
        return decisions.stream()
                .filter(decision -> decision.effect() != Effect.GRANTS)
                .filter(decision -> bears(decision.scope()))
                .map(Decision::reason)
                .distinct()
                .toList();
    }

    private boolean bears(Rights scope) {
        return scope.intersects(gap()) || scope.intersects(contested);
    }

    /** The licences and clauses that cover what is covered, with what may yet undo it. */
    public List<String> grantedBy() {
        return decisions.stream()
                .filter(decision -> decision.effect() == Effect.GRANTS)
                .map(d -> d.by() + (d.detail().isBlank() ? "" : ", " + d.detail()))
                .distinct()
                .toList();
    }
}
