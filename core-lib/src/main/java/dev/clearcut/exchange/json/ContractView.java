package dev.clearcut.exchange.json;

import dev.clearcut.base.Id;
import dev.clearcut.currency.ExchangeRate;
import dev.clearcut.licence.Cap;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Offer;
import dev.clearcut.licence.Option;
import dev.clearcut.licence.event.Event;
import dev.clearcut.licence.fee.Fees;
import dev.clearcut.licence.fee.MfnGroup;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands beside the grants of contracts, each kind as it leaves the library. */
public sealed interface ContractView {

    /**
     * What an option or a quote would give.
     *
     * @param materials their titles
     * @param rights which carried rights; empty for all
     * @param share how much of the right whoever offers it has, as in {@code 3/5}; {@code 1/1} for
     *     the whole
     * @param gives one line a box
     */
    record OfferView(
            List<String> materials,
            List<String> rights,
            String share,
            String gives,
            List<String> caps) {
        static OfferView of(Offer offer, Function<Id<Material>, String> titles) {
            return new OfferView(
                    offer.materials().stream().map(titles).sorted().toList(),
                    offer.rights().stream().map(CarriedRight::word).toList(),
                    PartView.written(offer.share()),
                    SaleView.written(offer.gives()),
                    offer.caps().stream().map(Cap::toString).toList());
        }
    }

    /**
     * @param until the last day to accept it; null when it says none
     * @param accepted the day it was; null while it is not
     * @param licence the reference of what it became; null while it is not accepted
     */
    record QuoteView(
            String reference,
            String from,
            OfferView offer,
            String price,
            @Nullable String until,
            @Nullable String accepted,
            @Nullable String licence)
            implements ContractView {

        /**
         * @param licences their references
         */
        public static QuoteView of(
                Quote quote,
                Function<Id<Material>, String> titles,
                Function<Id<Licence>, String> licences) {
            var accepted = quote.accepted();
            return new QuoteView(
                    quote.reference(),
                    quote.from().name(),
                    OfferView.of(quote.offer(), titles),
                    quote.price().toString(),
                    quote.until() == null ? null : quote.until().toString(),
                    accepted == null ? null : accepted.on().toString(),
                    accepted == null ? null : licences.apply(accepted.licence()));
        }
    }

    /**
     * @param by the last day to exercise it, in words; null when the contract sets none
     * @param state {@code open}, {@code exercised}, {@code expired} or {@code unknown}
     * @param exercised the day it was; null while it is not
     */
    record OptionView(
            String licence,
            String clause,
            String licensor,
            OfferView offer,
            String price,
            @Nullable String by,
            String state,
            @Nullable String exercised)
            implements ContractView {
        public static OptionView of(
                Licence licence,
                Option option,
                Option.State state,
                Function<Id<Material>, String> titles) {
            return new OptionView(
                    licence.reference(),
                    option.clause(),
                    licence.licensor().name(),
                    OfferView.of(licence.offered(option), titles),
                    option.price().toString(),
                    option.by() == null ? null : option.by().toString(),
                    state.word(),
                    option.exercised() == null ? null : option.exercised().toString());
        }
    }

    /** Something that happened. */
    record EventView(String name, String on) implements ContractView {
        public static EventView of(Event event) {
            return new EventView(event.name(), event.on().toString());
        }
    }

    /**
     * @param rate how many units of {@code to} for one of {@code from}
     */
    record RateView(String from, String to, String rate, String on, String source)
            implements ContractView {
        public static RateView of(ExchangeRate rate) {
            return new RateView(
                    rate.from().getCurrencyCode(),
                    rate.to().getCurrencyCode(),
                    rate.rate().toPlainString(),
                    rate.on().toString(),
                    rate.source());
        }
    }

    /** Papers of which none may be paid less than another. */
    record MfnGroupView(String name, String compared, String currency, List<MemberView> members)
            implements ContractView {

        /**
         * @param share percent of its side
         * @param fee null where none is agreed
         * @param counts false for what is only asked
         */
        public record MemberView(
                String reference,
                String party,
                String share,
                @Nullable String fee,
                boolean counts) {}

        public static MfnGroupView of(MfnGroup group, Fees fees) {
            return new MfnGroupView(
                    group.name(),
                    group.compared().word(),
                    group.currency().getCurrencyCode(),
                    group.members().stream()
                            .flatMap(
                                    member ->
                                            fees.of(member.priced()).stream()
                                                    .map(fee -> view(member, fee)))
                            .toList());
        }

        private static MemberView view(MfnGroup.Member member, Fees.Fee fee) {
            return new MemberView(
                    fee.reference(),
                    fee.party(),
                    member.share().toPlainString(),
                    fee.amount() == null ? null : Objects.toString(fee.amount()),
                    fee.counts());
        }
    }
}
