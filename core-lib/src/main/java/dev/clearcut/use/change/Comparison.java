package dev.clearcut.use.change;

import dev.clearcut.use.change.Change.Added;
import dev.clearcut.use.change.Change.Changed;
import dev.clearcut.use.change.Change.Gone;
import dev.clearcut.use.change.Change.Joined;
import dev.clearcut.use.change.Change.Same;
import dev.clearcut.use.change.Change.Split;
import dev.clearcut.use.change.CutChanges.Basis;
import dev.clearcut.use.change.Event.Axis;
import dev.clearcut.use.change.Event.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares two cuts. */
final class Comparison {

    /** A change and the frame of the new cut at which it is placed. */
    private record Placed(long at, Change change) {}

    private final Version before;
    private final Version after;
    private final Basis basis;
    private final Alignment alignment;
    private final Aspects aspects;
    private final Map<Integer, Event> origins = new HashMap<>();
    private final Map<Long, Long> oldFrames = new HashMap<>();
    private final Map<Integer, List<Event>> oldKinds;
    private final Map<Integer, List<Event>> kinds;

    private Comparison(Version before, Version after, Basis basis, Axis axis, long tolerance) {
        this.before = before;
        this.after = after;
        this.basis = basis;
        this.alignment =
                Alignment.of(
                        Event.of(before, axis), Event.of(after, Axis.own(after.rate())), tolerance);
        this.aspects = new Aspects(alignment, before, after, tolerance);
        for (var event : alignment.before()) {
            var partner = alignment.partners()[event.index()];
            if (partner != null) {
                origins.put(partner.index(), event);
            }
            oldFrames.putIfAbsent(event.start(), event.played().use().record().start());
        }
        this.oldKinds = kinds(alignment.before());
        this.kinds = kinds(alignment.after());
    }

    static CutChanges of(Version before, Version after) {
        var own = Axis.own(before.rate());
        if (before.rate().runsLike(after.rate())) {
            return new Comparison(before, after, Basis.ONE_RATE, own, 0).changes();
        }
        var byFrames = new Comparison(before, after, Basis.FRAME_BY_FRAME, own, 0).changes();
        var inTime = Axis.inTime(before.rate(), after.rate());
        var byClock = new Comparison(before, after, Basis.BY_THE_CLOCK, inTime, 1).changes();
        return weight(byFrames) < weight(byClock) ? byFrames : byClock;
    }

    private static int weight(CutChanges changes) {
        return changes.different().size() + changes.ripples().size();
    }

    private CutChanges changes() {
        var placed = new ArrayList<Placed>();
        for (var event : alignment.before()) {
            var partner = alignment.partners()[event.index()];
            if (partner == null) {
                placed.add(
                        new Placed(event.start() + alignment.offsetAt(event.start()), lost(event)));
            } else {
                placed.add(new Placed(partner.start(), goesOn(event, partner)));
            }
        }
        for (var event : alignment.after()) {
            if (!origins.containsKey(event.index())) {
                placed.add(new Placed(event.start(), fresh(event)));
            }
        }
        placed.sort(Comparator.comparing(Placed::at));
        return new CutChanges(
                before, after, basis, ripples(), placed.stream().map(Placed::change).toList());
    }

    private Change goesOn(Event old, Event now) {
        var found = aspects.of(old, now);
        return found.isEmpty()
                ? new Same(old.played(), now.played())
                : new Changed(old.played(), now.played(), found);
    }

    private Change fresh(Event event) {
        return whole(oldKinds, event, e -> alignment.partners()[e.index()])
                .<Change>map(whole -> new Split(whole.played(), event.played()))
                .orElseGet(() -> new Added(event.played()));
    }

    private Change lost(Event event) {
        return whole(kinds, event, e -> origins.get(e.index()))
                .<Change>map(whole -> new Joined(event.played(), whole.played()))
                .orElseGet(() -> new Gone(event.played()));
    }

    /**
     * A use of the other cut that played this part of the source as well, and goes on without it.
     * Where the same part is still played, this one is a repeat.
     */
    private Optional<Event> whole(
            Map<Integer, List<Event>> others, Event part, Function<Event, @Nullable Event> goesOn) {
        var source = part.source();
        if (source == null) {
            return Optional.empty();
        }
        return others.getOrDefault(alignment.kinship().kind(part), List.of()).stream()
                .filter(other -> other.source() != null && other.source().covers(source))
                .filter(part::isKin)
                .filter(other -> isWithout(goesOn.apply(other), source))
                .findFirst();
    }

    private static boolean isWithout(@Nullable Event rest, Content source) {
        return rest != null && rest.source() != null && !rest.source().overlaps(source);
    }

    private Map<Integer, List<Event>> kinds(List<Event> events) {
        return events.stream().collect(Collectors.groupingBy(alignment.kinship()::kind));
    }

    private List<Ripple> ripples() {
        return alignment.steps().stream()
                .map(
                        step ->
                                new Ripple(
                                        oldFrames.getOrDefault(step.from(), step.from()),
                                        step.to(),
                                        step.by()))
                .toList();
    }
}
