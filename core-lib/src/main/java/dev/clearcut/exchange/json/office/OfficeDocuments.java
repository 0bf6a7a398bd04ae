package dev.clearcut.exchange.json.office;

import java.util.List;

/** The documents of an office file that are no records of a production. */
public final class OfficeDocuments {

    private OfficeDocuments() {}

    /**
     * A production; its records are in the folder of its number.
     *
     * @param number from 1, in the order of the file
     * @param zone as in {@code Europe/London}
     * @param companies the names it stands under on contracts, in the order they were given
     */
    public record ProductionDocument(
            int number, String id, String name, String zone, List<String> companies) {}

    /**
     * Somebody who belongs to a production; in the order in which they came.
     *
     * @param production its identity
     * @param person an e-mail address
     */
    public record MemberDocument(String production, String person) {}

    /**
     * An import that can be taken back, or was.
     *
     * @param entry its number in the journal
     * @param upto the number of the last entry of the same write
     * @param version of the documents it keeps
     * @param undone the number of the entry that took it back; 0 while none did
     */
    public record ImportDocument(
            long entry, long upto, String kind, String file, int version, long undone) {}

    /**
     * A record an import wrote.
     *
     * @param entry the import's
     * @param kind of the record, in the singular
     * @param added whether it was new
     * @param before the document of what it was, as a text; empty where it was new, or erased
     */
    public record WrittenDocument(
            long entry, String kind, String id, boolean added, String before) {}
}
