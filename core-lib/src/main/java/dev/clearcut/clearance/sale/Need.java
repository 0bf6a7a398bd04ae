package dev.clearcut.clearance.sale;

import dev.clearcut.base.Id;
import dev.clearcut.clearance.Part;
import dev.clearcut.party.Party;
import dev.clearcut.party.Share;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to close some cells: one candidate that does it alone, or shares of several
 * licensors that make up what is missing.
 *
 * @param alone the candidates, by number, of which any one is enough
 * @param shares for each licensor what his candidates would add; empty where no shares would do
 * @param missing how much of the right is not licensed
 */
record Need(BitSet alone, List<List<Rung>> shares, Share missing) {

    /**
     * How much of the right a licensor's candidates add: of two papers of his the greater counts.
     *
     * @param more beyond the rung below; for the lowest, beyond what he has licensed already
     * @param by the candidates of which any one adds as much, or more
     */
    record Rung(Share more, BitSet by) {}

    /**
     * @param closers the candidates that give anything of it, by number
     * @param had who has licensed a share already; null for nobody
     * @return empty where all the candidates together are not enough
     */
    static Optional<Need> of(BitSet closers, @Nullable Part had, List<Candidate> candidates) {
        var missing = had == null ? Share.WHOLE : had.missing();
        var alone = new BitSet();
        var adding = new TreeMap<Id<Party>, TreeMap<Share, BitSet>>();
        for (int i : closers.stream().toArray()) {
            var candidate = candidates.get(i);
            var share = candidate.offer().share();
            var before = before(candidate, had);
            if (share.compareTo(before) <= 0) {
                continue;
            }
            var more = share.minus(before);
            if (candidate.from() == null || more.compareTo(missing) >= 0) {
                alone.set(i);
            } else {
                adding.computeIfAbsent(candidate.from(), party -> new TreeMap<>())
                        .computeIfAbsent(more, m -> new BitSet())
                        .set(i);
            }
        }
        var most = adding.values().stream().map(TreeMap::lastKey).reduce(Share.NONE, Share::plus);
        List<List<Rung>> shares =
                most.compareTo(missing) >= 0
                        ? adding.values().stream().map(Need::rungs).toList()
                        : List.of();
        return alone.isEmpty() && shares.isEmpty()
                ? Optional.empty()
                : Optional.of(new Need(alone, shares, missing));
    }

    private static Share before(Candidate candidate, @Nullable Part had) {
        return had == null || candidate.from() == null ? Share.NONE : had.of(candidate.from());
    }

    private static List<Rung> rungs(TreeMap<Share, BitSet> byShare) {
        var rungs = new ArrayList<Rung>();
        var below = Share.NONE;
        for (Map.Entry<Share, BitSet> entry : byShare.entrySet()) {
            var by = new BitSet();
            byShare.tailMap(entry.getKey()).values().forEach(by::or);
            rungs.add(new Rung(entry.getKey().minus(below), by));
            below = entry.getKey();
        }
        return rungs;
    }

    /** Every candidate that has a part in it. */
    BitSet candidates() {
        var all = (BitSet) alone.clone();
        shares.forEach(rungs -> rungs.forEach(rung -> all.or(rung.by())));
        return all;
    }

    /** Whether what closes this closes the other as well, so that the other asks nothing more. */
    boolean implies(Need other) {
        var rest = (BitSet) alone.clone();
        rest.andNot(other.alone);
        return shares.isEmpty() && rest.isEmpty() || equals(other);
    }

    /**
     * The same of candidates that are numbered anew.
     *
     * @param numbers the old number of each
     */
    Need renumbered(int[] numbers) {
        return new Need(
                renumbered(alone, numbers),
                shares.stream()
                        .map(
                                rungs ->
                                        rungs.stream()
                                                .map(
                                                        r ->
                                                                new Rung(
                                                                        r.more(),
                                                                        renumbered(
                                                                                r.by(), numbers)))
                                                .toList())
                        .toList(),
                missing);
    }

    private static BitSet renumbered(BitSet some, int[] numbers) {
        var renumbered = new BitSet();
        for (int i = 0; i < numbers.length; i++) {
            renumbered.set(i, some.get(numbers[i]));
        }
        return renumbered;
    }
}
