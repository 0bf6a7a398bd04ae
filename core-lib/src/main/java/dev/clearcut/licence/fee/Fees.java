package dev.clearcut.licence.fee;

import dev.clearcut.base.Money;
import dev.clearcut.licence.Licence;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What each licence, option and quote of a production costs. The fee of a licence counts as agreed,
 * signed or not; the price of an option counts once it is exercised; that of a quote not until
 * somebody accepts it.
 */
public record Fees(Map<Priced, Fee> byPriced) {

    /**
     * @param reference the licence's or the quote's; an option's is its licence's with the clause
     * @param party who is paid
     * @param amount null where none is agreed
     * @param counts whether it is agreed, and not only asked
     */
    public record Fee(String reference, String party, @Nullable Money amount, boolean counts) {

        /** {@code Acme 2026-014 (Acme Music)}. */
        public String by() {
            return reference + " (" + party + ")";
        }
    }

    public Fees {
        byPriced = Map.copyOf(byPriced);
    }

    /** Every licence, with its options, and every quote. */
    public static Fees of(Collection<Licence> licences, Collection<Quote> quotes) {
        var fees = new LinkedHashMap<Priced, Fee>();
        for (var licence : licences) {
            var party = licence.licensor().name();
            fees.put(Priced.of(licence), new Fee(licence.reference(), party, licence.fee(), true));
            for (var option : licence.further().options()) {
                var clause = option.clause().isBlank() ? "option" : "option " + option.clause();
                fees.put(
                        Priced.of(option),
                        new Fee(
                                licence.reference() + ", " + clause,
                                party,
                                option.price(),
                                option.exercised() != null));
            }
        }
        for (var quote : quotes) {
            fees.put(
                    Priced.of(quote),
                    new Fee(quote.reference(), quote.from().name(), quote.price(), false));
        }
        return new Fees(fees);
    }

    /** The same with another amount, agreed, for one of them. */
    public Fees with(Priced priced, Money amount) {
        var fees = new LinkedHashMap<>(byPriced);
        fees.computeIfPresent(
                priced, (p, fee) -> new Fee(fee.reference(), fee.party(), amount, true));
        return new Fees(fees);
    }

    /** Empty when it is none of the production's. */
    public Optional<Fee> of(Priced priced) {
        return Optional.ofNullable(byPriced.get(priced));
    }
}
