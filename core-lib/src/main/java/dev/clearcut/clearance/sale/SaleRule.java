package dev.clearcut.clearance.sale;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;

/** The rules behind what is said of a sale. */
public enum SaleRule {
    BLOCKED(
            "sale.blocked",
            Severity.ERROR,
            "What is sold must be clear for every right of every material in the cut."),
    NO_RATE(
            "sale.rate-missing",
            Severity.WARNING,
            "A price in another currency counts by a dated rate that somebody entered."),
    NO_CANDIDATE(
            "sale.no-candidate",
            Severity.NOTE,
            "Only what can still be accepted or exercised, and is enough for the cut, closes a gap."),
    PASSING_ON_UNSTATED(
            "sale.passing-on-unstated",
            Severity.WARNING,
            "What is passed on to a buyer is granted by a contract that says it may be.");

    private final String id;
    private final Severity severity;
    private final String says;

    SaleRule(String id, Severity severity, String says) {
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
