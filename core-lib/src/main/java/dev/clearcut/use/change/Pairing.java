package dev.clearcut.use.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which use of the new cut goes on from which of the old: first those that stand where they are
 * expected, then those that are kin and play the same elsewhere. Each goes on at most once.
 */
final class Pairing {

    /** How sure a pair is that does not stand where it is expected, the surest first. */
    private enum Likeness {
        PLAYS_THE_SAME,
        SHARES_SOURCE,
        AS_LONG,
        BY_NAME
    }

    private record Expected(Event before, Fit fit) {
        boolean staysOnTrack() {
            return before.played().use().track().equals(fit.after().played().use().track());
        }
    }

    private record Elsewhere(Event before, Event after, Likeness likeness, long off) {}

    private final @Nullable Event[] afters;
    private final boolean[] taken;
    private final List<Event> before;
    private final Kinship kinship;
    private final long tolerance;

    private Pairing(List<Event> before, int after, Kinship kinship, long tolerance) {
        this.before = before;
        this.kinship = kinship;
        this.tolerance = tolerance;
        this.afters = new Event[before.size()];
        this.taken = new boolean[after];
    }

    /** For each use of the old cut the one it goes on as; null for none. */
    static @Nullable Event[] of(
            List<Event> before, int after, Kinship kinship, long[] offsets, long tolerance) {
        var pairing = new Pairing(before, after, kinship, tolerance);
        pairing.whereExpected(offsets);
        pairing.elsewhere(offsets);
        return pairing.afters;
    }

    private void whereExpected(long[] offsets) {
        var all = new ArrayList<Expected>();
        for (var event : before) {
            for (var after : kinship.candidates(event)) {
                Fit.of(event, after, tolerance).stream()
                        .filter(fit -> fit.offset() == offsets[event.index()])
                        .min(Comparator.comparing(Fit::cost))
                        .ifPresent(fit -> all.add(new Expected(event, fit)));
            }
        }
        all.sort(
                Comparator.comparing((Expected e) -> e.fit().cost())
                        .thenComparing(e -> !e.staysOnTrack())
                        .thenComparing(e -> !e.before().name().equals(e.fit().after().name()))
                        .thenComparing(e -> e.before().index())
                        .thenComparing(e -> e.fit().after().index()));
        all.forEach(e -> pair(e.before(), e.fit().after()));
    }

    private void elsewhere(long[] offsets) {
        var all = new ArrayList<Elsewhere>();
        for (var event : before) {
            if (afters[event.index()] != null) {
                continue;
            }
            for (var after : kinship.candidates(event)) {
                var likeness = taken[after.index()] ? null : likeness(event, after);
                if (likeness != null) {
                    long off = after.start() - event.start() - offsets[event.index()];
                    all.add(new Elsewhere(event, after, likeness, Math.abs(off)));
                }
            }
        }
        all.sort(
                Comparator.comparing(Elsewhere::likeness)
                        .thenComparing(Elsewhere::off)
                        .thenComparing(e -> e.before().index())
                        .thenComparing(e -> e.after().index()));
        all.forEach(e -> pair(e.before(), e.after()));
    }

    private static @Nullable Likeness likeness(Event before, Event after) {
        boolean asLong = before.length() == after.length();
        if (before.source() == null || after.source() == null) {
            return asLong ? Likeness.AS_LONG : Likeness.BY_NAME;
        }
        if (before.source().equals(after.source())) {
            return Likeness.PLAYS_THE_SAME;
        }
        if (before.source().overlaps(after.source())) {
            return Likeness.SHARES_SOURCE;
        }
        return before.tellsContentLike(after) ? null : Likeness.BY_NAME;
    }

    private void pair(Event event, Event after) {
        if (afters[event.index()] == null && !taken[after.index()]) {
            afters[event.index()] = after;
            taken[after.index()] = true;
        }
    }
}
