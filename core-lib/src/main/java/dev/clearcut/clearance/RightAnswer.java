package dev.clearcut.clearance;

import dev.clearcut.clearance.Decision.Effect;
import dev.clearcut.licence.Duty;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.rights.Coverage;
import dev.clearcut.rights.Rights;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the licences on file say about one carried right.
 *
 * @param needed what was asked
 * @param covered the part that is surely licensed
 * @param unsure the part a silent contract may or may not license
 * @param contested the part somebody else claims for himself alone
 * @param parts where licensors have a share of the right only, and how much that makes
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
        List<Part> parts,
        List<Decision> decisions,
        List<Duty> duties,
        Optional<LocalDate> firstDayWithout) {

    public RightAnswer {
        parts = List.copyOf(parts);
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

    /** Where too little of the right is licensed to use it at all. */
    public List<Part> tooLittle() {
        return parts.stream()
                .filter(part -> !part.isWhole() && part.cells().intersects(gap()))
                .toList();
    }

    /** Where the shares contradict one another, so that one of them is wrong. */
    public List<Part> tooMuch() {
        return parts.stream().filter(Part::isTooMuch).toList();
    }

    /**
     * The shares that are too little, then every licence that stands in the way, with its reason.
     */
    public List<String> because() {
        var shares = shares().stream();
        var licences =
                decisions.stream()
                        .filter(decision -> decision.effect().stands())
                        .filter(decision -> bears(decision.scope()))
                        .map(Decision::reason);
        return Stream.concat(shares, licences).distinct().toList();
    }

    /** Who licenses too little of the right to use it, and how much is missing. */
    public List<String> shares() {
        return tooLittle().stream().map(this::tooLittle).toList();
    }

    /** Says where only if it is not so everywhere in the gap. */
    private String tooLittle(Part part) {
        var there = part.cells().and(gap());
        return part.inWords() + (there.covers(gap()) ? "" : ": " + there);
    }

    private boolean bears(Rights scope) {
        return scope.intersects(gap()) || scope.intersects(contested);
    }

    /** The licences and clauses that cover what is covered, with what may yet undo it. */
    public List<String> grantedBy() {
        return decisions.stream()
                .filter(decision -> decision.effect().grants())
                .filter(d -> d.effect() == Effect.GRANTS || d.scope().intersects(covered))
                .map(d -> d.by() + (d.detail().isBlank() ? "" : ", " + d.detail()))
                .distinct()
                .toList();
    }
}
