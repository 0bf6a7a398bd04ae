package dev.clearcut.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void readsWhatPeopleWrite() {
        assertThat(Money.of("GBP 4500")).hasToString("GBP 4500.00");
        assertThat(Money.of("eur 1,250.50")).isEqualTo(Money.of("EUR 1250.50"));
        assertThat(Money.of("JPY 900")).hasToString("JPY 900");
    }

    @Test
    void neverAddsAcrossCurrencies() {
        assertThat(Money.of("GBP 1").plus(Money.of("GBP 2.5"))).isEqualTo(Money.of("GBP 3.50"));
        assertThatThrownBy(() -> Money.of("GBP 1").plus(Money.of("EUR 1")))
                .isInstanceOf(ClearcutException.Invalid.class)
                .hasMessageContaining("exchange rate");
    }

    @Test
    void refusesWhatIsNotMoney() {
        assertThatThrownBy(() -> Money.of("4500")).hasMessageContaining("GBP 4500");
        assertThatThrownBy(() -> Money.of("ABC 1")).hasMessageContaining("ISO 4217");
        assertThatThrownBy(() -> Money.of("GBP 1,00"))
                .isInstanceOf(ClearcutException.Invalid.class);
    }

    @Test
    void aPartOfTheSmallestCoinIsRefusedWithTheAmountsThatThereAre() {
        assertThatThrownBy(() -> Money.of("JPY 100.50"))
                .isInstanceOf(ClearcutException.Invalid.class)
                .hasMessage("JPY has no decimals; write 100 or 101 instead of 100.50.");
        assertThatThrownBy(() -> Money.of("GBP 1.005")).hasMessageContaining("1.00 or 1.01");
        assertThat(Money.of("JPY 100.00").amount()).isEqualByComparingTo("100");
        assertThat(Money.of("KWD 1.005")).hasToString("KWD 1.005");
    }

    @Test
    void nobodyIsPaidInNoCurrencyOrGold() {
        assertThatThrownBy(() -> Money.of("XXX 1")).hasMessageContaining("ISO 4217");
        assertThatThrownBy(() -> Money.of("XAU 1")).hasMessageContaining("ISO 4217");
    }
}
