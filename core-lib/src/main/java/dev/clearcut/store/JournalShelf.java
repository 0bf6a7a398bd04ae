package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.journal.Entry;
import java.util.Iterator;
import java.util.List;

/** What was written, oldest first. */
public interface JournalShelf {

    /**
     * The newest entries of a production, and what concerns the whole office, newest first.
     *
     * @param before only entries of a smaller number
     */
    List<Entry> of(Id<ProductionRecord> production, long before, int most);

    /** The entries that tell of a record, newest first. */
    List<Entry> about(Id<ProductionRecord> production, String recordId, int most);

    /** All of the office, oldest first; read as they are asked for. */
    Iterator<Entry> all();
}
