package dev.clearcut.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.clearance.contract.Contracts;
import dev.clearcut.currency.ExchangeRate;
import dev.clearcut.currency.Rates;
import dev.clearcut.licence.FurtherTerms;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Offer;
import dev.clearcut.licence.Option;
import dev.clearcut.licence.Standing;
import dev.clearcut.licence.StepUp;
import dev.clearcut.licence.event.Event;
import dev.clearcut.licence.event.Happened;
import dev.clearcut.licence.event.When;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.material.Family;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.party.OurCompanies;
import dev.clearcut.party.Party;
import dev.clearcut.rights.Rights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BudgetReportTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Party ACME = Party.company(Id.of("acme"), "Acme Music");
    private static final Material SONG =
            Material.titled(Id.of("song"), MaterialKind.COMMERCIAL_TRACK, "The Long Goodbye");
    private static final Rights WORLD = Rights.in("WORLD").media("ALL").perpetual();

    private static final BudgetLine MUSIC =
            new BudgetLine(Id.of("b1"), "4510", "Music rights", gbp("5000"), Set.of(Family.MUSIC));
    private static final BudgetLine OTHER =
            new BudgetLine(Id.of("b2"), "4900", "Other", gbp("1000"), Set.of());

    private static Money gbp(String amount) {
        return Money.of("GBP " + amount);
    }

    private static Licence licence(String reference, String fee, Standing standing) {
        var draft =
                Licence.from("Acme Music")
                        .reference(reference)
                        .of(SONG)
                        .granting(WORLD)
                        .fee(fee)
                        .standing(standing);
        return draft.licence(Id.of(reference), ACME, null, () -> Id.of("g" + reference));
    }

    private static Standing signed() {
        return Standing.signed(LocalDate.of(2026, 12, 1));
    }

    private static Standing paid() {
        return new Standing(LocalDate.of(2026, 12, 1), false, LocalDate.of(2026, 12, 20));
    }

    private static Licence with(Licence licence, FurtherTerms further) {
        return new Licence(
                licence.id(),
                licence.reference(),
                licence.instrument(),
                licence.licensor(),
                licence.licensee(),
                licence.grants(),
                licence.holdbacks(),
                licence.standing(),
                licence.fee(),
                further);
    }

    private static Option option(String price, String by, @Nullable LocalDate exercised) {
        return new Option(
                Id.of("o"),
                "4(b)",
                Offer.of(Set.of(), WORLD),
                gbp(price),
                When.on(LocalDate.parse(by)),
                exercised);
    }

    private static BudgetReport report(Contracts contracts, Payment... payments) {
        return report(contracts, Rates.none(), List.of(), payments);
    }

    private static BudgetReport report(
            Contracts contracts, Rates rates, List<Coding> codings, Payment... payments) {
        var costs = Costs.of(contracts, List.of(payments), TODAY);
        var terms =
                new BudgetReport.Terms(
                        GBP,
                        rates,
                        TODAY,
                        codings,
                        id -> id.equals(SONG.id()) ? Optional.of(Family.MUSIC) : Optional.empty());
        return BudgetReport.of(List.of(MUSIC, OTHER), costs.value(), terms).plus(costs.report());
    }

    private static List<String> rules(BudgetReport report) {
        return report.findings().findings().stream().map(Finding::rule).toList();
    }

    @Test
    void aFeeIsAgreedThenCommittedThenPaid() {
        var agreed = report(Contracts.of(List.of(licence("a", "GBP 4500", Standing.unsigned()))));
        assertThat(agreed.total().agreed()).isEqualTo(gbp("4500"));
        var committed = report(Contracts.of(List.of(licence("a", "GBP 4500", signed()))));
        assertThat(committed.total().committed()).isEqualTo(gbp("4500"));
        var paid = report(Contracts.of(List.of(licence("a", "GBP 4500", paid()))));
        assertThat(paid.total().paid()).isEqualTo(gbp("4500"));
        for (var report : List.of(agreed, committed, paid)) {
            assertThat(report.total().actual()).isEqualTo(gbp("4500"));
            assertThat(report.lines().getFirst().left()).isEqualTo(gbp("500"));
            assertThat(report.findings().findings()).isEmpty();
        }
    }

    @Test
    void anInstalmentLeavesTheRestCommitted() {
        var licence = licence("a", "GBP 4500", signed());
        var half =
                new Payment(Id.of("p"), licence.id(), gbp("2000"), TODAY, "invoice 12, first half");
        var report = report(Contracts.of(List.of(licence)), half);
        assertThat(report.total().paid()).isEqualTo(gbp("2000"));
        assertThat(report.total().committed()).isEqualTo(gbp("2500"));
    }

    @Test
    void whatIsPaidBeyondThePapersIsAFinding() {
        var licence = licence("a", "GBP 100", signed());
        var kept = new Payment(Id.of("p"), licence.id(), gbp("100"), TODAY, "");
        assertThat(rules(report(Contracts.of(List.of(licence)), kept))).isEmpty();
        var broken = new Payment(Id.of("p"), licence.id(), gbp("101"), TODAY, "");
        assertThat(rules(report(Contracts.of(List.of(licence)), broken)))
                .containsExactly("budget.overpaid");
    }

    @Test
    void anOptionIsAtRiskUntilItIsExercisedOrOver() {
        var licence = licence("a", "GBP 100", signed());
        var open = with(licence, FurtherTerms.NONE.options(option("900", "2027-01-15", null)));
        assertThat(report(Contracts.of(List.of(open))).total().atRisk()).isEqualTo(gbp("900"));
        var over = with(licence, FurtherTerms.NONE.options(option("900", "2027-01-14", null)));
        assertThat(report(Contracts.of(List.of(over))).total().atRisk()).isEqualTo(gbp("0"));
        var done = with(licence, FurtherTerms.NONE.options(option("900", "2027-01-14", TODAY)));
        var report = report(Contracts.of(List.of(done)));
        assertThat(report.total().atRisk()).isEqualTo(gbp("0"));
        assertThat(report.total().committed()).isEqualTo(gbp("1000"));
    }

    @Test
    void aStepIsAtRiskUntilItsEventIsRecorded() {
        var step = new StepUp("5", "theatrical release", gbp("2500"), null, null, null, null);
        var licence = with(licence("a", "GBP 100", signed()), FurtherTerms.NONE.steps(step));
        var contracts = Contracts.of(List.of(licence));
        assertThat(report(contracts).total().atRisk()).isEqualTo(gbp("2500"));
        var released = contracts.happened(Happened.of(new Event("Theatrical release", TODAY)));
        assertThat(report(released).total().atRisk()).isEqualTo(gbp("0"));
        assertThat(report(released).total().committed()).isEqualTo(gbp("2600"));
    }

    @Test
    void aQuoteCountsWhileItCanBeAccepted() {
        var open =
                new Quote(
                        Id.of("q"),
                        "Acme quote",
                        ACME,
                        Offer.of(Set.of(SONG.id()), WORLD),
                        gbp("750"),
                        TODAY);
        var over =
                new Quote(
                        Id.of("q2"),
                        "Acme old quote",
                        ACME,
                        Offer.of(Set.of(SONG.id()), WORLD),
                        gbp("700"),
                        TODAY.minusDays(1));
        var total = report(Contracts.of(List.of()).quotes(List.of(open, over))).total();
        assertThat(total.quoted()).isEqualTo(gbp("750"));
        assertThat(total.actual()).isEqualTo(gbp("0"));
        assertThat(total.forecast()).isEqualTo(gbp("750"));
    }

    @Test
    void aLineIsOverspentByTheFirstPennyBeyondItsBudget() {
        var kept = Contracts.of(List.of(licence("a", "GBP 5000", signed())));
        assertThat(rules(report(kept))).isEmpty();
        var broken = Contracts.of(List.of(licence("a", "GBP 5000.01", signed())));
        assertThat(rules(report(broken))).containsExactly("budget.overspent");
        assertThat(report(broken).findings().findings().getFirst().text())
                .isEqualTo(
                        "4510 Music rights is overspent by GBP 0.01: GBP 5000.01 of GBP 5000.00.");
    }

    @Test
    void aLicenceStandsWhereSomebodyPutsItElseWhereItsMaterialBelongs() {
        var contracts = Contracts.of(List.of(licence("a", "GBP 300", signed())));
        assertThat(report(contracts).lines().getFirst().sums().committed()).isEqualTo(gbp("300"));
        var coded = report(contracts, Rates.none(), List.of(new Coding(Id.of("a"), "4900")));
        assertThat(coded.lines().get(1).sums().committed()).isEqualTo(gbp("300"));
        var noSuchLine = report(contracts, Rates.none(), List.of(new Coding(Id.of("a"), "77")));
        assertThat(noSuchLine.lines().getFirst().sums().committed()).isEqualTo(gbp("300"));
    }

    @Test
    void whatStandsOnNoLineIsThereAndSaid() {
        var costs =
                Costs.of(Contracts.of(List.of(licence("a", "GBP 9", signed()))), List.of(), TODAY);
        var terms =
                new BudgetReport.Terms(
                        GBP, Rates.none(), TODAY, List.of(), id -> Optional.of(Family.MUSIC));
        var report = BudgetReport.of(List.of(OTHER), costs.value(), terms);
        assertThat(rules(report)).containsExactly("budget.uncoded");
        assertThat(report.lines().getLast().name()).isEqualTo("on no line");
        assertThat(report.total().committed()).isEqualTo(gbp("9"));
    }

    @Test
    void currenciesNeedARateSomebodyEnteredByThatDay() {
        var contracts = Contracts.of(List.of(licence("a", "EUR 117", signed())));
        assertThat(rules(report(contracts))).containsExactly("budget.rate-missing");
        var rates = Rates.of(ExchangeRate.of("GBP", "EUR", "1.17", "2027-01-15", "ECB"));
        var report = report(contracts, rates, List.of());
        assertThat(report.total().committed()).isEqualTo(gbp("100"));
        assertThat(rules(report)).isEmpty();
        var tomorrow = Rates.of(ExchangeRate.of("GBP", "EUR", "1.17", "2027-01-16", "ECB"));
        assertThat(rules(report(contracts, tomorrow, List.of())))
                .containsExactly("budget.rate-missing");
    }

    @Test
    void whatSomebodyElseWasGrantedCostsUsNothing() {
        var theirs =
                Licence.from("Acme Music")
                        .reference("theirs")
                        .of(SONG)
                        .granting(WORLD)
                        .fee("GBP 100")
                        .licence(
                                Id.of("theirs"),
                                ACME,
                                Party.company(Id.of("rival"), "Rival Films"),
                                () -> Id.of("g"));
        var contracts = Contracts.of(List.of(theirs)).ours(OurCompanies.of(List.of("Nightfall")));
        assertThat(report(contracts).total().actual()).isEqualTo(gbp("0"));
    }

    /** Every penny of every paper is on one line, at one stage, and in the total. */
    @Test
    void nothingIsLostBetweenThePapersAndTheTotal() {
        long seed = 20261122;
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var licences = new ArrayList<Licence>();
            var payments = new ArrayList<Payment>();
            long owed = 0;
            for (int i = 0; i < random.nextInt(12); i++) {
                int fee = 1 + random.nextInt(900);
                owed += fee;
                var licence =
                        licence(
                                "r" + round + "-" + i,
                                "GBP " + fee,
                                switch (random.nextInt(3)) {
                                    case 0 -> Standing.unsigned();
                                    case 1 -> signed();
                                    default -> paid();
                                });
                licences.add(licence);
                if (licence.standing().paid() == null && random.nextBoolean()) {
                    payments.add(
                            new Payment(
                                    Id.of("p" + i),
                                    licence.id(),
                                    gbp(Integer.toString(1 + random.nextInt(fee))),
                                    TODAY,
                                    ""));
                }
            }
            var report = report(Contracts.of(licences), payments.toArray(Payment[]::new));
            assertThat(report.total().actual())
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(gbp(Long.toString(owed)));
            assertThat(
                            report.lines().stream()
                                    .map(line -> line.sums().actual())
                                    .reduce(gbp("0"), Money::plus))
                    .isEqualTo(report.total().actual());
        }
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new BudgetLine(Id.of("b"), " ", "Music", gbp("1"), Set.of()))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Payment(Id.of("p"), Id.of("l"), gbp("0"), TODAY, ""))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("more than nothing");
    }
}
