package dev.clearcut.use.change;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Two cuts laid over each other: which use goes on as which, and where the new one is later or
 * earlier as a whole.
 *
 * @param partners for each use of the old cut the one it goes on as; null for none
 * @param steps where the offset of all that follows changes, by old start and by new
 */
record Alignment(
        List<Event> before,
        List<Event> after,
        Kinship kinship,
        @Nullable Event[] partners,
        List<Step> steps) {

    /**
     * A change of the offset, in frames of the axis.
     *
     * @param from the first old frame that stands so in the new cut
     */
    record Step(long from, long by) {
        long to() {
            return from + by;
        }
    }

    /**
     * Either way round the same pairs and the same steps come out: what is ambiguous is decided for
     * the two cuts in an order of their own, not in that in which they are given.
     */
    static Alignment of(List<Event> before, List<Event> after, long tolerance) {
        return tolerance == 0 && ORDER.compare(before, after) > 0
                ? found(after, before, tolerance).mirrored()
                : found(before, after, tolerance);
    }

    private static final Comparator<Event> BY_CONTENT =
            Comparator.comparing(Event::start)
                    .thenComparing(Event::end)
                    .thenComparing(Event::name)
                    .thenComparing(Event::file)
                    .thenComparing(e -> e.played().use().track())
                    .thenComparing(e -> String.valueOf(e.source()))
                    .thenComparing(e -> e.played().use().toString());

    private static final Comparator<List<Event>> ORDER =
            Comparator.<List<Event>>comparingInt(List::size)
                    .thenComparing((a, b) -> Arrays.compare(array(a), array(b), BY_CONTENT));

    private static Event[] array(List<Event> events) {
        return events.toArray(Event[]::new);
    }

    private static Alignment found(List<Event> before, List<Event> after, long tolerance) {
        var kinship = Kinship.of(before, after);
        var offsets = Offsets.of(before, kinship, tolerance);
        var partners = Pairing.of(before, after.size(), kinship, offsets, tolerance);
        return new Alignment(
                before,
                after,
                kinship,
                partners,
                new Stretches(before, after, partners, tolerance).steps(offsets));
    }

    private Alignment mirrored() {
        @Nullable Event[] back = new Event[after.size()];
        for (var event : before) {
            var partner = partners[event.index()];
            if (partner != null) {
                back[partner.index()] = event;
            }
        }
        return new Alignment(
                after,
                before,
                kinship,
                back,
                steps.stream().map(s -> new Step(s.to(), -s.by())).toList());
    }

    /**
     * The offsets that hold where a use stood and where its partner stands. What begins at the very
     * frame of an insert may belong to either side of it.
     */
    List<Long> offsets(Event event, Event partner) {
        return LongStream.of(
                        offsetAt(event.start(), Step::from),
                        offsetAt(event.start() - 1, Step::from),
                        offsetAt(partner.start(), Step::to),
                        offsetAt(partner.start() - 1, Step::to))
                .distinct()
                .boxed()
                .toList();
    }

    /** The offset that holds at a frame of the old cut. */
    long offsetAt(long frame) {
        return offsetAt(frame, Step::from);
    }

    private long offsetAt(long frame, ToLongFunction<Step> place) {
        long offset = 0;
        for (var step : steps) {
            offset = place.applyAsLong(step) <= frame ? step.by() : offset;
        }
        return offset;
    }
}
