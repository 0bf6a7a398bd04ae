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
}
