package dev.clearcut.delivery.plan;

import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.due.Anchor;
import dev.clearcut.delivery.due.Due;
import dev.clearcut.delivery.due.WorkingDays;
import dev.clearcut.licence.event.Happened;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The day each item of a schedule is due, as far as that is known; computed, and kept nowhere. */
public final class DueDays {

    private final Map<String, LocalDate> byItem = new HashMap<>();
    private final Map<String, String> openBy = new HashMap<>();

    private DueDays() {}

    static DueDays of(Schedule schedule, Happened happened, WorkingDays open) {
        var days = new DueDays();
        for (var item : inOrder(schedule)) {
            days.settle(item, happened, open);
        }
        return days;
    }

    /** Each after the one it hangs on. A schedule has no rings. */
    private static List<Deliverable> inOrder(Schedule schedule) {
        var byKey = new LinkedHashMap<String, Deliverable>();
        schedule.items().forEach(item -> byKey.put(Anchor.key(item.reference()), item));
        var ordered = new LinkedHashMap<String, Deliverable>();
        for (var item : schedule.items()) {
            var chain = new ArrayList<Deliverable>();
            for (var at = Optional.of(item);
                    at.isPresent() && !ordered.containsKey(Anchor.key(at.get().reference()));
                    at = before(at.get(), byKey)) {
                chain.add(at.get());
            }
            chain.reversed().forEach(one -> ordered.put(Anchor.key(one.reference()), one));
        }
        return List.copyOf(ordered.values());
    }

    private static Optional<Deliverable> before(Deliverable item, Map<String, Deliverable> byKey) {
        return Optional.ofNullable(item.due())
                .flatMap(Due::anchor)
                .filter(Anchor.OfItem.class::isInstance)
                .flatMap(
                        anchor ->
                                Optional.ofNullable(
                                        byKey.get(
                                                Anchor.key(((Anchor.OfItem) anchor).reference()))));
    }

    private void settle(Deliverable item, Happened happened, WorkingDays open) {
        var key = Anchor.key(item.reference());
        switch (item.due()) {
            case null -> openBy.put(key, "");
            case Due.On(var day) -> byItem.put(key, day);
            case Due.Counted counted -> {
                var anchor = anchorDay(counted.from(), happened);
                if (anchor.isPresent()) {
                    byItem.put(key, counted.counted(anchor.get(), open));
                } else if (counted.notAfter() != null) {
                    byItem.put(key, counted.notAfter());
                } else {
                    openBy.put(key, missing(counted.from()));
                }
            }
        }
    }

    private Optional<LocalDate> anchorDay(Anchor anchor, Happened happened) {
        return switch (anchor) {
            case Anchor.OfEvent(var name) -> happened.on(name);
            case Anchor.OfItem(var reference) -> of(reference);
        };
    }

    private String missing(Anchor anchor) {
        return switch (anchor) {
            case Anchor.OfEvent(var name) -> name;
            case Anchor.OfItem(var reference) ->
                    Objects.requireNonNullElse(openBy.get(Anchor.key(reference)), "");
        };
    }

    /** The day; nothing while it is not known, or nobody said one. */
    public Optional<LocalDate> of(String item) {
        return Optional.ofNullable(byItem.get(Anchor.key(item)));
    }

    public Optional<LocalDate> of(Deliverable item) {
        return of(item.reference());
    }

    /** The event that has to be recorded before the day is known. */
    public Optional<String> waitingFor(Deliverable item) {
        return Optional.ofNullable(openBy.get(Anchor.key(item.reference())))
                .filter(event -> !event.isEmpty());
    }

    /**
     * A day that is another now.
     *
     * @param from nothing where it was not known
     * @param to nothing where it is not known now
     */
    public record Moved(String item, Optional<LocalDate> from, Optional<LocalDate> to) {}

    /** What is due on another day here than there, in the order of the schedule. */
    public List<Moved> against(DueDays before, Schedule schedule) {
        return schedule.items().stream()
                .map(item -> new Moved(item.reference(), before.of(item), of(item)))
                .filter(moved -> !moved.from().equals(moved.to()))
                .toList();
    }
}
