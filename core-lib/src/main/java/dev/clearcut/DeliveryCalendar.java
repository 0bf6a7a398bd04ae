package dev.clearcut;

import dev.clearcut.base.Id;
import dev.clearcut.clearance.Deal;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.due.Anchor;
import dev.clearcut.delivery.due.DueWords;
import dev.clearcut.delivery.due.WorkingDays;
import dev.clearcut.delivery.plan.DueDays;
import dev.clearcut.delivery.plan.HangingOn;
import dev.clearcut.delivery.plan.Schedule;
import dev.clearcut.delivery.plan.Workload.DueItem;
import dev.clearcut.licence.event.Happened;
import dev.clearcut.store.EventRecord;
import dev.clearcut.store.Reading;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** By when items are due, and how people say so. */
public final class DeliveryCalendar {

    private final Scope scope;

    DeliveryCalendar(Scope scope) {
        this.scope = scope;
    }

    /** The day each item is due, as far as it is known now. */
    public DueDays days(Schedule schedule) {
        return scope.read(reading -> days(reading, schedule));
    }

    DueDays days(Reading reading, Schedule schedule) {
        var events = reading.events().of(scope.production()).stream().map(EventRecord::event);
        return schedule.days(Happened.of(events.toList()), workingDays());
    }

    /** The days on which people work, as this office counts them. */
    public WorkingDays workingDays() {
        return new Holidays(scope).workingDays();
    }

    /**
     * How a day is said among these items: its items, the events that are recorded or hung on, and
     * today.
     */
    public DueWords words(Schedule schedule) {
        return scope.read(
                reading ->
                        words(
                                reading,
                                reading.deliverables().of(scope.production()),
                                schedule.items()));
    }

    /**
     * @param all of the production
     * @param among those by whose names something can be due
     */
    DueWords words(Reading reading, Collection<Deliverable> all, Collection<Deliverable> among) {
        var hungOn =
                all.stream()
                        .flatMap(item -> Stream.ofNullable(item.due()))
                        .flatMap(due -> due.anchor().stream())
                        .filter(Anchor.OfEvent.class::isInstance)
                        .map(Anchor::toString);
        var recorded =
                reading.events().of(scope.production()).stream().map(one -> one.event().name());
        return DueWords.on(scope.sources().today())
                .items(among.stream().map(Deliverable::reference).toList())
                .events(Stream.concat(hungOn, recorded).toList());
    }

    /** What is due by an event of that name, in all deals. */
    public HangingOn hangingOn(String event) {
        return scope.read(
                reading ->
                        new HangingOn(
                                event.strip(),
                                reading.deals().of(scope.production()).stream()
                                        .flatMap(deal -> hangingOn(reading, deal, event))
                                        .toList()));
    }

    private Stream<HangingOn.Item> hangingOn(Reading reading, Deal deal, String event) {
        var schedule = new Deliveries(scope).schedule(reading, deal.id());
        return HangingOn.of(deal.name(), schedule, days(reading, schedule), event);
    }

    /** Every item of which the day is known, under the production's name. */
    List<DueItem> due(String production) {
        return scope.read(
                reading ->
                        reading.deals().of(scope.production()).stream()
                                .flatMap(deal -> due(reading, production, deal.id()))
                                .toList());
    }

    private Stream<DueItem> due(Reading reading, String production, Id<Deal> deal) {
        var schedule = new Deliveries(scope).schedule(reading, deal);
        var days = days(reading, schedule);
        var open = workingDays();
        return schedule.items().stream()
                .flatMap(
                        item ->
                                days.of(item).stream()
                                        .map(
                                                day ->
                                                        new DueItem(
                                                                production,
                                                                item,
                                                                day,
                                                                open.isOpen(day)
                                                                        ? ""
                                                                        : open.inWords(day))));
    }
}
