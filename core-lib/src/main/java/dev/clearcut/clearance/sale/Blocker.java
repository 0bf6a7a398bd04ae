package dev.clearcut.clearance.sale;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Where;
import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.clearance.Decision;
import dev.clearcut.clearance.RightAnswer;
import dev.clearcut.clearance.sale.ExploitableRights.Limit;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.rights.Rights;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One right of one material that keeps a deal from being served.
 *
 * @param answer what the licences on file say about it
 * @param blocks the part of the need that it does not surely allow
 * @param percent how much of the need that is
 * @param opens what could be sold if this alone were solved: what nothing else blocks
 * @param percentOpens how much of the need that is
 */
public record Blocker(
        Material material,
        RightAnswer answer,
        Rights blocks,
        BigDecimal percent,
        Rights opens,
        BigDecimal percentOpens) {

    public CarriedRight right() {
        return answer.right();
    }

    /**
     * All that block, what blocks most first; of those that block as much, what opens most first,
     * then by title. Uses of which nobody knows what they are block everything, and are not here:
     * {@link ExploitableRights#unidentified} has them.
     */
    public static List<Blocker> in(ClearanceReport report) {
        var limits = merged(ExploitableRights.of(report).limits());
        var measure = Measure.in(report.needed(), limits.stream().map(Limit::surely).toList());
        var blockers = new ArrayList<Blocker>();
        for (int i = 0; i < limits.size(); i++) {
            var opens = limits.get(i).surely();
            for (int j = 0; j < limits.size(); j++) {
                opens = i == j ? opens : opens.minus(limits.get(j).surely());
            }
            blockers.add(of(limits.get(i), opens, measure));
        }
        blockers.sort(
                Comparator.comparing((Blocker b) -> measure.cells(b.blocks()))
                        .thenComparing(b -> measure.cells(b.opens()))
                        .reversed()
                        .thenComparing(b -> b.material().title())
                        .thenComparing(Blocker::right));
        return List.copyOf(blockers);
    }

    private static Blocker of(Limit limit, Rights opens, Measure measure) {
        return new Blocker(
                limit.material(),
                limit.answer(),
                limit.surely(),
                measure.percent(limit.surely()),
                opens,
                measure.percent(opens));
    }

    /** What plays and what is switched off may be answered apart; a right blocks once. */
    private static List<Limit> merged(List<Limit> limits) {
        var merged = new ArrayList<Limit>();
        for (var limit : limits) {
            int same = indexOf(limit, merged);
            if (same < 0) {
                merged.add(limit);
            } else {
                var first = merged.get(same);
                merged.set(
                        same,
                        new Limit(
                                first.material(),
                                first.surely().covers(limit.surely())
                                        ? first.answer()
                                        : limit.answer(),
                                first.surely().plus(limit.surely()),
                                first.anyway().plus(limit.anyway())));
            }
        }
        return merged;
    }

    private static int indexOf(Limit limit, List<Limit> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).material().id().equals(limit.material().id())
                    && all.get(i).answer().right() == limit.answer().right()) {
                return i;
            }
        }
        return -1;
    }

    public Finding finding() {
        var because = String.join("; ", answer.because());
        var text =
                "Its %s blocks %s %% of the need (%s)%s%s"
                        .formatted(
                                right().inWords(),
                                percent,
                                blocks,
                                opens.isEmpty()
                                        ? "; solving it alone opens nothing"
                                        : "; solving it alone opens %s %%".formatted(percentOpens),
                                because.isEmpty() ? "." : ". " + because + ".");
        var cite = answer.decisions().stream().map(Decision::source).distinct().limit(3).toList();
        return SaleRule.BLOCKED.finding(
                Where.onRecord("material", material.title()), text, String.join("; ", cite));
    }
}
