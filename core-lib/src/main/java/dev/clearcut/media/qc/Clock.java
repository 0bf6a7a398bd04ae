package dev.clearcut.media.qc;

import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timecode.Timecode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells the time in a file: frames from the first picture, seconds from it, and its timecode.
 *
 * @param rate of the pictures; null when there are none
 * @param start the label of the first frame, counted in frames from 00:00:00:00
 * @param midnight of sound alone, the seconds since midnight it begins at; null when nobody said
 */
public record Clock(@Nullable Rate rate, long start, @Nullable Rational midnight) {

    /** Sound alone: seconds are all there is. */
    public static final Clock SECONDS = new Clock(null, 0, null);

    /** Pictures. */
    public Clock(Rate rate, long start) {
        this(rate, start, null);
    }

    /** Sound alone that says when it begins, as Broadcast Wave does (EBU Tech 3285). */
    public static Clock sinceMidnight(Rational seconds) {
        return new Clock(null, 0, seconds);
    }

    /** A stretch of frames. */
    public Span frames(FrameRange frames) {
        if (rate == null) {
            return new Span(null, 0, 0, "", "");
        }
        return new Span(
                frames,
                seconds(rate.secondsAt(frames.start())),
                seconds(rate.secondsAt(frames.end())),
                label(rate, frames.start()),
                label(rate, frames.end()));
    }

    /**
     * A stretch of samples, and the frames they fall into by more than half a millisecond.
     *
     * @param to the first sample behind it
     * @param sampleRate samples a second
     * @param late how many seconds after the first picture the first sample comes
     */
    public Span samples(long from, long to, int sampleRate, Rational late) {
        var begin = late.plus(new Rational(from, sampleRate));
        var end = late.plus(new Rational(to, sampleRate));
        if (rate == null) {
            return new Span(null, seconds(begin), seconds(end), ofDay(begin), ofDay(end));
        }
        var slack = slack(to - from, sampleRate);
        long first = Math.max(0, begin.plus(slack).times(rate.perSecond()).floor());
        long last = Math.max(first + 1, end.minus(slack).times(rate.perSecond()).ceiling());
        return new Span(
                new FrameRange(first, last),
                seconds(begin),
                seconds(end),
                label(rate, first),
                label(rate, last));
    }

    /**
     * What may reach into a frame and not count: a wave that begins with a zero makes silence a
     * sample longer, and a frame is not silent for that.
     */
    private static Rational slack(long samples, int sampleRate) {
        return new Rational(Math.min(samples / 4, sampleRate / 2000), sampleRate);
    }

    private String label(Rate counted, long frame) {
        return new Timecode(start + frame, counted).toString();
    }

    /** {@code 01:02:03.456}; empty when nobody said when it begins. */
    private String ofDay(Rational seconds) {
        if (midnight == null) {
            return "";
        }
        long millis = midnight.plus(seconds).times(Rational.of(1000)).round();
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000 % 24,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }

    private static double seconds(Rational exact) {
        return Math.round((double) exact.numerator() / exact.denominator() * 1e6) / 1e6;
    }
}
