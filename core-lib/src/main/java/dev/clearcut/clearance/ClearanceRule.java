package dev.clearcut.clearance;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;

/** The rules behind the findings of a clearance report. */
public enum ClearanceRule {
    CONFLICT(
            "rights.conflict",
            Severity.BLOCKER,
            "Nobody else may hold exclusively what the deal needs."),
    GAP("rights.gap", Severity.ERROR, "Everything the deal needs must be licensed."),
    SILENT(
            "rights.unknown",
            Severity.ERROR,
            "A contract that is silent on an axis does not cover it: silence is not a yes."),
    UNIDENTIFIED(
            "clearance.unidentified",
            Severity.ERROR,
            "Somebody owns every piece of third-party material; the office must know who."),
    DOUBTFUL(
            "clearance.doubtful",
            Severity.ERROR,
            "A use that may be one of several materials is decided by a person."),
    UNSORTED(
            "clearance.unsorted",
            Severity.WARNING,
            "A clip that no rule speaks of is the production's own or somebody else's; say which."),
    SPLIT(
            "rights.split",
            Severity.WARNING,
            "The shares of one right add up to 100 %: more of it nobody can have licensed."),
    PASSING_ON(
            "rights.passing-on",
            Severity.NOTE,
            "What is passed on to a buyer is granted by a contract that says it may be."),
    DUTY("rights.duty", Severity.NOTE, "What was promised in return must be done.");

    private final String id;
    private final Severity severity;
    private final String says;

    ClearanceRule(String id, Severity severity, String says) {
        this.id = id;
        this.severity = severity;
        this.says = says;
    }

    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }

    /** What the rule demands, in a sentence. */
    public String says() {
        return says;
    }

    Finding finding(Where where, String text, String cite) {
        return new Finding(id, severity, where, text, cite);
    }
}
