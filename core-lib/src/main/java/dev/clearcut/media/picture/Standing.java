package dev.clearcut.media.picture;

import dev.clearcut.timecode.FrameRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Frames that show the same picture as the one before.
 *
 * <p>The detail of an event is {@code freeze} for a picture that stands for long, {@code still}
 * when it also comes and goes with a cut, a fade, or a dissolve of two such, as a card does and no
 * movement that freezes, and {@code repeat} for a shorter one amid frames that all move: a frame
 * too many. What is drawn on twos or threes stands all the time and is neither. An event begins
 * with the picture that stands; its value is how many frames it stands.
 */
public final class Standing implements PictureCheck {

    /** What a picture that stands still differs by from frame to frame, mostly. */
    private static final double SAME = 0.3;

    private static final double SAME_IN_A_CELL = 2.5;

    /** And from its first. */
    private static final double SAME_THROUGHOUT = 0.6;

    /**
     * What coding may do to it where groups of pictures are long: it is another picture each time
     * one is coded anew, evenly all over.
     */
    private static final double CODED = 0.9;

    private static final double CODED_IN_A_CELL = 1.5;
    private static final double CODED_THROUGHOUT = 1.3;

    /** By how much what moves around such a one changes more. */
    private static final double STANDS_OUT = 3;

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

    /** Frames a dissolve lasts, at least. */
    private static final int DISSOLVE = 8;

    /**
     * In a dissolve every pixel goes one way, so that all changes add up to the difference between
     * its ends; what moves comes and goes, and adds up to less.
     */
    private static final double ONE_WAY = 0.7;

    private static final int EVERY = 7;

    private final int freeze;
    private final int around;
    private final Stands same = new Stands(SAME, SAME_IN_A_CELL, SAME_THROUGHOUT);
    private final Stands coded = new Stands(CODED, CODED_IN_A_CELL, CODED_THROUGHOUT);
    private final Difference difference = new Difference();
    private final Series changes = new Series();
    private final Series lights = new Series();

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
            changes.add(MOVES);
            return;
        }
        difference.take(now.format(), now.luma(), before.luma());
        same.see(changes.count(), now, before, difference);
        coded.see(changes.count(), now, before, difference);
        changes.add(difference.mean());
    }

    @Override
    public List<PictureEvent> end() {
        var stands = stands();
        var events = new ArrayList<PictureEvent>();
        for (int i = 0; i < stands.size(); i++) {
            var frames = stands.get(i).frames();
            if (frames.length() >= freeze) {
                boolean comes = comes(frames.start()) || isDissolve(stands, i);
                boolean goes = goes(frames.end()) || isDissolve(stands, i + 1);
                var detail = comes && goes ? "still" : "freeze";
                events.add(new PictureEvent(frames, frames.length(), detail));
            } else if (isAmidMovement(frames)) {
                events.add(new PictureEvent(frames, frames.length(), "repeat"));
            }
        }
        return events;
    }

    /** What stands still, as it was coded; what only seems to for a slow movement is left out. */
    private List<Stands.Stand> stands() {
        var recoded = coded.end(changes.count()).stream().filter(this::isOneCodedPicture).toList();
        var stands = new ArrayList<>(recoded);
        same.end(changes.count()).stream()
                .filter(stand -> !stand.drifts())
                .filter(
                        stand ->
                                recoded.stream()
                                        .noneMatch(one -> one.frames().overlaps(stand.frames())))
                .forEach(stands::add);
        stands.sort(Comparator.comparingLong(stand -> stand.frames().start()));
        return stands;
    }

    /**
     * Whether frames that differ by more than nothing are one picture, coded again and again: most
     * do not differ, and what is around does far more.
     */
    private boolean isOneCodedPicture(Stands.Stand stand) {
        var frames = stand.frames();
        if (stand.drifts() || frames.length() < freeze) {
            return false;
        }
        double worst = 0;
        int unchanged = 0;
        for (long frame = frames.start() + 1; frame < frames.end(); frame++) {
            worst = Math.max(worst, changes.at(frame));
            unchanged += changes.at(frame) <= SAME ? 1 : 0;
        }
        double moves = Math.max(MOVES, STANDS_OUT * worst);
        return 2 * unchanged >= frames.length() - 1
                && (frames.start() == 0 || changes.at(frames.start()) >= moves)
                && (frames.end() == changes.count() || changes.at(frames.end()) >= moves);
    }

    /** Whether a picture that stands comes out of the one that stood before, in a dissolve. */
    private boolean isDissolve(List<Stands.Stand> stands, int index) {
        if (index < 1 || index >= stands.size()) {
            return false;
        }
        long from = stands.get(index - 1).frames().end();
        long to = stands.get(index).frames().start();
        double sum = 0;
        for (long frame = from; frame <= to; frame++) {
            sum += changes.at(frame);
        }
        return to - from >= DISSOLVE
                && to - from <= MOST_OF_A_FADE
                && stands.get(index).since() == from
                && stands.get(index).net() >= ONE_WAY * sum;
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
}
