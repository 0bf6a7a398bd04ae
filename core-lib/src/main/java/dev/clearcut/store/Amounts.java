package dev.clearcut.store;

import dev.clearcut.base.Money;
import java.math.BigDecimal;
import java.util.Currency;

/** Money as two columns: a decimal text and a currency code. */
final class Amounts {

    private Amounts() {}

    static String amount(Money money) {
        return money.amount().toPlainString();
    }

    static String currency(Money money) {
        return money.currency().getCurrencyCode();
    }

    static Money read(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }
}
