package dev.clearcut.use.change;

import java.util.ArrayList;
import java.util.List;

/**
 * A use of the new cut that one of the old may be, and how well it would fit if everything there
 * stood {@code offset} frames later.
 *
 * @param cost 0 fits wholly; more is worse
 */
record Fit(Event after, long offset, int cost) {

    private static final int WHOLLY = 0;
    private static final int BY_CONTENT_FROM_THE_START = 1;
    private static final int BY_CONTENT = 2;
    private static final int BY_START = 1;
    private static final int BY_END = 2;
    private static final int AGAINST_THE_CONTENT = 3;

    /**
     * Every offset at which either fits the other: as a whole, by what of the source plays, or by
     * an end.
     *
     * @param tolerance frames that rounding may cost
     */
    static List<Fit> of(Event before, Event after, long tolerance) {
        var fits = new ArrayList<Fit>();
        long start = after.start() - before.start();
        long end = after.end() - before.end();
        if (before.tellsContentLike(after)) {
            long content = start - before.contentTrimmedIn(after);
            boolean same = Math.abs(content - start) <= tolerance;
            boolean sameEnd = Math.abs(content - end) <= tolerance;
            int byContent = same ? BY_CONTENT_FROM_THE_START : BY_CONTENT;
            add(fits, after, content, same && sameEnd ? WHOLLY : byContent, tolerance);
            if (!same) {
                add(fits, after, start, AGAINST_THE_CONTENT, tolerance);
            }
            if (!sameEnd && start != end) {
                add(fits, after, end, AGAINST_THE_CONTENT, tolerance);
            }
        } else if (Math.abs(start - end) <= tolerance) {
            add(fits, after, start, WHOLLY, tolerance);
        } else {
            add(fits, after, start, BY_START, tolerance);
            add(fits, after, end, BY_END, tolerance);
        }
        return fits;
    }

    private static void add(List<Fit> fits, Event after, long offset, int cost, long tolerance) {
        for (long off = -tolerance; off <= tolerance; off++) {
            fits.add(new Fit(after, offset + off, cost));
        }
    }

    /** Whether it begins with what the other begins with. */
    boolean isFromTheStart() {
        return cost <= BY_START;
    }
}
