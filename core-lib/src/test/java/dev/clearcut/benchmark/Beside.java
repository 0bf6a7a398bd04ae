package dev.clearcut.benchmark;

import java.util.Arrays;
import java.util.function.IntSupplier;

/**
 * Times one piece of work beside another, turn and turn about, and prints the ratio of the medians:
 * a ratio travels between machines, a time does not.
 */
final class Beside {

    private static final int WARM_UP = 20;
    private static final int ROUNDS = 41;

    private Beside() {}

    /** Work returns something that depends on all of it, so that none of it can be left out. */
    static void compare(String what, IntSupplier ours, String besideWhat, IntSupplier other) {
        long kept = 0;
        for (int i = 0; i < WARM_UP; i++) {
            kept += ours.getAsInt() + other.getAsInt();
        }
        var mine = new long[ROUNDS];
        var others = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            kept += ours.getAsInt();
            long between = System.nanoTime();
            kept += other.getAsInt();
            mine[i] = between - start;
            others[i] = System.nanoTime() - between;
        }
        System.out.printf(
                "%-46s %10.3f ms  %9.4f x  %s%s%n",
                what,
                median(mine) / 1e6,
                (double) median(mine) / median(others),
                besideWhat,
                kept == 0 ? " (!)" : "");
    }

    private static long median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
