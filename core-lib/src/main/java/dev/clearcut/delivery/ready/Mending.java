package dev.clearcut.delivery.ready;

import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.DeliveryState;
import dev.clearcut.delivery.Step;
import dev.clearcut.delivery.Version;

/** Why an item has to go to the buyer again, or is mended before it goes there. */
record Mending(Deliverable item) {

    /** From where it came to be mended: the buyer's rejection, its acceptance, our own check. */
    private DeliveryState from() {
        return item.steps().reversed().stream()
                .filter(step -> step.to() == DeliveryState.FIXING && !step.allowsAnother())
                .findFirst()
                .filter(step -> item.state() == DeliveryState.FIXING)
                .map(Step::from)
                .orElse(DeliveryState.REJECTED);
    }

    /** {@code delivery.rejected}. */
    String rule() {
        return switch (from()) {
            case ACCEPTED -> "delivery.reopened";
            case INTERNAL_CHECK -> "delivery.fixing";
            default -> "delivery.rejected";
        };
    }

    /** A sentence without its full stop. */
    @Override
    public String toString() {
        var sent = item.sent().map(Version::name).orElse("It");
        return switch (from()) {
            case ACCEPTED ->
                    "%s was accepted, and is made anew%s"
                            .formatted(sent, why(DeliveryState.FIXING));
            case INTERNAL_CHECK ->
                    "It is mended before it goes to the buyer%s"
                            .formatted(why(DeliveryState.FIXING));
            default -> "%s was rejected%s".formatted(sent, why(DeliveryState.REJECTED));
        };
    }

    private String why(DeliveryState state) {
        return item.steps().reversed().stream()
                .filter(step -> step.to() == state && !step.allowsAnother())
                .findFirst()
                .map(step -> step.said().why())
                .filter(why -> !why.isEmpty())
                .map(why -> ": " + why)
                .orElse("");
    }
}
