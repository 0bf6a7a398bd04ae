package dev.clearcut.title;

import java.util.Locale;

/** The paper that passes a work on. */
public enum TransferKind {
    ASSIGNMENT("assignment"),
    /** An option that was exercised; one that was not has no day. */
    OPTION_AND_PURCHASE("option and purchase"),
    WORK_FOR_HIRE("work-for-hire agreement"),
    CERTIFICATE_OF_AUTHORSHIP("certificate of authorship"),
    /** Within its scope nobody else may use it, the licensor included. */
    EXCLUSIVE_LICENCE("exclusive licence"),
    /** It lets somebody use the work; nobody has title by it. */
    LICENCE("licence that is not exclusive"),
    INHERITANCE("inheritance"),
    MERGER("merger"),
    COURT_ORDER("court order"),
    QUITCLAIM("quitclaim"),
    REASSIGNMENT("reassignment");

    private final String inWords;

    TransferKind(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }

    /** {@code work-for-hire}: the word in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether what it grants is the other's afterwards, and no longer the grantor's. */
    public boolean passesTitle() {
        return this != LICENCE;
    }
}
