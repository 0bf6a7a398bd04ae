package dev.clearcut.use.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * By how much each use of the old cut is expected to stand later in the new one: the course of
 * offsets with the fewest breaks that explains the most uses. Each pair of kin speaks for the
 * offsets at which it would fit; the cheapest course is found in one pass over the uses (Viterbi's
 * algorithm, in which only the offsets that some pair speaks for are looked at).
 */
final class Offsets {

    private static final int MISFIT = 4;

    /** Behind the last use nothing tells an insert from a use that moved: it is an insert then. */
    private static final int LAST_MISFIT = 6;

    /** One use that moved is no insert, nor are two; three are. */
    private static final int BREAK = 5;

    /** A cut that begins later than the old one. */
    private static final long BEGINNING_LATER = 3;

    private final List<Event> before;
    private final Kinship kinship;
    private final long tolerance;

    /** What the cheapest course that ends at an offset costs; each misfit at it is not counted. */
    private final Map<Long, Long> costs = new HashMap<>();

    /** For each use, whether the cheapest course at an offset begins there with it. */
    private final List<Map<Long, Boolean>> breaks = new ArrayList<>();

    private Offsets(List<Event> before, Kinship kinship, long tolerance) {
        this.before = before;
        this.kinship = kinship;
        this.tolerance = tolerance;
    }

    /** The offset of each use of the old cut, in its order. */
    static long[] of(List<Event> before, Kinship kinship, long tolerance) {
        return new Offsets(before, kinship, tolerance).course();
    }

    private long[] course() {
        var cheapest = new long[before.size()];
        long best = 0;
        long bestCost = 0;
        for (int i = 0; i < before.size(); i++) {
            cheapest[i] = best;
            int misfit = i == before.size() - 1 ? LAST_MISFIT : MISFIT;
            var fits = fits(before.get(i));
            breaks.add(new HashMap<>());
            for (var fit : fits.entrySet()) {
                long offset = fit.getKey();
                long staying = costs.getOrDefault(offset, offset == 0 ? 0L : BEGINNING_LATER);
                long breaking = bestCost + BREAK;
                breaks.get(i).put(offset, breaking < staying);
                costs.put(offset, Math.min(staying, breaking) + fit.getValue() - misfit);
            }
            for (long offset : fits.keySet().stream().sorted(Offsets::nearerFirst).toList()) {
                if (costs.getOrDefault(offset, 0L) < bestCost) {
                    bestCost = costs.getOrDefault(offset, 0L);
                    best = offset;
                }
            }
        }
        return traced(best, cheapest);
    }

    private long[] traced(long last, long[] cheapest) {
        var course = new long[before.size()];
        long offset = last;
        for (int i = before.size() - 1; i >= 0; i--) {
            course[i] = offset;
            if (breaks.get(i).getOrDefault(offset, false)) {
                offset = cheapest[i];
            }
        }
        return course;
    }

    /** The least cost at each offset that some pair speaks for. */
    private Map<Long, Integer> fits(Event event) {
        var best = new HashMap<Long, Integer>();
        for (var after : kinship.candidates(event)) {
            for (var fit : Fit.of(event, after, tolerance)) {
                best.merge(fit.offset(), fit.cost(), Math::min);
            }
        }
        return best;
    }

    private static int nearerFirst(long a, long b) {
        int near = Long.compare(Math.abs(a), Math.abs(b));
        return near != 0 ? near : Long.compare(a, b);
    }
}
