package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.currency.ExchangeRate;

/** An exchange rate that somebody entered. */
public record RateRecord(Id<RateRecord> id, ExchangeRate rate) {}
