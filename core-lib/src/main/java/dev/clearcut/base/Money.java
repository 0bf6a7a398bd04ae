package dev.clearcut.base;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An amount in one currency. There is no arithmetic across currencies: an exchange rate is a dated
 * fact that somebody enters, never an assumption.
 *
 * @param amount exact; the scale is at least the currency's own number of decimals
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) {

    private static final Pattern WRITTEN =
            Pattern.compile("([A-Z]{3})\\s*(-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)");

    public Money {
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        if (amount.scale() < decimals) {
            amount = amount.setScale(decimals);
        }
    }

    /**
     * Reads {@code "GBP 4500"} or {@code "EUR 1,250.50"}.
     *
     * @throws ClearcutException.Invalid when it is not an ISO 4217 code and an amount, or a part of
     *     the currency's smallest coin
     */
    public static Money of(String written) {
        var money = exact(written);
        refuseSmallerThanTheSmallestCoin(money.amount(), money.currency());
        return money;
    }

    /**
     * The same of what a record says, which is read back as it was: to any number of decimals.
     *
     * @throws ClearcutException.Invalid when it is not an ISO 4217 code and an amount
     */
    public static Money exact(String written) {
        var match = WRITTEN.matcher(written.strip().toUpperCase(Locale.ROOT));
        if (!match.matches()) {
            throw new ClearcutException.Invalid(
                    "\"%s\" is not money; write a currency code and an amount, as in \"GBP 4500\"."
                            .formatted(written));
        }
        return new Money(new BigDecimal(match.group(2).replace(",", "")), known(match.group(1)));
    }

    /** Nobody can pay half a yen, and a total would round it away. */
    private static void refuseSmallerThanTheSmallestCoin(BigDecimal amount, Currency currency) {
        int decimals = currency.getDefaultFractionDigits();
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw new ClearcutException.Invalid(
                    "%s has %s; write %s or %s instead of %s."
                            .formatted(
                                    currency.getCurrencyCode(),
                                    decimals == 0 ? "no decimals" : decimals + " decimals",
                                    amount.setScale(decimals, RoundingMode.FLOOR).toPlainString(),
                                    amount.setScale(decimals, RoundingMode.CEILING).toPlainString(),
                                    amount.toPlainString()));
        }
    }

    private static Currency known(String code) {
        try {
            var currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            throw noCurrency(code);
        }
        throw noCurrency(code);
    }

    /** Metals, testing and "no currency" have codes too, and nobody can be paid in them. */
    private static ClearcutException.Invalid noCurrency(String code) {
        return new ClearcutException.Invalid(
                "\"%s\" is no ISO 4217 currency code; write it as in \"GBP 4500\"."
                        .formatted(code));
    }

    /**
     * @throws ClearcutException.Invalid when the currencies differ
     */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new ClearcutException.Invalid(
                    "%s and %s cannot be added without an exchange rate.".formatted(this, other));
        }
        return new Money(amount.add(other.amount), currency);
    }

    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount.toPlainString();
    }
}
