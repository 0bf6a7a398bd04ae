/**
 * Amounts of one currency said in another, by rates that somebody entered. There is no rate that
 * nobody entered: without one there is no amount either.
 *
 * <pre>{@code
 * var rates = Rates.of(ExchangeRate.of("GBP", "EUR", "1.17", "2026-11-02", "ECB"));
 * rates.in(Money.of("GBP 4500"), Currency.getInstance("EUR"), today);    // EUR 5265.00
 * }</pre>
 */
@NullMarked
package dev.clearcut.currency;

import org.jspecify.annotations.NullMarked;
