package dev.clearcut.cli;

import dev.clearcut.base.Progress;
import java.util.function.Function;

/** How far long work has come, on one line of the terminal; nothing where there is none. */
final class ProgressBar implements Progress {

    /** The launcher says whether standard error is a terminal: Java 21 cannot tell. */
    private static final String TERMINAL = "CLEARCUT_TERMINAL";

    private static final int WIDTH = 30;

    private static final long EVERY = 100_000_000;

    private final Console console;
    private final long begun = System.nanoTime();
    private long shown;

    private ProgressBar(Console console) {
        this.console = console;
    }

    /** Does the work, and leaves the line as it was. */
    static <T> T during(Console console, Function<Progress, T> work) {
        if (!"1".equals(System.getenv(TERMINAL))) {
            return work.apply(Progress.SILENT);
        }
        var bar = new ProgressBar(console);
        try {
            return work.apply(bar);
        } finally {
            bar.clear();
        }
    }

    @Override
    public boolean on(String doing, long done, long of) {
        long now = System.nanoTime();
        if (now - Math.max(shown, begun) >= EVERY && of > 0) {
            shown = now;
            int full = (int) (WIDTH * Math.min(1.0, (double) done / of));
            var name = doing.length() <= 40 ? doing : doing.substring(0, 39) + "…";
            draw(
                    "[%s%s] %3d%% %s"
                            .formatted(
                                    "#".repeat(full),
                                    ".".repeat(WIDTH - full),
                                    (int) (100.0 * done / of),
                                    name));
        }
        return true;
    }

    private void clear() {
        if (shown > 0) {
            draw("");
        }
    }

    private void draw(String line) {
        console.err().print("\r\u001B[K" + line);
        console.err().flush();
    }
}
