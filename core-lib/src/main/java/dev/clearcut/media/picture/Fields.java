package dev.clearcut.media.picture;

import dev.clearcut.timecode.FrameRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * In which order the fields of each frame were taken, seen from the movement between them (EBU QC
 * 0041B); frames that move as a whole are progressive.
 *
 * <p>Two fields that are woven together comb where something moves, the more the longer lies
 * between them. When the upper field comes first, the upper lines of a frame lie half a frame from
 * the lower lines of the frame before, and its lower lines one and a half from the upper lines of
 * that. When the lower comes first it is the other way about. In a progressive frame both are a
 * whole frame away, and its own lines do not comb at all.
 *
 * <p>There is one event for each stretch of frames of the same order; its detail is {@code tff},
 * {@code bff} or {@code progressive}, its value how many pairs of frames bear witness. Where
 * nothing moves there is nothing to be seen: such frames go with those beside them.
 */
public final class Fields implements PictureCheck {

    /** How much more the longer way must comb. */
    private static final double TELLING = 1.15;

    /** Combing in steps of 8 bits, per pixel looked at, that movement makes at least. */
    private static final double MOVES = 0.25;

    /** Witnesses that a stretch needs. */
    private static final int WITNESSES = 3;

    private static final int COLUMNS = 4;

    private enum Order {
        TFF,
        BFF,
        PROGRESSIVE
    }

    private final List<Stretch> stretches = new ArrayList<>();
    private long at;

    private static final class Stretch {
        private final Order order;
        private final long from;
        private long to;
        private int witnesses;

        private Stretch(Order order, long from) {
            this.order = order;
            this.from = from;
        }

        private Stretch from(long earlier) {
            var longer = new Stretch(order, earlier);
            longer.to = to;
            longer.witnesses = witnesses;
            return longer;
        }
    }

    @Override
    public void see(Raster now, @Nullable Raster before) {
        if (before != null) {
            var order = order(now, before);
            if (order != null) {
                witness(order);
            }
        }
        at++;
    }

    @Override
    public List<PictureEvent> end() {
        var settled = new ArrayList<Stretch>();
        for (var stretch : stretches) {
            if (stretch.witnesses < WITNESSES) {
                continue;
            }
            if (!settled.isEmpty() && settled.getLast().order == stretch.order) {
                settled.getLast().to = stretch.to;
                settled.getLast().witnesses += stretch.witnesses;
            } else {
                settled.add(stretch);
            }
        }
        if (!settled.isEmpty()) {
            // Where nothing moves the fields are in whatever order those beside them are.
            settled.set(0, settled.getFirst().from(0));
            settled.getLast().to = at;
        }
        return settled.stream()
                .map(
                        stretch ->
                                new PictureEvent(
                                        new FrameRange(stretch.from, stretch.to),
                                        stretch.witnesses,
                                        stretch.order.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private void witness(Order order) {
        if (stretches.isEmpty() || stretches.getLast().order != order) {
            stretches.add(new Stretch(order, at - 1));
        }
        var stretch = stretches.getLast();
        stretch.to = at + 1;
        stretch.witnesses++;
    }

    private static @Nullable Order order(Raster now, Raster before) {
        var format = now.format();
        double own = 0;
        double upperNow = 0;
        double lowerNow = 0;
        int width = format.width();
        for (int y = 2; y < format.height() - 2; y++) {
            own += combs(now.luma(), now.luma(), y, width);
            if (y % 2 == 0) {
                upperNow += combs(now.luma(), before.luma(), y, width);
            } else {
                lowerNow += combs(now.luma(), before.luma(), y, width);
            }
        }
        double pixels = (double) (format.height() - 4) * (width / COLUMNS);
        double step = (1 << (format.bits() - 8)) * pixels;
        own /= step;
        upperNow /= step / 2;
        lowerNow /= step / 2;
        double less = Math.min(upperNow, lowerNow);
        double more = Math.max(upperNow, lowerNow);
        // The stronger of the two witnesses is believed.
        boolean moved = less - own > MOVES && less > TELLING * own;
        boolean woven = more - less > MOVES && more > TELLING * less;
        if (moved && less * less > more * own) {
            return Order.PROGRESSIVE;
        }
        if (woven && less * less < more * own) {
            return upperNow < lowerNow ? Order.TFF : Order.BFF;
        }
        return null;
    }

    /** How far the pixels of a line lie from the mean of the lines above and below, in another. */
    private static int combs(short[] line, short[] beside, int y, int width) {
        int sum = 0;
        int from = y * width;
        for (int x = 0; x < width; x += COLUMNS) {
            int i = from + x;
            sum += Math.abs(beside[i - width] + beside[i + width] - 2 * line[i]);
        }
        return sum / 2;
    }
}
