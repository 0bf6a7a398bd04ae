package dev.clearcut.delivery.stale;

import dev.clearcut.base.Id;
import dev.clearcut.delivery.CutAspect;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.DeliverableKind;
import dev.clearcut.delivery.DeliveryState;
import dev.clearcut.delivery.Kinds;
import dev.clearcut.delivery.Version;
import dev.clearcut.delivery.plan.Schedule;
import dev.clearcut.use.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which versions of a delivery are stale, and why. What is accepted can be stale too. */
public final class Staleness {

    private final Kinds kinds;
    private final String newest;
    private final Map<Id<Cut>, CutDifference> since;

    /**
     * @param newest the name of the newest cut; empty when there is none
     * @param since the difference of the newest cut against each older one a version was made of
     */
    public Staleness(Kinds kinds, String newest, Map<Id<Cut>, CutDifference> since) {
        this.kinds = kinds;
        this.newest = newest;
        this.since = Map.copyOf(since);
    }

    /** In the order of the schedule; an item may be stale for several reasons. */
    public List<Stale> of(Schedule schedule) {
        var stale = new ArrayList<Stale>();
        for (var item : schedule.items()) {
            var version = item.current();
            var kind = kinds.of(item.wanted().kind());
            if (version.isPresent() && kind.isPresent() && isWanted(item)) {
                ofCut(item, version.get(), kind.get()).ifPresent(stale::add);
                stale.addAll(ofItems(item, version.get(), kind.get(), schedule));
            }
        }
        return stale;
    }

    private static boolean isWanted(Deliverable item) {
        return !item.state().isSettled() || item.state() == DeliveryState.ACCEPTED;
    }

    private Optional<Stale> ofCut(Deliverable item, Version version, DeliverableKind kind) {
        var cut = version.cut();
        if (cut == null) {
            return kind.isOfTheCut() && !newest.isEmpty()
                    ? Optional.of(new Stale(item, version, new Stale.Why.Untold(newest)))
                    : Optional.empty();
        }
        var difference = since.get(cut.cut());
        if (difference == null) {
            return Optional.empty();
        }
        var changes = new ArrayList<Stale.Change>();
        for (var aspect : CutAspect.values()) {
            if (kind.shows().contains(aspect) && !difference.of(aspect).isEmpty()) {
                changes.add(
                        new Stale.Change(
                                aspect,
                                difference.of(aspect),
                                difference.rate(),
                                difference.courseOf(aspect)));
            }
        }
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Stale(
                                item, version, new Stale.Why.NewCut(cut.name(), newest, changes)));
    }

    private List<Stale> ofItems(
            Deliverable item, Version version, DeliverableKind kind, Schedule schedule) {
        var stale = new ArrayList<Stale>();
        for (var from : version.from()) {
            var other = schedule.named(from.item());
            var newer =
                    other.filter(o -> kinds.of(o.wanted().kind()).filter(kind::follows).isPresent())
                            .flatMap(Deliverable::newest)
                            .map(Version::number)
                            .filter(number -> number > from.number());
            newer.ifPresent(
                    number ->
                            stale.add(
                                    new Stale(
                                            item,
                                            version,
                                            new Stale.Why.NewVersion(from, number))));
        }
        return stale;
    }
}
