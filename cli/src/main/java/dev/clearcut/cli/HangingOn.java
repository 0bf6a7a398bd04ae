package dev.clearcut.cli;

import dev.clearcut.Production;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Where;
import dev.clearcut.base.Words;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.due.Anchor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of a production's deliveries is due by an event, and still to be done. */
record HangingOn(String event, List<String> items, Set<String> deals) {

    private static final int NAMED = 5;

    static HangingOn of(Production film, String event) {
        var anchor = new Anchor.OfEvent(event);
        var items = new ArrayList<String>();
        var deals = new LinkedHashSet<String>();
        for (var deal : film.deals().list()) {
            var schedule = film.deliveries().schedule(deal.name());
            var days = film.deliveries().calendar().days(schedule);
            for (var item : schedule.items()) {
                if (!item.state().isSettled() && isBy(item, anchor)) {
                    deals.add(deal.name());
                    items.add(
                            "%s of %s%s"
                                    .formatted(
                                            item.reference(),
                                            deal.name(),
                                            days.of(item).map(day -> ", due " + day).orElse("")));
                }
            }
        }
        return new HangingOn(anchor.name(), items, deals);
    }

    private static boolean isBy(Deliverable item, Anchor.OfEvent event) {
        return Optional.ofNullable(item.due()).flatMap(due -> due.anchor()).stream()
                .anyMatch(event::equals);
    }

    /** {@code 2 items of deliveries hang on it: Master of Streamer Europe, due 2027-02-08; …}. */
    List<String> inWords() {
        if (items.isEmpty()) {
            return List.of();
        }
        return List.of(
                "%s of deliveries %s on it: %s%s"
                        .formatted(
                                Words.many(items.size(), "item"),
                                items.size() == 1 ? "hangs" : "hang",
                                String.join("; ", items.stream().limit(NAMED).toList()),
                                items.size() > NAMED
                                        ? "; and %d more".formatted(items.size() - NAMED)
                                        : ""));
    }

    /** What one buyer did is no event of another's. */
    Report doubt() {
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
                                                deals.iterator().next())));
    }
}
