package dev.clearcut.clearance.sale;

import static dev.clearcut.clearance.sale.Night.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.base.Reported;
import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.clearance.contract.Contracts;
import dev.clearcut.clearance.sale.ClosingPlan.Chosen;
import dev.clearcut.clearance.sale.ClosingPlan.Proof;
import dev.clearcut.clearance.sale.Dated.Kind;
import dev.clearcut.currency.Rates;
import dev.clearcut.licence.Cap;
import dev.clearcut.licence.DatedDuty;
import dev.clearcut.licence.Duty;
import dev.clearcut.licence.FurtherTerms;
import dev.clearcut.licence.Holdback;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Offer;
import dev.clearcut.licence.Sublicensing;
import dev.clearcut.licence.Terms;
import dev.clearcut.licence.event.EventWindow;
import dev.clearcut.licence.event.When;
import dev.clearcut.licence.fee.MfnGroup;
import dev.clearcut.licence.fee.MfnGroup.Compared;
import dev.clearcut.licence.fee.MfnGroup.Member;
import dev.clearcut.licence.fee.Owed;
import dev.clearcut.licence.fee.Priced;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.Window;
import dev.clearcut.solve.PseudoBooleanLeastCost;
import dev.clearcut.use.Match;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SaleTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Rights GERMANY =
            Rights.in("DE").media("SVOD").from("2027-01-01").to("2030-12-31");
    private static final Rights FRANCE = NEEDED.minus(GERMANY);
    private static final Licence PIER = filed(of(PHOTO, "Agency").granting(Rights.all()));

    private static Contracts contracts(Licence... licences) {
        return Contracts.of(List.of(licences));
    }

    private static ClosingPlan plan(Contracts contracts, ClearanceReport report) {
        return new Closing(new PseudoBooleanLeastCost(), new Prices(EUR, contracts.rates(), TODAY))
                .plan(Gap.of(report), Candidates.from(contracts, TODAY).in(report), contracts);
    }

    private static List<String> names(ClosingPlan plan) {
        return plan.chosen().stream().map(Chosen::candidate).map(Candidate::name).toList();
    }

    private static Terms silentOnLanguages(Rights granted) {
        return Terms.granting(granted).silent(Set.of(Axis.LANGUAGE)).terms();
    }

    @Test
    void aCutIsSoldWhereAllItsMaterialsAllowIt() {
        var acme = filed(of(SONG, "Acme").granting(GERMANY));
        var rights =
                ExploitableRights.of(check(NEEDED, contracts(acme, PIER), is(SONG), is(PHOTO)));

        assertThat(rights.certain()).isEqualTo(GERMANY);
        assertThat(rights.possible()).isEqualTo(GERMANY);
        assertThat(rights.limits())
                .extracting(limit -> limit.material().title() + " " + limit.answer().right())
                .containsExactly("The Long Goodbye SYNC", "The Long Goodbye MASTER");
        assertThat(rights.limits().getFirst().surely()).isEqualTo(FRANCE);
    }

    @Test
    void whatAContractLeavesOpenIsCertainOnlyIfItGoesWell() {
        var acme = filed(of(SONG, "Acme").granting(GERMANY).granting(silentOnLanguages(FRANCE)));
        var rights = ExploitableRights.of(check(NEEDED, contracts(acme), is(SONG)));

        assertThat(rights.certain()).isEqualTo(GERMANY);
        assertThat(rights.certainIf()).isEqualTo(FRANCE);
        assertThat(rights.limits().getFirst().anyway()).isEqualTo(Rights.none());
    }

    @Test
    void nothingIsCertainWhileNobodyKnowsWhatAUseIs() {
        var rights =
                ExploitableRights.of(
                        check(NEEDED, contracts(PIER), is(PHOTO), new Match.Unknown()));

        assertThat(rights.certain()).isEqualTo(Rights.none());
        assertThat(rights.ofKnown()).isEqualTo(NEEDED);
        assertThat(rights.unidentified()).hasSize(1);
    }

    @Test
    void whatBlocksMostComesFirstWithWhatSolvingItAloneOpens() {
        var acme =
                filed(
                        of(SONG, "Acme")
                                .granting(GERMANY, CarriedRight.SYNC)
                                .granting(NEEDED, CarriedRight.MASTER));
        var blockers = Blocker.in(check(NEEDED, contracts(acme), is(SONG), is(PHOTO)));

        assertThat(blockers)
                .extracting(
                        b ->
                                b.material().title()
                                        + " "
                                        + b.right()
                                        + " "
                                        + b.percent()
                                        + " "
                                        + b.percentOpens())
                .containsExactly("Pier PHOTOGRAPH 100.0 50.0", "The Long Goodbye SYNC 50.0 0.0");
        assertThat(blockers.getFirst().opens()).isEqualTo(GERMANY);
        assertThat(blockers.getLast().finding().toString())
                .isEqualTo(
                        "sale.blocked  material \"The Long Goodbye\"  Its composition (sync) blocks"
                                + " 50.0 % of the need (FR; SVOD; 2027-01-01 to 2030-12-31); solving"
                                + " it alone opens nothing.");
    }

    @Test
    void theCheapestPapersCloseTheGap() {
        var acme =
                filed(
                        of(SONG, "Acme")
                                .granting(GERMANY)
                                .further(
                                        FurtherTerms.NONE.options(
                                                option("4", FRANCE, "EUR 900", "2026-12-31"))));
        var contracts =
                contracts(acme)
                        .quotes(
                                List.of(
                                        quote(
                                                "Sync quote",
                                                SONG,
                                                NEEDED,
                                                "EUR 500",
                                                CarriedRight.SYNC),
                                        quote(
                                                "Master quote",
                                                SONG,
                                                NEEDED,
                                                "EUR 399",
                                                CarriedRight.MASTER),
                                        quote("All quote", SONG, NEEDED, "EUR 1000")));
        var plan = plan(contracts, check(NEEDED, contracts, is(SONG)));

        assertThat(names(plan))
                .containsExactly("Master quote (Master quote)", "Sync quote (Sync quote)");
        assertThat(plan.cost()).isEqualTo(Money.of("EUR 899"));
        assertThat(plan.proof()).isEqualTo(Proof.OPTIMAL);
        assertThat(plan.closesAll()).isTrue();
    }

    @Test
    void aCheapQuoteThatLiftsTheOtherSideIsDear() {
        var acme = filed(of(SONG, "Acme").granting(GERMANY).fee("EUR 300"));
        var cheap = quote("Cheap", SONG, FRANCE, "EUR 800");
        var dear = quote("Dear", SONG, FRANCE, "EUR 1200");
        var group =
                new MfnGroup(
                        Id.of("g"),
                        "Sides",
                        Compared.FEE_PER_SIDE,
                        EUR,
                        List.of(Member.of(Priced.of(acme)), Member.of(Priced.of(cheap))));
        var contracts = contracts(acme).quotes(List.of(cheap, dear)).groups(List.of(group));
        var report = check(NEEDED, contracts, is(SONG));

        assertThat(names(plan(contracts, report))).containsExactly("Dear (Dear)");
        var without = plan(contracts.quotes(List.of(cheap)), report);
        assertThat(without.cost()).isEqualTo(Money.of("EUR 1300"));
        assertThat(without.owed()).extracting(Owed::party).containsExactly("Acme");
    }

    @Test
    void aQuoteInAGroupOfACurrencyWithoutARateIsLeftOutAndSaysWhichRateIsMissing() {
        var acme = filed(of(SONG, "Acme").granting(GERMANY).fee("EUR 300"));
        var offer = quote("Offer", SONG, FRANCE, "EUR 800");
        var members = List.of(Member.of(Priced.of(acme)), Member.of(Priced.of(offer)));
        var pounds = Currency.getInstance("GBP");
        var group = new MfnGroup(Id.of("g"), "Sides", Compared.FEE_PER_SIDE, pounds, members);
        var contracts = contracts(acme).quotes(List.of(offer)).groups(List.of(group));

        var plan = plan(contracts, check(NEEDED, contracts, is(SONG)));

        assertThat(plan.chosen()).isEmpty();
        assertThat(plan.notes().findings())
                .filteredOn(finding -> finding.rule().equals(SaleRule.NO_RATE.id()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains("EUR", "GBP"));
    }

    @Test
    void whatNobodyOffersStaysOpenToTheLastCell() {
        var contracts = contracts().quotes(List.of(quote("Part", SONG, GERMANY, "EUR 10")));
        var plan = plan(contracts, check(NEEDED, contracts, is(SONG), new Match.Unknown()));

        assertThat(names(plan)).containsExactly("Part (Part)");
        assertThat(plan.leftOpen().missing())
                .extracting(Gap.Missing::open)
                .containsExactly(FRANCE, FRANCE);
        assertThat(plan.leftOpen().unidentified()).containsExactly("Long Goodbye");
        assertThat(plan.closesAll()).isFalse();
    }

    @Test
    void noPaperBuysWhatIsHeldBackButTakingItOutHelps() {
        var held = new Holdback("7", Set.of(), Set.of(), FRANCE, "until the album is out");
        var acme = filed(of(SONG, "Acme").granting(GERMANY).holdingBack(held));
        var contracts = contracts(acme).quotes(List.of(quote("All", SONG, NEEDED, "EUR 10")));
        var report = check(NEEDED, contracts, is(SONG));

        assertThat(plan(contracts, report).leftOpen().missing())
                .extracting(Gap.Missing::barred)
                .containsExactly(FRANCE, FRANCE);
        var removal = Candidate.removing(SONG, Money.of("EUR 5000"));
        var plan =
                new Closing(new PseudoBooleanLeastCost(), new Prices(EUR, Rates.none(), TODAY))
                        .plan(Gap.of(report), Reported.clean(List.of(removal)), contracts);
        assertThat(plan.closesAll()).isTrue();
        assertThat(plan.cost()).isEqualTo(Money.of("EUR 5000"));
    }

    @Test
    void papersThatCannotBeHadAreNoCandidatesAndSayWhy() {
        var capped = new Offer(Set.of(SONG.id()), Set.of(), NEEDED, List.of(Cap.seconds(10)));
        var acme =
                filed(
                        of(SONG, "Acme")
                                .granting(GERMANY)
                                .further(
                                        FurtherTerms.NONE.options(
                                                option("4", FRANCE, "EUR 1", "2026-11-21"))));
        var contracts =
                contracts(acme)
                        .quotes(
                                List.of(
                                        quote("Over", capped, "EUR 1", null),
                                        quote(
                                                "Late",
                                                Offer.of(Set.of(SONG.id()), NEEDED),
                                                "EUR 1",
                                                TODAY.minusDays(1)),
                                        quote("Yen", SONG, NEEDED, "JPY 100000")));
        var plan = plan(contracts, check(NEEDED, contracts, is(SONG)));

        assertThat(plan.chosen()).isEmpty();
        assertThat(plan.notes().findings())
                .extracting(Finding::rule)
                .containsExactly(
                        "sale.no-candidate",
                        "sale.no-candidate",
                        "sale.no-candidate",
                        "sale.rate-missing");
        assertThat(plan.notes().findings())
                .extracting(Finding::text)
                .contains(
                        "It closes nothing: it allows at most 10 seconds; the cut has more.",
                        "It closes nothing: it could be exercised until 2026-11-21.");
    }

    @Test
    void anOptionThatMayNotBePassedOnClosesNothingForABuyer() {
        var further =
                FurtherTerms.NONE
                        .options(option("4", NEEDED, "EUR 1", "2026-12-31"))
                        .sublicensing(Sublicensing.FORBIDDEN);
        var contracts = contracts(filed(of(SONG, "Acme").granting(GERMANY).further(further)));
        var report = check(NEEDED, contracts, is(SONG));

        assertThat(Candidates.from(contracts, TODAY).in(report).value()).hasSize(1);
        assertThat(Candidates.from(contracts, TODAY).passedOnTo("Streamer").in(report).value())
                .isEmpty();
    }

    @Test
    void whatAnotherLicenceGoesOnCoveringDoesNotDie() {
        var first = filed(of(SONG, "Acme").granting(NEEDED));
        var longer =
                filed(
                        of(SONG, "Zed")
                                .granting(
                                        Rights.in("DE").media("SVOD").from("2027-01-01").years(20),
                                        CarriedRight.SYNC));
        var contracts = contracts(first, longer, PIER);
        var horizon = Window.firstToLast(TODAY, LocalDate.of(2040, 1, 1));
        var dies =
                WhatDies.in(
                        check(Rights.all(), contracts, is(SONG), is(PHOTO)), contracts, horizon);

        assertThat(dies)
                .extracting(Dated::toString)
                .containsExactly(
                        "2031-01-01  expiry  \"The Long Goodbye\"  composition (sync): FR; SVOD ends",
                        "2031-01-01  expiry  \"The Long Goodbye\"  recording (master): DE, FR; SVOD ends");
        assertThat(dies.getFirst().source()).isEqualTo("Acme 1 (Acme)");
        assertThat(dies.getFirst().stops())
                .isEqualTo(Rights.in("FR").media("SVOD").from("2031-01-01").perpetual());
    }

    @Test
    void everythingThatFallsDueIsInTheCalendar() {
        var further =
                FurtherTerms.NONE
                        .options(option("4", FRANCE, "EUR 900", "2026-12-31"))
                        .duties(
                                new DatedDuty(
                                        Duty.credit("Music by X"),
                                        When.of("10 days after release, not later than 2027-06-30"),
                                        null));
        var open =
                silentOnLanguages(NEEDED)
                        .term(
                                EventWindow.of(
                                        " .. 1 year after release, not later than 2029-12-31"));
        var held =
                new Holdback(
                        "7",
                        Set.of(),
                        Set.of(),
                        Rights.in("JP").media("SVOD").from("2027-01-01").to("2028-06-30"),
                        "");
        var acme = filed(of(SONG, "Acme").granting(open).holdingBack(held).further(further));
        var contracts =
                contracts(acme)
                        .quotes(
                                List.of(
                                        quote(
                                                "Q",
                                                Offer.of(Set.of(SONG.id()), NEEDED),
                                                "EUR 5",
                                                LocalDate.of(2027, 1, 15))));
        var horizon = Window.firstToLast(TODAY, LocalDate.of(2040, 1, 1));

        assertThat(WhatDies.in(check(NEEDED, contracts, is(SONG)), contracts, horizon))
                .extracting(d -> d.on() + " " + d.kind())
                .containsExactly(
                        "2026-12-31 " + Kind.OPTION_DEADLINE,
                        "2027-01-15 " + Kind.QUOTE_ENDS,
                        "2027-06-30 " + Kind.EVENT_BOUND,
                        "2028-07-01 " + Kind.HOLDBACK_ENDS,
                        "2030-01-01 " + Kind.EVENT_BOUND);
    }

    @ParameterizedTest
    @EnumSource(SaleRule.class)
    void everyRuleHasAnIdOfItsOwnAndSaysWhatItDemands(SaleRule rule) {
        assertThat(rule.id()).startsWith("sale.");
        assertThat(rule.says()).endsWith(".");
        assertThat(Arrays.stream(SaleRule.values()).map(SaleRule::id)).doesNotHaveDuplicates();
    }
}
