package dev.clearcut.media.picture;

import dev.clearcut.timecode.FrameRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for flashes that may harm viewers with photosensitive epilepsy, in standard dynamic range:
 * a look beforehand, no test by a device that a broadcaster accepts.
 *
 * <p>After ITU-R BT.1702 and Ofcom's guidance: a flash is a pair of opposing changes of at least 20
 * cd/m² in luminance, the darker being below 160, over more than a quarter of the picture at once;
 * more than three within a second are too many. Luminance is that of a screen of 200 cd/m²: L =
 * 413.435 (0.002745 D + 0.0189623)^2.2 for a code value D from 0 to 255. Red flashes are those of
 * WCAG 2: to or from a colour of which red is four fifths, where (R - G - B) × 320 changes by more
 * than 20. The detail of an event is {@code general} or {@code red}, its value the most changes in
 * a second.
 */
public final class Flashes implements PictureCheck {

    private static final int ACROSS = 32;
    private static final int DOWN = 18;
    private static final int CELLS = ACROSS * DOWN;
    private static final double CHANGE = 20;
    private static final double DARKER = 160;
    private static final double AREA = 0.25;

    /** Cells that change within so many frames of one another change at once. */
    private static final int AT_ONCE = 2;

    private final double framesASecond;
    private final int most;
    private final Swing[] luminance = new Swing[CELLS];
    private final Swing[] red = new Swing[CELLS];
    private final Changes general = new Changes();
    private final Changes reds = new Changes();
    private long at;

    /**
     * @param most flashes a second that are harmless
     */
    public Flashes(double framesASecond, int most) {
        this.framesASecond = framesASecond;
        this.most = most;
        for (int i = 0; i < CELLS; i++) {
            luminance[i] = new Swing(DARKER);
            red[i] = new Swing(Double.MAX_VALUE);
        }
    }

    @Override
    public void see(Raster now, @Nullable Raster before) {
        var cells = Cells.of(now, ACROSS, DOWN);
        for (int i = 0; i < CELLS; i++) {
            luminance[i].see(cells.luminance(i), at);
            red[i].see(cells.red(i), at);
        }
        general.see(luminance);
        reds.see(red);
        at++;
    }

    @Override
    public List<PictureEvent> end() {
        var events = new ArrayList<>(general.events("general"));
        events.addAll(reds.events("red"));
        events.sort(Comparator.comparing(PictureEvent::frames));
        return events;
    }

    /** One cell, going up and down. */
    private static final class Swing {
        private final double darker;
        private double low = Double.NaN;
        private double high = Double.NaN;
        private long rose = Long.MIN_VALUE;
        private long fell = Long.MIN_VALUE;

        private Swing(double darker) {
            this.darker = darker;
        }

        private void see(double value, long frame) {
            if (Double.isNaN(low)) {
                low = value;
                high = value;
            }
            low = Math.min(low, value);
            high = Math.max(high, value);
            if (value - low >= CHANGE && low < darker) {
                rose = frame;
                low = value;
                high = value;
            } else if (high - value >= CHANGE && value < darker) {
                fell = frame;
                low = value;
                high = value;
            }
        }
    }

    /** The changes of the whole picture, one against the other. */
    private final class Changes {
        private final List<Long> changes = new ArrayList<>();
        private final List<PictureEvent> events = new ArrayList<>();
        private int way;

        private void see(Swing[] cells) {
            int up = 0;
            int down = 0;
            for (var cell : cells) {
                up += cell.rose > at - AT_ONCE && cell.rose > cell.fell ? 1 : 0;
                down += cell.fell > at - AT_ONCE && cell.fell > cell.rose ? 1 : 0;
            }
            int now = up > AREA * CELLS && up > down ? 1 : down > AREA * CELLS ? -1 : 0;
            if (now != 0 && now != way) {
                way = now;
                changes.add(at);
                changes.removeIf(change -> change <= at - framesASecond);
                count();
            }
        }

        /** Two changes are one flash. */
        private void count() {
            if (changes.size() <= 2 * most) {
                return;
            }
            var range = new FrameRange(changes.getFirst(), at + 1);
            if (!events.isEmpty() && events.getLast().frames().end() >= range.start()) {
                var last = events.removeLast();
                events.add(
                        new PictureEvent(
                                last.frames().spanning(range),
                                Math.max(last.value(), changes.size()),
                                ""));
            } else {
                events.add(new PictureEvent(range, changes.size(), ""));
            }
        }

        private List<PictureEvent> events(String detail) {
            return events.stream()
                    .map(event -> new PictureEvent(event.frames(), event.value(), detail))
                    .toList();
        }
    }
}
