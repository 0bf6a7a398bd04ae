package dev.clearcut.clearance.sale;

import dev.clearcut.clearance.Part;
import dev.clearcut.clearance.sale.Gap.Missing;
import dev.clearcut.rights.Rights;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A gap cut into parts that the same candidates close, and of which the same is licensed already:
 * nothing else matters of a part.
 *
 * @param needs what each part takes; none that another implies
 * @param leftOpen what no candidates close
 */
record Cells(List<Need> needs, List<Missing> leftOpen) {

    /**
     * @param had null where nobody has licensed a share
     */
    private record Alike(BitSet closers, @Nullable Part had) {
        Alike and(int candidate) {
            var more = (BitSet) closers.clone();
            more.set(candidate);
            return new Alike(more, had);
        }
    }

    static Cells of(List<Missing> gap, List<Candidate> candidates) {
        var needs = new LinkedHashSet<Need>();
        var leftOpen = new ArrayList<Missing>();
        for (var missing : gap) {
            var open = Rights.none();
            for (var part : parts(missing, candidates).entrySet()) {
                var alike = part.getKey();
                var need = Need.of(alike.closers(), alike.had(), candidates);
                need.ifPresent(needs::add);
                open = need.isPresent() ? open : open.plus(part.getValue());
            }
            if (!open.isEmpty()) {
                leftOpen.add(left(missing, open));
            }
        }
        return new Cells(least(needs), leftOpen);
    }

    private static Missing left(Missing missing, Rights open) {
        return new Missing(
                missing.material(),
                missing.title(),
                missing.right(),
                open.minus(missing.barred()),
                open.and(missing.barred()),
                missing.had().stream().flatMap(part -> part.within(open).stream()).toList());
    }

    private static LinkedHashMap<Alike, Rights> parts(Missing missing, List<Candidate> candidates) {
        var parts = new LinkedHashMap<Alike, Rights>();
        var rest = missing.all();
        for (var had : missing.had()) {
            var cells = had.cells().and(missing.open());
            if (!cells.isEmpty()) {
                parts.put(new Alike(new BitSet(), had), cells);
                rest = rest.minus(cells);
            }
        }
        if (!rest.isEmpty()) {
            parts.put(new Alike(new BitSet(), null), rest);
        }
        for (int i = 0; i < candidates.size(); i++) {
            var closes = candidates.get(i).closes(missing);
            if (!closes.isEmpty()) {
                divide(parts, i, closes);
            }
        }
        return parts;
    }

    private static void divide(LinkedHashMap<Alike, Rights> parts, int candidate, Rights closes) {
        for (var part : List.copyOf(parts.entrySet())) {
            var inside = part.getValue().and(closes);
            if (inside.isEmpty()) {
                continue;
            }
            parts.put(part.getKey().and(candidate), inside);
            var outside = part.getValue().minus(closes);
            if (outside.isEmpty()) {
                parts.remove(part.getKey());
            } else {
                parts.put(part.getKey(), outside);
            }
        }
    }

    private static List<Need> least(Set<Need> needs) {
        var fewestFirst = new ArrayList<>(needs);
        fewestFirst.sort(
                Comparator.comparing((Need need) -> !need.shares().isEmpty())
                        .thenComparingInt(need -> need.candidates().cardinality())
                        .thenComparing(Need::toString));
        var least = new ArrayList<Need>();
        for (var need : fewestFirst) {
            if (least.stream().noneMatch(other -> other.implies(need))) {
                least.add(need);
            }
        }
        return List.copyOf(least);
    }
}
