package dev.clearcut.clearance;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;

/** Why a clearance has to be looked at again for the next cut. */
public enum RecheckRule {
    LOST(
            "clearance.recheck",
            Severity.ERROR,
            "What a licence covered in one cut it must cover in the next."),
    OTHERWISE(
            "clearance.recheck-context",
            Severity.WARNING,
            "A use in another context, of another part, or at another speed is not the one that was"
                    + " approved.");

    private final String id;
    private final Severity severity;
    private final String says;

    RecheckRule(String id, Severity severity, String says) {
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
