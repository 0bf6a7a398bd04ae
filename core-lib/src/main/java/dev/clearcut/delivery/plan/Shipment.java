package dev.clearcut.delivery.plan;

import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.DeliveryState;
import dev.clearcut.delivery.Step;
import dev.clearcut.delivery.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of the shipping log: what went to whom, how and when, what its bytes were, and what came
 * back.
 *
 * @param receipt the step with which the buyer had it; nothing while nobody said so
 * @param answer the step that ended it: the buyer decided, or we took it back; nothing while it is
 *     with the buyer
 */
public record Shipment(
        Deliverable item,
        Version version,
        Step sent,
        Optional<Step> receipt,
        Optional<Step> answer) {

    /** Of one item, oldest first. */
    public static List<Shipment> of(Deliverable item) {
        var all = new ArrayList<Shipment>();
        for (int i = 0; i < item.steps().size(); i++) {
            var step = item.steps().get(i);
            if (step.to() == DeliveryState.SENT) {
                var version = item.version(step.version()).orElseThrow();
                all.add(of(item, version, step, item.steps().subList(i + 1, item.steps().size())));
            }
        }
        return all;
    }

    private static Shipment of(
            Deliverable item, Version version, Step sent, List<Step> afterwards) {
        Optional<Step> receipt = Optional.empty();
        for (var step : afterwards) {
            switch (step.to()) {
                case BUYER_QC -> receipt = Optional.of(step);
                case ACCEPTED, REJECTED, INTERNAL_CHECK, WAIVED, WITHDRAWN -> {
                    return new Shipment(item, version, sent, receipt, Optional.of(step));
                }
                case SENT, PLANNED, IN_WORK, FIXING, NOT_NEEDED -> {
                    return new Shipment(item, version, sent, receipt, Optional.empty());
                }
            }
        }
        return new Shipment(item, version, sent, receipt, Optional.empty());
    }
}
