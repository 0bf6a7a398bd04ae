package dev.clearcut.cli;

import dev.clearcut.base.Progress;
import java.util.Locale;
import java.util.function.Function;

/**
 * Shows how far long work has come, on standard error when somebody watches it. The launcher says
 * whether it is a terminal: Java cannot tell of standard error.
 */
final class ProgressBar implements Progress, AutoCloseable {

    private static final String TERMINAL = "clearcut.terminal";
    private static final int WIDTH = 30;
    private static final long EVERY_NANOS = 200_000_000L;

    private final Console console;
    private final boolean watched;
    private final long begun = System.nanoTime();
    private long shown = begun;
    private int length;

    ProgressBar(Console console) {
        this(console, Boolean.getBoolean(TERMINAL));
    }

    ProgressBar(Console console, boolean watched) {
        this.console = console;
        this.watched = watched;
    }

    /** Does the work, and leaves the line as it was. */
    static <T> T during(Console console, Function<Progress, T> work) {
        try (var bar = new ProgressBar(console)) {
            return work.apply(bar);
        }
    }

    @Override
    public boolean on(String doing, long done, long of) {
        long now = System.nanoTime();
        if (watched && now - shown >= EVERY_NANOS) {
            shown = now;
            show(line(doing, done, of, (now - begun) / 1e9));
        }
        return !Thread.currentThread().isInterrupted();
    }

    /** What stands on the line; the rest of the time is guessed from what is behind us. */
    static String line(String doing, long done, long of, double seconds) {
        if (of <= 0) {
            return "%s %d".formatted(doing, done);
        }
        double share = Math.min(1, (double) done / of);
        int full = (int) Math.round(share * WIDTH);
        long left = done == 0 ? 0 : Math.round(seconds * (1 - share) / share);
        return String.format(
                Locale.ROOT,
                "%s [%s%s] %3.0f %%  %d:%02d left",
                doing,
                "#".repeat(full),
                ".".repeat(WIDTH - full),
                100 * share,
                left / 60,
                left % 60);
    }

    /** Wipes the line. */
    @Override
    public void close() {
        if (length > 0) {
            console.err().print("\r" + " ".repeat(length) + "\r");
            console.err().flush();
        }
    }

    private void show(String line) {
        console.err().print("\r" + line + " ".repeat(Math.max(0, length - line.length())));
        console.err().flush();
        length = line.length();
    }
}
