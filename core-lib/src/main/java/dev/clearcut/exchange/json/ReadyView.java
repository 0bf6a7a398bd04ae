package dev.clearcut.exchange.json;

import dev.clearcut.delivery.ready.Obstacle;
import dev.clearcut.delivery.ready.Obstacle.Column;
import dev.clearcut.delivery.ready.Readiness;
import dev.clearcut.delivery.stale.Moved;
import dev.clearcut.delivery.stale.Stale;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a delivery and its acceptance.
 *
 * @param ready whether nothing does
 * @param stage {@code not-ready}, {@code to-send}, {@code with-the-buyer} or {@code accepted}
 * @param findings all of them, worst first
 */
public record ReadyView(
        String deal,
        boolean ready,
        String stage,
        List<ItemView> items,
        List<ObstacleView> findings) {

    /**
     * @param file whether the file is right: {@code ok}, {@code open} or {@code not-applicable}
     * @param rights whether the rights are there
     * @param papers whether the papers are in
     * @param due ISO date; null while it is not known
     */
    public record ItemView(
            String item,
            String kind,
            String obligation,
            String state,
            String file,
            String rights,
            String papers,
            String owner,
            @Nullable String due,
            DeliveryView.LateView daysLate,
            List<ObstacleView> findings) {

        static ItemView of(Readiness.ItemStanding one, @Nullable String due) {
            var item = one.item();
            return new ItemView(
                    item.reference(),
                    item.wanted().kind(),
                    item.wanted().obligation().word(),
                    item.state().word(),
                    one.on(Column.FILE).word(),
                    one.on(Column.RIGHTS).word(),
                    one.on(Column.PAPERS).word(),
                    item.handling().owner(),
                    due,
                    new DeliveryView.LateView(one.late().ours(), one.late().theirs()),
                    one.obstacles().stream().map(ObstacleView::of).toList());
        }
    }

    /**
     * @param column {@code file}, {@code rights} or {@code papers}
     * @param item empty where it is about the delivery as a whole
     * @param due ISO date; null while no day is known
     * @param stops whether the buyer would not accept while it is so
     */
    public record ObstacleView(
            String rule,
            String severity,
            String column,
            String item,
            String where,
            String text,
            String owner,
            @Nullable String due,
            long daysLate,
            boolean stops) {

        static ObstacleView of(Obstacle one) {
            var finding = one.finding();
            return new ObstacleView(
                    finding.rule(),
                    finding.severity().name().toLowerCase(java.util.Locale.ROOT),
                    one.column().word(),
                    one.item(),
                    finding.where().toString(),
                    finding.text(),
                    one.owner(),
                    one.due().map(LocalDate::toString).orElse(null),
                    one.daysLate(),
                    one.isInTheWay());
        }
    }

    /**
     * A version that is no longer of what it was made of.
     *
     * @param then the cut it is of, or the version of another item
     * @param now the newest cut, or the newest version of that item
     * @param changes empty where another item has a newer version
     */
    public record StaleView(
            String item,
            int version,
            String state,
            String then,
            String now,
            List<ChangeView> changes,
            String text) {

        public static StaleView of(Stale stale) {
            return switch (stale.why()) {
                case Stale.Why.NewCut(var then, var now, var changes) ->
                        of(stale, then, now, changes.stream().map(ChangeView::of).toList());
                case Stale.Why.NewVersion(var then, var now) ->
                        of(stale, then.toString(), then.item() + " v" + now, List.of());
                case Stale.Why.Untold(var now) -> of(stale, "", now, List.of());
            };
        }

        private static StaleView of(
                Stale stale, String then, String now, List<ChangeView> changes) {
            return new StaleView(
                    stale.item().reference(),
                    stale.version().number(),
                    stale.item().state().word(),
                    then,
                    now,
                    changes,
                    stale.text());
        }
    }

    /**
     * @param aspect {@code picture}, {@code text}, {@code background}, {@code dialogue}, {@code
     *     music}, {@code effects}, {@code shots} or {@code length}
     * @param rate as in {@code 25/1}
     * @param redone of the ranges, what is another and not only elsewhere
     * @param takenOut of the old cut, with nothing in its place
     * @param moved what is only elsewhere
     */
    public record ChangeView(
            String aspect,
            String rate,
            List<RangeView> ranges,
            List<RangeView> redone,
            List<RangeView> takenOut,
            List<MovedView> moved) {
        static ChangeView of(Stale.Change change) {
            return new ChangeView(
                    change.aspect().word(),
                    change.rate().fraction(),
                    views(change.ranges(), change.rate()),
                    views(change.course().redone(), change.rate()),
                    views(change.course().takenOut(), change.rate()),
                    change.course().moved().stream().map(MovedView::of).toList());
        }

        private static List<RangeView> views(List<FrameRange> ranges, Rate rate) {
            return ranges.stream()
                    .map(
                            range ->
                                    new RangeView(
                                            range.start(),
                                            range.end(),
                                            Stale.Change.inWords(range, rate)))
                    .toList();
        }
    }

    /**
     * @param from a frame of the new cut; all from there to {@code to} was {@code by} frames
     *     earlier
     * @param to exclusive
     */
    public record MovedView(long from, long to, long by) {
        static MovedView of(Moved moved) {
            return new MovedView(moved.at().start(), moved.at().end(), moved.by());
        }
    }

    /** Frames from the label 00:00:00:00, end exclusive. */
    public record RangeView(long start, long end, String timecodes) {}

    public static ReadyView of(Readiness ready) {
        return new ReadyView(
                ready.deal(),
                ready.isReady(),
                ready.stage().word(),
                ready.items().stream().map(one -> ItemView.of(one, due(one))).toList(),
                ready.obstacles().stream().map(ObstacleView::of).toList());
    }

    private static @Nullable String due(Readiness.ItemStanding one) {
        return one.due().map(LocalDate::toString).orElse(null);
    }
}
