package dev.clearcut.journal;

import java.time.Instant;
import java.util.List;

/**
 * One write of one person.
 *
 * @param number from 1, without gaps in an office
 * @param at to the millisecond
 * @param production the identity of the production; empty for what concerns the whole office
 * @param why in the person's words or the command's; may say nothing
 * @param previous the hash of the entry before
 * @param hash over everything else here, words by their own hashes
 */
public record Entry(
        long number,
        Instant at,
        Words person,
        String production,
        Words why,
        List<Change> changes,
        String previous,
        String hash) {

    public Entry {
        changes = List.copyOf(changes);
    }

    /**
     * What somebody did, before it has its place in the chain.
     *
     * @param production empty for what concerns the whole office
     */
    public record Act(
            Instant at, Words person, String production, Words why, List<Change> changes) {}

    /** The entry that follows another in the chain. */
    public static Entry after(long number, String previous, Act act) {
        var unproved =
                new Entry(
                        number,
                        act.at(),
                        act.person(),
                        act.production(),
                        act.why(),
                        act.changes(),
                        previous,
                        "");
        return unproved.proved();
    }

    private Entry proved() {
        return new Entry(number, at, person, production, why, changes, previous, computedHash());
    }

    String computedHash() {
        var hashing =
                new Hashing()
                        .with(previous)
                        .with(number)
                        .with(at.toString())
                        .with(person.hash())
                        .with(production)
                        .with(why.hash())
                        .with(changes.size());
        changes.forEach(change -> change.into(hashing));
        return hashing.hex();
    }

    boolean holds() {
        return hash.equals(computedHash())
                && person.holds()
                && why.holds()
                && changes.stream().allMatch(Change::holds);
    }
}
