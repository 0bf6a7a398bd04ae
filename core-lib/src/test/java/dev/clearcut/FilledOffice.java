package dev.clearcut;

import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.budget.BudgetLine;
import dev.clearcut.budget.Coding;
import dev.clearcut.budget.Payment;
import dev.clearcut.currency.ExchangeRate;
import dev.clearcut.evidence.AttachedTo;
import dev.clearcut.evidence.DocumentPart;
import dev.clearcut.evidence.DocumentText;
import dev.clearcut.evidence.Evidence;
import dev.clearcut.evidence.EvidenceKind;
import dev.clearcut.evidence.TextStanding;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Offer;
import dev.clearcut.licence.event.Event;
import dev.clearcut.licence.fee.MfnGroup;
import dev.clearcut.licence.fee.Priced;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.material.Family;
import dev.clearcut.material.Material;
import dev.clearcut.paper.Enclosure;
import dev.clearcut.paper.NegativeCheck;
import dev.clearcut.paper.Opinion;
import dev.clearcut.paper.Release;
import dev.clearcut.paper.SearchLog;
import dev.clearcut.party.Party;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import dev.clearcut.store.DocumentRecord;
import dev.clearcut.store.EventRecord;
import dev.clearcut.store.ProductionRecord;
import dev.clearcut.store.RandomOffice;
import dev.clearcut.store.RateRecord;
import dev.clearcut.store.Writing;
import dev.clearcut.title.Origin;
import dev.clearcut.title.Reversion;
import dev.clearcut.title.Transfer;
import dev.clearcut.title.TransferKind;
import dev.clearcut.title.Work;
import dev.clearcut.title.WorkKind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Fills a production with records of every kind. */
final class FilledOffice {

    static final byte[] CONTRACT = "a contract".getBytes(StandardCharsets.UTF_8);
    static final String CONTRACT_SHA256 = sha256(CONTRACT);

    private FilledOffice() {}

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }

    static boolean fill(Writing office, ProductionRecord production, RandomOffice random) {
        office.people().add(production);
        office.people().admit(production.id(), "kim@nightfall.example");
        office.people().admit(production.id(), "lee@nightfall.example");
        var materials = new ArrayList<Material>();
        for (int i = 0; i < 20; i++) {
            materials.add(random.material());
        }
        office.materials().addAll(production.id(), materials);
        for (int i = 0; i < 8; i++) {
            var licence = random.licence(materials);
            office.licences().add(production.id(), licence);
            var quote =
                    new Quote(
                            Id.of("quote-" + production.name() + i),
                            "Quote " + i,
                            licence.licensor(),
                            Offer.of(Set.of(materials.get(i).id()), random.rights()),
                            Money.of("EUR 700"),
                            random.chance(0.5) ? LocalDate.of(2027, 5, 1) : null,
                            random.chance(0.5)
                                    ? new Quote.Acceptance(LocalDate.of(2027, 4, 30), licence.id())
                                    : null);
            office.quotes().add(production.id(), quote);
            office.mfnGroups()
                    .add(
                            production.id(),
                            new MfnGroup(
                                    Id.of("group-" + production.name() + i),
                                    "Group " + i,
                                    MfnGroup.Compared.PRO_RATA,
                                    Currency.getInstance("GBP"),
                                    List.of(
                                            MfnGroup.Member.of(Priced.of(licence)),
                                            new MfnGroup.Member(
                                                    Priced.of(quote), new BigDecimal("33.30")))));
            office.events()
                    .add(
                            production.id(),
                            new EventRecord(
                                    Id.of("event-" + production.name() + i),
                                    new Event("delivery " + i, LocalDate.of(2027, 3, 1 + i))));
            office.rates()
                    .add(
                            production.id(),
                            new RateRecord(
                                    Id.of("rate-" + production.name() + i),
                                    ExchangeRate.of(
                                            "GBP",
                                            "EUR",
                                            "1.1" + i + "0",
                                            "2027-01-0" + (1 + i),
                                            "ECB")));
            papers(office, production, licence, materials.get(i), i);
            office.codings().add(production.id(), new Coding(licence.id(), "45" + i));
            office.payments()
                    .add(
                            production.id(),
                            new Payment(
                                    Id.of("payment-" + production.name() + i),
                                    licence.id(),
                                    Money.of("GBP 12.50"),
                                    LocalDate.of(2027, 1, 1 + i),
                                    random.words(3)));
            office.budgetLines()
                    .add(
                            production.id(),
                            new BudgetLine(
                                    Id.of("line-" + production.name() + i),
                                    "45" + i,
                                    random.words(2),
                                    Money.of("GBP 900"),
                                    i == 0 ? Set.of(Family.MUSIC, Family.STILL) : Set.of()));
            var deal = random.deal();
            var cut = random.cut(materials);
            office.deals().add(production.id(), deal);
            office.cuts().add(production.id(), cut);
            for (int n = 0; n < 4; n++) {
                office.deliverables().add(production.id(), random.deliverable(deal, cut));
            }
        }
        for (var material : materials) {
            var right = material.carries().iterator().next();
            office.cases().add(production.id(), random.clearanceCase(material, right));
        }
        return true;
    }

    /** Chain of title, releases and evidence. */
    private static void papers(
            Writing office, ProductionRecord production, Licence licence, Material about, int i) {
        var place = production.name() + i;
        var day = LocalDate.of(2027, 2, 1 + i);
        var film = new Id<Work>("work-a-" + place);
        var book = new Id<Work>("work-b-" + place);
        var author = licence.licensor();
        office.works()
                .addAll(
                        production.id(),
                        List.of(
                                new Work(
                                        film,
                                        "A film " + i,
                                        WorkKind.FILM,
                                        Set.of(book),
                                        List.of()),
                                new Work(
                                        book,
                                        "Book " + i,
                                        WorkKind.BOOK,
                                        Set.of(),
                                        List.of(new Origin(author, Share.of(1, 3), "writer")))));
        office.transfers()
                .add(
                        production.id(),
                        new Transfer(
                                Id.of("transfer-" + place),
                                "Assignment " + i,
                                TransferKind.ASSIGNMENT,
                                author,
                                Party.company(Id.of("buyer-" + place), "Buyer " + place),
                                Set.of(book),
                                i == 0 ? null : Share.of(1, 7),
                                Rights.all(),
                                day,
                                "",
                                "",
                                new Reversion("if unmade", i == 1 ? day.plusYears(5) : null)));
        office.papers()
                .addAll(
                        production.id(),
                        List.of(
                                new Release(
                                        Id.of("release-" + place),
                                        "Release " + i,
                                        licence.id(),
                                        Release.Kind.MINOR,
                                        "Ada Vance",
                                        "Ben Vance",
                                        day.minusYears(9),
                                        "GB",
                                        "Ben Vance",
                                        "",
                                        true,
                                        null),
                                new NegativeCheck(
                                        Id.of("check-" + place),
                                        "Check " + i,
                                        NegativeCheck.Kind.PHONE,
                                        "020 7946 0000",
                                        "the directory",
                                        "UK",
                                        "Kim",
                                        day,
                                        2,
                                        NegativeCheck.Verdict.CHANGE,
                                        i == 0 ? null : day.plusYears(1),
                                        ""),
                                new Opinion(
                                        Id.of("opinion-" + place),
                                        "Opinion " + i,
                                        Opinion.Exception.FAIR_USE,
                                        "US",
                                        about.id(),
                                        "two lines",
                                        "Counsel",
                                        day,
                                        false,
                                        ""),
                                new SearchLog(
                                        Id.of("search-" + place),
                                        "Search " + i,
                                        about.id(),
                                        "Kim",
                                        day,
                                        List.of("the registry", "the society"),
                                        "nobody"),
                                new Enclosure(
                                        Id.of("enclosure-" + place),
                                        "Enclosure " + i,
                                        Enclosure.Kind.TITLE_REPORT,
                                        day,
                                        "ab".repeat(32))));
        office.documents()
                .keep(
                        new DocumentRecord(
                                CONTRACT_SHA256,
                                10,
                                new DocumentText(
                                        "text/plain",
                                        "a text",
                                        "",
                                        "en",
                                        1,
                                        List.of(new DocumentPart("page 1", "a contract")),
                                        TextStanding.READ),
                                List.of()));
        office.evidence()
                .add(
                        production.id(),
                        new Evidence(
                                Id.of("evidence-" + place),
                                CONTRACT_SHA256,
                                "contract.txt",
                                "text/plain",
                                10,
                                i % 2 == 0 ? AttachedTo.the(licence) : AttachedTo.the(about),
                                EvidenceKind.values()[i % EvidenceKind.values().length],
                                "",
                                "kim@nightfall.example",
                                Instant.ofEpochMilli(1_800_000_000_000L),
                                TextStanding.READ));
    }
}
