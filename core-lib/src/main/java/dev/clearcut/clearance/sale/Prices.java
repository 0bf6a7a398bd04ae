package dev.clearcut.clearance.sale;

import dev.clearcut.base.Money;
import dev.clearcut.currency.Rates;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * In what a plan reckons.
 *
 * @param currency what everything is added up in
 * @param rates what amounts in another currency are worth
 * @param day rates entered for later days do not count
 */
public record Prices(Currency currency, Rates rates, LocalDate day) {

    /** An amount in the plan's currency; empty when no rate was entered. */
    Optional<Money> of(Money money) {
        return rates.in(money, currency, day);
    }
}
