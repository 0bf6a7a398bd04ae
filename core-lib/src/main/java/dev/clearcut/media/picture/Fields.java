package dev.clearcut.media.picture;

import dev.clearcut.timecode.FrameRange;
import java.util.ArrayList;
import java.util.EnumMap;
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

    /** How much more neighbouring lines differ than those of a field, beyond what noise does. */
    private static final double COMBED = 1.1;

    /** Combing in steps of 8 bits, per pixel looked at, that movement makes at least. */
    private static final double MOVES = 0.25;

    /** Witnesses that a stretch needs. */
    private static final int WITNESSES = 3;

    /** Parts of the picture that tell of fields, at least, and how far they agree in which. */
    private static final int CELLS = 4;

    private static final double AGREED = 0.8;

    /** What share of those that move they are, at least. */
    private static final double AMONG = 0.25;

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
        return whole > (upper + lower) / AMONG ? Order.PROGRESSIVE : null;
    }

    private static @Nullable Order order(Combing cell) {
        double upper = cell.upperNow() / Math.max(cell.upper(), MOVES);
        double lower = cell.lowerNow() / Math.max(cell.lower(), MOVES);
        double less = Math.min(upper, lower);
        double more = Math.max(upper, lower);
        double own = Math.hypot(cell.upper(), cell.lower()) / Math.sqrt(2);
        if (less > TELLING && less * less > more) {
            return Order.PROGRESSIVE;
        }
        boolean woven = more > TELLING * Math.max(1, less) && less * less < more;
        if (woven && own > COMBED * cell.field()) {
            return upper < lower ? Order.TFF : Order.BFF;
        }
        return null;
    }
}
