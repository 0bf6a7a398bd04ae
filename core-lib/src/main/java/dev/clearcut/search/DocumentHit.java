package dev.clearcut.search;

import dev.clearcut.base.Id;
import dev.clearcut.evidence.Evidence;
import dev.clearcut.store.ProductionRecord;
import java.util.List;

/**
 * A document that was found.
 *
 * @param score higher is nearer to the words; only comparable within one search
 * @param filed what it is filed as, oldest first; at least one, and of one content all
 * @param why where the words stand in it, the most telling first; empty when they stand in its name
 *     or note alone
 */
public record DocumentHit(
        Id<ProductionRecord> production, float score, List<Evidence> filed, List<Passage> why) {

    public DocumentHit {
        filed = List.copyOf(filed);
        why = List.copyOf(why);
    }
}
