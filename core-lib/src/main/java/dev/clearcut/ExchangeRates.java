package dev.clearcut;

import dev.clearcut.currency.ExchangeRate;
import dev.clearcut.store.RateRecord;
import java.util.List;

/** What currencies were worth on a day, as somebody entered it. No rate is ever assumed. */
public final class ExchangeRates {

    private final Scope scope;

    ExchangeRates(Scope scope) {
        this.scope = scope;
    }

    /** Enters a rate; of two for one day the later one counts. */
    public ExchangeRate add(ExchangeRate rate) {
        return scope.write(
                writing -> {
                    writing.rates()
                            .add(
                                    scope.production(),
                                    new RateRecord(scope.sources().freshId(), rate));
                    return rate;
                });
    }

    /** In the order in which they were entered. */
    public List<ExchangeRate> list() {
        return scope.read(
                reading ->
                        reading.rates().of(scope.production()).stream()
                                .map(RateRecord::rate)
                                .toList());
    }
}
