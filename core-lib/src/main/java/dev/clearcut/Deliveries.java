package dev.clearcut;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.clearance.Deal;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.DeliverableKind;
import dev.clearcut.delivery.Kinds;
import dev.clearcut.delivery.Wanted;
import dev.clearcut.delivery.due.Anchor;
import dev.clearcut.delivery.due.Due;
import dev.clearcut.delivery.due.DueWords;
import dev.clearcut.delivery.due.WorkingDays;
import dev.clearcut.delivery.plan.DueDays;
import dev.clearcut.delivery.plan.Schedule;
import dev.clearcut.delivery.plan.Shipment;
import dev.clearcut.delivery.plan.Template;
import dev.clearcut.delivery.plan.Workload;
import dev.clearcut.delivery.ready.Readiness;
import dev.clearcut.delivery.stale.Stale;
import dev.clearcut.licence.event.Happened;
import dev.clearcut.store.EventRecord;
import dev.clearcut.store.Reading;
import dev.clearcut.store.Writing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What buyers' contracts want delivered, by when, and what was sent. */
public final class Deliveries {

    private final Scope scope;

    Deliveries(Scope scope) {
        this.scope = scope;
    }

    /** Of all deals, in the order in which they came. */
    public List<Deliverable> list() {
        return scope.read(reading -> reading.deliverables().of(scope.production()));
    }

    /**
     * The items of a deal.
     *
     * @throws NotFound when there is no such deal
     */
    public Schedule schedule(String deal) {
        var found = new Deals(scope).named(deal);
        return scope.read(reading -> schedule(reading, found.id()));
    }

    /** The items among which this one is. */
    public Schedule schedule(Deliverable item) {
        return scope.read(reading -> schedule(reading, item.deal()));
    }

    /** A schedule that hangs together is one that can be made. */
    void refuseUnlessWhole(Reading reading, Id<Deal> deal) {
        schedule(reading, deal);
    }

    Schedule schedule(Reading reading, Id<Deal> deal) {
        return new Schedule(
                reading.deliverables().of(scope.production()).stream()
                        .filter(item -> item.deal().equals(deal))
                        .toList());
    }

    /**
     * An item by its name, upper or lower case.
     *
     * @throws NotFound when no deal has one
     * @throws Invalid when several have
     */
    public Deliverable named(String reference) {
        return new ItemNames(list()).only(reference);
    }

    /**
     * An item of a deal.
     *
     * @throws NotFound when there is no such deal, or it has no such item
     */
    public Deliverable named(String deal, String reference) {
        return new ItemNames(schedule(deal).items()).only(reference);
    }

    /** A fresh item for a deal, not yet on file. */
    public Deliverable fresh(String deal, String reference, String kind) {
        return Deliverable.planned(
                scope.sources().freshId(),
                new Deals(scope).named(deal).id(),
                reference,
                Wanted.required(kind(reference, kind).id()));
    }

    private static DeliverableKind kind(String reference, String kind) {
        var kinds = Kinds.standard();
        if (!kind.strip().equalsIgnoreCase(reference.strip())) {
            return kinds.named(kind);
        }
        return kinds.exact(kind)
                .or(() -> kinds.in(reference))
                .orElseThrow(
                        () ->
                                new Invalid(
                                        "\"%s\" does not say what kind of thing it is; add --kind, as in --kind picture-master (\"delivery kinds\" lists them all)."
                                                .formatted(reference.strip())));
    }

    /**
     * Adds an item that nobody has begun.
     *
     * @throws Refused when the deal has one of that name, it hangs on one that is not there, or on
     *     itself
     */
    public Deliverable add(Deliverable item) {
        return addAll(List.of(item)).getFirst();
    }

    List<Deliverable> addAll(List<Deliverable> items) {
        items.forEach(item -> new SpecNames().require(item.wanted().spec()));
        return scope.write(
                writing -> {
                    writing.deliverables().addAll(scope.production(), items);
                    items.stream()
                            .map(Deliverable::deal)
                            .distinct()
                            .forEach(deal -> refuseUnlessWhole(writing, deal));
                    return items;
                });
    }

    /**
     * Plans a whole delivery from a template; items that the deal has already, under the same name
     * or as the same kind under another, stay as they are, and what hangs on the template's hangs
     * on those. Whoever plans answers for each item until somebody else does.
     *
     * @param due of the template's first item; null leaves the day open
     * @return the items that were added
     */
    public List<Deliverable> plan(String deal, Template template, @Nullable Due due) {
        return plan(deal, template, due, alreadyThere(deal, template));
    }

    /** The same, with a second item of a kind where the deal has one under another name. */
    public List<Deliverable> planAll(String deal, Template template, @Nullable Due due) {
        return plan(deal, template, due, List.of());
    }

    /**
     * An item of a template that a deal has under another name.
     *
     * @param planned as the template calls it
     * @param there as the schedule does
     */
    public record AlreadyThere(String planned, String kind, String there) {}

    /** What of a template a deal has under other names; each of its items counts once. */
    public List<AlreadyThere> alreadyThere(String deal, Template template) {
        var there = schedule(deal);
        var free = new ArrayList<>(there.items());
        free.removeIf(item -> template.lines().stream().anyMatch(line -> isNamed(item, line)));
        var doubles = new ArrayList<AlreadyThere>();
        for (var line : template.lines()) {
            if (there.named(line.reference()).isEmpty()) {
                free.stream()
                        .filter(item -> isTheSame(item.wanted(), line.wanted()))
                        .findFirst()
                        .ifPresent(
                                item -> {
                                    free.remove(item);
                                    doubles.add(
                                            new AlreadyThere(
                                                    line.reference(),
                                                    line.wanted().kind(),
                                                    item.reference()));
                                });
            }
        }
        return doubles;
    }

    private static boolean isNamed(Deliverable item, Template.Line line) {
        return item.reference().equalsIgnoreCase(line.reference());
    }

    private static boolean isTheSame(Wanted one, Wanted other) {
        return one.kind().equals(other.kind())
                && agree(one.language(), other.language())
                && agree(one.version(), other.version());
    }

    private static boolean agree(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equalsIgnoreCase(other);
    }

    private List<Deliverable> plan(
            String deal, Template template, @Nullable Due due, List<AlreadyThere> doubles) {
        var found = new Deals(scope).named(deal);
        var there = schedule(deal);
        var names = new HashMap<String, String>();
        doubles.forEach(one -> names.put(Anchor.key(one.planned()), one.there()));
        UnaryOperator<String> wording = name -> names.getOrDefault(Anchor.key(name), name);
        var items =
                template.items(found.id(), due, scope.sources()::freshId).stream()
                        .filter(item -> there.named(item.reference()).isEmpty())
                        .filter(item -> !names.containsKey(Anchor.key(item.reference())))
                        .map(item -> reworded(item, wording))
                        .map(item -> item.handled(item.handling().owner(scope.person())))
                        .toList();
        return addAll(items);
    }

    private static Deliverable reworded(Deliverable item, UnaryOperator<String> wording) {
        var due = item.due();
        return item.due(due == null ? null : due.reworded(wording))
                .after(item.dependsOn().stream().map(wording).toList());
    }

    /**
     * Changes what is wanted, who sees to it, when it is due or what it needs.
     *
     * @param before as it was read
     * @throws Refused when it would hang on itself, or its name, versions, notes or steps are
     *     others
     */
    public Deliverable change(Deliverable before, UnaryOperator<Deliverable> to) {
        var after = to.apply(before);
        if (!after.reference().equals(before.reference())
                || !after.deal().equals(before.deal())
                || !after.versions().equals(before.versions())
                || !after.notes().equals(before.notes())
                || !after.steps().equals(before.steps())) {
            throw new Refused("Only what is wanted, who sees to it and when it is due change so.");
        }
        if (before.isOutOfAttempts() && after.attemptsAllowed() != before.attemptsAllowed()) {
            throw new Refused(
                    "\"%s\": all attempts are used; say who at the buyer's allows another with \"delivery allow\"."
                            .formatted(before.reference()));
        }
        if (!after.wanted().spec().equals(before.wanted().spec())) {
            new SpecNames().require(after.wanted().spec());
        }
        return written(before, after);
    }

    Deliverable written(Deliverable before, Deliverable after) {
        return scope.write(writing -> written(writing, before, after));
    }

    Deliverable written(Writing writing, Deliverable before, Deliverable after) {
        if (!after.equals(before)) {
            writing.deliverables().change(scope.production(), before, after);
            refuseUnlessWhole(writing, after.deal());
        }
        return after;
    }

    /**
     * Takes an item away that nobody has begun.
     *
     * @throws Refused when something was made or done; it is withdrawn instead
     */
    public void remove(Deliverable item) {
        if (!item.steps().isEmpty() || !item.versions().isEmpty()) {
            throw new Refused(
                    "\"%s\" was begun; mark it withdrawn instead, so that it stays told."
                            .formatted(item.reference()));
        }
        scope.change(
                writing -> {
                    writing.deliverables().remove(scope.production(), item);
                    refuseUnlessWhole(writing, item.deal());
                });
    }

    /** The day each item is due, as far as it is known now. */
    public DueDays days(Schedule schedule) {
        return scope.read(reading -> days(reading, schedule));
    }

    /** The days on which people work, as this office counts them. */
    public WorkingDays workingDays() {
        return new Holidays(scope).workingDays();
    }

    DueDays days(Reading reading, Schedule schedule) {
        var events = reading.events().of(scope.production()).stream().map(EventRecord::event);
        return schedule.days(Happened.of(events.toList()), new Holidays(scope).workingDays());
    }

    /**
     * How a day is said among these items: its items, the events that are recorded or hung on, and
     * today.
     */
    public DueWords dueWords(Schedule schedule) {
        return scope.read(reading -> dueWords(reading, schedule));
    }

    DueWords dueWords(Reading reading, Schedule schedule) {
        var hungOn =
                reading.deliverables().of(scope.production()).stream()
                        .flatMap(item -> Stream.ofNullable(item.due()))
                        .flatMap(due -> due.anchor().stream())
                        .filter(Anchor.OfEvent.class::isInstance)
                        .map(Anchor::toString);
        var recorded =
                reading.events().of(scope.production()).stream().map(one -> one.event().name());
        return DueWords.on(scope.sources().today())
                .items(schedule.items().stream().map(Deliverable::reference).toList())
                .events(Stream.concat(hungOn, recorded).toList());
    }

    /**
     * What moves with an item.
     *
     * @param moved every item that is due on another day now, the item itself among them
     */
    public record Rescheduled(Deliverable item, List<DueDays.Moved> moved) {
        public Rescheduled {
            moved = List.copyOf(moved);
        }
    }

    /**
     * Says another day for an item; what hangs on it moves along.
     *
     * @throws Refused when it would hang on itself; the message names the whole ring
     */
    public Rescheduled reschedule(Deliverable before, @Nullable Due due) {
        return scope.write(
                writing -> {
                    var old = schedule(writing, before.deal());
                    var daysBefore = days(writing, old);
                    var after = written(writing, before, before.due(due));
                    var now = schedule(writing, before.deal());
                    return new Rescheduled(after, days(writing, now).against(daysBefore, now));
                });
    }

    /** Every item of which the day is known, under the production's name. */
    List<Workload.DueItem> due(String production) {
        return scope.read(
                reading ->
                        reading.deals().of(scope.production()).stream()
                                .flatMap(deal -> due(reading, production, deal.id()))
                                .toList());
    }

    private Stream<Workload.DueItem> due(Reading reading, String production, Id<Deal> deal) {
        var schedule = schedule(reading, deal);
        var days = days(reading, schedule);
        var open = workingDays();
        return schedule.items().stream()
                .flatMap(
                        item ->
                                days.of(item).stream()
                                        .map(
                                                day ->
                                                        new Workload.DueItem(
                                                                production,
                                                                item,
                                                                day,
                                                                open.isOpen(day)
                                                                        ? ""
                                                                        : open.inWords(day))));
    }

    /**
     * Imports a buyer's list for a deal, all of it or nothing; the same list again changes nothing.
     * What was done about an item stays.
     *
     * @throws dev.clearcut.base.ClearcutException.BadFile when the file is no sheet at all
     */
    public Imported importFrom(String deal, Spreadsheet sheet) {
        return importing(deal).apply(sheet);
    }

    /** What importing a list would do, row by row. Nothing is written. */
    public Preview preview(String deal, Spreadsheet sheet) {
        return importing(deal).preview(sheet);
    }

    private Importing<Deliverable> importing(String deal) {
        return new Importing<>(scope, new DeliveryIntake(scope, new Deals(scope).named(deal)));
    }

    /**
     * All that stands between us and the acceptance of a deal's delivery. Computed now, and kept
     * nowhere.
     *
     * @throws NotFound when there is no such deal
     */
    public Readiness ready(String deal) {
        return new Readying(scope).of(deal);
    }

    /** What was done about items. */
    public Delivering making() {
        return new Delivering(scope);
    }

    /**
     * What the newest cut, and newer versions of other items, made stale; what is accepted among
     * it. Computed now, and kept nowhere.
     *
     * @throws NotFound when there is no such deal
     */
    public List<Stale> stale(String deal) {
        return stale(schedule(deal));
    }

    List<Stale> stale(Schedule schedule) {
        return new CutsDelivered(scope).staleness(schedule).of(schedule);
    }

    /** The shipping log of all deals, by the day of sending. */
    public List<Shipment> log() {
        return list().stream()
                .flatMap(item -> Shipment.of(item).stream())
                .sorted(Comparator.comparing((Shipment one) -> one.sent().on()))
                .toList();
    }
}
