package dev.clearcut.rights.wording;

import dev.clearcut.rights.wording.EventTerm.Edge.Day;
import dev.clearcut.rights.wording.EventTerm.Edge.OnEvent;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A term of which one end at least hangs on an event: 24 months from first transmission. Its days
 * are open until somebody records when that happened.
 *
 * @param from its first day; null where it has always been open
 * @param until where it ends; null where it never does
 */
public record EventTerm(@Nullable Edge from, @Nullable Edge until) {

    /** One end of a term. */
    public sealed interface Edge {

        /** A day of the calendar, in the term as its first or its last. */
        record Day(LocalDate day) implements Edge {
            @Override
            public String toString() {
                return day.toString();
            }
        }

        /**
         * So long after something happened. A term that lasts a while from an event on ends on the
         * day before, as lengths do.
         *
         * @param event as the contract names it
         * @param lag nothing or more
         */
        record OnEvent(String event, Period lag) implements Edge {
            @Override
            public String toString() {
                return lag.isZero() ? event : inWords(lag) + " after " + event;
            }
        }
    }

    /** The events that have to be recorded before its days are known. */
    public List<String> unresolved() {
        return Stream.of(Optional.ofNullable(from), Optional.ofNullable(until))
                .flatMap(Optional::stream)
                .flatMap(edge -> edge instanceof OnEvent on ? Stream.of(on.event()) : Stream.of())
                .distinct()
                .toList();
    }

    /** {@code 24 months from first transmission}, {@code 2027-03-01 until delivery}. */
    @Override
    public String toString() {
        if (from instanceof OnEvent start
                && until instanceof OnEvent end
                && start.event().equals(end.event())) {
            return inWords(end.lag()) + " from " + start;
        }
        var begins = from == null ? "" : (from instanceof OnEvent ? "from " : "") + from;
        var ends = until == null ? "" : "until " + until;
        return (begins + " " + (until == null ? "on" : ends)).strip();
    }

    /** {@code 24 months}, {@code 5 years}, {@code 30 days}. */
    static String inWords(Period length) {
        var said = new ArrayList<String>();
        count(said, length.getYears(), "year");
        count(said, length.getMonths(), "month");
        count(said, length.getDays(), "day");
        return String.join(" and ", said);
    }

    private static void count(List<String> said, int amount, String unit) {
        if (amount != 0) {
            said.add(amount + " " + unit + (amount == 1 ? "" : "s"));
        }
    }

    /** Empty where the parts make no such term. */
    static Optional<EventTerm> of(List<TermPart.Placed> placed) {
        var starts =
                some(
                        placed,
                        part ->
                                part instanceof TermPart.OnEvent(var e, var end) && !end
                                        ? e
                                        : null);
        var ends =
                some(
                        placed,
                        part -> part instanceof TermPart.OnEvent(var e, var end) && end ? e : null);
        var first = some(placed, part -> part instanceof TermPart.Start(var day) ? day : null);
        var last = some(placed, part -> part instanceof TermPart.End(var day) ? day : null);
        var lengths =
                some(placed, part -> part instanceof TermPart.Length(var period) ? period : null);
        boolean undated = placed.stream().anyMatch(p -> isNoPartOfOne(p.part()));
        if (undated
                || starts.size() + ends.size() == 0
                || starts.size() + first.size() > 1
                || ends.size() + last.size() + lengths.size() > 1
                || !lengths.isEmpty() && starts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new EventTerm(from(starts, first), until(starts, ends, last, lengths)));
    }

    private static boolean isNoPartOfOne(TermPart part) {
        return part instanceof TermPart.Undated || part instanceof TermPart.Copyright;
    }

    private static @Nullable Edge from(List<String> starts, List<LocalDate> first) {
        if (!starts.isEmpty()) {
            return new OnEvent(starts.getFirst(), Period.ZERO);
        }
        return first.isEmpty() ? null : new Day(first.getFirst());
    }

    private static @Nullable Edge until(
            List<String> starts, List<String> ends, List<LocalDate> last, List<Period> lengths) {
        if (!lengths.isEmpty()) {
            return new OnEvent(starts.getFirst(), lengths.getFirst());
        }
        if (!ends.isEmpty()) {
            return new OnEvent(ends.getFirst(), Period.ZERO);
        }
        return last.isEmpty() ? null : new Day(last.getFirst().minusDays(1));
    }

    private static <T> List<T> some(
            List<TermPart.Placed> placed, Function<TermPart, @Nullable T> what) {
        return placed.stream()
                .flatMap(p -> Stream.ofNullable(what.apply(p.part())))
                .distinct()
                .toList();
    }
}
