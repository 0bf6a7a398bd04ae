package dev.clearcut.media.picture;

import dev.clearcut.timecode.FrameRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What single frames witness of their fields, made into stretches of frames of the same order. */
final class FieldStretches {

    /** How a frame was taken. */
    enum Order {
        TFF,
        BFF,
        PROGRESSIVE;

        private boolean isOpposite(Order other) {
            return this != PROGRESSIVE && other != PROGRESSIVE && this != other;
        }
    }

    /** Witnesses that a stretch needs. */
    private static final int WITNESSES = 3;

    /** With fewer, a stretch is not believed beside another that says the opposite as weakly. */
    private static final int WEAK = 12;

    private final List<Stretch> stretches = new ArrayList<>();

    /** One stretch; it grows. */
    private static final class Stretch {
        private final Order order;
        private final long from;
        private long to;
        private int witnesses;

        private Stretch(Order order, long from) {
            this.order = order;
            this.from = from;
        }

        private boolean isWeak() {
            return witnesses < WEAK;
        }

        private PictureEvent event(long from, long to) {
            return new PictureEvent(
                    new FrameRange(from, to), witnesses, order.name().toLowerCase(Locale.ROOT));
        }
    }

    /** A frame, seen with the one before it, is of an order. */
    void witness(long frame, Order order) {
        if (stretches.isEmpty() || stretches.getLast().order != order) {
            stretches.add(new Stretch(order, frame - 1));
        }
        var stretch = stretches.getLast();
        stretch.to = frame + 1;
        stretch.witnesses++;
    }

    /**
     * The stretches that can be relied on. Where nothing moves the fields are in whatever order
     * those beside them are.
     *
     * @param frames how many there are
     */
    List<PictureEvent> settled(long frames) {
        var settled = steady(joined(joined(stretches, 2), WITNESSES));
        var events = new ArrayList<PictureEvent>();
        for (int i = 0; i < settled.size(); i++) {
            var stretch = settled.get(i);
            events.add(
                    stretch.event(
                            i == 0 ? 0 : stretch.from,
                            i == settled.size() - 1 ? frames : stretch.to));
        }
        return events;
    }

    /** Without those of too few witnesses; what they parted, and is of the same order, is one. */
    private static List<Stretch> joined(List<Stretch> all, int least) {
        var joined = new ArrayList<Stretch>();
        for (var stretch : all) {
            if (stretch.witnesses < least) {
                continue;
            }
            if (!joined.isEmpty() && joined.getLast().order == stretch.order) {
                joined.getLast().to = stretch.to;
                joined.getLast().witnesses += stretch.witnesses;
            } else {
                joined.add(stretch);
            }
        }
        return joined;
    }

    /**
     * Without weak ones that contradict each other: fields come in one order for a shot at least,
     * and what seems to change it again and again is fine detail.
     */
    private static List<Stretch> steady(List<Stretch> all) {
        var steady = new ArrayList<Stretch>();
        for (int i = 0; i < all.size(); i++) {
            if (!isContradicted(all, i, -1) && !isContradicted(all, i, 1)) {
                steady.add(all.get(i));
            }
        }
        return joined(steady, WITNESSES);
    }

    private static boolean isContradicted(List<Stretch> all, int at, int way) {
        int beside = at + way;
        if (beside < 0 || beside >= all.size()) {
            return false;
        }
        var one = all.get(at);
        var other = all.get(beside);
        return one.order.isOpposite(other.order) && one.isWeak() && other.isWeak();
    }
}
