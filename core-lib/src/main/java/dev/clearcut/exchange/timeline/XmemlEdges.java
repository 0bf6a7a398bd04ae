package dev.clearcut.exchange.timeline;

import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import java.util.Optional;

/**
 * Where a clip item plays, in frames of its sequence from the sequence's first.
 *
 * @param lead how many frames before its written {@code start} it was drawn out under a transition
 */
record XmemlEdges(Rational from, Rational to, Rational lead) {

    /**
     * A {@code start} or {@code end} of -1 means that the clip begins, or ends, with the transition
     * beside it; {@code in} and {@code out} then count the transition. Programs that write the edit
     * point instead get the clip drawn out under the transition.
     */
    static Optional<XmemlEdges> of(
            XmlElement item,
            Optional<XmlElement> before,
            Optional<XmlElement> after,
            Rate rate,
            XmemlValues values) {
        var into = before.filter(b -> b.is("transitionitem"));
        var outOf = after.filter(a -> a.is("transitionitem"));
        var length = length(item, rate, values);
        var start = values.place(item, "start");
        var end = values.place(item, "end");
        var mixIn = into.flatMap(t -> values.place(t, "start"));
        var mixOut = outOf.flatMap(t -> values.place(t, "end"));

        var from =
                start.or(() -> mixIn)
                        .or(() -> end.or(() -> mixOut).flatMap(e -> length.map(e::minus)));
        var to = end.or(() -> mixOut).or(() -> from.flatMap(f -> length.map(f::plus)));
        if (from.isEmpty() || to.isEmpty() || to.get().compareTo(from.get()) < 0) {
            return Optional.empty();
        }
        boolean drawnIn = start.isPresent() && mixes(into, start, values) && isBefore(mixIn, from);
        boolean drawnOut = end.isPresent() && mixes(outOf, end, values) && isBefore(to, mixOut);
        var first = drawnIn ? mixIn.orElse(from.get()) : from.get();
        var last = drawnOut ? mixOut.orElse(to.get()) : to.get();
        return Optional.of(new XmemlEdges(first, last, from.get().minus(first)));
    }

    /** Whether the transition reaches the edit point. */
    private static boolean mixes(
            Optional<XmlElement> transition, Optional<Rational> edit, XmemlValues values) {
        var start = transition.flatMap(t -> values.place(t, "start"));
        var end = transition.flatMap(t -> values.place(t, "end"));
        return start.isPresent()
                && end.isPresent()
                && edit.isPresent()
                && start.get().compareTo(edit.get()) <= 0
                && edit.get().compareTo(end.get()) <= 0;
    }

    private static boolean isBefore(Optional<Rational> a, Optional<Rational> b) {
        return a.isPresent() && b.isPresent() && a.get().compareTo(b.get()) < 0;
    }

    /** {@code out} less {@code in}, in frames of the sequence. */
    private static Optional<Rational> length(XmlElement item, Rate rate, XmemlValues values) {
        var own = values.rate(item).orElse(rate);
        return values.place(item, "in")
                .flatMap(
                        in ->
                                values.place(item, "out")
                                        .map(
                                                out ->
                                                        out.minus(in)
                                                                .over(own.perSecond())
                                                                .times(rate.perSecond())));
    }
}
