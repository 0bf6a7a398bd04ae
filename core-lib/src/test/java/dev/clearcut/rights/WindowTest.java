package dev.clearcut.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2036, 12, 31);

    @Test
    void printsTheLastDayAsPeopleWriteIt() {
        assertThat(Window.firstToLast(FIRST, LAST)).hasToString("2027-01-01 to 2036-12-31");
        assertThat(Window.of(FIRST, LAST)).hasToString("2027-01-01 to 2036-12-30");
        assertThat(Window.from(FIRST)).hasToString("from 2027-01-01");
        assertThat(Window.until(FIRST)).hasToString("to 2026-12-31");
        assertThat(Window.always()).hasToString("perpetual");
    }

    @Test
    void theLastDayIsInAndTheDayAfterIsNot() {
        var window = Window.firstToLast(FIRST, LAST);
        assertThat(window.contains(FIRST)).isTrue();
        assertThat(window.contains(LAST)).isTrue();
        assertThat(window.contains(LAST.plusDays(1))).isFalse();
        assertThat(window.lastDay()).contains(LAST);
        assertThat(Window.from(FIRST).lastDay()).isEmpty();
        assertThat(Window.until(FIRST).firstDay()).isEmpty();
    }

    @Test
    void oneDayIsAWindow() {
        assertThat(Window.firstToLast(FIRST, FIRST)).hasToString("2027-01-01 to 2027-01-01");
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> Window.firstToLast(LAST, FIRST))
                .isInstanceOf(ClearcutException.Invalid.class)
                .hasMessageContaining("first day 2036-12-31, last day 2027-01-01");
        assertThatThrownBy(() -> Window.of(FIRST, FIRST))
                .isInstanceOf(ClearcutException.Invalid.class);
    }

    @Test
    void windowsThatMeetDoNotOverlap() {
        assertThat(Window.until(FIRST).intersects(Window.from(FIRST))).isFalse();
        assertThat(Window.always().covers(Window.from(FIRST))).isTrue();
        assertThat(Window.from(FIRST).covers(Window.always())).isFalse();
    }
}
