package dev.clearcut.store;

import java.time.LocalDate;

/** What the office does for itself, and nobody needs to answer for: it is in no journal. */
public interface Upkeep {

    /** The index has them on disk; one changed again since has a greater number, and stays. */
    void forgetChanges(long upToNumber);

    /** The same of documents. */
    void forgetDocumentChanges(long upToNumber);

    /**
     * Lists every material and document of the office as changed, for an index that begins anew.
     */
    void markAllChanged();

    void tokenUsed(String id, LocalDate day);
}
