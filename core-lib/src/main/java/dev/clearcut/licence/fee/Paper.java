package dev.clearcut.licence.fee;

import dev.clearcut.base.Id;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Option;

/** What has a price: a licence, an option of one, or a quote that may become one. */
public sealed interface Paper {

    /** The fee of a contract. */
    record OfLicence(Id<Licence> licence) implements Paper {}

    /** The price of an option. */
    record OfOption(Id<Option> option) implements Paper {}

    /** The price of a quote. */
    record OfQuote(Id<Quote> quote) implements Paper {}

    static Paper of(Licence licence) {
        return new OfLicence(licence.id());
    }

    static Paper of(Option option) {
        return new OfOption(option.id());
    }

    static Paper of(Quote quote) {
        return new OfQuote(quote.id());
    }
}
