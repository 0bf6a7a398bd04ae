package dev.clearcut.title;

import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of a work somebody has, cell by cell.
 *
 * @param levels for each share the cells in which it is had; disjoint, none empty
 */
record Holding(SortedMap<Share, Rights> levels) {

    static final Holding NOTHING = new Holding(new TreeMap<>());

    Holding {
        levels = Collections.unmodifiableSortedMap(levels);
    }

    static Holding of(Share share, Rights rights) {
        return NOTHING.plus(share, rights);
    }

    boolean isEmpty() {
        return levels.isEmpty();
    }

    /** Every cell in which there is anything. */
    Rights rights() {
        return levels.values().stream().reduce(Rights.none(), Rights::plus);
    }

    /** The cells in which it is this much or more. */
    Rights atLeast(Share share) {
        return levels.tailMap(share).values().stream().reduce(Rights.none(), Rights::plus);
    }

    Holding within(Rights cells) {
        var next = new TreeMap<Share, Rights>();
        levels.forEach((share, rights) -> put(next, share, rights.and(cells)));
        return new Holding(next);
    }

    Holding without(Rights cells) {
        var next = new TreeMap<Share, Rights>();
        levels.forEach((share, rights) -> put(next, share, rights.minus(cells)));
        return new Holding(next);
    }

    /** In no cell more than this. */
    Holding atMost(Share most) {
        var next = new TreeMap<Share, Rights>();
        levels.forEach((share, rights) -> put(next, share.least(most), rights));
        return new Holding(next);
    }

    Holding plus(Holding other) {
        var sum = this;
        for (var level : other.levels.entrySet()) {
            sum = sum.plus(level.getKey(), level.getValue());
        }
        return sum;
    }

    Holding plus(Share more, Rights cells) {
        var next = new TreeMap<Share, Rights>();
        var rest = cells;
        for (var level : levels.entrySet()) {
            var both = level.getValue().and(cells);
            put(next, level.getKey(), level.getValue().minus(both));
            put(next, level.getKey().plus(more), both);
            rest = rest.minus(both);
        }
        put(next, more, rest);
        return new Holding(next);
    }

    /** Less the other, which is nowhere more than this. */
    Holding minus(Holding other) {
        var rest = this;
        for (var level : other.levels.entrySet()) {
            rest = rest.minus(level.getKey(), level.getValue());
        }
        return rest;
    }

    private Holding minus(Share less, Rights cells) {
        var next = new TreeMap<Share, Rights>();
        for (var level : levels.entrySet()) {
            var both = level.getValue().and(cells);
            put(next, level.getKey(), level.getValue().minus(both));
            put(next, level.getKey().minus(less.least(level.getKey())), both);
        }
        return new Holding(next);
    }

    /** In each cell the less of the two. */
    Holding and(Holding other) {
        var next = new TreeMap<Share, Rights>();
        for (var mine : levels.entrySet()) {
            for (var theirs : other.levels.entrySet()) {
                put(
                        next,
                        mine.getKey().least(theirs.getKey()),
                        mine.getValue().and(theirs.getValue()));
            }
        }
        return new Holding(next);
    }

    private static void put(SortedMap<Share, Rights> levels, Share share, Rights cells) {
        if (!share.isNothing() && !cells.isEmpty()) {
            levels.merge(share, cells, Rights::plus);
        }
    }
}
