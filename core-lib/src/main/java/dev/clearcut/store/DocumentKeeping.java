package dev.clearcut.store;

/** The same, to be written. */
public interface DocumentKeeping extends DocumentShelf {

    /**
     * Keeps what was read in a file, for the evidence that is written with it; without any it goes
     * again when the write ends. Nothing happens when it is known. It is nobody's word, and in no
     * journal.
     */
    void keep(DocumentRecord document);
}
