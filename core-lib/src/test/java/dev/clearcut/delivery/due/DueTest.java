package dev.clearcut.delivery.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DueTest {

    private static final LocalDate FRIDAY = LocalDate.of(2027, 1, 15);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-03-01",
                "30 days after contract signature",
                "10 working days before item Texted master",
                "item Texted master",
                "first transmission",
                "1 week after item M&E, not earlier than 2027-01-01, not later than 2027-03-01",
                "2 months after delivery, not later than 2027-03-01"
            })
    void whatIsWrittenIsReadBack(String text) {
        assertThat(Due.of(text)).hasToString(text);
    }

    @Test
    void contractsSayItInOtherWords() {
        assertThat(Due.of("10 business days prior to item \"Texted master\""))
                .hasToString("10 working days before item Texted master");
        assertThat(
                        Due.of(
                                "30 days following the date of contract signature, but not after 2027-03-01"))
                .hasToString(
                        "30 days after the date of contract signature, not later than 2027-03-01");
        assertThat(Due.of("1 year from first transmission"))
                .hasToString("12 months after first transmission");
    }

    @Test
    void anItemMayBeNamedWithoutSayingItem() {
        assertThat(Due.of("5 days before texted master", List.of("Texted master")))
                .hasToString("5 days before item texted master");
        assertThat(Due.of("5 days before delivery", List.of("Texted master")))
                .hasToString("5 days before delivery");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2027-13-01", "01/03/2027", "7", "99999 days after delivery", "item "})
    void whatIsNoDaySaysHowOneIsWritten(String text) {
        assertThatThrownBy(() -> Due.of(text)).isInstanceOf(Invalid.class);
    }

    @Test
    void tenWorkingDaysAreTwoWeeksUnlessAHolidayIsAmongThem() {
        assertThat(WorkingDays.weekdays().plus(FRIDAY, 10)).isEqualTo(FRIDAY.plusWeeks(2));
        assertThat(WorkingDays.weekdays().plus(FRIDAY, -10)).isEqualTo(FRIDAY.minusWeeks(2));
        var holiday = new WorkingDays(Set.of(FRIDAY.plusDays(3)));
        assertThat(holiday.plus(FRIDAY, 1)).isEqualTo(FRIDAY.plusDays(4));
    }

    @Test
    void workingDaysAreThoseThatAreCountedOneByOne() {
        long seed = 14;
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            var holidays =
                    Set.of(
                            FRIDAY.plusDays(random.nextInt(40)),
                            FRIDAY.plusDays(40 + random.nextInt(9)));
            var open = new WorkingDays(holidays);
            int amount = 1 + random.nextInt(40);
            var from = FRIDAY.plusDays(random.nextInt(14));
            var to = open.plus(from, amount);
            assertThat(open.isOpen(to)).isTrue();
            assertThat(from.plusDays(1).datesUntil(to.plusDays(1)).filter(open::isOpen).count())
                    .as("seed %d, %s + %d", seed, from, amount)
                    .isEqualTo(amount);
        }
    }
}
