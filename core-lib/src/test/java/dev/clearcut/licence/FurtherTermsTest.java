package dev.clearcut.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.licence.event.Event;
import dev.clearcut.licence.event.EventWindow;
import dev.clearcut.licence.event.Happened;
import dev.clearcut.licence.event.When;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.party.Party;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.Rights;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FurtherTermsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Material SONG =
            Material.titled(Id.of("song"), MaterialKind.COMMERCIAL_TRACK, "The Long Goodbye");
    private static final Rights JAPAN = Rights.in("JP").media("SVOD").from("2027-01-01").years(5);

    static Option option(String by) {
        return new Option(
                Id.of("option"),
                "4(b)",
                Offer.of(Set.of(), JAPAN),
                Money.of("EUR 2000"),
                by.isEmpty() ? null : When.of(by),
                null);
    }

    private static Licence licence(LicenceDraft draft) {
        return draft.licence(
                Id.of("l"), Party.company(Id.of("acme"), "Acme"), null, () -> Id.of("g"));
    }

    private static LicenceDraft acme() {
        return Licence.from("Acme").reference("Acme 1").of(SONG).signed("2026-11-02");
    }

    @Test
    void anOptionGivesNothingUntilItIsExercised() {
        var draft = acme().granting(Rights.in("DE").media("ALL").perpetual());
        var open = licence(draft.further(FurtherTerms.NONE.options(option("2026-12-31"))));
        var exercised = option("2026-12-31").exercise(TODAY, Happened.nothing());
        var closed = licence(draft.further(FurtherTerms.NONE.options(exercised)));

        assertThat(open.asOf(Happened.nothing()).grants()).hasSize(1);
        assertThat(closed.asOf(Happened.nothing()).grants().getLast().atMost()).isEqualTo(JAPAN);
        assertThat(closed.asOf(Happened.nothing()).concerns(SONG.id(), CarriedRight.SYNC)).isTrue();
    }

    @Test
    void anOptionIsExercisedOnItsLastDayAndNotAfter() {
        var option = option("2026-11-22");

        assertThat(option.exercise(TODAY, Happened.nothing()).exercised()).isEqualTo(TODAY);
        assertThatThrownBy(() -> option.exercise(TODAY.plusDays(1), Happened.nothing()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("until 2026-11-22")
                .hasMessageContaining("too late");
        assertThatThrownBy(
                        () ->
                                option.exercise(TODAY, Happened.nothing())
                                        .exercise(TODAY, Happened.nothing()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aDeadlineThatHangsOnAnEventIsUnknownAndRefusedUntilItIsRecorded() {
        var option = option("6 months after first transmission");
        var early = Happened.of(new Event("first transmission", LocalDate.of(2026, 7, 1)));
        var tooEarly = Happened.of(new Event("first transmission", LocalDate.of(2026, 1, 1)));

        assertThat(option.state(TODAY, Happened.nothing())).isEqualTo(Option.State.UNKNOWN);
        assertThat(option.state(TODAY, early)).isEqualTo(Option.State.OPEN);
        assertThat(option.state(TODAY, tooEarly)).isEqualTo(Option.State.EXPIRED);
        assertThatThrownBy(() -> option.exercise(TODAY, Happened.nothing()))
                .hasMessageContaining("record the event");
    }

    @Test
    void aTermThatHangsOnAnEventIsSilenceUntilTheEventIsRecorded() {
        var terms =
                Terms.granting(Rights.in("DE").media("SVOD").perpetual())
                        .terms()
                        .term(
                                EventWindow.of(
                                        "first transmission .. 24 months after first transmission"));
        var licence = licence(acme().granting(terms));
        var sent = Happened.of(new Event("first transmission", LocalDate.of(2027, 5, 1)));

        assertThat(licence.grants().getFirst().silent()).containsExactly(Axis.WINDOW);
        assertThat(licence.asOf(Happened.nothing()).grants().getFirst().isSilent()).isTrue();
        assertThat(licence.asOf(sent).grants()).hasSize(1);
        assertThat(licence.asOf(sent).grants().getFirst().isSilent()).isFalse();
        assertThat(licence.asOf(sent).grants().getFirst().atMost())
                .isEqualTo(Rights.in("DE").media("SVOD").from("2027-05-01").years(2));
        assertThat(licence.draft().grants().getFirst().term()).isEqualTo(terms.term());
    }

    @Test
    void aStepIsReachedWhenItsEventIsRecorded() {
        var step =
                new StepUp(
                        "5",
                        "theatrical release",
                        Money.of("EUR 1000"),
                        Period.ofDays(10),
                        Period.ofDays(30),
                        null,
                        null);
        var released = Happened.of(new Event("Theatrical Release", TODAY));

        assertThat(step.reached(Happened.nothing())).isEmpty();
        assertThat(step.reached(released)).contains(TODAY);
        assertThat(step.payBy().on(released)).contains(TODAY.plusDays(30));
        assertThat(step.noticeBy().flatMap(by -> by.on(released))).contains(TODAY.plusDays(10));
    }

    @Test
    void aNamedSublicenseeIsKnownHoweverItIsWritten() {
        var named = Sublicensing.to("Streamer Europe B.V.");

        assertThat(named.kindFor("STREAMER EUROPE BV")).isEqualTo(Sublicensing.Kind.ALLOWED);
        assertThat(named.kindFor("Rival Films")).isEqualTo(Sublicensing.Kind.FORBIDDEN);
    }

    @Test
    void aDraftKeepsWhatStandsBesideTheGrants() {
        var further = FurtherTerms.NONE.options(option("")).sublicensing(Sublicensing.ALLOWED);
        var licence = licence(acme().granting(JAPAN).further(further));

        assertThat(licence.further()).isEqualTo(further);
        assertThat(licence.draft().further()).isEqualTo(further);
    }
}
