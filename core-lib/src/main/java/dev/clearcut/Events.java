package dev.clearcut;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.licence.event.Event;
import dev.clearcut.store.EventRecord;
import dev.clearcut.store.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What happened, and when: first transmission, delivery, a theatrical release. Terms, deadlines and
 * steps that hang on an event are open until it is recorded, and every answer heeds it from then
 * on.
 */
public final class Events {

    private final Scope scope;

    Events(Scope scope) {
        this.scope = scope;
    }

    /**
     * Records that something happened; the same again changes nothing.
     *
     * @throws Refused when it is recorded on another day
     */
    public Event record(String name, LocalDate on) {
        return scope.write(
                writing -> {
                    var event = new Event(name, on);
                    var before = recorded(writing, event);
                    if (before.isEmpty()) {
                        writing.events()
                                .add(
                                        scope.production(),
                                        new EventRecord(scope.sources().freshId(), event));
                        return event;
                    }
                    var there = before.get().event();
                    if (!there.on().equals(on)) {
                        throw new Refused(
                                "\"%s\" is recorded on %s already; if %s is right, correct it."
                                        .formatted(there.name(), there.on(), on));
                    }
                    return there;
                });
    }

    /**
     * Says that something happened on another day than is recorded.
     *
     * @throws dev.clearcut.base.ClearcutException.NotFound when it is not recorded at all
     */
    public Event correct(String name, LocalDate on) {
        return scope.write(
                writing -> {
                    var before = known(writing, name);
                    var after = new Event(before.event().name(), on);
                    if (!after.equals(before.event())) {
                        writing.events()
                                .change(
                                        scope.production(),
                                        before,
                                        new EventRecord(before.id(), after));
                    }
                    return after;
                });
    }

    /**
     * Takes back that something happened; what hangs on it is open again.
     *
     * @return what was recorded
     * @throws dev.clearcut.base.ClearcutException.NotFound when it is not recorded
     */
    public Event takeBack(String name) {
        return scope.write(
                writing -> {
                    var before = known(writing, name);
                    writing.events().remove(scope.production(), before);
                    return before.event();
                });
    }

    /** By day. */
    public List<Event> list() {
        return scope.read(
                reading ->
                        reading.events().of(scope.production()).stream()
                                .map(EventRecord::event)
                                .toList());
    }

    private EventRecord known(Reading reading, String name) {
        return recorded(reading, new Event(name, LocalDate.EPOCH))
                .orElseThrow(
                        () ->
                                Unknown.name(
                                        "event",
                                        name,
                                        reading.events().of(scope.production()).stream()
                                                .map(one -> one.event().name())
                                                .toList(),
                                        "record it with \"event record\""));
    }

    private Optional<EventRecord> recorded(Reading reading, Event event) {
        return reading.events().of(scope.production()).stream()
                .filter(one -> one.event().key().equals(event.key()))
                .findFirst();
    }
}
