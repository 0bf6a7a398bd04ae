package dev.clearcut;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.delivery.ready.Delivery;
import dev.clearcut.delivery.ready.Readiness;
import java.util.Optional;

/** Asks the three questions of a delivery. */
record Readying(Scope scope) {

    Readiness of(String deal) {
        var found = new Deals(scope).named(deal);
        var deliveries = new Deliveries(scope);
        var schedule = deliveries.schedule(deal);
        return Readiness.of(
                new Delivery(
                        found.name(),
                        schedule,
                        deliveries.calendar().days(schedule),
                        deliveries.stale(schedule),
                        rights(deal),
                        new Papers(scope).pack(found.needed()),
                        scope.read(reading -> reading.cases().of(scope.production())),
                        SpecsNow.of(schedule.items()),
                        scope.sources().today()));
    }

    private Optional<ClearanceReport> rights(String deal) {
        try {
            new Cuts(scope).latest();
        } catch (NotFound noCut) {
            return Optional.empty();
        }
        return Optional.of(new CutClearance(scope).against(deal));
    }
}
