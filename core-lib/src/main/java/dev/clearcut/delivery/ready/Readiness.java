package dev.clearcut.delivery.ready;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Where;
import dev.clearcut.clearance.ClearanceFinding;
import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.clearance.ClearanceRule;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.DeliverableKind;
import dev.clearcut.delivery.DeliveryState.Court;
import dev.clearcut.delivery.Kinds;
import dev.clearcut.delivery.Wanted.Obligation;
import dev.clearcut.delivery.plan.Lateness;
import dev.clearcut.delivery.ready.Obstacle.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What stands between a delivery and its acceptance.
 *
 * @param deal its name
 * @param items in the order of the schedule
 * @param obstacles of all items and of the delivery as a whole, worst first
 * @param rightsClear whether the newest cut is clear for the deal
 */
public record Readiness(
        String deal, List<ItemStanding> items, List<Obstacle> obstacles, boolean rightsClear) {

    /** How an item stands on one of the three questions. */
    public enum Standing {
        OK,
        OPEN,
        /** The question is none for it. */
        NOT_APPLICABLE;

        /** {@code not-applicable}: the word in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * An item on all three questions.
     *
     * @param due nothing while the day is not known
     * @param obstacles its own, worst first
     */
    public record ItemStanding(
            Deliverable item,
            Map<Column, Standing> columns,
            Optional<LocalDate> due,
            Lateness late,
            List<Obstacle> obstacles) {
        public ItemStanding {
            columns = Map.copyOf(columns);
            obstacles = List.copyOf(obstacles);
        }

        public Standing on(Column column) {
            return columns.getOrDefault(column, Standing.NOT_APPLICABLE);
        }
    }

    public Readiness {
        items = List.copyOf(items);
        obstacles = List.copyOf(obstacles);
    }

    /** How far a delivery is. */
    public enum Stage {
        /** Something stands between it and acceptance. */
        NOT_READY,
        /** It would be accepted; something of it has not been sent. */
        TO_SEND,
        /** It would be accepted; the buyer has not said so of all of it. */
        WITH_THE_BUYER,
        ACCEPTED;

        /** {@code to-send}: the word in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What is optional counts for nothing, unless there is nothing else. */
    public Stage stage() {
        if (!isReady()) {
            return Stage.NOT_READY;
        }
        var asked =
                items.stream()
                        .map(ItemStanding::item)
                        .filter(item -> item.wanted().obligation() != Obligation.OPTIONAL)
                        .toList();
        var courts =
                (asked.isEmpty() ? items.stream().map(ItemStanding::item).toList() : asked)
                        .stream().map(item -> item.state().court()).toList();
        return courts.contains(Court.OURS)
                ? Stage.TO_SEND
                : courts.contains(Court.THEIRS) ? Stage.WITH_THE_BUYER : Stage.ACCEPTED;
    }

    /** Whether it would be accepted, as soon as all of it is with the buyer. */
    public boolean isReady() {
        return rightsClear && obstacles.stream().noneMatch(Obstacle::isInTheWay);
    }

    public static Readiness of(Delivery delivery) {
        var all = new ArrayList<Obstacle>();
        if (delivery.schedule().items().isEmpty()) {
            all.add(
                    whole(
                            Finding.blocker(
                                    "ready.no-schedule",
                                    Where.onRecord("deal", delivery.deal()),
                                    "No delivery is planned for \"%s\"; plan one from a template, or import the buyer's list."
                                            .formatted(delivery.deal())),
                            Column.FILE));
        }
        var rights = rights(delivery);
        boolean clear = delivery.rights().filter(ClearanceReport::isClear).isPresent();
        var items = new ArrayList<ItemStanding>();
        for (var item : delivery.schedule().items()) {
            var obstacles =
                    new ItemObstacles(delivery, item)
                            .all().stream().sorted(Obstacle.worstFirst()).toList();
            all.addAll(obstacles);
            items.add(
                    new ItemStanding(
                            item,
                            columns(item, obstacles, clear),
                            delivery.days().of(item),
                            Lateness.of(item, delivery.days(), delivery.today()),
                            obstacles));
        }
        all.addAll(rights);
        all.sort(Obstacle.worstFirst());
        return new Readiness(delivery.deal(), items, all, clear);
    }

    private static Obstacle whole(Finding finding, Column column) {
        return new Obstacle(finding, column, "", "", Optional.empty(), 0);
    }

    private static Map<Column, Standing> columns(
            Deliverable item, List<Obstacle> obstacles, boolean clear) {
        var columns = new EnumMap<Column, Standing>(Column.class);
        if (item.state().isSettled() && item.accepted().isEmpty() && obstacles.isEmpty()) {
            return columns;
        }
        var kind = Kinds.standard().of(item.wanted().kind());
        columns.put(ItemObstacles.column(item), Standing.OK);
        kind.filter(k -> !k.paper().isEmpty())
                .ifPresent(k -> columns.put(Column.PAPERS, Standing.OK));
        if (kind.filter(DeliverableKind::isOfTheCut).isPresent()) {
            columns.put(Column.RIGHTS, clear ? Standing.OK : Standing.OPEN);
        }
        obstacles.stream()
                .filter(Obstacle::isInTheWay)
                .forEach(one -> columns.put(one.column(), Standing.OPEN));
        return columns;
    }

    private static List<Obstacle> rights(Delivery delivery) {
        if (delivery.rights().isEmpty()) {
            return List.of(
                    whole(
                            Finding.blocker(
                                    "ready.no-cut",
                                    Where.onRecord("deal", delivery.deal()),
                                    "There is no cut on file, so nobody can tell whether its rights are there; add it with \"cut add\"."),
                            Column.RIGHTS));
        }
        return delivery.rights().get().details().stream()
                .map(detail -> right(detail, delivery))
                .toList();
    }

    /** Whoever sees to the clearance answers for it. */
    private static Obstacle right(ClearanceFinding detail, Delivery delivery) {
        var about =
                detail.right()
                        .flatMap(
                                answer ->
                                        delivery.cases().stream()
                                                .filter(c -> isAbout(c, detail))
                                                .findFirst());
        var due = about.flatMap(c -> Optional.ofNullable(c.due()));
        long late =
                due.map(day -> Math.max(0, delivery.today().toEpochDay() - day.toEpochDay()))
                        .orElse(0L);
        return new Obstacle(
                inTheWay(detail),
                Column.RIGHTS,
                "",
                about.map(ClearanceCase::owner).orElse(""),
                due,
                late);
    }

    /** A cut is not clear while nobody said whose a clip is. */
    private static Finding inTheWay(ClearanceFinding detail) {
        var finding = detail.finding();
        return finding.rule().equals(ClearanceRule.UNSORTED.id())
                ? Finding.error(
                        finding.rule(),
                        finding.where(),
                        finding.text()
                                + " Say so with \"use own\", or what it is with \"use confirm\".")
                : finding;
    }

    private static boolean isAbout(ClearanceCase one, ClearanceFinding detail) {
        return detail.use().material().filter(m -> m.id().equals(one.material())).isPresent()
                && detail.right().filter(answer -> answer.right() == one.right()).isPresent();
    }
}
