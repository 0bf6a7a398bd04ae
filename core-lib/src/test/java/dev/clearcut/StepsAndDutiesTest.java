package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Money;
import dev.clearcut.base.Sources;
import dev.clearcut.budget.Cost.Stage;
import dev.clearcut.licence.DatedDuty;
import dev.clearcut.licence.Duty;
import dev.clearcut.licence.FurtherTerms;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Standing;
import dev.clearcut.licence.StepUp;
import dev.clearcut.licence.event.When;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.rights.Rights;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What contracts ask to be told, paid and done, and when it was. */
class StepsAndDutiesTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);

    @TempDir static Path folder;
    private static Office office;
    private static int films;
    private Production film;

    @BeforeAll
    static void open() {
        office = Office.open(folder.resolve("office"), Sources.standingAt(TODAY));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void begin() {
        film = office.as("kim@nightfall.example").open("Nightfall " + ++films, List.of());
        Material song = film.materials().add(MaterialKind.COMMERCIAL_TRACK, "The Long Goodbye");
        var draft =
                Licence.from("Acme")
                        .reference("NF-1")
                        .of(song)
                        .granting(Rights.in("WORLD").media("ALL").perpetual())
                        .fee("GBP 4500")
                        .signed("2026-11-02")
                        .paid("2026-12-01");
        film.licences().add(draft.further(terms()));
        film.licences().add(draft.reference("NF-2").standing(Standing.unsigned()).further(terms()));
    }

    private static FurtherTerms terms() {
        return FurtherTerms.NONE
                .steps(
                        new StepUp(
                                "5(a)",
                                "theatrical release",
                                Money.of("GBP 2000"),
                                Period.ofDays(14),
                                Period.ofDays(30),
                                null,
                                null))
                .duties(
                        new DatedDuty(
                                new Duty(Duty.Kind.COPIES, "2"),
                                When.on(LocalDate.of(2027, 1, 10)),
                                null),
                        new DatedDuty(
                                new Duty(Duty.Kind.CUE_SHEET, ""),
                                When.after("first transmission", Period.ofDays(30)),
                                null));
    }

    private Steps.OnFile step() {
        return film.steps().named("NF-1", "Theatrical  release");
    }

    private List<Stage> stages() {
        return film.budget().report().lines().stream()
                .flatMap(line -> line.costs().stream())
                .filter(cost -> cost.paper().startsWith("NF-1"))
                .map(cost -> cost.stage())
                .toList();
    }

    @Test
    void aStepGoesFromWaitingToPaidAndItsMoneyIsCountedOnce() {
        assertThat(step().state()).isEqualTo(Steps.State.WAITING);
        assertThat(stages()).containsExactly(Stage.PAID, Stage.AT_RISK);
        assertThatThrownBy(() -> film.steps().paid(step(), TODAY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("event record");
        film.events().record("theatrical release", LocalDate.of(2026, 12, 20));
        assertThat(step().state()).isEqualTo(Steps.State.OVERDUE);
        assertThat(step().noticeBy()).hasValue(LocalDate.of(2027, 1, 3));
        film.steps().noticed(step(), LocalDate.of(2026, 12, 21));
        assertThat(step().state()).isEqualTo(Steps.State.DUE);
        assertThat(stages()).containsExactly(Stage.PAID, Stage.COMMITTED);
        film.steps().paid(step(), TODAY);
        assertThat(step().state()).isEqualTo(Steps.State.PAID);
        assertThat(film.budget().payments())
                .extracting(payment -> payment.amount())
                .containsExactly(Money.of("GBP 4500"), Money.of("GBP 2000"));
        assertThat(stages()).containsExactly(Stage.PAID, Stage.PAID);
        assertThat(film.licences().named("NF-1").standing().paid()).isEqualTo("2026-12-01");
    }

    @Test
    void moneyThatGoesOutAfterTheFeeWasPaidIsForSomethingElse() {
        film.budget().pay(film.licences().named("NF-1"), Money.of("GBP 10"), TODAY);
        assertThat(film.budget().payments())
                .extracting(payment -> payment.amount())
                .containsExactly(Money.of("GBP 4500"), Money.of("GBP 10"));
    }

    @Test
    void nothingIsToldPaidOrDoneTwiceAheadOrBeforeTheContractIsSigned() {
        assertThatThrownBy(() -> film.steps().noticed(step(), TODAY.plusDays(1)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("has not come yet");
        assertThatThrownBy(() -> film.steps().noticed(step(), LocalDate.of(2026, 11, 1)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("was signed on 2026-11-02");
        assertThatThrownBy(() -> film.duties().done(film.duties().named("NF-2", "copies"), TODAY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("licence sign");
        film.duties().done(film.duties().named("NF-1", "copies"), TODAY);
        assertThatThrownBy(() -> film.duties().done(film.duties().named("NF-1", "copies"), TODAY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("already");
    }

    @Test
    void dutiesAreListedByTheirDayAndDoneOnce() {
        assertThat(film.duties().list())
                .extracting(
                        one ->
                                one.licence().reference()
                                        + " "
                                        + one.duty().duty().kind().word()
                                        + " "
                                        + one.state())
                .containsExactlyInAnyOrder(
                        "NF-1 copies OVERDUE",
                        "NF-2 copies OVERDUE",
                        "NF-1 cue-sheet WAITING",
                        "NF-2 cue-sheet WAITING");
        assertThat(film.duties().list().getFirst().due()).hasValue(LocalDate.of(2027, 1, 10));
        film.duties().done(film.duties().named("nf-1", "copies: 2"), LocalDate.of(2027, 1, 9));
        var done = film.duties().named("NF-1", "copies");
        assertThat(done.state()).isEqualTo(Duties.State.DONE);
        assertThat(film.sale().contracts().findings())
                .filteredOn(finding -> finding.rule().equals("contract.duty-overdue"))
                .hasSize(1);
        film.duties().takeBack(done);
        assertThat(film.duties().named("NF-1", "copies").state()).isEqualTo(Duties.State.OVERDUE);
    }

    @Test
    void anUnknownDutyOrStepIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> film.duties().named("NF-1", "copys: 2"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("copies: 2");
        assertThatThrownBy(() -> film.duties().named("NF-1", ""))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("cue-sheet");
        assertThatThrownBy(() -> film.steps().named("NF-1", "theatre release"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("theatrical release");
        assertThat(film.steps().named("NF-1", "").step().clause()).isEqualTo("5(a)");
    }
}
