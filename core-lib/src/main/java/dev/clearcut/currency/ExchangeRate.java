package dev.clearcut.currency;

import dev.clearcut.base.ClearcutException.Invalid;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What one unit of a currency was worth in another on a day.
 *
 * @param rate how many units of {@code to} for one of {@code from}
 * @param source who says so; may be empty
 */
public record ExchangeRate(
        Currency from, Currency to, BigDecimal rate, LocalDate on, String source) {

    private static final int MOST_DIGITS = 9;
    private static final int MOST_DECIMALS = 18;

    public ExchangeRate {
        if (from.equals(to)) {
            throw new Invalid("A rate is between two currencies; this one has " + from + " twice.");
        }
        if (rate.signum() <= 0) {
            throw new Invalid("A rate is more than nothing; this one is " + rate + ".");
        }
        if (rate.precision() - rate.scale() > MOST_DIGITS || rate.scale() > MOST_DECIMALS) {
            throw new Invalid(
                    "No currency is worth so much more than another as %s; write the rate as in 1.17."
                            .formatted(rate));
        }
        rate = rate.scale() < 0 ? rate.setScale(0) : rate;
    }

    /**
     * @throws Invalid for a code that is none, a rate that is no number, a day that is no date
     */
    public static ExchangeRate of(String from, String to, String rate, String on, String source) {
        try {
            return new ExchangeRate(
                    Currency.getInstance(from),
                    Currency.getInstance(to),
                    new BigDecimal(rate),
                    LocalDate.parse(on),
                    source);
        } catch (IllegalArgumentException | DateTimeException notOne) {
            throw new Invalid(
                    "\"%s %s %s %s\" is no rate; write it as GBP EUR 1.17 2026-11-02."
                            .formatted(from, to, rate, on));
        }
    }

    /** {@code 1 GBP = 1.17 EUR on 2026-11-02 (ECB)}. */
    @Override
    public String toString() {
        return "1 %s = %s %s on %s%s"
                .formatted(
                        from.getCurrencyCode(),
                        rate.toPlainString(),
                        to.getCurrencyCode(),
                        on,
                        source.isBlank() ? "" : " (" + source + ")");
    }
}
