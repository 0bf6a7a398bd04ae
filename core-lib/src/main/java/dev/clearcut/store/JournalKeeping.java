package dev.clearcut.store;

/** The same, and what the law may ask for. */
public interface JournalKeeping extends JournalShelf {

    /**
     * Erases all words about a record when the write ends, those of the write itself among them:
     * its names and what its facts were. The hashes stay, and the chain holds.
     */
    void eraseRecord(String kind, String recordId);

    /** Erases a person's address wherever they acted or were admitted, when the write ends. */
    void erasePerson(String person);
}
