package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.evidence.Evidence;
import dev.clearcut.material.Material;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a search index must know to follow the documents of the office. */
public interface DocumentFeed {

    /** Oldest first: the documents changed since {@link Upkeep#forgetDocumentChanges}. */
    List<DocumentChange> changes(int most);

    /** How many documents the productions have; one that two have counts twice. */
    long count();

    /** What these documents are filed as in a production, oldest first. */
    List<Evidence> evidence(Id<ProductionRecord> production, Collection<String> sha256s);

    /**
     * The materials each of these documents is about, as things stand now: those of the licence it
     * is attached to, of the case, or the material itself. One that is about none is left out.
     */
    Map<String, Set<Id<Material>>> materials(
            Id<ProductionRecord> production, Collection<String> sha256s);
}
