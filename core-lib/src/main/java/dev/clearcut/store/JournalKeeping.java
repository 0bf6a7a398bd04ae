package dev.clearcut.store;

import java.util.function.Predicate;

/** The same, and what the law may ask for. */
public interface JournalKeeping extends JournalShelf {

    /**
     * Erases all words about a record when the write ends, those of the write itself among them:
     * its names and what its facts were. The hashes stay, and the chain holds.
     */
    void eraseRecord(String kind, String recordId);

    /**
     * Erases all words in which somebody is mentioned when the write ends, those of the write
     * itself among them, and what imports kept of records that mention them.
     */
    void eraseMentions(Predicate<String> isMention);

    /** Erases a person's address wherever they acted or were admitted, when the write ends. */
    void erasePerson(String person);
}
