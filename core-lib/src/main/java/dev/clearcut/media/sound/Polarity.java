package dev.clearcut.media.sound;

import java.util.ArrayList;
import java.util.List;

/**
 * Two channels that are one another's mirror image for some time, and cancel out in mono. The value
 * of an event is their correlation over it, from -1 to 1; its channel is the second of the two.
 */
public final class Polarity implements SoundCheck {

    private static final int STRETCHES_A_SECOND = 1000;

    /** Stretches that are not mirrored may lie between: signals cross zero one by one. */
    private static final int BRIDGED = 50;

    private static final double MIRRORED = -0.5;

    private final int first;
    private final int second;
    private final double most;
    private final int shortest;
    private final double faint;
    private final int stretch;
    private final List<SoundEvent> events = new ArrayList<>();
    private long at;
    private int filled;
    private double xy;
    private double xx;
    private double yy;
    private long from = -1;
    private long to;
    private int gap;
    private double runXy;
    private double runXx;
    private double runYy;

    /**
     * @param first a channel, counted from 0
     * @param second the one it is held against
     * @param correlation what the correlation stays under
     * @param seconds for how long, at least
     * @param dbfs fainter sound is not judged
     */
    public Polarity(
            int rate, int first, int second, double correlation, double seconds, double dbfs) {
        this.first = first;
        this.second = second;
        most = correlation;
        shortest = (int) Math.round(seconds * rate);
        stretch = Math.max(8, rate / STRETCHES_A_SECOND);
        faint = Math.pow(10, dbfs / 10) * stretch;
    }

    @Override
    public void hear(float[][] channels, int count) {
        var x = channels[first];
        var y = channels[second];
        for (int i = 0; i < count; i++) {
            xy += x[i] * y[i];
            xx += x[i] * x[i];
            yy += y[i] * y[i];
            at++;
            if (++filled == stretch) {
                endOfStretch();
            }
        }
    }

    @Override
    public List<SoundEvent> end() {
        close();
        return List.copyOf(events);
    }

    private void endOfStretch() {
        boolean heard = xx > faint && yy > faint;
        if (heard && xy < MIRRORED * Math.sqrt(xx * yy)) {
            from = from < 0 ? at - stretch : from;
            to = at;
            gap = 0;
        } else if (from >= 0 && ++gap > BRIDGED) {
            close();
        }
        if (from >= 0) {
            runXy += xy;
            runXx += xx;
            runYy += yy;
        }
        filled = 0;
        xy = 0;
        xx = 0;
        yy = 0;
    }

    private void close() {
        if (from >= 0 && to - from >= shortest) {
            double correlation = runXy / Math.sqrt(runXx * runYy);
            if (correlation < most) {
                events.add(new SoundEvent(from, to, second, correlation));
            }
        }
        from = -1;
        gap = 0;
        runXy = 0;
        runXx = 0;
        runYy = 0;
    }
}
