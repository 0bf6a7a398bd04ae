package dev.clearcut.delivery.plan;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Where;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.due.Anchor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What of a production's deliveries is due by an event, and still to be done.
 *
 * @param event its name
 */
public record HangingOn(String event, List<Item> items) {

    /**
     * An item.
     *
     * @param deal its name
     * @param due nothing while the day is not known
     */
    public record Item(String deal, Deliverable item, Optional<LocalDate> due) {}

    public HangingOn {
        items = List.copyOf(items);
    }

    /** Those of one deal. */
    public static Stream<Item> of(String deal, Schedule schedule, DueDays days, String event) {
        var anchor = new Anchor.OfEvent(event);
        return schedule.items().stream()
                .filter(item -> !item.state().isSettled() && isDueBy(item, anchor))
                .map(item -> new Item(deal, item, days.of(item)));
    }

    private static boolean isDueBy(Deliverable item, Anchor.OfEvent event) {
        return Optional.ofNullable(item.due()).flatMap(due -> due.anchor()).stream()
                .anyMatch(event::equals);
    }

    /** What one buyer did is no event of another's. */
    public Report doubt() {
        var deals = items.stream().map(Item::deal).distinct().toList();
        return deals.size() < 2
                ? Report.clean()
                : Report.of(
                        Finding.warning(
                                "event.shared",
                                Where.onRecord("event", event),
                                "It counts for %d deals (%s). If it happened with one buyer alone, hang the other's items on an event of its own, such as \"event %s of %s\"."
                                        .formatted(
                                                deals.size(),
                                                String.join(", ", deals),
                                                event,
                                                deals.getFirst())));
    }
}
