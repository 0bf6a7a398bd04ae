package dev.clearcut.media.picture;

import dev.clearcut.media.picture.FieldStretches.Order;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which order the fields of each frame were taken, seen from the movement between them (EBU QC
 * 0041B); frames that move as a whole are progressive.
 *
 * <p>Two fields that are woven together comb where something moves, the more the longer lies
 * between them. When the upper field comes first, the upper lines of a frame lie half a frame from
 * the lower lines of the frame before, and its lower lines one and a half from the upper lines of
 * that. When the lower comes first it is the other way about. In a progressive frame both are a
 * whole frame away, and its own lines do not comb at all. Lines are held against the same lines
 * only, so that detail that falls on every other one is no movement; and where movement to the side
 * is slow, how far it goes is read from the slopes.
 *
 * <p>What moves up or down as a whole looks alike in fields and in a progressive frame of half as
 * many lines, and is not told: an order is said when it can be nothing else.
 *
 * <p>There is one event for each stretch of frames of the same order; its detail is {@code tff},
 * {@code bff} or {@code progressive}, its value how many pairs of frames bear witness. Where
 * nothing moves there is nothing to be seen: such frames go with those beside them.
 */
public final class Fields implements PictureCheck {

    /** How much more the longer way must comb. */
    private static final double TELLING = 1.15;

    /** How much less the shorter way may comb than the fields of a frame among themselves. */
    private static final double ALIKE = 0.8;

    /** How much more neighbouring lines differ than those of a field, beyond what noise does. */
    private static final double COMBED = 1.1;

    /** Combing in steps of 8 bits, per pixel looked at, that movement makes at least. */
    private static final double MOVES = 0.25;

    /** Steps of 8 bits from pixel to pixel, without which nothing is seen to pan. */
    private static final double SLOPE = 1;

    /** Pixels between the fields, and how near to what is expected they lie, as a share of it. */
    private static final double SHIFTED = 0.2;

    private static final double NEAR = 0.4;

    /** Standard deviations, so that chance seldom makes a part of the picture pan. */
    private static final double CERTAIN = 5;

    /** Parts of the picture that tell of fields, at least, and how far they agree in which. */
    private static final int CELLS = 4;

    private static final double AGREED = 0.8;

    /** What share of those that move they are, at least. */
    private static final double AMONG = 0.25;

    private final FieldStretches stretches = new FieldStretches();
    private long at;

    @Override
    public void see(Raster now, @Nullable Raster before) {
        if (before != null) {
            var order = order(now, before);
            if (order != null) {
                stretches.witness(at, order);
            }
        }
        at++;
    }

    @Override
    public List<PictureEvent> end() {
        return stretches.settled(at);
    }

    private static @Nullable Order order(Raster now, Raster before) {
        var votes = new EnumMap<Order, Integer>(Order.class);
        for (var cell : Combing.cells(now, before)) {
            var order = order(cell);
            if (order != null) {
                votes.merge(order, 1, Integer::sum);
            }
        }
        int upper = votes.getOrDefault(Order.TFF, 0);
        int lower = votes.getOrDefault(Order.BFF, 0);
        int whole = votes.getOrDefault(Order.PROGRESSIVE, 0);
        int most = Math.max(upper, lower);
        boolean agreed = most >= CELLS && most >= AGREED * (upper + lower);
        if (agreed && most >= AMONG * (upper + lower + whole)) {
            return upper > lower ? Order.TFF : Order.BFF;
        }
        return whole >= CELLS && whole > (upper + lower) / AMONG ? Order.PROGRESSIVE : null;
    }

    private static @Nullable Order order(Combing cell) {
        var panned = panned(cell);
        return panned == null ? combed(cell) : panned;
    }

    /**
     * Seen from slow movement to the side: half a frame lies between the fields, half a frame and
     * one and a half between them and the frame before.
     */
    private static @Nullable Order panned(Combing cell) {
        double own = cell.ownShift();
        if (cell.slope() < SLOPE || Math.abs(own) < Math.max(SHIFTED, CERTAIN * cell.doubt())) {
            return null;
        }
        if (near(cell.upperShift(), -own) && near(cell.lowerShift() / 3, -own)) {
            return Order.TFF;
        }
        return near(cell.upperShift() / 3, own) && near(cell.lowerShift(), own) ? Order.BFF : null;
    }

    private static boolean near(double shift, double wanted) {
        return Math.abs(shift - wanted) < NEAR * Math.abs(wanted);
    }

    /** Seen from what combs. */
    private static @Nullable Order combed(Combing cell) {
        double upper = cell.upperNow() / Math.max(cell.upper(), MOVES);
        double lower = cell.lowerNow() / Math.max(cell.lower(), MOVES);
        double less = Math.min(upper, lower);
        double more = Math.max(upper, lower);
        double own = Math.hypot(cell.upper(), cell.lower()) / Math.sqrt(2);
        if (less > TELLING && less * less > more) {
            return Order.PROGRESSIVE;
        }
        // The shorter way is as long as between the fields of the frame: what is nearer by far is
        // something else that looks alike, as the next letter of a line does.
        boolean woven = less > ALIKE && more > TELLING * Math.max(1, less) && less * less < more;
        if (woven && own > COMBED * cell.field()) {
            return upper < lower ? Order.TFF : Order.BFF;
        }
        return null;
    }
}
