package dev.clearcut.licence.fee;

import dev.clearcut.base.Id;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Option;

/** What has a price: a licence, an option of one, or a quote that may become one. */
public sealed interface Priced {

    /** The fee of a contract. */
    record OfLicence(Id<Licence> licence) implements Priced {}

    /** The price of an option. */
    record OfOption(Id<Option> option) implements Priced {}

    /** The price of a quote. */
    record OfQuote(Id<Quote> quote) implements Priced {}

    static Priced of(Licence licence) {
        return new OfLicence(licence.id());
    }

    static Priced of(Option option) {
        return new OfOption(option.id());
    }

    static Priced of(Quote quote) {
        return new OfQuote(quote.id());
    }
}
