package dev.clearcut.licence.fee;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Money;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;
import java.time.LocalDate;
import java.util.Currency;

/** The rules about what can be compared. */
public enum FeeRule {
    NO_FEE(
            "contract.fee-missing",
            Severity.WARNING,
            "A member of a most-favoured-nations group has a fee, or nobody can say who is owed."),
    NO_RATE(
            "contract.rate-missing",
            Severity.WARNING,
            "Amounts in two currencies are compared by a dated rate that somebody entered.");

    private final String id;
    private final Severity severity;
    private final String says;

    FeeRule(String id, Severity severity, String says) {
        this.id = id;
        this.severity = severity;
        this.says = says;
    }

    public String id() {
        return id;
    }

    /** What the rule demands, in a sentence. */
    public String says() {
        return says;
    }

    /**
     * @param name of the group
     */
    Finding finding(String name, String text) {
        return new Finding(id, severity, Where.onRecord("MFN group", name), text, "");
    }

    static Finding noRate(
            String name, String what, Money amount, Currency currency, LocalDate day) {
        return NO_RATE.finding(
                name, what + " cannot be compared: " + missing(amount, currency, day));
    }

    /** {@code enter a rate from USD to GBP of 2026-11-22 or before.} */
    public static String missing(Money amount, Currency currency, LocalDate day) {
        return "enter a rate from %s to %s of %s or before."
                .formatted(amount.currency().getCurrencyCode(), currency.getCurrencyCode(), day);
    }
}
