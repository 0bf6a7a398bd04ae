package dev.clearcut.use.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which uses of one cut may be which of the other. */
final class Kinship {

    /**
     * Of uses that are all of one name, only those are weighed against each other that stand at
     * about the same place among them, counted from the first or from the last.
     */
    private static final int WIDEST = 128;

    private final Map<String, Integer> keys = new HashMap<>();
    private final List<Integer> parents = new ArrayList<>();
    private final Map<Integer, List<Event>> families = new HashMap<>();
    private final Map<Integer, List<Event>> others = new HashMap<>();

    private Kinship() {}

    static Kinship of(List<Event> before, List<Event> after) {
        var kinship = new Kinship();
        before.forEach(kinship::join);
        after.forEach(kinship::join);
        before.forEach(e -> kinship.family(kinship.others, e).add(e));
        after.forEach(e -> kinship.family(kinship.families, e).add(e));
        return kinship;
    }

    /** The uses of the new cut that may be this one of the old, in record order. */
    List<Event> candidates(Event before) {
        var family = family(families, before);
        if (family.size() <= 2 * WIDEST) {
            return family.stream().filter(before::isKin).toList();
        }
        var own = family(others, before);
        int fromFirst = rank(own, before);
        int fromLast = family.size() - (own.size() - fromFirst);
        var near = new ArrayList<Event>();
        for (int i = Math.max(0, Math.min(fromFirst, fromLast) - WIDEST / 2);
                i < Math.min(family.size(), Math.max(fromFirst, fromLast) + WIDEST / 2);
                i++) {
            boolean isNear =
                    Math.abs(i - fromFirst) <= WIDEST / 2 || Math.abs(i - fromLast) <= WIDEST / 2;
            if (isNear && before.isKin(family.get(i))) {
                near.add(family.get(i));
            }
        }
        return near;
    }

    /** A number that uses of either cut share when they may be the same material. */
    int kind(Event event) {
        return root(names(event).getFirst());
    }

    /** Families stand in the order of their indices. */
    private static int rank(List<Event> family, Event event) {
        int low = 0;
        int high = family.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (family.get(middle).index() < event.index()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private List<Event> family(Map<Integer, List<Event>> of, Event event) {
        return of.computeIfAbsent(root(names(event).getFirst()), r -> new ArrayList<>());
    }

    private void join(Event event) {
        var names = names(event);
        int root = root(names.getFirst());
        for (var name : names) {
            parents.set(root(name), root);
        }
    }

    private static List<String> names(Event event) {
        var names = new ArrayList<String>();
        event.played().material().ifPresent(m -> names.add("material " + m.value()));
        if (!event.file().isEmpty()) {
            names.add("file " + event.file());
        }
        if (!event.name().isEmpty()) {
            names.add("name " + event.name());
        }
        return names.isEmpty() ? List.of("nameless") : names;
    }

    private int root(String name) {
        int node =
                keys.computeIfAbsent(
                        name,
                        n -> {
                            parents.add(parents.size());
                            return parents.size() - 1;
                        });
        while (parents.get(node) != node) {
            parents.set(node, parents.get(parents.get(node)));
            node = parents.get(node);
        }
        return node;
    }
}
