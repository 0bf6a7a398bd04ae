package dev.clearcut.delivery;

import dev.clearcut.base.ClearcutException.Invalid;

/**
 * Who sees to it, and how.
 *
 * @param owner who answers for it, an e-mail address; empty while nobody does
 * @param recipient to whom it goes
 * @param facility who makes it: a lab, a mixing stage, a subtitle house
 * @param costCode what it is charged to
 * @param attempts how often the buyer looks at it; 0 where the contract sets no limit
 */
public record Handling(
        String owner, String recipient, String facility, String costCode, int attempts) {

    public static final Handling NOBODYS = new Handling("", "", "", "", 0);

    public Handling {
        owner = owner.strip();
        recipient = recipient.strip();
        facility = facility.strip();
        costCode = costCode.strip();
        if (attempts < 0) {
            throw new Invalid("Attempts are counted from 1; 0 stands for no limit.");
        }
    }

    public Handling owner(String newOwner) {
        return new Handling(newOwner, recipient, facility, costCode, attempts);
    }

    public Handling recipient(String newRecipient) {
        return new Handling(owner, newRecipient, facility, costCode, attempts);
    }

    public Handling facility(String newFacility) {
        return new Handling(owner, recipient, newFacility, costCode, attempts);
    }

    public Handling costCode(String newCostCode) {
        return new Handling(owner, recipient, facility, newCostCode, attempts);
    }

    public Handling attempts(int newAttempts) {
        return new Handling(owner, recipient, facility, costCode, newAttempts);
    }
}
