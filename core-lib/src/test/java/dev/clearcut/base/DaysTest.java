package dev.clearcut.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.licence.Standing;
import dev.clearcut.licence.event.Event;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTest {

    @Test
    void aYearHasFourDigits() {
        for (var day : new String[] {"1000-01-01", "9999-12-31"}) {
            assertThat(Days.written(LocalDate.parse(day), "The day")).isEqualTo(day);
        }
        for (var day : new String[] {"0999-12-31", "+10000-01-01", "0026-11-20"}) {
            assertThatThrownBy(() -> Days.written(LocalDate.parse(day), "The day"))
                    .isInstanceOf(Invalid.class)
                    .hasMessageContaining("four digits");
        }
    }

    @Test
    void neitherAnEventNorASignatureIsOnADayThatCannotBeReckonedFrom() {
        assertThatThrownBy(() -> new Event("festival premiere", LocalDate.MAX))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Standing.signed(LocalDate.MIN)).isInstanceOf(Invalid.class);
    }
}
