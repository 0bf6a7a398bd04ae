package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.journal.Facts;
import dev.clearcut.journal.Recorded;
import dev.clearcut.licence.Offer;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.material.Material;
import dev.clearcut.party.Share;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Quotes as rows. */
final class Quotes implements Kind<Quote, QuoteRow> {

    private final Session session;
    private final Checks checks;
    private final Parties parties;

    Quotes(Session session, Checks checks, Parties parties) {
        this.session = session;
        this.checks = checks;
        this.parties = parties;
    }

    @Override
    public Class<QuoteRow> rows() {
        return QuoteRow.class;
    }

    @Override
    public String table() {
        return "quote";
    }

    @Override
    public String order() {
        return "reference";
    }

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public Function<QuoteRow, Quote> reader() {
        var grants = new Grants();
        return row -> read(row, grants);
    }

    @Override
    public Id<Quote> id(Quote quote) {
        return quote.id();
    }

    @Override
    public Facts facts(Quote quote) {
        return Recorded.of(quote);
    }

    @Override
    public void insert(Id<ProductionRecord> production, Collection<Quote> quotes) {
        checks.namesAreFree("quote", production, "reference", quotes, Quote::reference);
        checks.haveMaterials(
                production, quotes, Quotes::materials, q -> "The quote \"" + q.reference() + "\"");
        quotes.stream()
                .flatMap(quote -> Stream.ofNullable(quote.accepted()))
                .forEach(a -> checks.hasLicence(production, a.licence(), "An accepted quote"));
        quotes.forEach(quote -> parties.ensure(quote.from()));
        quotes.forEach(quote -> session.persist(row(production, quote)));
        session.flush();
        session.clear();
    }

    private static Set<String> materials(Quote quote) {
        return quote.offer().materials().stream()
                .map(Id<Material>::value)
                .collect(Collectors.toSet());
    }

    private QuoteRow row(Id<ProductionRecord> production, Quote quote) {
        var row = new QuoteRow();
        row.id = quote.id().value();
        row.production = production.value();
        row.reference = quote.reference();
        row.party = session.getReference(PartyRow.class, quote.from().id().value());
        row.priceAmount = Amounts.amount(quote.price());
        row.priceCurrency = Amounts.currency(quote.price());
        row.lastDay = Days.text(quote.until());
        var accepted = quote.accepted();
        row.accepted = accepted == null ? null : Days.text(accepted.on());
        row.licence = accepted == null ? null : accepted.licence().value();
        row.share = quote.offer().share().fraction();
        row.materials.addAll(materials(quote));
        quote.offer().rights().stream().map(Word::of).forEach(row.rights::add);
        row.gives.addAll(BoxText.of(quote.offer().gives()));
        quote.offer().caps().stream().map(Grants::text).forEach(row.caps::add);
        return row;
    }

    private static Quote read(QuoteRow row, Grants grants) {
        var party = row.party;
        if (party == null) {
            throw new IllegalStateException("Quote " + row.reference + " is from nobody.");
        }
        return new Quote(
                Id.of(row.id),
                row.reference,
                Parties.read(party),
                new Offer(
                        Grants.materials(row.materials),
                        Grants.carried(row.rights),
                        grants.rights(row.gives),
                        row.caps.stream().map(Grants::cap).toList(),
                        Share.read(row.share)),
                Amounts.read(row.priceAmount, row.priceCurrency),
                Days.read(row.lastDay),
                row.accepted == null || row.licence == null
                        ? null
                        : new Quote.Acceptance(LocalDate.parse(row.accepted), Id.of(row.licence)));
    }
}
