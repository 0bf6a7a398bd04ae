package dev.clearcut.budget;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Days;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.licence.Licence;
import java.time.LocalDate;

/**
 * Money that went out for a licence: a whole fee, an instalment, the price of an option.
 *
 * @param on the day it was paid
 * @param note the invoice, the bank's reference; may be empty
 */
public record Payment(
        Id<Payment> id, Id<Licence> licence, Money amount, LocalDate on, String note) {

    public Payment {
        note = note.strip();
        if (amount.amount().signum() <= 0) {
            throw new Invalid(
                    "A payment is more than nothing; a refund is a licence's lower fee, not a payment of %s."
                            .formatted(amount));
        }
        Days.written(on, "The day of the payment");
    }
}
