package dev.clearcut.store;

import dev.clearcut.base.Id;
import java.util.List;
import java.util.Optional;

/** What was imported. */
public interface ImportShelf {

    /** Those of a production, newest first. */
    List<ImportRecord> of(Id<ProductionRecord> production);

    Optional<ImportRecord> one(Id<ProductionRecord> production, long entry);

    /** What it wrote, in that order. */
    List<ImportRecord.Written> written(ImportRecord imported);

    /**
     * Which of the records it wrote were written again after it; what was taken back whole does not
     * count.
     */
    List<ImportRecord.Since> writtenSince(ImportRecord imported);
}
