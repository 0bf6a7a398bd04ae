package dev.clearcut.currency;

import dev.clearcut.base.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * The rates somebody entered. The newest that is not after the day in question counts, whichever
 * way round it was entered; of two on one day the one entered last. Nothing is computed over a
 * third currency.
 */
public record Rates(List<ExchangeRate> entered) {

    private static final Rates NONE = new Rates(List.of());

    public Rates {
        entered = List.copyOf(entered);
    }

    public static Rates none() {
        return NONE;
    }

    public static Rates of(ExchangeRate... entered) {
        return new Rates(List.of(entered));
    }

    /**
     * An amount in another currency, rounded half up to its smallest unit; empty when no rate
     * between the two was entered by that day. More is never less afterwards.
     */
    public Optional<Money> in(Money money, Currency currency, LocalDate day) {
        if (money.currency().equals(currency)) {
            return Optional.of(rounded(money.amount(), currency));
        }
        return between(money.currency(), currency, day)
                .map(rate -> rounded(converted(money, rate), currency));
    }

    /** The rate that counts on a day, as it was entered. */
    public Optional<ExchangeRate> between(Currency one, Currency other, LocalDate day) {
        return entered.stream()
                .filter(rate -> isBetween(rate, one, other) && !rate.on().isAfter(day))
                .reduce((a, b) -> Comparator.comparing(ExchangeRate::on).compare(a, b) > 0 ? a : b);
    }

    private static boolean isBetween(ExchangeRate rate, Currency one, Currency other) {
        return rate.from().equals(one) && rate.to().equals(other)
                || rate.from().equals(other) && rate.to().equals(one);
    }

    private static BigDecimal converted(Money money, ExchangeRate rate) {
        return rate.from().equals(money.currency())
                ? money.amount().multiply(rate.rate())
                : money.amount().divide(rate.rate(), MathContext.DECIMAL128);
    }

    private static Money rounded(BigDecimal amount, Currency currency) {
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        return new Money(amount.setScale(decimals, RoundingMode.HALF_UP), currency);
    }
}
