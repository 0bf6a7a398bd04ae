package dev.clearcut.delivery.plan;

import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.DeliveryState.Court;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the coming weeks ask of people and places, over several productions.
 *
 * @param weeks by week, then by owner
 * @param clashes by day
 */
public record Workload(List<Week> weeks, List<Clash> clashes) {

    /**
     * An item with the day it is due.
     *
     * @param production by name
     * @param closed why nobody works on that day: {@code a Sunday}; empty where people do
     */
    public record DueItem(String production, Deliverable item, LocalDate due, String closed) {

        /** On a day on which people work. */
        public DueItem(String production, Deliverable item, LocalDate due) {
            this(production, item, due, "");
        }
    }

    /**
     * What one person has to hand over in a week: items in our court that are due then. What is
     * late already counts for the week of today.
     *
     * @param monday its first day
     * @param owner empty for what nobody answers for
     * @param most what is taken for too much, said by who asks
     */
    public record Week(LocalDate monday, String owner, List<DueItem> items, int most) {
        public Week {
            items = List.copyOf(items);
        }

        /** What nobody answers for overbooks nobody. */
        public boolean isOverbooked() {
            return !owner.isEmpty() && items.size() > most;
        }
    }

    /**
     * Several items that want one place on one day.
     *
     * @param what a facility that has to make them, or a recipient that two productions deliver to
     */
    public record Clash(LocalDate day, What what, String name, List<DueItem> items) {

        /** What cannot be in two places. */
        public enum What {
            FACILITY,
            RECIPIENT;

            /** {@code facility}: the word in files. */
            public String word() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        public Clash {
            items = List.copyOf(items);
        }
    }

    public Workload {
        weeks = List.copyOf(weeks);
        clashes = List.copyOf(clashes);
    }

    /**
     * @param items with known days; settled ones are left out
     * @param today what was due before counts for its week
     * @param most items a week that one person can see to
     */
    public static Workload of(List<DueItem> items, LocalDate today, int most) {
        var ours =
                items.stream()
                        .filter(one -> one.item().state().court() == Court.OURS)
                        .sorted(Comparator.comparing(DueItem::due))
                        .toList();
        return new Workload(weeks(ours, today, most), clashes(ours));
    }

    private static List<Week> weeks(List<DueItem> items, LocalDate today, int most) {
        var byWeek = new TreeMap<LocalDate, Map<String, List<DueItem>>>();
        for (var one : items) {
            var day = one.due().isBefore(today) ? today : one.due();
            byWeek.computeIfAbsent(monday(day), week -> new TreeMap<>())
                    .computeIfAbsent(
                            one.item().handling().owner().toLowerCase(Locale.ROOT),
                            owner -> new ArrayList<>())
                    .add(one);
        }
        var weeks = new ArrayList<Week>();
        byWeek.forEach(
                (monday, byOwner) ->
                        byOwner.forEach(
                                (owner, due) -> weeks.add(new Week(monday, owner, due, most))));
        return weeks;
    }

    /** Where that item wants what another wants on its day. */
    public List<Clash> clashesOf(DueItem one) {
        return clashes.stream()
                .filter(clash -> clash.items().stream().anyMatch(i -> i.item() == one.item()))
                .toList();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Several items are one errand to a recipient, unless they come from two productions. */
    private static List<Clash> clashes(List<DueItem> items) {
        var clashes = new ArrayList<Clash>();
        for (var group : by(items, one -> one.item().handling().facility()).entrySet()) {
            if (group.getValue().size() > 1) {
                clashes.add(clash(Clash.What.FACILITY, group.getValue()));
            }
        }
        for (var group : by(items, one -> one.item().handling().recipient()).entrySet()) {
            var productions = new TreeSet<String>();
            group.getValue().forEach(one -> productions.add(one.production()));
            if (productions.size() > 1) {
                clashes.add(clash(Clash.What.RECIPIENT, group.getValue()));
            }
        }
        clashes.sort(Comparator.comparing(Clash::day));
        return clashes;
    }

    private static Clash clash(Clash.What what, List<DueItem> items) {
        var first = items.getFirst();
        var handling = first.item().handling();
        return new Clash(
                first.due(),
                what,
                what == Clash.What.FACILITY ? handling.facility() : handling.recipient(),
                items);
    }

    private static Map<String, List<DueItem>> by(
            List<DueItem> items, Function<DueItem, String> place) {
        return items.stream()
                .filter(one -> !place.apply(one).isEmpty())
                .collect(
                        Collectors.groupingBy(
                                one -> one.due() + " " + place.apply(one).toLowerCase(Locale.ROOT),
                                TreeMap::new,
                                Collectors.toList()));
    }

    public boolean isAnythingWrong() {
        return !clashes.isEmpty() || weeks.stream().anyMatch(Week::isOverbooked);
    }
}
