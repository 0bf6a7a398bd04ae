package dev.clearcut.media.picture;

import dev.clearcut.timecode.FrameRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Frames that show the same picture as the one before.
 *
 * <p>The detail of an event is {@code freeze} for a picture that stands for long, {@code still}
 * when it also comes and goes with a cut or a fade, as a card does and no movement that freezes,
 * and {@code repeat} for a shorter one amid frames that all move: a frame too many. What is drawn
 * on twos or threes stands all the time and is neither. An event begins with the picture that
 * stands; its value is how many frames it stands.
 */
public final class Standing implements PictureCheck {

    private static final int CELLS = 16;

    /** What coding the same picture again does to it, in 8-bit steps: over all, and in one cell. */
    private static final double SAME = 0.3;

    private static final double SAME_IN_A_CELL = 2.5;

    /** What a frame amid movement differs by. */
    private static final double MOVES = 1.0;

    /** A cut changes the picture so many times as much as what moves beside it. */
    private static final double CUT = 4;

    /** And by so much at least, in 8-bit steps: a line of text on black. */
    private static final double CHANGES = 0.5;

    /** Frames a fade lasts, at least, and what is left of the light at its other end, at most. */
    private static final int FADE = 4;

    private static final double FADED = 0.6;

    private static final int MOST_OF_A_FADE = 100;
    private static final int EVERY = 7;

    private final int freeze;
    private final int around;
    private final Runs same = new Runs();
    private final Series changes = new Series();
    private final Series lights = new Series();
    private final long[] cells = new long[CELLS * CELLS];

    /**
     * @param freeze how many frames a picture stands, at least
     * @param around how many frames on each side of a repeated one all move
     */
    public Standing(int freeze, int around) {
        this.freeze = freeze;
        this.around = around;
    }

    @Override
    public void see(Raster now, @Nullable Raster before) {
        lights.add(light(now));
        if (before == null) {
            same.next(0, false);
            changes.add(MOVES);
            return;
        }
        double step = 1 << (now.format().bits() - 8);
        double most = compare(now, before) / step;
        double mean = 0;
        for (long cell : cells) {
            mean += cell;
        }
        mean /= step * now.luma().length;
        same.next(changes.count(), mean <= SAME && most <= SAME_IN_A_CELL);
        changes.add(mean);
    }

    @Override
    public List<PictureEvent> end() {
        var runs = same.end(changes.count());
        var events = new ArrayList<PictureEvent>();
        for (int i = 0; i < runs.size(); i++) {
            var stands = new FrameRange(runs.get(i).start() - 1, runs.get(i).end());
            if (stands.length() >= freeze) {
                boolean card = comes(stands.start()) && goes(stands.end());
                events.add(new PictureEvent(stands, stands.length(), card ? "still" : "freeze"));
            } else if (isAmidMovement(stands)) {
                events.add(new PictureEvent(stands, stands.length(), "repeat"));
            }
        }
        return events;
    }

    private boolean comes(long start) {
        return start == 0 || isCut(start, start - 1) || isFade(start, -1);
    }

    private boolean goes(long end) {
        return end == changes.count() || isCut(end, end + 1) || isFade(end - 1, 1);
    }

    /** Whether a frame differs from the one before far more than its neighbour does. */
    private boolean isCut(long frame, long beside) {
        boolean within = beside > 0 && beside < changes.count();
        return changes.at(frame) >= Math.max(CHANGES, within ? CUT * changes.at(beside) : 0);
    }

    /** Whether the light goes, frame by frame, going that way from a frame. */
    private boolean isFade(long from, int way) {
        double full = lights.at(from);
        double left = full;
        long at = from + way;
        while (at >= 0
                && at < lights.count()
                && lights.at(at) < left
                && Math.abs(at - from) <= MOST_OF_A_FADE) {
            left = lights.at(at);
            at += way;
        }
        return Math.abs(at - from) > FADE && left <= FADED * full;
    }

    /** The mean luma above black. */
    private static double light(Raster raster) {
        var luma = raster.luma();
        long sum = 0;
        int count = 0;
        for (int i = 0; i < luma.length; i += EVERY) {
            sum += luma[i];
            count++;
        }
        return (double) sum / count - raster.format().black();
    }

    private boolean isAmidMovement(FrameRange stands) {
        long from = stands.start() - around;
        long to = stands.end() + around;
        if (from < 0 || to > changes.count()) {
            return false;
        }
        for (long frame = from; frame < to; frame++) {
            boolean repeated = frame > stands.start() && frame < stands.end();
            if (!repeated && changes.at(frame) < MOVES) {
                return false;
            }
        }
        return true;
    }

    /** Sums what changed in each cell; the mean of the cell that changed most. */
    private double compare(Raster now, Raster before) {
        Arrays.fill(cells, 0);
        int width = now.format().width();
        int height = now.format().height();
        for (int y = 0; y < height; y++) {
            int row = y * CELLS / height * CELLS;
            for (int cell = 0; cell < CELLS; cell++) {
                int from = y * width + cell * width / CELLS;
                int to = y * width + (cell + 1) * width / CELLS;
                cells[row + cell] += difference(now.luma(), before.luma(), from, to);
            }
        }
        double pixels = Math.max(1, (double) width * height / cells.length);
        double most = 0;
        for (long cell : cells) {
            most = Math.max(most, cell / pixels);
        }
        return most;
    }

    private static int difference(short[] now, short[] before, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.abs(now[i] - before[i]);
        }
        return sum;
    }
}
