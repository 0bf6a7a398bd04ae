package dev.clearcut.currency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import org.junit.jupiter.api.Test;

class ExchangeRateTest {

    @Test
    void aRateIsOneThatCurrenciesCanHave() {
        assertThat(ExchangeRate.of("GBP", "IDR", "21500.25", "2026-11-02", "").rate())
                .isEqualByComparingTo("21500.25");
        for (var slip : new String[] {"1e400", "1e-400", "0", "-1", "1234567890"}) {
            assertThatThrownBy(() -> ExchangeRate.of("GBP", "EUR", slip, "2026-11-02", ""))
                    .isInstanceOf(Invalid.class);
        }
    }
}
