package dev.clearcut.licence.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.rights.Window;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {

    private static final LocalDate MAY = LocalDate.of(2027, 5, 1);
    private static final Happened TRANSMITTED = Happened.of(new Event("First transmission", MAY));

    @Test
    void aDayThatHangsOnAnEventIsOpenUntilTheEventIsRecorded() {
        var when = When.of("24 months after the first transmission");

        assertThat(when.on(Happened.nothing())).isEmpty();
        assertThat(when.missing(Happened.nothing())).contains("the first transmission");
        assertThat(when.on(TRANSMITTED)).contains(LocalDate.of(2029, 5, 1));
        assertThat(when.missing(TRANSMITTED)).isEmpty();
    }

    @Test
    void anOutsideDateBoundsItBeforeAndAfter() {
        var when = When.of("24 months after first transmission, not later than 2028-12-31");

        assertThat(when.latest(Happened.nothing())).isEqualTo("2028-12-31");
        assertThat(when.earliest(Happened.nothing())).isEqualTo(LocalDate.MIN);
        assertThat(when.on(TRANSMITTED)).contains(LocalDate.of(2028, 12, 31));
    }

    @Test
    void aDayMayComeBeforeTheEvent() {
        assertThat(When.of("30 days before first transmission").on(TRANSMITTED))
                .contains(LocalDate.of(2027, 4, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-03-01",
                "first transmission",
                "24 months after first transmission",
                "1 day before delivery",
                "3 months after release in Germany, not earlier than 2027-01-01, not later than 2028-01-01"
            })
    void whatIsWrittenIsReadBack(String text) {
        assertThat(When.of(text)).hasToString(text).isEqualTo(When.of(When.of(text).toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2027-13-01",
                "2027-1-1",
                "not later than 2030-01-01",
                "x, not later than 2030-02-30",
                "x, not later than 2030-01-01, not later than 2031-01-01",
                "x, not earlier than 2031-01-01, not later than 2030-01-01"
            })
    void whatIsNoDayIsRefused(String text) {
        assertThatThrownBy(() -> When.of(text)).isInstanceOf(Invalid.class);
    }

    @Test
    void oneEventOnTwoDaysIsRefused() {
        assertThatThrownBy(
                        () ->
                                Happened.of(
                                        new Event("Delivery", MAY),
                                        new Event("the date of delivery", MAY.plusDays(1))))
                .hasMessageContaining("2027-05-01 and on 2027-05-02");
    }

    @Test
    void aTermFromAnEventHasTheDaysOfItsLength() {
        var term = EventWindow.lasting(Period.ofMonths(24), "first transmission");

        assertThat(term.possible(Happened.nothing())).contains(Window.always());
        assertThat(term.certain(Happened.nothing())).isEmpty();
        assertThat(term.certain(TRANSMITTED)).contains(Window.of(MAY, MAY.plusYears(2)));
        assertThat(term.possible(TRANSMITTED)).isEqualTo(term.certain(TRANSMITTED));
    }

    @Test
    void theEndOfATermIsWrittenAsItsLastDay() {
        var term =
                EventWindow.of(
                        "2027-01-01 .. 24 months after first transmission, not earlier than"
                                + " 2028-12-31, not later than 2030-12-31");

        assertThat(term.certain(Happened.nothing()))
                .contains(Window.firstToLast(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 12, 31)));
        assertThat(term.possible(Happened.nothing()))
                .contains(Window.firstToLast(LocalDate.of(2027, 1, 1), LocalDate.of(2030, 12, 31)));
        assertThat(term.possible(TRANSMITTED).flatMap(Window::lastDay))
                .contains(LocalDate.of(2029, 4, 30));
        assertThat(EventWindow.of(term.toString())).isEqualTo(term);
    }

    @Test
    void anEventTooLateLeavesNoDay() {
        var term = EventWindow.of("first transmission .. 2026-12-31");

        assertThat(term.possible(TRANSMITTED)).isEmpty();
        assertThat(term.missing(TRANSMITTED)).isEmpty();
    }

    @Test
    void aTermWithoutAnEventIsNoEventTerm() {
        assertThatThrownBy(() -> EventWindow.of("2027-01-01 .. 2027-12-31"))
                .isInstanceOf(Invalid.class);
    }
}
