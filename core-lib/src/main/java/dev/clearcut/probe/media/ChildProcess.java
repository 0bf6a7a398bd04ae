package dev.clearcut.probe.media;

import dev.clearcut.base.ClearcutException.Unavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Runs a program to its end, or to the end of its time or of what it may say. */
final class ChildProcess {

    /** How a run ended. */
    enum Ending {
        WHOLE,
        FAILED,
        TIME,
        TOO_MUCH
    }

    /**
     * @param output what it said on standard output, as far as it may
     * @param complaints the beginning of standard error
     */
    record Run(Ending ending, int exit, byte[] output, String complaints) {}

    private static final int MOST_OF_COMPLAINTS = 4_000;

    /** Bytes of complaints that no file is worth. */
    private static final long FLOOD = 64L << 20;

    /**
     * Kilobytes a reader may take: twenty times what ffprobe needs for a picture of 4K in HEVC, and
     * less than brings a machine down.
     */
    private static final long MEMORY = 4L << 20;

    private static final Path SHELL = Path.of("/bin/sh");

    private ChildProcess() {}

    /**
     * The same command, within bounds of memory where the system has them; where it has not
     * (Windows, macOS), the program's own bounds are all there are.
     *
     * @throws Unavailable when there is no such program
     */
    static List<String> limited(List<String> command) {
        return limited(command, MEMORY);
    }

    /**
     * As {@link #limited(List)}.
     *
     * @param kilobytes that it may take
     */
    static List<String> limited(List<String> command, long kilobytes) {
        if (!Files.isExecutable(Path.of(command.getFirst()))) {
            throw new Unavailable("%s does not start.".formatted(command.getFirst()));
        }
        if (!Files.isExecutable(SHELL)) {
            return command;
        }
        var words = new ArrayList<String>();
        words.add(SHELL.toString());
        words.add("-c");
        // Of many threads each would set its own store of addresses aside, unused.
        words.add("ulimit -v %d 2>/dev/null; MALLOC_ARENA_MAX=4 exec \"$@\"".formatted(kilobytes));
        words.add("limited");
        words.addAll(command);
        return words;
    }

    /**
     * @throws Unavailable when it does not start
     */
    static Run run(List<String> command, Duration time, int mostBytes) {
        try {
            return answered(ProcessTree.start(command), time, mostBytes);
        } catch (IOException failure) {
            throw new Unavailable(
                    "%s does not start (%s).".formatted(command.getFirst(), failure.getMessage()),
                    failure);
        }
    }

    private static Run answered(ProcessTree tree, Duration time, int mostBytes) throws IOException {
        var process = tree.process();
        var complaints = new AtomicReference<>("");
        var flood = new AtomicBoolean();
        var listener =
                Thread.ofVirtual().start(() -> complaints.set(beginning(process, flood, tree)));
        var late = new boolean[1];
        var watch =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    late[0] = isLate(process, time);
                                    // What it leaves behind would hold the pipe.
                                    tree.kill();
                                });
        try {
            var output = process.getInputStream().readNBytes(mostBytes);
            boolean tooMuch = output.length == mostBytes && process.getInputStream().read() >= 0;
            if (tooMuch) {
                tree.kill();
            }
            int exit = process.waitFor();
            watch.join();
            listener.join();
            return new Run(
                    ending(late[0], tooMuch || flood.get(), exit), exit, output, complaints.get());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Reading was stopped.");
        } finally {
            tree.kill();
        }
    }

    private static Ending ending(boolean late, boolean tooMuch, int exit) {
        if (late) {
            return Ending.TIME;
        }
        if (tooMuch) {
            return Ending.TOO_MUCH;
        }
        return exit == 0 ? Ending.WHOLE : Ending.FAILED;
    }

    private static boolean isLate(Process process, Duration time) {
        try {
            return !process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException over) {
            return false;
        }
    }

    private static String beginning(Process process, AtomicBoolean flood, ProcessTree tree) {
        try (var stream = process.getErrorStream()) {
            var first = new String(stream.readNBytes(MOST_OF_COMPLAINTS), StandardCharsets.UTF_8);
            var rest = new byte[1 << 16];
            long count = 0;
            int read = stream.read(rest);
            while (read >= 0 && count < FLOOD) {
                count += read;
                read = stream.read(rest);
            }
            if (count >= FLOOD) {
                flood.set(true);
                tree.kill();
            }
            return first.strip();
        } catch (IOException gone) {
            return "";
        }
    }
}
