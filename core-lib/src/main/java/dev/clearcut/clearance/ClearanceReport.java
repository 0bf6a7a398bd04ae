package dev.clearcut.clearance;

import dev.clearcut.base.Finding;
import dev.clearcut.rights.Rights;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What of a cut is clear for a need, and exactly what is missing.
 *
 * @param cut the cut's name
 * @param purpose the deal's name, or words for the need
 * @param uses one answer a use, in record order
 * @param leftOut how many switched-off uses were not asked about
 */
public record ClearanceReport(
        String cut, String purpose, Rights needed, List<UseAnswer> uses, int leftOut) {

    public ClearanceReport {
        uses = List.copyOf(uses);
    }

    /** How many uses are in it that are switched off. */
    public int switchedOff() {
        return (int) uses.stream().filter(use -> !use.isActive()).count();
    }

    /** The same of what is heard and seen alone. */
    public ClearanceReport playing() {
        return new ClearanceReport(
                cut,
                purpose,
                needed,
                uses.stream().filter(UseAnswer::isActive).toList(),
                leftOut + switchedOff());
    }

    /**
     * The worst over all uses but those that may be the production's own; unknown when there are no
     * others, since then nobody has said anything of this cut.
     */
    public Verdict verdict() {
        var sorted = uses.stream().filter(u -> !u.isUnsorted()).map(UseAnswer::verdict).toList();
        return sorted.isEmpty() && !uses.isEmpty() ? Verdict.UNKNOWN : Verdict.worst(sorted);
    }

    /**
     * Whether everything in the cut is known and licensed: not while anybody still has to say whose
     * a clip is.
     */
    public boolean isClear() {
        return verdict().isClear() && uses.stream().noneMatch(UseAnswer::isUnsorted);
    }

    /** Worst first, then in record order; what is about a licence as a whole comes after. */
    public List<ClearanceFinding> details() {
        var ofUses = uses.stream().flatMap(use -> Findings.of(cut, use).stream());
        return Stream.concat(ofUses, Findings.passingOn(this).stream())
                .sorted(Comparator.comparing((ClearanceFinding f) -> f.finding().severity()))
                .toList();
    }

    /** Worst first, then in record order. */
    public List<Finding> findings() {
        return details().stream().map(ClearanceFinding::finding).toList();
    }
}
