package dev.clearcut.licence.fee;

import dev.clearcut.base.Money;

/**
 * What somebody has to be paid more because another is.
 *
 * @param reference the licence, option or quote
 * @param party who is owed
 * @param from what is due without the change, in the currency the group compares in
 * @param to what is due with it
 */
public record Owed(Priced priced, String reference, String party, Money from, Money to) {

    /** What comes on top. */
    public Money difference() {
        return new Money(to.amount().subtract(from.amount()), to.currency());
    }

    /** {@code Big Label 2026-7 (Big Label): GBP 4500.00 to GBP 6000.00, GBP 1500.00 more}. */
    @Override
    public String toString() {
        return "%s (%s): %s to %s, %s more".formatted(reference, party, from, to, difference());
    }
}
