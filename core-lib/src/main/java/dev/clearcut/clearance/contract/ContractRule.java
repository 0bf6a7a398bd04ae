package dev.clearcut.clearance.contract;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;

/** The rules behind the findings about contracts. */
public enum ContractRule {
    EXCLUSIVITY(
            "contract.exclusivity-conflict",
            Severity.BLOCKER,
            "What is granted to one exclusively is granted to nobody else at the same time."),
    MFN(
            "contract.mfn",
            Severity.ERROR,
            "In a most-favoured-nations group nobody is paid less than the best paid."),
    DUTY_OVERDUE(
            "contract.duty-overdue",
            Severity.ERROR,
            "What was promised by a day is done by that day."),
    STEP_DUE(
            "contract.step-due",
            Severity.ERROR,
            "A step that is reached is told to the licensor and paid in time."),
    EVENT_MISSING(
            "contract.event-missing",
            Severity.WARNING,
            "A term that hangs on an event is open until the event is recorded."),
    OPTION_EXPIRED(
            "contract.option-expired",
            Severity.WARNING,
            "An option is exercised by its last day, or it is gone."),
    QUOTE_OVER("contract.quote-over", Severity.NOTE, "A quote is accepted by its last day.");

    private final String id;
    private final Severity severity;
    private final String says;

    ContractRule(String id, Severity severity, String says) {
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
