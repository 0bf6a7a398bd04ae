package dev.clearcut;

import dev.clearcut.search.Passage;
import java.util.List;

/**
 * A document in which somebody's words stand.
 *
 * @param production whose it is
 * @param filed once for each thing it is attached to, oldest first; at least one
 * @param why where the words stand in it, the most telling first; empty when they stand in its name
 *     or note alone
 */
public record FoundDocument(String production, List<KeptEvidence.Filed> filed, List<Passage> why) {

    public FoundDocument {
        filed = List.copyOf(filed);
        why = List.copyOf(why);
    }
}
