package dev.clearcut.budget;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;

/** The rules behind the findings of a budget. */
public enum BudgetRule {
    OVERSPENT(
            "budget.overspent",
            Severity.ERROR,
            "What is paid, committed and agreed stays within the line's budget.",
            "budget GBP 5000, paid and committed GBP 5000",
            "budget GBP 5000, paid and committed GBP 5000.01"),
    UNCODED(
            "budget.uncoded",
            Severity.WARNING,
            "Every amount stands on a line of the budget.",
            "a song's fee where a line takes music",
            "a song's fee where no line takes music and nobody coded it"),
    OVERPAID(
            "budget.overpaid",
            Severity.WARNING,
            "No more is paid than the papers ask.",
            "fee GBP 100, paid GBP 100",
            "fee GBP 100, paid GBP 101"),
    PAID_DIFFERS(
            "budget.paid-differs",
            Severity.WARNING,
            "What a paper calls paid is among the payments that are entered for it.",
            "fee GBP 100, paid by the sheet; payment GBP 100",
            "fee GBP 100, paid by the sheet; payments GBP 40"),
    RATE_MISSING(
            "budget.rate-missing",
            Severity.ERROR,
            "A sum over currencies needs a rate somebody entered; it is never guessed.",
            "EUR 100 with a rate EUR to GBP entered by that day",
            "EUR 100 with none");

    private final String id;
    private final Severity severity;
    private final String says;
    private final String kept;
    private final String broken;

    BudgetRule(String id, Severity severity, String says, String kept, String broken) {
        this.id = id;
        this.severity = severity;
        this.says = says;
        this.kept = kept;
        this.broken = broken;
    }

    public String id() {
        return id;
    }

    /** What the rule demands, in a sentence. */
    public String says() {
        return says;
    }

    /** An example that keeps the rule. */
    public String kept() {
        return kept;
    }

    /** An example that breaks it. */
    public String broken() {
        return broken;
    }

    Finding finding(Where where, String text) {
        return new Finding(id, severity, where, text, "");
    }
}
