package dev.clearcut.store;

import dev.clearcut.base.Id;
import java.util.List;

/** The same, to be written. */
public interface ImportKeeping extends ImportShelf {

    /**
     * Keeps what this write imports, under the entry it gets in the journal; nothing is kept of a
     * write that changes nothing.
     *
     * @param imported its kind, file and version of documents; the rest follows
     */
    void keep(Id<ProductionRecord> production, Import imported, List<ImportRecord.Written> written);

    /** This write takes an import back. */
    void undo(Id<ProductionRecord> production, ImportRecord imported);

    /** What is imported. */
    record Import(String kind, String file, int version) {}
}
