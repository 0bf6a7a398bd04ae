package dev.clearcut.media.picture;

import dev.clearcut.timecode.FrameRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Stretches of frames that hardly differ from the one before. Each is held against its first
 * picture too: a slow zoom changes no frame by much, and yet does not stand.
 */
final class Stands {

    /** More frames than a dissolve takes. */
    private static final int LONG_AGO = 200;

    /**
     * A stretch.
     *
     * @param frames from the picture that stands to the last that is like it
     * @param drifts whether it went away from its first picture, step by step
     * @param since where the stretch before ended; -1 where that was long ago
     * @param net how much its first picture differs from the first of the stretch before
     */
    record Stand(FrameRange frames, boolean drifts, long since, double net) {}

    private final double mean;
    private final double most;
    private final double away;
    private final List<Stand> stands = new ArrayList<>();
    private final Difference difference = new Difference();
    private short[] first = new short[0];
    private short[] firstBefore = new short[0];
    private long start = -1;
    private boolean drifts;
    private long since;
    private double net;

    /**
     * @param mean difference to the frame before, at most
     * @param most of it in one cell, and of the difference to the first picture
     * @param away the mean difference to the first picture, at most
     */
    Stands(double mean, double most, double away) {
        this.mean = mean;
        this.most = most;
        this.away = away;
    }

    void see(long frame, Raster now, Raster before, Difference change) {
        if (change.mean() > mean || change.most() > most) {
            end(frame);
            return;
        }
        var format = now.format();
        if (start < 0) {
            begin(frame - 1, before);
        } else if (!drifts) {
            difference.take(format, now.luma(), first);
            drifts = difference.mean() > away || difference.most() > most;
        }
    }

    /** All of them, when so many frames were seen. */
    List<Stand> end(long count) {
        if (start >= 0) {
            stands.add(new Stand(new FrameRange(start, count), drifts, since, net));
            start = -1;
        }
        return stands;
    }

    private void begin(long frame, Raster picture) {
        start = frame;
        drifts = false;
        var luma = picture.luma();
        var oldest = firstBefore.length == luma.length ? firstBefore : new short[luma.length];
        firstBefore = first;
        first = oldest;
        System.arraycopy(luma, 0, first, 0, luma.length);
        since = -1;
        if (!stands.isEmpty() && frame - stands.getLast().frames().end() < LONG_AGO) {
            difference.take(picture.format(), first, firstBefore);
            net = difference.mean();
            since = stands.getLast().frames().end();
        }
    }
}
