package dev.clearcut.delivery;

import java.util.Set;

/**
 * A step that there is.
 *
 * @param id dotted, lower case, forever: {@code delivery.sent.rejected}
 * @param needs all of them
 * @param cite where the practice is described
 */
public record Transition(
        String id, DeliveryState from, DeliveryState to, Set<Need> needs, String cite) {
    public Transition {
        needs = Set.copyOf(needs);
    }
}
