package dev.clearcut.probe.media;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers as people list them: {@code 12, 40 to 44}.
 *
 * @param runs without a gap in each, the lowest first
 */
record Numbers(List<Run> runs) {

    /** Both inclusive. */
    record Run(long first, long last) {
        private String written() {
            return first == last ? Long.toString(first) : first + " to " + last;
        }
    }

    Numbers {
        runs = List.copyOf(runs);
    }

    static Numbers of(Collection<Long> numbers) {
        var runs = new ArrayList<Run>();
        for (long number : numbers.stream().sorted().distinct().toList()) {
            if (!runs.isEmpty() && runs.getLast().last() == number - 1) {
                runs.set(runs.size() - 1, new Run(runs.getLast().first(), number));
            } else {
                runs.add(new Run(number, number));
            }
        }
        return new Numbers(runs);
    }

    /** Those between the first and the last that are not there. */
    static Numbers missing(SortedSet<Long> there, FrameNames.@Nullable Range range) {
        var gaps = new ArrayList<Run>();
        long next = range == null ? there.getFirst() : range.first();
        for (long number : there) {
            if (number > next) {
                gaps.add(new Run(next, number - 1));
            }
            next = Math.max(next, number + 1);
        }
        if (range != null && next <= range.last()) {
            gaps.add(new Run(next, range.last()));
        }
        return new Numbers(gaps);
    }

    long count() {
        return runs.stream().mapToLong(run -> run.last() - run.first() + 1).sum();
    }

    /**
     * @param most runs that are named
     */
    String written(int most) {
        return runs.stream().limit(most).map(Run::written).collect(Collectors.joining(", "))
                + (runs.size() > most ? " …" : "");
    }
}
