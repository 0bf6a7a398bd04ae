package dev.clearcut.probe.media.mov;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.timecode.Rational;

/** Runs of samples that last equally long. The very last sample may last as it likes. */
final class SampleRuns {

    private long samples;
    private long ticks;
    private long shortest = Long.MAX_VALUE;
    private long longest;
    private long counted;
    private long lastDelta;

    /**
     * @param edge whether it may be a single sample at either end
     */
    void add(long count, long delta, boolean edge) {
        samples = Math.addExact(samples, count);
        ticks = Math.addExact(ticks, Math.multiplyExact(count, delta));
        lastDelta = delta;
        if (count == 0 || edge && count == 1 && counted > 0) {
            return;
        }
        counted += count;
        shortest = Math.min(shortest, delta);
        longest = Math.max(longest, delta);
    }

    void add(SampleRuns others) {
        samples = Math.addExact(samples, others.samples);
        ticks = Math.addExact(ticks, others.ticks);
        counted += others.counted;
        shortest = Math.min(shortest, others.shortest);
        longest = Math.max(longest, others.longest);
    }

    /**
     * Rate, whether it varies, and how many frames.
     *
     * @param whole whether these are all there are
     */
    void say(long at, long timescale, boolean whole, Collecting facts) {
        if (samples == 0 || timescale == 0) {
            return;
        }
        if (whole) {
            facts.at(at, Fact.FRAMES, samples);
        }
        facts.at(at, Fact.VARIABLE_RATE, vary());
        facts.at(at, Fact.FRAME_RATE, rate(timescale));
    }

    /** One tick of difference is rounding: 23.976 in 600ths of a second. */
    private boolean vary() {
        return longest - shortest > 1;
    }

    private Rational rate(long timescale) {
        if (shortest == longest && shortest > 0) {
            return new Rational(timescale, shortest);
        }
        if (vary() && ticks > 0) {
            return Rational.of(samples).times(new Rational(timescale, ticks));
        }
        long whole = counted == samples ? ticks : ticks - lastDelta;
        if (whole <= 0) {
            return Rational.of(Math.max(1, samples))
                    .times(new Rational(timescale, Math.max(1, ticks)));
        }
        var average = Rational.of(counted).times(new Rational(timescale, whole));
        return StandardRates.near(average);
    }
}
