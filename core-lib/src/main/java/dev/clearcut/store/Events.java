package dev.clearcut.store;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.journal.Facts;
import dev.clearcut.journal.Recorded;
import dev.clearcut.licence.event.Event;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import org.hibernate.Session;

/** Recorded events as rows. */
final class Events implements Kind<EventRecord, EventRow> {

    private final Session session;
    private final Sql sql;

    Events(Session session, Sql sql) {
        this.session = session;
        this.sql = sql;
    }

    @Override
    public Class<EventRow> rows() {
        return EventRow.class;
    }

    @Override
    public String table() {
        return "event";
    }

    @Override
    public String order() {
        return "day, name";
    }

    @Override
    public String name() {
        return "name";
    }

    @Override
    public Function<EventRow, EventRecord> reader() {
        return row -> new EventRecord(Id.of(row.id), new Event(row.name, LocalDate.parse(row.day)));
    }

    @Override
    public Id<EventRecord> id(EventRecord one) {
        return one.id();
    }

    @Override
    public Facts facts(EventRecord one) {
        return Recorded.of(one.id(), one.event());
    }

    @Override
    public void insert(Id<ProductionRecord> production, Collection<EventRecord> events) {
        for (var one : events) {
            var event = one.event();
            var before =
                    sql.texts(
                            "select day from event where production_id = ? and event_key = ?",
                            production.value(),
                            event.key());
            if (!before.isEmpty()) {
                throw new Refused(
                        "\"%s\" is recorded already, on %s: correct that one."
                                .formatted(event.name(), before.getFirst()));
            }
            session.persist(row(production, one));
            session.flush();
            session.clear();
        }
    }

    private static EventRow row(Id<ProductionRecord> production, EventRecord one) {
        var row = new EventRow();
        row.id = one.id().value();
        row.production = production.value();
        row.name = one.event().name();
        row.key = one.event().key();
        row.day = one.event().on().toString();
        return row;
    }
}
