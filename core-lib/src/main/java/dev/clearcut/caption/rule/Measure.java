package dev.clearcut.caption.rule;

import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Compares times as finely as the file can say them: in whole frames where the rate is known, since
 * a file in milliseconds only rounds them; else to a thousandth of a second.
 */
final class Measure {

    private static final Rational THOUSANDTH = new Rational(1, 1000);

    /** Every rule asks for the frames of the same few moments. A power of two. */
    private static final int KEPT = 4096;

    private final @Nullable Rate rate;
    private final @Nullable Rational[] moments = new Rational[KEPT];
    private final long[] kept = new long[KEPT];

    Measure(@Nullable Rate rate) {
        this.rate = rate;
    }

    @Nullable Rate rate() {
        return rate;
    }

    private long frame(Rate known, Rational moment) {
        int slot = moment.hashCode() & (KEPT - 1);
        if (!moment.equals(moments[slot])) {
            kept[slot] = known.frameAt(moment);
            moments[slot] = moment;
        }
        return kept[slot];
    }

    /** Whether a time is shorter than a limit in seconds; the limit counts as the nearest frame. */
    boolean isShorter(Rational from, Rational to, Rational limit) {
        return rate == null
                ? to.minus(from).plus(THOUSANDTH).compareTo(limit) < 0
                : frames(from, to) < frame(rate, limit);
    }

    /** Whether a time is longer than a limit in seconds, likewise. */
    boolean isLonger(Rational from, Rational to, Rational limit) {
        return rate == null
                ? to.minus(from).minus(THOUSANDTH).compareTo(limit) > 0
                : frames(from, to) > frame(rate, limit);
    }

    /** Whether one moment lies before another. */
    boolean isBefore(Rational one, Rational other) {
        return rate == null
                ? one.plus(THOUSANDTH).compareTo(other) < 0
                : frame(rate, one) < frame(rate, other);
    }

    /**
     * @throws NullPointerException without a rate
     */
    long frames(Rational from, Rational to) {
        var known = java.util.Objects.requireNonNull(rate);
        return frame(known, to) - frame(known, from);
    }

    /** How long an event stays, for a reader who is given the benefit of the rounding. */
    Rational reading(CaptionEvent event) {
        return rate == null
                ? event.duration().plus(THOUSANDTH)
                : Rational.of(frames(event.start(), event.end())).over(rate.perSecond());
    }

    /** {@code 18 frames (0.750 s)}, or the seconds alone. */
    String said(Rational from, Rational to) {
        var seconds = seconds(to.minus(from));
        return rate == null
                ? seconds
                : "%d %s (%s)".formatted(frames(from, to), plural(frames(from, to)), seconds);
    }

    static String seconds(Rational seconds) {
        return decimal(seconds, 3) + " s";
    }

    /** A number to so many places, halves up. */
    static String decimal(Rational number, int places) {
        long scale = (long) Math.pow(10, places);
        long scaled = number.times(Rational.of(scale)).round();
        return "%s%d.%s"
                .formatted(
                        scaled < 0 ? "-" : "",
                        Math.abs(scaled) / scale,
                        ("%0" + places + "d").formatted(Math.abs(scaled) % scale));
    }

    private static String plural(long frames) {
        return Math.abs(frames) == 1 ? "frame" : "frames";
    }
}
