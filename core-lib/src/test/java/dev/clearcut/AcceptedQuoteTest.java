package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.Cases.Move;
import dev.clearcut.Quotes.Accept;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.ClearcutException.Stale;
import dev.clearcut.base.Money;
import dev.clearcut.base.Sources;
import dev.clearcut.budget.Cost.Stage;
import dev.clearcut.clearance.Verdict;
import dev.clearcut.clearance.cases.CaseState;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.clearance.sale.ClosingPlan.Chosen;
import dev.clearcut.licence.Cap;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Offer;
import dev.clearcut.licence.fee.MfnGroup.Member;
import dev.clearcut.licence.fee.Owed;
import dev.clearcut.licence.fee.Priced;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.licence.fee.QuoteDraft;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.rights.Rights;
import dev.clearcut.timecode.Rate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a yes to a signed and paid contract. */
class AcceptedQuoteTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);
    private static final Rights UK =
            Rights.in("UK").media("SVOD").from("2027-06-01").to("2028-05-31");

    private static final String CUT =
            """
            TITLE: REEL 1
            FCM: NON-DROP FRAME

            001  AX       AA    C        00:00:00:00 00:00:20:00 01:00:00:00 01:00:20:00
            * FROM CLIP NAME: The Long Goodbye
            """;

    @TempDir static Path folder;
    private static Office office;
    private static int films;
    private Production film;
    private Material song;

    @BeforeAll
    static void open() {
        office = Office.open(folder.resolve("office"), Sources.standingAt(TODAY));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void begin() throws IOException {
        var name = "Nightfall " + ++films;
        film = office.as("kim@nightfall.example").open(name, List.of("Nightfall Ltd"));
        song = film.materials().add(MaterialKind.COMMERCIAL_TRACK, "The Long Goodbye");
        film.uses().add("v2", Files.writeString(folder.resolve("reel1.edl"), CUT), Rate.FPS_25);
        film.deals().add("Broadcaster", "Castle Television", UK);
    }

    private Quote quote(String from, String price, CarriedRight right) {
        var offer = new Offer(Set.of(song.id()), Set.of(right), UK, List.of(Cap.seconds(30)));
        return film.quotes().add(QuoteDraft.from(from, offer, price));
    }

    private ClearanceCase sync() {
        return film.cases().of(song, CarriedRight.SYNC);
    }

    private void asked() {
        film.cases().assign(sync(), "kim@nightfall.example", TODAY.plusDays(9));
        film.cases().move(sync(), Move.to(CaseState.HOLDER_FOUND));
        film.cases().move(sync(), Move.to(CaseState.REQUESTED));
    }

    private List<Stage> stages() {
        return film.budget().report().lines().stream()
                .flatMap(line -> line.costs().stream())
                .map(cost -> cost.stage())
                .toList();
    }

    @Test
    void anAcceptedQuoteIsALicenceThatNobodySigned() {
        var quote = quote("Acme", "GBP 900", CarriedRight.SYNC);
        asked();
        var done = film.quotes().accept(quote, Accept.on(TODAY.minusDays(3)).as("NF-1"));

        var licence = film.licences().named("NF-1");
        assertThat(done.licence()).isEqualTo(licence);
        assertThat(licence.licensor().name()).isEqualTo("Acme");
        assertThat(licence.fee()).isEqualTo(Money.of("GBP 900"));
        assertThat(licence.whyNotInForce()).hasValue("is not signed");
        var grant = licence.grants().getFirst();
        assertThat(grant.granted()).isEqualTo(UK);
        assertThat(grant.rights()).containsExactly(CarriedRight.SYNC);
        assertThat(grant.caps()).containsExactly(Cap.seconds(30));
        assertThat(film.licences().file("nf-1").quote()).hasValue(done.quote());
        assertThat(done.quote().accepted())
                .isEqualTo(new Quote.Acceptance(LocalDate.of(2027, 1, 12), licence.id()));
        assertThat(sync().state()).isEqualTo(CaseState.AGREED);
        assertThat(sync().steps().getLast().evidence()).singleElement().hasToString("licence NF-1");
        assertThat(film.clearance().against("Broadcaster").uses().getFirst().verdict())
                .isEqualTo(Verdict.NOT_COVERED);
    }

    @Test
    void itIsCountedOnceFromQuotedToPaid() {
        var quote = quote("Acme", "GBP 900", CarriedRight.SYNC);
        assertThat(stages()).containsExactly(Stage.QUOTED);
        var licence = film.quotes().accept(quote).licence();
        assertThat(stages()).containsExactly(Stage.AGREED);
        licence = film.licences().sign(licence, TODAY.minusDays(1));
        assertThat(stages()).containsExactly(Stage.COMMITTED);
        film.licences().paid(licence, TODAY);
        assertThat(stages()).containsExactly(Stage.PAID);
        assertThat(film.budget().payments())
                .singleElement()
                .satisfies(p -> assertThat(p.amount()).isEqualTo(Money.of("GBP 900")));
        assertThat(film.sale().to("Broadcaster").closing().chosen()).isEmpty();
    }

    @Test
    void whatIsAcceptedCannotBeBoughtAgainAndSigningItClosesTheGap() {
        quote("Cheap", "GBP 900", CarriedRight.SYNC);
        quote("Dear", "GBP 1000", CarriedRight.SYNC);
        var done = film.quotes().accept(film.quotes().named("Cheap quote 1"));
        assertThat(film.sale().to("Broadcaster").closing().chosen())
                .extracting(Chosen::candidate)
                .extracting(c -> c.name())
                .containsExactly("Dear quote 1 (Dear)");
        film.licences().sign(done.licence(), TODAY);
        assertThat(film.sale().to("Broadcaster").closing().chosen()).isEmpty();
    }

    @Test
    void aPreviewSaysTheSameAndWritesNothing() {
        var quote = quote("Acme", "GBP 900", CarriedRight.SYNC);
        asked();
        var wouldBe = film.quotes().whatIf(quote, Accept.on(TODAY));
        assertThat(wouldBe.agreed()).extracting(c -> c.state()).containsExactly(CaseState.AGREED);
        assertThat(film.licences().list()).isEmpty();
        assertThat(film.quotes().list()).containsExactly(quote);
        assertThat(sync().state()).isEqualTo(CaseState.REQUESTED);
    }

    @Test
    void aCaseThatHasNoSuchStepStaysAndSaysWhereItMayGo() {
        var done = film.quotes().accept(quote("Acme", "GBP 900", CarriedRight.SYNC));
        assertThat(done.agreed()).isEmpty();
        assertThat(done.stays())
                .singleElement()
                .satisfies(
                        stays -> {
                            assertThat(stays.one().right()).isEqualTo(CarriedRight.SYNC);
                            assertThat(stays.why()).contains("There is no step from");
                        });
        assertThat(film.licences().list()).hasSize(1);
    }

    @Test
    void aQuoteIsAcceptedOnceInTimeAndNotAhead() {
        var quote = quote("Acme", "GBP 900", CarriedRight.SYNC);
        var over = film.quotes().change(quote, until(quote, TODAY.minusDays(5)));
        assertRefused(over, Accept.on(TODAY), "could be accepted until 2027-01-10");
        assertRefused(over, Accept.on(TODAY.plusDays(1)), "has not come yet");
        assertThat(film.licences().list()).isEmpty();

        film.quotes().accept(over, Accept.on(TODAY.minusDays(5)));
        assertRefused(film.quotes().named(quote.reference()), Accept.on(TODAY), "was accepted on");
        assertThatThrownBy(() -> film.quotes().accept(over, Accept.on(TODAY.minusDays(6))))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> film.quotes().remove(film.quotes().named(quote.reference())))
                .isInstanceOf(Refused.class);
        assertThat(film.licences().list()).hasSize(1);
    }

    private void assertRefused(Quote quote, Accept how, String why) {
        assertThatThrownBy(() -> film.quotes().accept(quote, how))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(why);
    }

    private static Quote until(Quote quote, LocalDate day) {
        return new Quote(
                quote.id(), quote.reference(), quote.from(), quote.offer(), quote.price(), day);
    }

    @Test
    void theLicenceTakesTheQuotesPlaceAmongMostFavouredNations() {
        var cheap = quote("Harbour", "GBP 600", CarriedRight.MASTER);
        var dear = quote("Acme", "GBP 900", CarriedRight.SYNC);
        film.mfnGroups()
                .add(
                        MfnGroups.Terms.perSide(
                                "both sides",
                                Currency.getInstance("GBP"),
                                List.of(Priced.of(cheap), Priced.of(dear))));
        var first = film.quotes().accept(cheap);
        assertThat(first.owed()).isEmpty();
        var second = film.quotes().accept(dear);
        assertThat(second.owed())
                .extracting(Owed::toString)
                .containsExactly("Harbour 1 (Harbour): GBP 600.00 to GBP 900.00, GBP 300.00 more");
        assertThat(film.mfnGroups().named("both sides").members())
                .extracting(Member::priced)
                .containsExactly(Priced.of(first.licence()), Priced.of(second.licence()));

        film.licences().fee(first.licence(), Money.of("GBP 900"));
        assertThat(film.sale().contracts().findings()).isEmpty();
    }

    @Test
    void theirMailIsKeptWithTheLicenceAndTheCase() throws IOException {
        var quote = quote("Acme", "GBP 900", CarriedRight.SYNC);
        asked();
        var mail = Files.writeString(folder.resolve("yes.txt"), "Yes.");
        film.quotes().accept(quote, Accept.on(TODAY).as("NF-1").evidence(List.of(mail)));
        assertThat(film.evidence().list())
                .extracting(filed -> filed.subject())
                .containsExactlyInAnyOrder(
                        "licence NF-1", "case composition (sync) of The Long Goodbye");
        assertThat(film.evidence().verify().isClean()).isTrue();
    }

    @Test
    void instalmentsMakeALicencePaidAndTakingOneBackUndoesIt() {
        var licence = accepted("GBP 900");
        film.budget().pay(licence, Money.of("GBP 400"), TODAY.minusDays(4));
        licence = film.licences().sign(film.licences().named("NF-1"), TODAY.minusDays(3));
        assertThat(licence.standing().paid()).isNull();
        var last = film.budget().pay(licence, Money.of("GBP 500"), TODAY.minusDays(1));
        assertThat(film.licences().named("NF-1").standing().paid()).isEqualTo("2027-01-14");
        film.budget().remove(last);
        assertThat(film.licences().named("NF-1").standing().paid()).isNull();
        film.licences().paid(film.licences().named("NF-1"), TODAY);
        assertThat(film.budget().payments())
                .extracting(p -> p.amount())
                .containsExactly(Money.of("GBP 400"), Money.of("GBP 500"));
        assertThat(film.budget().report().findings().findings())
                .extracting(f -> f.rule())
                .doesNotContain("budget.overpaid");
    }

    private Licence accepted(String price) {
        var quote = quote("Acme", price, CarriedRight.SYNC);
        return film.quotes().accept(quote, Accept.on(TODAY).as("NF-1")).licence();
    }

    @Test
    void whatWasPaidOnAccountCountsWhenEverybodySigned() {
        var licence = accepted("GBP 900");
        film.budget().pay(licence, Money.of("GBP 900"), TODAY.minusDays(4));
        assertThat(film.licences().named("NF-1").standing().paid()).isNull();
        film.licences().sign(film.licences().named("NF-1"), TODAY);
        assertThat(film.licences().named("NF-1").standing().paid()).isEqualTo("2027-01-11");
    }

    @Test
    void aSignatureIsEnteredOnceOnADayThatHasComeWithItsPaper() throws IOException {
        var licence = accepted("GBP 900");
        assertThatThrownBy(() -> film.licences().sign(licence, TODAY.plusDays(1)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> film.licences().paid(licence, TODAY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("licence sign");
        var paper = Files.writeString(folder.resolve("signed.txt"), "Signed.");
        film.licences().sign(licence, TODAY, paper);
        var file = film.licences().file("NF-1");
        assertThat(file.papers()).extracting(e -> e.fileName()).containsExactly("signed.txt");
        assertThatThrownBy(() -> film.licences().sign(file.licence(), TODAY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("signed on 2027-01-15 already");
    }
}
