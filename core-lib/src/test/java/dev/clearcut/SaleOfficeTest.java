package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.ClearcutException.Stale;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.base.Sources;
import dev.clearcut.clearance.Verdict;
import dev.clearcut.clearance.sale.ClosingPlan;
import dev.clearcut.clearance.sale.ClosingPlan.Proof;
import dev.clearcut.clearance.sale.Dated;
import dev.clearcut.currency.ExchangeRate;
import dev.clearcut.licence.Cap;
import dev.clearcut.licence.FurtherTerms;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.LicenceDraft;
import dev.clearcut.licence.Offer;
import dev.clearcut.licence.Option;
import dev.clearcut.licence.Terms;
import dev.clearcut.licence.event.Event;
import dev.clearcut.licence.event.EventWindow;
import dev.clearcut.licence.event.When;
import dev.clearcut.licence.fee.Owed;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.licence.fee.QuoteDraft;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.Window;
import dev.clearcut.timecode.Rate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contracts as they are, and where a cut can be sold, through the façade. */
class SaleOfficeTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);
    private static final Rights WORLD = Rights.in("WORLD").media("ALL").perpetual();
    private static final Rights UK =
            Rights.in("UK").media("SVOD").from("2027-06-01").to("2028-05-31");
    private static final Currency GBP = Currency.getInstance("GBP");

    private static final String CUT =
            """
            TITLE: REEL 1
            FCM: NON-DROP FRAME

            001  AX       AA    C        00:00:00:00 00:00:40:00 01:00:00:00 01:00:40:00
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

    private LicenceDraft from(String licensor, CarriedRight right) {
        return Licence.from(licensor)
                .reference(licensor + " 1")
                .of(song)
                .granting(
                        Terms.granting(WORLD)
                                .clause("2")
                                .rights(Set.of(right))
                                .caps(List.of(Cap.seconds(30)))
                                .terms())
                .fee("GBP 4500")
                .signed("2026-11-02");
    }

    private static Option option(Rights gives, When by) {
        return new Option(
                Id.of("option-" + films),
                "4(b)",
                new Offer(Set.of(), Set.of(CarriedRight.SYNC), gives, List.of()),
                Money.of("GBP 900"),
                by,
                null);
    }

    private Licence withOption(When by) {
        return film.licences()
                .add(
                        from("Acme", CarriedRight.SYNC)
                                .further(FurtherTerms.NONE.options(option(WORLD, by))));
    }

    private Quote quote(String from, String price, Rights gives, CarriedRight right) {
        return film.quotes()
                .add(QuoteDraft.from(from, Offer.of(Set.of(song.id()), gives, right), price));
    }

    private Verdict sync() {
        return film.clearance().against("Broadcaster").uses().getFirst().answers().stream()
                .filter(answer -> answer.right() == CarriedRight.SYNC)
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    @Test
    void aTermThatHangsOnAnEventIsOpenUntilItIsRecorded() {
        var term = EventWindow.lasting(Period.ofMonths(24), "first transmission");
        film.licences()
                .add(
                        Licence.from("Acme")
                                .of(song)
                                .granting(
                                        Terms.granting(WORLD)
                                                .clause("2")
                                                .rights(Set.of(CarriedRight.SYNC))
                                                .silent(Set.of(Axis.WINDOW))
                                                .term(term)
                                                .terms())
                                .signed("2026-11-02"));
        assertThat(sync()).isEqualTo(Verdict.UNKNOWN);
        assertThat(film.sale().contracts().findings())
                .extracting("rule")
                .containsExactly("contract.event-missing");

        film.events().record("First transmission", LocalDate.of(2027, 5, 1));
        assertThat(sync()).isEqualTo(Verdict.COVERED);
        assertThat(film.sale().contracts().findings()).isEmpty();

        film.events().correct("the first transmission", LocalDate.of(2025, 5, 1));
        assertThat(sync()).as("it ended on 2027-04-30").isEqualTo(Verdict.NOT_COVERED);

        film.events().takeBack("first transmission");
        assertThat(sync()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void anEventIsRecordedOnOneDay() {
        var day = LocalDate.of(2027, 5, 1);
        film.events().record("first transmission", day);
        film.events().record("the first  Transmission", day);
        assertThatThrownBy(() -> film.events().record("first transmission", day.plusDays(1)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("recorded on 2027-05-01 already")
                .hasMessageContaining("correct it");
        assertThat(film.events().list()).containsExactly(new Event("first transmission", day));
        assertThatThrownBy(() -> film.events().correct("first transmision", day))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("did you mean \"first transmission\"");
    }

    @Test
    void anExercisedOptionGrantsWhatItOffered() {
        var licence = withOption(When.on(TODAY));
        assertThat(sync()).isEqualTo(Verdict.NOT_COVERED);
        var option = film.options().named("acme 1", "");
        assertThat(option.state()).isEqualTo(Option.State.OPEN);

        var after = film.options().exercise(option);
        assertThat(sync()).isEqualTo(Verdict.COVERED);
        assertThat(film.licences().named("Acme 1")).isEqualTo(after).isNotEqualTo(licence);
        assertThatThrownBy(() -> film.options().exercise(option)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> film.options().exercise(film.options().named("Acme 1", "4(b)")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("was exercised on 2027-01-15");
    }

    @Test
    void anOptionPastItsDeadlineIsRefusedAndNothingChanges() {
        var licence = withOption(When.on(TODAY.minusDays(1)));
        var option = film.options().named("Acme 1", "4(b)");
        assertThat(option.state()).isEqualTo(Option.State.EXPIRED);
        assertThatThrownBy(() -> film.options().exercise(option))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("2027-01-14")
                .hasMessageContaining("too late");
        assertThatThrownBy(() -> film.options().exercise(option, TODAY.plusDays(1)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("has not come yet");
        assertThatThrownBy(() -> film.options().exercise(option, LocalDate.of(1990, 1, 1)))
                .as("before the contract was signed")
                .isInstanceOf(Refused.class)
                .hasMessageContaining("was signed on");
        assertThat(film.licences().list()).containsExactly(licence);
        assertThat(film.journal().newest(10))
                .noneMatch(told -> told.toString().contains("exercised"));

        film.options().exercise(option, TODAY.minusDays(3));
        assertThat(sync()).as("told in time, entered late").isEqualTo(Verdict.COVERED);
    }

    @Test
    void aDeadlineOnAnEventNobodyRecordedRefusesTheExercise() {
        withOption(When.of("30 days after delivery"));
        var option = film.options().named("Acme 1", "");
        assertThat(option.state()).isEqualTo(Option.State.UNKNOWN);
        assertThatThrownBy(() -> film.options().exercise(option))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("record the event first");
        film.events().record("delivery", TODAY.minusDays(10));
        film.options().exercise(film.options().named("Acme 1", ""));
        assertThat(sync()).isEqualTo(Verdict.COVERED);
    }

    @Test
    void theCheapestWayCountsWhatOthersAreOwed() {
        withOption(When.on(LocalDate.of(2036, 12, 31)));
        quote("Acme", "GBP 1100", UK, CarriedRight.SYNC);
        quote("Harbour", "GBP 600", WORLD, CarriedRight.MASTER);
        var sale = film.sale().to("Broadcaster");
        assertThat(names(sale.closing()))
                .containsExactly("Acme 1, option 4(b) (Acme)", "Harbour quote 1 (Harbour)");
        assertThat(sale.closing().cost()).isEqualTo(Money.of("GBP 1500"));

        var groups = film.mfnGroups();
        groups.add(
                MfnGroups.Terms.perSide(
                        "both sides",
                        GBP,
                        List.of(
                                groups.priced("ACME 1, option 4(b)"),
                                groups.priced("Harbour quote 1"))));
        var plan = sale.closing();
        assertThat(names(plan))
                .as("the option would lift the other side to GBP 900")
                .containsExactly("Acme quote 1 (Acme)", "Harbour quote 1 (Harbour)");
        assertThat(plan.cost()).isEqualTo(Money.of("GBP 1700"));
        assertThat(plan.owed()).isEmpty();
        assertThat(plan.proof()).isEqualTo(Proof.OPTIMAL);
        assertThat(plan.closesAll()).isTrue();

        var cut = sale.orWithout(song, Money.of("GBP 1000")).closing();
        assertThat(names(cut)).containsExactly("without \"The Long Goodbye\"");
        assertThat(cut.cost()).isEqualTo(Money.of("GBP 1000"));

        var wider = Rights.in("UK", "FR").media("SVOD").from("2027-06-01").to("2028-05-31");
        var lifted = film.sale().within(wider).closing();
        assertThat(lifted.cost()).isEqualTo(Money.of("GBP 1800"));
        assertThat(lifted.owed()).extracting(Owed::difference).containsExactly(Money.of("GBP 300"));
    }

    private static List<String> names(ClosingPlan plan) {
        return plan.chosen().stream().map(chosen -> chosen.candidate().name()).toList();
    }

    @Test
    void aPlanInAnotherCurrencyNeedsARateSomebodyEntered() {
        film.licences()
                .add(
                        from("Acme", CarriedRight.SYNC)
                                .further(FurtherTerms.NONE.options(option(WORLD, When.on(TODAY)))));
        var sale = film.sale().to("Broadcaster");
        var euro = Currency.getInstance("EUR");
        assertThat(sale.closing(euro).chosen()).isEmpty();
        assertThat(sale.closing(euro).notes().findings())
                .extracting("rule")
                .containsExactly("sale.passing-on-unstated", "sale.rate-missing");
        film.rates().add(ExchangeRate.of("GBP", "EUR", "1.17", "2027-01-02", "ECB"));
        assertThat(sale.closing(euro).cost()).isEqualTo(Money.of("EUR 1053"));
        assertThat(film.rates().list()).hasSize(1);
    }

    @Test
    void whatIfAFeeChangedIsToldBeforeAnybodySigns() {
        film.licences().add(from("Acme", CarriedRight.SYNC));
        film.licences().add(from("Harbour", CarriedRight.MASTER));
        var groups = film.mfnGroups();
        var acme = groups.priced("Acme 1");
        assertThatThrownBy(() -> groups.whatIf(acme, Money.of("GBP 6000")))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("Acme 1 (Acme) is in no most-favoured-nations group");
        groups.add(
                MfnGroups.Terms.perSide(
                        "both sides", GBP, List.of(acme, groups.priced("Harbour 1"))));
        assertThat(groups.whatIf(acme, Money.of("GBP 6000")).value())
                .extracting(Owed::toString)
                .containsExactly(
                        "Harbour 1 (Harbour): GBP 4500.00 to GBP 6000.00, GBP 1500.00 more");
        assertThat(film.licences().named("Harbour 1").fee()).isEqualTo(Money.of("GBP 4500"));
        assertThatThrownBy(() -> groups.priced("Harbor 1"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("did you mean \"Harbour 1\"");
        assertThatThrownBy(() -> groups.add(MfnGroups.Terms.perSide("again", GBP, List.of(acme))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("make them one");
    }

    @Test
    void badPapersAreRefused() {
        var gone = Material.titled(Id.of("gone"), MaterialKind.STILL, "Gone");
        assertThatThrownBy(
                        () ->
                                film.quotes()
                                        .add(
                                                QuoteDraft.from(
                                                        "Acme",
                                                        Offer.of(Set.of(gone.id()), WORLD),
                                                        "GBP 5")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("names a material that the production does not have");
        assertThatThrownBy(() -> quote("Acme", "XQQ 5", WORLD, CarriedRight.SYNC))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("XQQ");
        assertThat(film.quotes().list()).isEmpty();

        var quote = quote("Acme", "GBP 5", WORLD, CarriedRight.SYNC);
        film.quotes().change(quote, repriced(quote, "GBP 6"));
        assertThatThrownBy(() -> film.quotes().change(quote, repriced(quote, "GBP 7")))
                .isInstanceOf(Stale.class);
        assertThat(film.quotes().named("acme quote 1").price()).isEqualTo(Money.of("GBP 6"));
    }

    private static Quote repriced(Quote quote, String price) {
        return new Quote(
                quote.id(),
                quote.reference(),
                quote.from(),
                quote.offer(),
                Money.of(price),
                quote.until());
    }

    @Test
    void theCalendarTellsWhatDiesAndWhatFallsDue() {
        withOption(When.on(LocalDate.of(2027, 6, 30)));
        var days = film.sale().calendar(Window.of(TODAY, LocalDate.of(2028, 1, 1)));
        assertThat(days)
                .extracting(Dated::toString)
                .containsExactly(
                        "2027-06-30  option-deadline  Acme 1, 4(b) (Acme)  last day to exercise the option for GBP 900.00");
        assertThat(film.sale().rights().certain().isEmpty()).isTrue();
        assertThat(film.sale().to("Broadcaster").blockers())
                .extracting(b -> b.right())
                .containsExactlyInAnyOrder(CarriedRight.SYNC, CarriedRight.MASTER);
    }

    @Test
    void aSheetGivesOptionsAndTheSameSheetAgainForgetsNothing() throws IOException {
        var sheet =
                """
                reference,licensor,materials,rights,territory,media,from,to,languages,caps,fee,signed,option,option clause,option price,option by,step,duty due,sublicensing
                A-1,Acme,The Long Goodbye,sync,World,all media,first transmission,24 months after first transmission,all languages,30 s,GBP 4500,2026-11-02,as granted,4,GBP 900,2027-06-30,"theatrical release: GBP 2,000, notice 14 days, pay 30 days",copies: 2 by 30 days after delivery,to Castle Television
                """;
        var file = Files.writeString(folder.resolve("licences.csv"), sheet);
        var imported = film.licences().importFrom(file);
        assertThat(imported.isRefused()).as("%s", imported.report()).isFalse();
        var licence = film.licences().named("A-1");
        assertThat(licence.grants().getFirst().term())
                .isEqualTo(EventWindow.lasting(Period.ofMonths(24), "first transmission"));
        var further = licence.further();
        assertThat(further.options().getFirst().offer().caps()).isEmpty();
        assertThat(further.options().getFirst().by()).isEqualTo(When.of("2027-06-30"));
        assertThat(further.steps().getFirst().further()).isEqualTo(Money.of("GBP 2000"));
        assertThat(further.steps().getFirst().noticeWithin()).isEqualTo(Period.ofDays(14));
        assertThat(further.duties())
                .extracting(Object::toString)
                .containsExactly("copies: 2, by 30 days after delivery");
        assertThat(further.sublicensing()).hasToString("may be sublicensed to Castle Television");

        var exercised = film.options().exercise(film.options().named("A-1", "4"));
        assertThat(film.licences().importFrom(file).same()).isEqualTo(1);
        assertThat(film.licences().named("A-1")).isEqualTo(exercised);

        var plain = sheet.replaceAll("(?m)^((?:[^,]*,){11}[^,]*).*$", "$1");
        film.licences().importFrom(Files.writeString(folder.resolve("plain.csv"), plain));
        assertThat(film.licences().named("A-1").further()).isEqualTo(exercised.further());
    }
}
