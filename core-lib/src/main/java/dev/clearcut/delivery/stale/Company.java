package dev.clearcut.delivery.stale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The segments of one aspect of a cut by name, and by what begins and ends beside them. */
final class Company {

    private final boolean byName;
    private final Map<String, List<Segment>> called = new HashMap<>();
    private final Map<Long, List<String>> beginning = new HashMap<>();
    private final Map<Long, List<String>> ending = new HashMap<>();

    Company(List<Segment> segments, boolean byName) {
        this.byName = byName;
        for (var segment :
                segments.stream()
                        .sorted(Comparator.comparingLong(s -> s.record().start()))
                        .toList()) {
            var what = what(segment);
            called.computeIfAbsent(what, w -> new ArrayList<>()).add(segment);
            beginning.computeIfAbsent(segment.record().start(), f -> new ArrayList<>()).add(what);
            ending.computeIfAbsent(segment.record().end(), f -> new ArrayList<>()).add(what);
        }
        beginning.values().forEach(names -> names.sort(null));
        ending.values().forEach(names -> names.sort(null));
    }

    String what(Segment segment) {
        return byName ? segment.name() : segment.key();
    }

    /** In record order. */
    List<Segment> called(String what) {
        return called.getOrDefault(what, List.of());
    }

    /** On how many of its two sides a segment has the same beside it as another in its cut. */
    int same(Segment segment, Company others, Segment other) {
        boolean head =
                at(ending, segment.record().start())
                        .equals(at(others.ending, other.record().start()));
        boolean tail =
                at(beginning, segment.record().end())
                        .equals(at(others.beginning, other.record().end()));
        return (head ? 1 : 0) + (tail ? 1 : 0);
    }

    private static List<String> at(Map<Long, List<String>> edges, long frame) {
        return edges.getOrDefault(frame, List.of());
    }
}
