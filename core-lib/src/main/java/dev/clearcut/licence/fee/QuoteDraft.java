package dev.clearcut.licence.fee;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.licence.Offer;
import dev.clearcut.party.Party;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A quote on its way into an office. Each call returns a new draft.
 *
 * @param from by name; the office knows or opens the party
 * @param reference empty when the office is to choose one
 * @param until the last day it can be accepted; null when it says none
 */
public record QuoteDraft(
        String from, String reference, Offer offer, Money price, @Nullable LocalDate until) {

    public QuoteDraft {
        from = from.strip();
        if (from.isEmpty()) {
            throw new Invalid("A quote is from somebody; say who would grant this.");
        }
    }

    public static QuoteDraft from(String from, Offer offer, String price) {
        return new QuoteDraft(from, "", offer, Money.of(price), null);
    }

    public QuoteDraft reference(String newReference) {
        return new QuoteDraft(from, newReference.strip(), offer, price, until);
    }

    public QuoteDraft until(LocalDate lastDay) {
        return new QuoteDraft(from, reference, offer, price, lastDay);
    }

    /**
     * The quote this is a draft of.
     *
     * @throws Invalid when it has no reference, or is about no material
     */
    public Quote quote(Id<Quote> id, Party party) {
        return new Quote(id, reference, party, offer, price, until);
    }
}
