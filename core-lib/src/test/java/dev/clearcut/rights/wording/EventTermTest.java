package dev.clearcut.rights.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Reported;
import dev.clearcut.rights.wording.EventTerm.Edge;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms that hang on an event, as contracts put them. */
class EventTermTest {

    private static StatedOnEvent read(String phrase) {
        return Wording.readOnEvent(phrase, null).map(Reported::value).orElseThrow();
    }

    private static Edge on(String event, Period lag) {
        return new Edge.OnEvent(event, lag);
    }

    @Test
    void aLengthRunsFromTheEvent() {
        var read = read("Germany, SVOD, 24 months from first transmission");
        assertThat(read.term().from()).isEqualTo(on("first transmission", Period.ZERO));
        assertThat(read.term().until()).isEqualTo(on("first transmission", Period.ofMonths(24)));
        assertThat(read.term().unresolved()).containsExactly("first transmission");
        assertThat(read).hasToString("DE; SVOD; 24 months from first transmission");
    }

    @Test
    void theLengthMayComeAfterTheEvent() {
        assertThat(read("from delivery for 5 years").term())
                .isEqualTo(read("5 years from delivery").term())
                .hasToString("5 years from delivery");
    }

    @Test
    void aTermMayBeginOnADayAndEndOnAnEvent() {
        var term = read("UK, from 1 March 2027 until first transmission").term();
        assertThat(term.from()).isEqualTo(new Edge.Day(LocalDate.of(2027, 3, 1)));
        assertThat(term.until()).isEqualTo(on("first transmission", Period.ZERO));
    }

    @Test
    void aTermMayBeginOnAnEventAndEndOnADayOrNever() {
        assertThat(read("from delivery until 31 December 2030").term().until())
                .isEqualTo(new Edge.Day(LocalDate.of(2030, 12, 31)));
        assertThat(read("in perpetuity from delivery").term().until()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10 years from 1 March 2027",
                "24 months",
                "Untied Kingdom, 24 months from first transmission",
                "from delivery for 5 years and 3 months from first transmission",
                "5 years from delivery until 31 December 2030",
                "from",
                "",
                "Germany"
            })
    void whatIsNoSuchTermOrNotUnderstoodIsLeftToTheUsualAnswer(String phrase) {
        assertThat(Wording.readOnEvent(phrase, null)).isEmpty();
    }
}
