package dev.clearcut.journal;

import java.util.Iterator;
import java.util.Optional;

/** Proves a journal: every entry says what it said when it was written, and none is missing. */
public final class Chain {

    /** What stands before the first entry. */
    public static final String BEGINNING = "0".repeat(64);

    /**
     * A journal that holds, or its first broken link.
     *
     * @param entries how many were looked at
     * @param head the hash of the last one that holds; whoever wrote it down can tell later that
     *     nothing was cut off the end
     * @param broken the first that does not hold
     */
    public record Proof(long entries, String head, Optional<Broken> broken) {}

    /**
     * @param number of the entry
     * @param why as a sentence
     */
    public record Broken(long number, String why) {}

    private Chain() {}

    /**
     * Looks at each entry until one does not hold.
     *
     * @param entries oldest first; nothing is held of those that were looked at
     */
    public static Proof prove(Iterator<Entry> entries) {
        return prove(entries, "");
    }

    /**
     * The same, and the entry of a known hash must be among them: what followed it may be more now,
     * but it was not cut off.
     *
     * @param known empty when none is
     */
    public static Proof prove(Iterator<Entry> entries, String known) {
        var head = BEGINNING;
        long looked = 0;
        boolean found = known.isEmpty() || known.equals(BEGINNING);
        while (entries.hasNext()) {
            var entry = entries.next();
            var why = whyBroken(entry, looked + 1, head);
            if (!why.isEmpty()) {
                return new Proof(looked, head, Optional.of(new Broken(looked + 1, why)));
            }
            head = entry.hash();
            found |= head.equals(known);
            looked++;
        }
        if (!found) {
            var lost =
                    "No entry has the hash %s: the journal was cut off before it, or it is another office's.";
            return new Proof(
                    looked, head, Optional.of(new Broken(looked + 1, lost.formatted(known))));
        }
        return new Proof(looked, head, Optional.empty());
    }

    private static String whyBroken(Entry entry, long expected, String head) {
        if (entry.number() != expected) {
            return "Entry %d is missing; the next one there is number %d."
                    .formatted(expected, entry.number());
        }
        if (!entry.previous().equals(head)) {
            return "Entry %d does not follow the entry before it: one of the two was put in or exchanged afterwards."
                    .formatted(expected);
        }
        if (!entry.holds()) {
            return "Entry %d was altered after it was written.".formatted(expected);
        }
        return "";
    }
}
