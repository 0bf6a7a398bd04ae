package dev.clearcut.exchange.json;

import java.util.List;

/**
 * What an import would do; nothing of it was done.
 *
 * @param added how many records would be new
 * @param changed how many would change
 * @param same how many are on file exactly so
 * @param refused how many rows would be refused, and with them the whole import
 * @param alsoAdded what would be added on the way, as in {@code party "Acme"}
 * @param alsoChanged what else would be changed, as in {@code MFN group "both sides"}
 * @param findings all of them, those about the sheet as a whole among them
 */
public record PreviewView(
        String file,
        long added,
        long changed,
        long same,
        long refused,
        List<String> alsoAdded,
        List<String> alsoChanged,
        List<RowView> rows,
        List<FindingView> findings) {

    /**
     * @param fate {@code new}, {@code changed}, {@code same} or {@code refused}
     * @param lines where the record stands in the sheet, from 1
     * @param findings why it is refused
     */
    public record RowView(
            String fate,
            List<Integer> lines,
            String name,
            List<FactView> changes,
            List<FindingView> findings) {}

    /** A fact before and after; empty where there was or would be none. */
    public record FactView(String fact, String from, String to) {}

    /**
     * What an import did.
     *
     * @param refused whether nothing was imported
     */
    public record ImportedView(
            int added, int changed, int same, boolean refused, List<FindingView> findings) {}

    /**
     * An import of earlier.
     *
     * @param entry its number in the journal
     * @param at ISO instant, UTC
     * @param undone the number of the entry that took it back; 0 while none did
     */
    public record PastView(
            long entry, String kind, String file, String at, String who, long undone) {}

    /**
     * What taking an import back did.
     *
     * @param kept what others need by now, and so stays
     */
    public record UndoneView(PastView imported, int removed, int restored, List<String> kept) {}
}
