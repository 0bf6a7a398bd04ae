package dev.clearcut.rights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Says a set of cells in few boxes. There is no cheap way to the fewest, so some tidy ways are
 * tried and the shortest answer wins; the same set is always said in the same words.
 */
final class Boxes {

    /** Above this many boxes or pieces only the plain way is tried, to keep the time bounded. */
    private static final int MANY = 32;

    private static final int TOO_MANY = 2_000;

    private static final List<Axis> BY_TIME =
            List.of(Axis.WINDOW, Axis.MEDIUM, Axis.LANGUAGE, Axis.TERRITORY);
    private static final List<Axis> BY_PLACE =
            List.of(Axis.TERRITORY, Axis.MEDIUM, Axis.LANGUAGE, Axis.WINDOW);

    private Boxes() {}

    /** The same cells in fewer boxes, in order of first day, medium, language and territory. */
    static List<Box> tidy(List<Box> disjoint) {
        var best = joined(disjoint, BY_TIME);
        if (disjoint.size() <= MANY) {
            best = shorter(best, joined(disjoint, BY_PLACE));
            var pieces = byPlace(disjoint);
            if (pieces.size() <= TOO_MANY) {
                best = shorter(best, joined(pieces, BY_TIME));
            }
        }
        var inOrder = new ArrayList<>(best);
        inOrder.sort(
                Comparator.comparing((Box box) -> box.window().from())
                        .thenComparing(box -> box.media().first())
                        .thenComparing(box -> box.languages().first())
                        .thenComparing(box -> box.territories().first()));
        return List.copyOf(inOrder);
    }

    private static List<Box> shorter(List<Box> a, List<Box> b) {
        return b.size() < a.size() ? b : a;
    }

    /** Cut so that any two boxes have the same territories or none in common. */
    private static List<Box> byPlace(List<Box> boxes) {
        var atoms = new ArrayList<Territories>();
        for (var box : boxes) {
            var rest = box.territories();
            for (var atom : List.copyOf(atoms)) {
                var both = atom.and(rest);
                if (!both.isEmpty() && !both.equals(atom)) {
                    atoms.remove(atom);
                    atoms.add(both);
                    atoms.add(atom.minus(both));
                }
                rest = rest.minus(both);
            }
            if (!rest.isEmpty()) {
                atoms.add(rest);
            }
        }
        var pieces = new ArrayList<Box>();
        for (var box : boxes) {
            for (var atom : atoms) {
                if (box.territories().covers(atom)) {
                    pieces.add(new Box(atom, box.media(), box.languages(), box.window()));
                }
            }
        }
        return pieces;
    }

    /** Joins boxes that differ along one axis only, until none do. */
    private static List<Box> joined(List<Box> boxes, List<Axis> order) {
        var now = boxes;
        int before;
        do {
            before = now.size();
            for (var axis : order) {
                now = joined(now, axis);
            }
        } while (now.size() < before);
        return now;
    }

    /** A box without one axis. */
    private record Rest(List<Object> others) {
        static Rest of(Box box, Axis without) {
            return new Rest(
                    switch (without) {
                        case TERRITORY -> List.of(box.media(), box.languages(), box.window());
                        case MEDIUM -> List.of(box.territories(), box.languages(), box.window());
                        case LANGUAGE -> List.of(box.territories(), box.media(), box.window());
                        case WINDOW -> List.of(box.territories(), box.media(), box.languages());
                    });
        }
    }

    private static List<Box> joined(List<Box> boxes, Axis axis) {
        var alike = new LinkedHashMap<Rest, List<Box>>();
        for (var box : boxes) {
            alike.computeIfAbsent(Rest.of(box, axis), rest -> new ArrayList<>()).add(box);
        }
        var joined = new ArrayList<Box>(alike.size());
        for (var group : alike.values()) {
            if (axis == Axis.WINDOW) {
                joined.addAll(chained(group));
            } else {
                joined.add(group.stream().reduce(Boxes::union).orElseThrow());
            }
        }
        return joined;
    }

    private static Box union(Box a, Box b) {
        return new Box(
                a.territories().plus(b.territories()),
                a.media().plus(b.media()),
                a.languages().plus(b.languages()),
                a.window());
    }

    /** Windows that meet become one. */
    private static List<Box> chained(List<Box> group) {
        var inOrder = new ArrayList<>(group);
        inOrder.sort(Comparator.comparing(box -> box.window().from()));
        var chained = new ArrayList<Box>();
        for (var box : inOrder) {
            if (!chained.isEmpty() && chained.getLast().window().to().equals(box.window().from())) {
                var last = chained.removeLast();
                var window = new Window(last.window().from(), box.window().to());
                chained.add(new Box(box.territories(), box.media(), box.languages(), window));
            } else {
                chained.add(box);
            }
        }
        return chained;
    }
}
