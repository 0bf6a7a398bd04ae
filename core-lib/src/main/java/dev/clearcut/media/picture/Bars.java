package dev.clearcut.media.picture;

import dev.clearcut.timecode.FrameRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Letterbox and pillarbox: which part of the frame is picture, and where that changes (EBU QC
 * 0015B).
 *
 * <p>There is one event for each stretch of frames with the same active picture; its detail is that
 * picture, its value the share of the frame it takes. Bars are lines and columns that are black
 * from end to end, alike on both sides, for some time: a dark scene does not make bars, nor do
 * subtitles in them unmake them, and titles on black have none.
 */
public final class Bars implements PictureCheck {

    /** How bright a bar may be, and what of a line may be brighter, noise being what it is. */
    private static final double BLACK = 0.05;

    private static final double SPECKS = 0.002;

    /** Above this share of it lit a bar is none; subtitles light less. */
    private static final double LIT = 0.15;

    /** A frame darker than this, on average, says nothing about its edges. */
    private static final double DARK = 0.03;

    /**
     * How much of what lies between bars is lit, at least: titles on black leave most of it dark. A
     * frame within the frame, with bars all around, is likelier a title still.
     */
    private static final double PICTURE = 0.35;

    private static final double PICTURE_WITHIN = 0.6;

    private final double smallest;
    private final int shortest;
    private final List<Stretch> stretches = new ArrayList<>();
    private long at;
    private @Nullable ActivePicture candidate;
    private long candidateFrom;
    private int candidateFrames;
    private @Nullable ActivePicture overall;
    private int judged;

    /** From a frame on, so much is picture. */
    private record Stretch(long from, ActivePicture picture, PictureFormat format) {}

    /**
     * @param smallest bar, as a share of the frame's height or width
     * @param shortest how many frames bars stand, at least
     */
    public Bars(double smallest, int shortest) {
        this.smallest = smallest;
        this.shortest = shortest;
    }

    @Override
    public void see(Raster now, @Nullable Raster before) {
        var format = now.format();
        if (stretches.isEmpty()) {
            stretches.add(new Stretch(0, ActivePicture.of(format), format));
        }
        var edges = new Edges(now, format.code(BLACK), SPECKS);
        if (edges.mean() > format.code(DARK)) {
            judge(edges, format);
        }
        at++;
    }

    @Override
    public List<PictureEvent> end() {
        var events = new ArrayList<PictureEvent>();
        for (int i = 0; i < stretches.size(); i++) {
            var stretch = stretches.get(i);
            long end = i + 1 < stretches.size() ? stretches.get(i + 1).from : at;
            var picture = stretch.picture;
            double share =
                    (double) picture.width()
                            * picture.height()
                            / ((double) stretch.format.width() * stretch.format.height());
            if (end > stretch.from) {
                events.add(
                        new PictureEvent(
                                new FrameRange(stretch.from, end), share, picture.toString()));
            }
        }
        return events;
    }

    /** All that was ever picture; null when too little was bright enough to tell. */
    public @Nullable ActivePicture overall() {
        return judged < shortest ? null : overall;
    }

    private void judge(Edges edges, PictureFormat format) {
        overall = overall == null ? edges.active() : around(overall, edges.active());
        if (!isPicture(edges, format)) {
            return;
        }
        judged++;
        var current = stretches.getLast().picture;
        if (edges.lit(current) > LIT) {
            // Picture where bars were: they are gone with this very frame.
            replace(new Stretch(at, ActivePicture.of(format), format));
            current = stretches.getLast().picture;
            candidate = null;
        }
        var seen = barred(edges.active(), format);
        if (seen.equals(current) || !isInside(seen, current, format)) {
            candidate = null;
            return;
        }
        if (candidate == null || !isNear(seen, candidate)) {
            candidate = seen;
            candidateFrom = at;
            candidateFrames = 0;
        }
        candidate = around(candidate, seen);
        if (++candidateFrames >= shortest) {
            replace(new Stretch(candidateFrom, candidate, format));
            candidate = null;
        }
    }

    /** Whether enough is lit to tell bars from what is black around titles. */
    private boolean isPicture(Edges edges, PictureFormat format) {
        var active = edges.active();
        double across = smallest * format.width();
        double down = smallest * format.height();
        boolean within =
                active.width() <= format.width() - 2 * across
                        && active.height() <= format.height() - 2 * down;
        return edges.inside(active) >= (within ? PICTURE_WITHIN : PICTURE);
    }

    private void replace(Stretch next) {
        if (stretches.getLast().from >= next.from || stretches.size() == 1 && next.from == 0) {
            stretches.removeLast();
        }
        stretches.add(next);
    }

    /** The picture between bars that are wide enough, and alike on both sides. */
    private ActivePicture barred(ActivePicture seen, PictureFormat format) {
        int bottom = seen.bottom(format.height());
        int right = seen.right(format.width());
        boolean letterbox = isPair(seen.top(), bottom, format.height());
        boolean pillarbox = isPair(seen.left(), right, format.width());
        return new ActivePicture(
                pillarbox ? seen.left() : 0,
                letterbox ? seen.top() : 0,
                pillarbox ? seen.width() : format.width(),
                letterbox ? seen.height() : format.height());
    }

    private boolean isPair(int one, int other, int size) {
        return Math.min(one, other) >= smallest * size
                && Math.abs(one - other) <= Math.max(4, Math.max(one, other) / 4);
    }

    /** Whether it is smaller by a bar worth the name. */
    private boolean isInside(ActivePicture seen, ActivePicture current, PictureFormat format) {
        return seen.height() <= current.height() - smallest * format.height()
                || seen.width() <= current.width() - smallest * format.width();
    }

    private static boolean isNear(ActivePicture one, ActivePicture other) {
        return Math.abs(one.left() - other.left()) <= 4
                && Math.abs(one.top() - other.top()) <= 4
                && Math.abs(one.width() - other.width()) <= 8
                && Math.abs(one.height() - other.height()) <= 8;
    }

    private static ActivePicture around(ActivePicture one, ActivePicture other) {
        int left = Math.min(one.left(), other.left());
        int top = Math.min(one.top(), other.top());
        return new ActivePicture(
                left,
                top,
                Math.max(one.left() + one.width(), other.left() + other.width()) - left,
                Math.max(one.top() + one.height(), other.top() + other.height()) - top);
    }
}
