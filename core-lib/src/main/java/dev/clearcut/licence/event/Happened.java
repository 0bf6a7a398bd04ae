package dev.clearcut.licence.event;

import dev.clearcut.base.ClearcutException.Invalid;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The events that are recorded. What is not among them may have happened or not. */
public final class Happened {

    private static final Happened NOTHING = new Happened(Map.of());

    private final Map<String, Event> byKey;

    private Happened(Map<String, Event> byKey) {
        this.byKey = byKey;
    }

    public static Happened nothing() {
        return NOTHING;
    }

    /**
     * @throws Invalid when one event is recorded on two days
     */
    public static Happened of(Event... events) {
        return of(Arrays.asList(events));
    }

    /**
     * @throws Invalid when one event is recorded on two days
     */
    public static Happened of(Collection<Event> events) {
        var byKey = new LinkedHashMap<String, Event>();
        for (var event : events) {
            var before = byKey.putIfAbsent(Event.key(event.name()), event);
            if (before != null && !before.on().equals(event.on())) {
                throw new Invalid(
                        "\"%s\" is recorded on %s and on %s: correct one of them."
                                .formatted(event.name(), before.on(), event.on()));
            }
        }
        return new Happened(byKey);
    }

    public Optional<LocalDate> on(String event) {
        return Optional.ofNullable(byKey.get(Event.key(event))).map(Event::on);
    }

    /** In the order they were recorded. */
    public List<Event> events() {
        return List.copyOf(byKey.values());
    }
}
