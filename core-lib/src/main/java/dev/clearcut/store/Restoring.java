package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.journal.Entry;
import java.util.List;

/**
 * Fills an empty office with what another one was. Nothing of it goes into the journal: that
 * arrives as it is.
 */
public interface Restoring extends Writing {

    /** The next entry of the journal, as it is. */
    void journalEntry(Entry entry);

    /** An import, as it was kept. Its entry is there already. */
    void imported(
            Id<ProductionRecord> production,
            ImportRecord imported,
            List<ImportRecord.Written> written);
}
