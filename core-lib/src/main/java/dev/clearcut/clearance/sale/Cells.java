package dev.clearcut.clearance.sale;

import dev.clearcut.clearance.sale.Gap.Missing;
import dev.clearcut.rights.Rights;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A gap cut into parts that the same candidates close: all that matters of a part is which those
 * are.
 *
 * @param needs for each part the candidates of which one must be chosen; none of them holds another
 *     entirely, for that would ask nothing more
 * @param leftOpen what no candidate closes
 */
record Cells(List<BitSet> needs, List<Missing> leftOpen) {

    static Cells of(List<Missing> gap, List<Candidate> candidates) {
        var needs = new LinkedHashSet<BitSet>();
        var leftOpen = new ArrayList<Missing>();
        for (var missing : gap) {
            var parts = parts(missing, candidates);
            var open = parts.remove(new BitSet());
            needs.addAll(parts.keySet());
            if (open != null) {
                leftOpen.add(
                        new Missing(
                                missing.material(),
                                missing.title(),
                                missing.right(),
                                open.minus(missing.barred()),
                                open.and(missing.barred())));
            }
        }
        return new Cells(least(needs), leftOpen);
    }

    private static LinkedHashMap<BitSet, Rights> parts(
            Missing missing, List<Candidate> candidates) {
        var parts = new LinkedHashMap<BitSet, Rights>();
        parts.put(new BitSet(), missing.all());
        for (int i = 0; i < candidates.size(); i++) {
            var closes = candidates.get(i).closes(missing);
            if (closes.isEmpty()) {
                continue;
            }
            for (var part : List.copyOf(parts.entrySet())) {
                var inside = part.getValue().and(closes);
                if (!inside.isEmpty()) {
                    var by = (BitSet) part.getKey().clone();
                    by.set(i);
                    parts.put(by, inside);
                    var outside = part.getValue().minus(closes);
                    if (outside.isEmpty()) {
                        parts.remove(part.getKey());
                    } else {
                        parts.put(part.getKey(), outside);
                    }
                }
            }
        }
        return parts;
    }

    private static List<BitSet> least(Set<BitSet> needs) {
        var fewestFirst = new ArrayList<>(needs);
        fewestFirst.sort(
                Comparator.comparingInt(BitSet::cardinality).thenComparing(BitSet::toString));
        var least = new ArrayList<BitSet>();
        for (var need : fewestFirst) {
            if (least.stream().noneMatch(smaller -> holds(need, smaller))) {
                least.add(need);
            }
        }
        return List.copyOf(least);
    }

    private static boolean holds(BitSet all, BitSet some) {
        var rest = (BitSet) some.clone();
        rest.andNot(all);
        return rest.isEmpty();
    }
}
