package dev.clearcut.delivery.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueWordsTest {

    private static final DueWords WORDS =
            DueWords.on(LocalDate.of(2026, 11, 22))
                    .items(List.of("Programme master", "DCP", "Bitte um Ton"))
                    .events(List.of("the gala in Tromsø"))
                    .numbered(Map.of("3", "DCP"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-03-01|2027-03-01",
                "2027/3/1|2027-03-01",
                "Fri 4 Dec 2026|2026-12-04",
                "Friday, 4 December 2026|2026-12-04",
                "Fr, 4. Dezember 2026|2026-12-04",
                "vendredi 4 décembre 2026|2026-12-04",
                "4 January 2027|2027-01-04",
                "15 Jan 2027|2027-01-15",
                "15-Jan-27|2027-01-15",
                "15 Jan. '27|2027-01-15",
                "January 15th, 2027|2027-01-15",
                "1st of March 2027|2027-03-01",
                "15.1.27|2027-01-15",
                "08.01.2027|2027-01-08",
                "15/12/2026|2026-12-15",
                "12/15/2026|2026-12-15",
                "05/05/2027|2027-05-05",
                "not later than 8 January 2027|2027-01-08",
                "by 8 January 2027|2027-01-08",
                "8 January 2027, 17:00 CET|2027-01-08",
                "Tue 12/01/2027|2027-01-12",
            })
    void aDayIsReadHoweverItIsWritten(String text, LocalDate day) {
        var said = WORDS.read(text);
        assertThat(said.due()).isEqualTo(Due.on(day));
        assertThat(said.note()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fri 4 Dec|2026-12-04",
                "Fri 15 Jan|2027-01-15",
                "Sat 4 Dec|2027-12-04",
                "4 Dec|2026-12-04",
                "1 November|2027-11-01",
                "w/c 4 Jan 2027|2027-01-04",
                "week commencing 6 Jan 2027|2027-01-04",
                "KW 1/2027|2027-01-04",
                "week 53, 2026|2026-12-28",
                "end of January 2027|2027-01-31",
                "January 2027|2027-01-01",
            })
    void whatLeavesARoomIsTakenAndSaid(String text, LocalDate day) {
        var said = WORDS.read(text);
        assertThat(said.due()).isEqualTo(Due.on(day));
        assertThat(said.note()).contains(day.toString()).contains(text);
    }

    @Test
    void aDayOfTwoReadingsIsRefusedWithBoth() {
        assertThatThrownBy(() -> WORDS.read("12/01/2027"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("2027-01-12")
                .hasMessageContaining("2027-12-01");
        assertThat(WORDS.read("12/01/2027", DueWords.Order.DAY_FIRST).due())
                .hasToString("2027-01-12");
        assertThat(WORDS.read("12/01/2027", DueWords.Order.MONTH_FIRST).due())
                .hasToString("2027-12-01");
    }

    @Test
    void aWeekdayThatDoesNotFitIsRefusedWithTheOneThatDoes() {
        assertThatThrownBy(() -> WORDS.read("Thu 4 Dec 2026"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("2026-12-04 is a Friday");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one month before first transmission|1 month before first transmission",
                "fourteen (14) days after the first public screening|14 days after the first public screening",
                "within 14 days of contract signature|14 days after contract signature",
                "two weeks prior to delivery|2 weeks before delivery",
                "10 days post-delivery|10 days after delivery",
                "5 days pre delivery|5 days before delivery",
                "pre-delivery of DCP, delivery|pre-delivery of DCP, delivery",
                "5 days after item 3|5 days after item DCP",
                "with no. 3|item DCP",
                "a fortnight before the premiere|2 weeks before the premiere",
                "no later than 30 calendar days after acceptance by the buyer|30 days after acceptance by the buyer",
                "10 Werktage vor Erstausstrahlung|10 working days before Erstausstrahlung",
                "same day as Programme master|item Programme master",
                "upon signature|signature",
                "0 days after programme master|item programme master",
                "2 days before item DCP|2 days before item DCP",
                "5 business days before delivery of the DCP|5 working days before item DCP",
                "3 days after the gala in Tromsø|3 days after the gala in Tromsø",
                "3 days after event lock party|3 days after lock party",
                "30 days after signature, but not later than 8 Jan 2027|30 days after signature, not later than 2027-01-08",
            })
    void whatIsCountedIsCountedFromWhatIsKnown(String text, String due) {
        assertThat(WORDS.read(text).due()).hasToString(due);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30 days after contrct signature|did you mean \"contract\"",
                "30 days after execution of agrement|did you mean \"agreement\"",
                "10 days after delivery of Programme|did you mean \"Programme master\"",
                "10 Tage nach Lieferung Programme|did you mean \"Programme master\"",
                "TX, whichever is later|counts from two things",
                "the later of TX and acceptance|counts from two things",
                "Thu 4 Dec|2025-12-04 is a Thursday",
            })
    void aSlipBesideAnEventsNameFoundsNone(String text, String words) {
        assertThatThrownBy(() -> WORDS.read(text))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining(words);
    }

    @Test
    void anItemIsFoundBehindItsDeliveryInGermanToo() {
        assertThat(WORDS.read("10 Tage nach Lieferung Programme master").due())
                .hasToString("10 days after item Programme master");
        assertThat(WORDS.read("10 Tage nach Lieferung der Materialien").due())
                .hasToString("10 days after Lieferung der Materialien");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14 days after acceptance of Programme master",
                "14 days after the acceptance of the programme master",
                "2 weeks after approval of item 3",
                "10 working days after receipt of no. 3",
                "on completion of DCP",
                "14 days after final acceptance of Programme master",
                "14 days after the buyer's acceptance of Programme master",
                "14 days after technical approval of the Programme master",
                "14 days after acceptance of the Programme master by Borealis",
                "14 Tage nach Abnahme von DCP"
            })
    void whatBecomesOfAnItemIsNoEventThatAnybodyRecords(String text) {
        assertThatThrownBy(() -> WORDS.read(text))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("Write \"item ")
                .hasMessageContaining("event record");
    }

    @Test
    void whatBecomesOfAnItemMayBeNamedAsAnEvent() {
        assertThat(WORDS.read("14 days after event acceptance of DCP").due())
                .hasToString("14 days after acceptance of DCP");
        assertThat(WORDS.read("30 days after acceptance").due())
                .hasToString("30 days after acceptance");
        assertThat(WORDS.read("5 days after delivery of DCP").due())
                .hasToString("5 days after item DCP");
        assertThat(WORDS.read("2 wks. after delivery of DCP").due())
                .hasToString("2 weeks after item DCP");
        assertThat(WORDS.read("5 days after delivery of item 3").due())
                .hasToString("5 days after item DCP");
        assertThatThrownBy(() -> WORDS.read("5 days after acceptance of item 99"))
                .hasMessageContaining("no item");
    }

    @Test
    void aSlipOfTheFingerFoundsNoEvent() {
        assertThatThrownBy(() -> WORDS.read("6 weeks before first transmision"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("\"first transmission\"");
        assertThatThrownBy(() -> WORDS.read("2 days before Programe master"))
                .hasMessageContaining("\"Programme master\"");
        assertThatThrownBy(() -> WORDS.read("soon")).hasMessageContaining("2027-03-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tbc", "TBA", "to be confirmed", "n/a", "?"})
    void whatIsOpenOnPurposeIsOpen(String text) {
        assertThat(WORDS.read(text).due()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "32 January 2027",
                "30 Feb",
                "2027-13-01",
                "KW 54/2027",
                "99999 days after delivery",
                "ten (12) days after delivery",
                "2027-03-01 after delivery 2027-04-01",
                "4 Dec or 5 Dec",
                "post-delivery",
                "post delivery of M&E",
                "delivery of M&E + 10 days",
                "redelivery",
                "7"
            })
    void whatIsNoDayIsRefused(String text) {
        assertThatThrownBy(() -> WORDS.read(text)).isInstanceOf(Invalid.class);
    }
}
