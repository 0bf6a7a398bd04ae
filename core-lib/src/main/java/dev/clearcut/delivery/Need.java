package dev.clearcut.delivery;

import java.util.Locale;

/** What a step of a deliverable may ask for before it is taken. */
public enum Need {
    /** Somebody is responsible, and by a day. */
    OWNER_AND_DUE,
    /** There is a version of it, with its hash. */
    VERSION,
    /** Its newest version is one that the buyer has neither rejected nor accepted. */
    FRESH,
    /** No note about the version that was rejected, nor about the newest one, is open. */
    NOTES,
    /** The items it needs first are made and checked, or done without. */
    NEEDED_ITEMS,
    /** The newest version passed the check of its spec, or somebody says why it goes out anyway. */
    CONFORMS,
    /** The buyer looks at it once more. */
    ATTEMPT,
    /** How it goes, and to whom. */
    SHIPMENT,
    /** Who at the buyer's said so. */
    WHO,
    /** What is accepted is, byte for byte, what was sent. */
    SENT_HASH,
    /** What is wrong with it: notes, a report as a file, or words. */
    REPORT,
    /** A sentence that says why. */
    REASON,
    /** The paper itself, as a file the office keeps. */
    PAPER,
    /** The contract does not ask for it in every case. */
    CONDITIONAL;

    /** {@code owner-and-due}: the word in the table. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
