package dev.clearcut.delivery.plan;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Words;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.due.Anchor;
import dev.clearcut.delivery.due.WorkingDays;
import dev.clearcut.licence.event.Happened;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The items of one deal. Each hangs on items that are there, and none hangs on itself.
 *
 * @param items in the office's order
 */
public record Schedule(List<Deliverable> items) {

    /**
     * @throws Refused when two have one name, one hangs on an item that is not there, or some hang
     *     on each other in a ring; the message names all of the ring
     */
    public Schedule {
        items = List.copyOf(items);
        var byKey = new LinkedHashMap<String, Deliverable>();
        for (var item : items) {
            if (byKey.putIfAbsent(Anchor.key(item.reference()), item) != null) {
                throw new Refused(
                        "The delivery has an item \"%s\" already; choose another name."
                                .formatted(item.reference()));
            }
        }
        refuseUnknown(items, byKey);
        refuseRing(byKey, Schedule::dueFrom, "is due from");
        refuseRing(byKey, Deliverable::dependsOn, "needs");
    }

    private static List<String> dueFrom(Deliverable item) {
        return item.due() == null
                ? List.of()
                : item
                        .due()
                        .anchor()
                        .filter(Anchor.OfItem.class::isInstance)
                        .map(anchor -> ((Anchor.OfItem) anchor).reference())
                        .stream()
                        .toList();
    }

    /**
     * @throws Refused while others are due by that one, or need it first
     */
    public void refuseUnlessFree(Deliverable item) {
        var key = Anchor.key(item.reference());
        var hanging =
                items.stream()
                        .filter(
                                other ->
                                        named(other).stream()
                                                .map(Anchor::key)
                                                .anyMatch(key::equals))
                        .map(other -> '"' + other.reference() + '"')
                        .toList();
        if (!hanging.isEmpty()) {
            throw new Refused(
                    "\"%s\" is needed first, or its day is counted from, by %s; change that first (delivery change ITEM --needs none, delivery move)."
                            .formatted(item.reference(), String.join(", ", hanging)));
        }
    }

    private static List<String> named(Deliverable item) {
        var named = new ArrayList<>(dueFrom(item));
        named.addAll(item.dependsOn());
        return named;
    }

    private static void refuseUnknown(List<Deliverable> items, Map<String, Deliverable> byKey) {
        for (var item : items) {
            for (var name : named(item)) {
                if (!byKey.containsKey(Anchor.key(name))) {
                    throw new Refused(
                            "\"%s\" hangs on \"%s\", which is no item of this delivery%s"
                                    .formatted(item.reference(), name, hint(name, items)));
                }
            }
        }
    }

    private static String hint(String name, List<Deliverable> items) {
        var near = Words.didYouMeanName(name, items.stream().map(Deliverable::reference).toList());
        return near.isEmpty() ? "." : near;
    }

    private static void refuseRing(
            Map<String, Deliverable> byKey,
            Function<Deliverable, ? extends Collection<String>> on,
            String how) {
        var done = new HashSet<String>();
        for (var start : byKey.keySet()) {
            var path = new ArrayList<String>();
            walk(start, byKey, on, done, path, how);
        }
    }

    /** Depth first, without recursion: a list of items may be one long chain. */
    private static void walk(
            String start,
            Map<String, Deliverable> byKey,
            Function<Deliverable, ? extends Collection<String>> on,
            Set<String> done,
            List<String> path,
            String how) {
        var open = new ArrayList<List<String>>();
        enter(start, byKey, on, path, open);
        var inPath = new HashSet<>(path);
        while (!open.isEmpty()) {
            var next = open.getLast();
            if (next.isEmpty()) {
                open.removeLast();
                var left = path.removeLast();
                inPath.remove(left);
                done.add(left);
                continue;
            }
            var key = next.removeFirst();
            if (inPath.contains(key)) {
                throw ring(path.subList(path.indexOf(key), path.size()), byKey, how);
            }
            if (!done.contains(key)) {
                enter(key, byKey, on, path, open);
                inPath.add(key);
            }
        }
    }

    private static void enter(
            String key,
            Map<String, Deliverable> byKey,
            Function<Deliverable, ? extends Collection<String>> on,
            List<String> path,
            List<List<String>> open) {
        path.add(key);
        var item = byKey.get(key);
        var next = new ArrayList<String>();
        if (item != null) {
            on.apply(item).stream().map(Anchor::key).forEach(next::add);
        }
        open.add(next);
    }

    private static Refused ring(List<String> keys, Map<String, Deliverable> byKey, String how) {
        var names = new ArrayList<String>();
        for (var key : keys) {
            var item = byKey.get(key);
            names.add('"' + (item == null ? key : item.reference()) + '"');
        }
        names.add(names.getFirst());
        return new Refused(
                "Nothing can hang on itself: %s. Change one of these."
                        .formatted(String.join(" " + how + " ", names)));
    }

    /** By its name, upper or lower case. */
    public Optional<Deliverable> named(String reference) {
        return items.stream()
                .filter(item -> Anchor.key(item.reference()).equals(Anchor.key(reference)))
                .findFirst();
    }

    /** The day each item is due, as far as that is known. */
    public DueDays days(Happened happened, WorkingDays open) {
        return DueDays.of(this, happened, open);
    }

    /** The same with this item in the place of the one of its name. */
    public Schedule with(Deliverable changed) {
        return new Schedule(
                items.stream()
                        .map(item -> item.id().equals(changed.id()) ? changed : item)
                        .toList());
    }

    /** The items that are made of this one, or cannot be made before it. */
    public List<Deliverable> needing(Deliverable item) {
        return items.stream()
                .filter(
                        other ->
                                other.dependsOn().stream()
                                        .anyMatch(new Anchor.OfItem(item.reference())::is))
                .toList();
    }
}
