package dev.clearcut.licence.fee;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.licence.Licence;
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
 * @param accepted null while nobody accepted it
 */
public record Quote(
        Id<Quote> id,
        String reference,
        Party from,
        Offer offer,
        Money price,
        @Nullable LocalDate until,
        @Nullable Acceptance accepted) {

    /**
     * From now on the quote is a contract: what it offers and asks stands there.
     *
     * @param on the day its giver was told
     */
    public record Acceptance(LocalDate on, Id<Licence> licence) {}

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

    /** One that nobody accepted yet. */
    public Quote(
            Id<Quote> id,
            String reference,
            Party from,
            Offer offer,
            Money price,
            @Nullable LocalDate until) {
        this(id, reference, from, offer, price, until, null);
    }

    /**
     * The same, accepted.
     *
     * @throws Refused when it already is, or its last day is over by then
     */
    public Quote accept(Acceptance acceptance) {
        refuseUnlessOpen(acceptance.on());
        return new Quote(id, reference, from, offer, price, until, acceptance);
    }

    /**
     * @throws Refused when it cannot be accepted on a day
     */
    public void refuseUnlessOpen(LocalDate day) {
        if (accepted != null) {
            throw new Refused(
                    "The quote %s was accepted on %s already.".formatted(reference, accepted.on()));
        }
        if (isOver(day)) {
            throw new Refused(
                    "The quote %s could be accepted until %s; on %s it is too late: ask %s for a new one."
                            .formatted(reference, until, day, from.name()));
        }
    }

    /** What another says, with what became of this one. */
    public Quote saying(Quote other) {
        return new Quote(
                id, other.reference, other.from, other.offer, other.price, other.until, accepted);
    }

    /** Whether it can still be had, as far as its last day tells. */
    public boolean isOpen(LocalDate today) {
        return accepted == null && !isOver(today);
    }

    /** Whether its last day is over. */
    public boolean isOver(LocalDate today) {
        return until != null && today.isAfter(until);
    }
}
