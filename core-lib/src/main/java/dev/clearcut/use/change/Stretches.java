package dev.clearcut.use.change;

import dev.clearcut.use.change.Alignment.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds where the offset of everything that follows changes. */
final class Stretches {

    /** A run of uses that all stand where one offset has them. */
    private record Stretch(long offset, List<Event> from, List<Event> to) {
        /** The first old frame that is in both cuts: what was trimmed off is nowhere later. */
        long begins() {
            return IntStream.range(0, from.size())
                    .mapToLong(i -> Math.max(from.get(i).start(), to.get(i).start() - offset))
                    .min()
                    .orElseThrow();
        }

        /** Where something was taken out, what overlapped there may end up in another order. */
        boolean precedes(Stretch later) {
            return to.getFirst().start() <= later.to.getFirst().start()
                    && to.getLast().start() <= later.to.getLast().start();
        }
    }

    private final List<Event> before;
    private final List<Event> after;
    private final @Nullable Event[] partners;
    private final @Nullable Event[] origins;
    private final long tolerance;

    Stretches(List<Event> before, List<Event> after, @Nullable Event[] partners, long tolerance) {
        this.before = before;
        this.after = after;
        this.partners = partners;
        this.tolerance = tolerance;
        this.origins = new Event[after.size()];
        for (var event : before) {
            var partner = partners[event.index()];
            if (partner != null) {
                origins[partner.index()] = event;
            }
        }
    }

    /**
     * By old frame; of what stands in another order, the uses that are fewer are not asked.
     *
     * @param offsets where each use of the old cut is expected
     */
    List<Step> steps(long[] offsets) {
        var steps = new ArrayList<Step>();
        long offset = 0;
        for (var stretch : inOrder(stretches(offsets))) {
            if (stretch.offset() != offset) {
                offset = stretch.offset();
                steps.add(new Step(from(stretch, offset), offset));
            }
        }
        return steps;
    }

    private List<Stretch> stretches(long[] offsets) {
        var stretches = new ArrayList<Stretch>();
        for (var event : before) {
            var partner = partners[event.index()];
            long offset = offsets[event.index()];
            if (partner == null || !fits(event, partner, offset)) {
                continue;
            }
            if (stretches.isEmpty() || stretches.getLast().offset() != offset) {
                stretches.add(new Stretch(offset, new ArrayList<>(), new ArrayList<>()));
            }
            stretches.getLast().from().add(event);
            stretches.getLast().to().add(partner);
        }
        return stretches;
    }

    /** The stretches of most uses that stand in the same order in both cuts; others moved. */
    private static List<Stretch> inOrder(List<Stretch> stretches) {
        int n = stretches.size();
        var weights = new int[n];
        var previous = new int[n];
        int last = -1;
        for (int i = 0; i < n; i++) {
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                boolean further = previous[i] < 0 || weights[j] > weights[previous[i]];
                if (further && stretches.get(j).precedes(stretches.get(i))) {
                    previous[i] = j;
                }
            }
            weights[i] =
                    stretches.get(i).from().size() + (previous[i] < 0 ? 0 : weights[previous[i]]);
            last = last < 0 || weights[i] > weights[last] ? i : last;
        }
        var inOrder = new ArrayList<Stretch>();
        for (int i = last; i >= 0; i = previous[i]) {
            inOrder.addFirst(stretches.get(i));
        }
        return inOrder;
    }

    /**
     * What overlaps where something was taken out may stand behind its neighbours in one cut and
     * before them in the other; it belongs to the step all the same.
     */
    private long from(Stretch stretch, long offset) {
        long from = stretch.begins();
        from = Math.min(from, from(before, stretch.from().getFirst().index(), offset, true));
        return Math.min(from, from(after, stretch.to().getFirst().index(), offset, false));
    }

    private long from(List<Event> events, int first, long offset, boolean old) {
        long from = Long.MAX_VALUE;
        for (int i = first - 1; i >= 0; i--) {
            var event = old ? events.get(i) : origins[i];
            var partner = event == null ? null : partners[event.index()];
            if (event == null || partner == null || !fitsFromTheStart(event, partner, offset)) {
                return from;
            }
            from = Math.min(from, Math.max(event.start(), partner.start() - offset));
        }
        return from;
    }

    private boolean fits(Event event, Event partner, long offset) {
        return Fit.of(event, partner, tolerance).stream().anyMatch(f -> f.offset() == offset);
    }

    private boolean fitsFromTheStart(Event event, Event partner, long offset) {
        return Fit.of(event, partner, tolerance).stream()
                .anyMatch(fit -> fit.offset() == offset && fit.isFromTheStart());
    }
}
