package dev.clearcut.rights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What holds on which days, in the one form it can have: windows are disjoint and in order, nothing
 * empty is kept, and windows that meet differ in what holds.
 */
record Slices<V extends Cover<V>>(List<Slice<V>> slices) {

    /** The same holds on every day of the window. */
    record Slice<V extends Cover<V>>(Window window, V what) {}

    static <V extends Cover<V>> Slices<V> none() {
        return new Slices<>(List.of());
    }

    static <V extends Cover<V>> Slices<V> of(Window window, V what) {
        return new Slices<>(what.isEmpty() ? List.of() : List.of(new Slice<>(window, what)));
    }

    Slices<V> combine(Op op, Slices<V> other) {
        var days = new TreeSet<LocalDate>();
        for (var slice : slices) {
            days.add(slice.window().from());
            days.add(slice.window().to());
        }
        for (var slice : other.slices) {
            days.add(slice.window().from());
            days.add(slice.window().to());
        }
        var sum = new ArrayList<Slice<V>>(days.size());
        var mine = new Reading<>(slices);
        var theirs = new Reading<>(other.slices);
        LocalDate from = null;
        for (var to : days) {
            if (from != null) {
                append(sum, from, to, op.apply(mine.on(from), theirs.on(from)));
            }
            from = to;
        }
        return new Slices<>(List.copyOf(sum));
    }

    private static <V extends Cover<V>> void append(
            List<Slice<V>> sum, LocalDate from, LocalDate to, @Nullable V what) {
        if (what == null || what.isEmpty()) {
            return;
        }
        if (!sum.isEmpty()) {
            var last = sum.getLast();
            if (last.window().to().equals(from) && last.what().equals(what)) {
                sum.set(sum.size() - 1, new Slice<>(new Window(last.window().from(), to), what));
                return;
            }
        }
        sum.add(new Slice<>(new Window(from, to), what));
    }

    /** Reads slices for days that only go forward. */
    private static final class Reading<V extends Cover<V>> {
        private final List<Slice<V>> slices;
        private int next;

        Reading(List<Slice<V>> slices) {
            this.slices = slices;
        }

        @Nullable V on(LocalDate day) {
            while (next < slices.size() && !day.isBefore(slices.get(next).window().to())) {
                next++;
            }
            if (next == slices.size() || day.isBefore(slices.get(next).window().from())) {
                return null;
            }
            return slices.get(next).what();
        }
    }

    boolean covers(Slices<V> other) {
        for (var theirs : other.slices) {
            if (!covers(theirs)) {
                return false;
            }
        }
        return true;
    }

    private boolean covers(Slice<V> theirs) {
        var day = theirs.window().from();
        for (var mine : slices) {
            if (mine.window().to().isAfter(day)) {
                if (mine.window().from().isAfter(day) || !mine.what().covers(theirs.what())) {
                    return false;
                }
                day = mine.window().to();
                if (!day.isBefore(theirs.window().to())) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean intersects(Slices<V> other) {
        for (var mine : slices) {
            for (var theirs : other.slices) {
                if (mine.window().intersects(theirs.window())
                        && mine.what().intersects(theirs.what())) {
                    return true;
                }
            }
        }
        return false;
    }
}
