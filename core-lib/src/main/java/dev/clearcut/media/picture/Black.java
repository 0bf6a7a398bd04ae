package dev.clearcut.media.picture;

import dev.clearcut.timecode.FrameRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Frames that are black (EBU QC 0016B, of one colour).
 *
 * <p>The detail of an event tells where black stands: {@code head} and {@code tail} of the file,
 * {@code faded} where the picture goes down to it and comes up from it over several frames, {@code
 * sudden} where on either side it does not. The value is the mean luma of the first black frame, as
 * a share of white.
 */
public final class Black implements PictureCheck {

    /** A fade shortens no faster than from one to a half in four frames. */
    private static final int FADE = 4;

    /** What nobody takes for black, as a share of the way to white. */
    private static final double LIT = 0.2;

    private final double area;
    private final double luma;
    private final double lit;
    private final Runs runs = new Runs();
    private final Series means = new Series();

    /**
     * @param area what share of the picture is black, at least
     * @param luma how bright black may be, as a share of the way to white
     * @param lit what share of the picture may be lit all the same: a title on black is more
     */
    public Black(double area, double luma, double lit) {
        this.area = area;
        this.luma = luma;
        this.lit = lit;
    }

    @Override
    public void see(Raster now, @Nullable Raster before) {
        var format = now.format();
        var values = now.luma();
        int threshold = format.code(luma);
        int clear = format.code(LIT);
        int bright = 0;
        int shining = 0;
        long sum = 0;
        for (int from = 0; from < values.length; from += format.width()) {
            int row = 0;
            for (int i = from; i < from + format.width(); i++) {
                int value = values[i];
                row += value;
                bright += threshold - value >>> 31;
                shining += clear - value >>> 31;
            }
            sum += row;
        }
        runs.next(
                means.count(),
                bright <= (1 - area) * values.length && shining <= lit * values.length);
        double mean = (double) sum / values.length;
        means.add((mean - format.black()) / (format.white() - format.black()));
    }

    @Override
    public List<PictureEvent> end() {
        return runs.end(means.count()).stream()
                .map(run -> new PictureEvent(run, means.at(run.start()), detail(run)))
                .toList();
    }

    private String detail(FrameRange run) {
        if (run.start() == 0) {
            return "head";
        }
        if (run.end() == means.count()) {
            return "tail";
        }
        return isFaded(run.start(), -1) && isFaded(run.end() - 1, 1) ? "faded" : "sudden";
    }

    /** Whether the means rise from black, step by step and not at once, going that way. */
    private boolean isFaded(long edge, int way) {
        long furthest = edge + (long) FADE * way;
        if (furthest < 0 || furthest >= means.count()) {
            return false;
        }
        double black = means.at(edge);
        double nearest = means.at(edge + way) - black;
        double next = means.at(edge + 2L * way) - black;
        double third = means.at(edge + 3L * way) - black;
        double far = Math.max(third, means.at(furthest) - black);
        return nearest < next && next < third && nearest <= far / 2;
    }
}
