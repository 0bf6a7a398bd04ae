package dev.clearcut.clearance.sale;

import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.base.Reported;
import dev.clearcut.clearance.Part;
import dev.clearcut.clearance.Split;
import dev.clearcut.clearance.contract.Contracts;
import dev.clearcut.clearance.sale.Candidate.Kind;
import dev.clearcut.clearance.sale.Gap.Missing;
import dev.clearcut.currency.ExchangeRate;
import dev.clearcut.currency.Rates;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Offer;
import dev.clearcut.licence.fee.MfnGroup;
import dev.clearcut.licence.fee.MfnGroup.Compared;
import dev.clearcut.licence.fee.MfnGroup.Member;
import dev.clearcut.licence.fee.Priced;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.party.Party;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A gap, quotes for it and groups, made by chance from a seed. */
record Puzzle(Gap gap, List<Candidate> candidates, Contracts contracts, Prices prices) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Currency EUR = Currency.getInstance("EUR");
    static final Rates RATES =
            Rates.of(
                    ExchangeRate.of("GBP", "EUR", "1.1734", "2026-11-01", "ECB"),
                    ExchangeRate.of("EUR", "USD", "1.0871", "2026-11-01", "ECB"),
                    ExchangeRate.of("USD", "GBP", "0.7831", "2026-11-01", "BoE"));
    static final String[] PLACES = {"DE", "FR", "US", "CN", "JP"};
    static final String[] MEDIA = {"SVOD", "AVOD", "theatrical"};
    private static final CarriedRight[] RIGHTS = {CarriedRight.SYNC, CarriedRight.MASTER};

    static Puzzle of(long seed, int candidates) {
        return of(seed, candidates, "EUR", "EUR", "GBP", "USD");
    }

    /**
     * @param currencies of all amounts; groups compare in the first and the last
     */
    static Puzzle of(long seed, int candidates, String... currencies) {
        var random = new Random(seed);
        var quotes = new ArrayList<Quote>();
        for (int i = 0; i < candidates; i++) {
            quotes.add(quote(random, i, currencies));
        }
        var licences = new ArrayList<Licence>();
        for (int i = random.nextInt(4); i > 0; i--) {
            licences.add(licence(random, i, currencies));
        }
        var contracts =
                Contracts.of(licences)
                        .quotes(quotes)
                        .rates(RATES)
                        .groups(groups(random, licences, quotes, currencies));
        return new Puzzle(
                gap(random),
                quotes.stream().map(Puzzle::candidate).toList(),
                contracts,
                new Prices(EUR, RATES, TODAY));
    }

    static Candidate candidate(Quote quote) {
        return new Candidate(
                quote.reference(),
                Kind.QUOTE,
                Priced.of(quote),
                quote.from().id(),
                quote.offer(),
                quote.price());
    }

    ClosingPlan plan(LeastCost solver) {
        return new Closing(solver, prices).plan(gap, Reported.clean(candidates), contracts);
    }

    Puzzle with(List<Candidate> others) {
        return new Puzzle(gap, others, contracts, prices);
    }

    private static Gap gap(Random random) {
        var missing = new ArrayList<Missing>();
        for (int m = 0; m < 2; m++) {
            for (var right : RIGHTS) {
                var barred = random.nextInt(6) == 0 ? rights(random) : Rights.none();
                var open = rights(random).plus(rights(random)).minus(barred);
                missing.add(
                        new Missing(
                                Id.of("m" + m),
                                "Song " + m,
                                right,
                                open,
                                barred,
                                had(random, open)));
            }
        }
        return new Gap(missing, List.of());
    }

    /** Somebody may have licensed a share already. */
    private static List<Part> had(Random random, Rights open) {
        var split = new Split();
        for (int i = random.nextInt(3); i > 0; i--) {
            split.add(party(random.nextInt(5)), Share.of(1 + random.nextInt(4), 6), rights(random));
        }
        return split.parts().stream()
                .filter(part -> !part.isWhole())
                .flatMap(part -> part.within(open).stream())
                .toList();
    }

    private static Party party(int number) {
        return Party.company(Id.of("p" + number), "Party " + number);
    }

    private static Quote quote(Random random, int i, String[] currencies) {
        var materials =
                random.nextInt(4) == 0
                        ? Set.of(Id.<Material>of("m0"), Id.<Material>of("m1"))
                        : Set.of(Id.<Material>of("m" + random.nextInt(2)));
        Set<CarriedRight> rights =
                random.nextInt(3) == 0 ? Set.of() : Set.of(RIGHTS[random.nextInt(2)]);
        return new Quote(
                Id.of("q" + i),
                "Quote " + (char) ('A' + i),
                party(i % 5),
                new Offer(
                        materials,
                        rights,
                        rights(random).plus(rights(random)),
                        List.of(),
                        random.nextInt(5) < 2 ? Share.of(1 + random.nextInt(5), 6) : Share.WHOLE),
                money(random, currencies),
                null);
    }

    private static Licence licence(Random random, int i, String[] currencies) {
        var draft =
                Licence.from("Holder " + i)
                        .of(Material.titled(Id.of("m0"), MaterialKind.STILL, "x"))
                        .reference("Paper " + i)
                        .granting(Rights.all())
                        .fee(money(random, currencies).toString());
        return draft.licence(
                Id.of("l" + i),
                Party.company(Id.of("h" + i), "Holder " + i),
                null,
                () -> Id.of("g"));
    }

    private static List<MfnGroup> groups(
            Random random, List<Licence> licences, List<Quote> quotes, String[] currencies) {
        var priced = new ArrayList<Priced>();
        licences.forEach(l -> priced.add(Priced.of(l)));
        quotes.forEach(q -> priced.add(Priced.of(q)));
        var members = List.of(new ArrayList<Member>(), new ArrayList<Member>());
        for (var one : priced) {
            int which = random.nextInt(3);
            if (which < 2) {
                var share = BigDecimal.valueOf(random.nextBoolean() ? 100 : 5 + random.nextInt(90));
                members.get(which).add(new Member(one, share));
            }
        }
        return List.of(
                new MfnGroup(
                        Id.of("a"),
                        "Group a",
                        Compared.PRO_RATA,
                        Currency.getInstance(currencies[0]),
                        members.get(0)),
                new MfnGroup(
                        Id.of("b"),
                        "Group b",
                        Compared.FEE_PER_SIDE,
                        Currency.getInstance(currencies[currencies.length - 1]),
                        members.get(1)));
    }

    private static Money money(Random random, String[] currencies) {
        var currency = currencies[random.nextInt(currencies.length)];
        return Money.of(
                currency + " " + (100 + random.nextInt(40) * 25) + "." + 10 * random.nextInt(10));
    }

    static Rights rights(Random random) {
        return Rights.in(PLACES[random.nextInt(5)], PLACES[random.nextInt(5)])
                .media(MEDIA[random.nextInt(3)], MEDIA[random.nextInt(3)])
                .from("2027-01-01")
                .years(1 + random.nextInt(3));
    }
}
