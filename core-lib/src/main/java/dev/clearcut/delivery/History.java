package dev.clearcut.delivery;

import dev.clearcut.base.ClearcutException.Invalid;
import java.util.List;
import java.util.Optional;

/**
 * The steps of an item, oldest first.
 *
 * @param steps each begins where the one before ended
 */
record History(List<Step> steps) {

    /** Numbers from 1, each one more than the one before. */
    static void refuseGaps(List<Integer> numbers, String what) {
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) != i + 1) {
                throw new Invalid(
                        "The %s after %d is numbered %d.".formatted(what, i, numbers.get(i)));
            }
        }
    }

    void refuseBroken() {
        var state = DeliveryState.PLANNED;
        for (var step : steps) {
            if (step.from() != state) {
                throw new Invalid(
                        "A step from %s cannot follow one to %s."
                                .formatted(step.from().word(), state.word()));
            }
            state = step.to();
        }
    }

    DeliveryState state() {
        return steps.isEmpty() ? DeliveryState.PLANNED : steps.getLast().to();
    }

    /** The last step to that state. */
    Optional<Step> lastTo(DeliveryState state) {
        return steps.reversed().stream()
                .filter(step -> step.to() == state && !step.allowsAnother())
                .findFirst();
    }

    /** Whether the buyer rejected or accepted it. */
    boolean isDecided(int version) {
        return steps.stream()
                .filter(step -> step.version() == version)
                .anyMatch(
                        step ->
                                step.to() == DeliveryState.REJECTED
                                        || step.to() == DeliveryState.ACCEPTED);
    }

    /** Since it was taken up again after it was accepted. */
    int attempts() {
        return (int)
                thisRound().stream()
                        .filter(step -> step.to() == DeliveryState.SENT)
                        .map(Step::version)
                        .distinct()
                        .count();
    }

    /** How many more the buyer allowed, as {@link #attempts} counts. */
    int allowedMore() {
        return (int) thisRound().stream().filter(Step::allowsAnother).count();
    }

    private List<Step> thisRound() {
        int from = 0;
        for (int i = 0; i < steps.size(); i++) {
            from = steps.get(i).from() == DeliveryState.ACCEPTED ? i : from;
        }
        return steps.subList(from, steps.size());
    }
}
