package dev.clearcut.samples;

import dev.clearcut.Production;
import dev.clearcut.delivery.due.Due;
import dev.clearcut.delivery.plan.Template;

/** What NIGHTFALL delivers to its streamer. */
final class NightfallDelivery {

    private NightfallDelivery() {}

    /** Planned from a template; doing so again changes nothing. */
    static void load(Production film) {
        var deliveries = film.deliveries();
        var planned =
                deliveries.plan(
                        Nightfall.DEAL, Template.named("streamer-feature"), Due.of("2027-02-01"));
        if (planned.isEmpty()) {
            return;
        }
        deliveries.change(
                deliveries.named(Nightfall.DEAL, "IMF package"),
                item -> item.handled(item.handling().recipient("Borealis QC").attempts(3)));
    }
}
