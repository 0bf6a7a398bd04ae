package dev.clearcut.clearance.cases;

import java.util.Locale;

/** What a step may ask for before it is taken. */
public enum Need {
    /** Somebody is responsible, and by a day. */
    OWNER_AND_DUE,
    /** A sentence that says why. */
    REASON,
    /** A file, a contract or a proof of the public domain. */
    EVIDENCE,
    /** A file the office keeps. */
    FILE,
    /** A contract of the right kind for this right of this material is on file. */
    INSTRUMENT,
    /** Such a contract is signed by the last party, where its kind is signed at all. */
    COUNTERSIGNED,
    /** Such a contract is paid. */
    PAID,
    /** Such a contract is paid where it is void until paid. */
    PAID_WHERE_VOID;

    /** {@code owner-and-due}: the word in the table. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
