package dev.clearcut.delivery;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Words;

/**
 * How many times the buyer was asked to look at an item, and how many times it does.
 *
 * @param used since it was taken up again after it was accepted; a version that was taken back and
 *     sent again counts once
 * @param allowed the contract's, and those allowed since; 0 for ever
 */
public record Attempts(int used, int allowed) {

    static Attempts of(Handling handling, History history) {
        int most = handling.attempts();
        return new Attempts(
                history.attempts(), most == 0 ? 0 : Math.addExact(most, history.allowedMore()));
    }

    /** Whether a version that was not sent yet could not be sent. */
    public boolean areUsedUp() {
        return allowed > 0 && used >= allowed;
    }

    /**
     * When all are used, a list or a typed number does not add to them: the buyer allows another.
     *
     * @throws Refused where it would
     */
    public void refuseOtherThan(Attempts after, String reference) {
        if (areUsedUp() && after.allowed != allowed) {
            throw new Refused(
                    "\"%s\": all attempts are used; say who at the buyer's allows another with \"delivery allow\"."
                            .formatted(reference));
        }
    }

    /** Another is allowed when there is none left. */
    void refuseWhileLeft(String reference) {
        if (allowed == 0) {
            throw new Refused(
                    "\"%s\": the contract sets no limit to attempts.".formatted(reference));
        }
        if (!areUsedUp()) {
            throw new Refused(
                    "\"%s\": %d of %s %s used; another is allowed when none is left."
                            .formatted(
                                    reference,
                                    used,
                                    Words.many(allowed, "attempt"),
                                    used == 1 ? "is" : "are"));
        }
    }
}
