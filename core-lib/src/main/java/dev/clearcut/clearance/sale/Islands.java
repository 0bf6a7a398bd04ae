package dev.clearcut.clearance.sale;

import dev.clearcut.licence.fee.MfnGroup;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Parts of a gap that have nothing to do with each other: no candidate and no group in common. */
final class Islands {

    /**
     * @param needs by number in {@code candidates}
     */
    record Island(List<Need> needs, List<Candidate> candidates) {}

    private Islands() {}

    static List<Island> of(List<Need> needs, List<Candidate> candidates, List<MfnGroup> groups) {
        var together = new ArrayList<>(needs.stream().map(Need::candidates).toList());
        var wanted = new BitSet();
        together.forEach(wanted::or);
        for (var group : groups) {
            var members = members(group, candidates);
            members.and(wanted);
            if (!members.isEmpty()) {
                together.add(members);
            }
        }
        return joined(together).stream().map(some -> island(some, needs, candidates)).toList();
    }

    private static BitSet members(MfnGroup group, List<Candidate> candidates) {
        var members = new BitSet();
        for (int i = 0; i < candidates.size(); i++) {
            var priced = candidates.get(i).priced();
            members.set(i, priced != null && group.includes(priced));
        }
        return members;
    }

    private static List<BitSet> joined(List<BitSet> together) {
        var islands = new ArrayList<BitSet>();
        for (var some : together) {
            var all = (BitSet) some.clone();
            for (var island : List.copyOf(islands)) {
                if (island.intersects(all)) {
                    all.or(island);
                    islands.remove(island);
                }
            }
            islands.add(all);
        }
        return islands;
    }

    private static Island island(BitSet some, List<Need> needs, List<Candidate> candidates) {
        var numbers = some.stream().toArray();
        var mine =
                needs.stream()
                        .filter(need -> need.candidates().intersects(some))
                        .map(need -> need.renumbered(numbers))
                        .toList();
        return new Island(mine, some.stream().mapToObj(candidates::get).toList());
    }
}
