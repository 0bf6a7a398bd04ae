package dev.clearcut.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One import that wrote something.
 *
 * @param entry its number in the journal
 * @param upto the number of the last entry of the same write
 * @param kind of the records that were imported, in the plural: {@code licences}
 * @param version of the documents in which records are kept as they were before
 * @param undone the number of the entry that took it back; null while none did
 * @param person empty when erased
 */
public record ImportRecord(
        long entry,
        long upto,
        String kind,
        String file,
        int version,
        @Nullable Long undone,
        Instant at,
        String person) {

    /**
     * One record that an import wrote.
     *
     * @param kind in the singular: {@code licence}
     * @param before the document of what it was; null where it was added, empty where its words
     *     were erased
     */
    public record Written(String kind, String id, @Nullable String before) {}

    /** A record that somebody wrote after the import. */
    public record Since(String kind, String id, String name, long entry) {}
}
