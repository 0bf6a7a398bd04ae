package dev.clearcut.licence.fee;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.licence.Offer;
import dev.clearcut.party.Party;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Rights that somebody would grant at a price, until a day.
 *
 * @param reference the office's own name for it, unique among the production's quotes
 * @param offer names at least one material
 * @param until the last day it can be accepted; null when it says none
 */
public record Quote(
        Id<Quote> id,
        String reference,
        Party from,
        Offer offer,
        Money price,
        @Nullable LocalDate until) {

    public Quote {
        if (reference.isBlank()) {
            throw new Invalid("A quote needs a reference, such as \"Acme quote 3\".");
        }
        if (offer.materials().isEmpty()) {
            throw new Invalid("The quote \"" + reference + "\" is about no material; say which.");
        }
        if (price.amount().signum() < 0) {
            throw new Invalid("The price of \"" + reference + "\" is less than nothing.");
        }
    }

    public boolean isOver(LocalDate today) {
        return until != null && today.isAfter(until);
    }
}
