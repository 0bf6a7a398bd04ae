package dev.clearcut;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.clearance.Deal;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.Kinds;
import dev.clearcut.delivery.Wanted;
import dev.clearcut.delivery.due.Due;
import dev.clearcut.delivery.plan.AlreadyThere;
import dev.clearcut.delivery.plan.DueDays;
import dev.clearcut.delivery.plan.Schedule;
import dev.clearcut.delivery.plan.Shipment;
import dev.clearcut.delivery.plan.Template;
import dev.clearcut.delivery.ready.Readiness;
import dev.clearcut.delivery.stale.Stale;
import dev.clearcut.store.Reading;
import dev.clearcut.store.Writing;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
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
                Wanted.required(Kinds.standard().named(kind, reference).id()));
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

    /** What of a template a deal has under other names; each of its items counts once. */
    public List<AlreadyThere> alreadyThere(String deal, Template template) {
        return AlreadyThere.of(template, schedule(deal));
    }

    private List<Deliverable> plan(
            String deal, Template template, @Nullable Due due, List<AlreadyThere> doubles) {
        var found = new Deals(scope).named(deal);
        var items =
                AlreadyThere.missing(
                        template.items(found.id(), due, scope.sources()::freshId),
                        schedule(deal),
                        doubles);
        return addAll(
                items.stream()
                        .map(item -> item.handled(item.handling().owner(scope.person())))
                        .toList());
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
        before.attempts().refuseOtherThan(after.attempts(), before.reference());
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
                    schedule(writing, item.deal()).refuseUnlessFree(item);
                    writing.deliverables().remove(scope.production(), item);
                });
    }

    /** By when it all is due. */
    public DeliveryCalendar calendar() {
        return new DeliveryCalendar(scope);
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
                    var calendar = calendar();
                    var daysBefore = calendar.days(writing, old);
                    var after = written(writing, before, before.due(due));
                    var now = schedule(writing, before.deal());
                    return new Rescheduled(
                            after, calendar.days(writing, now).against(daysBefore, now));
                });
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
