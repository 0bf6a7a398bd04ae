package dev.clearcut.probe.media;

import dev.clearcut.base.ClearcutException.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
        if (!Files.isExecutable(Path.of(command.getFirst()))) {
            throw new Unavailable("%s does not start.".formatted(command.getFirst()));
        }
        if (!Files.isExecutable(SHELL)) {
            return command;
        }
        var words = new ArrayList<String>();
        words.add(SHELL.toString());
        words.add("-c");
        words.add("ulimit -v %d 2>/dev/null; exec \"$@\"".formatted(MEMORY));
        words.add("limited");
        words.addAll(command);
        return words;
    }

    /**
     * @throws Unavailable when it does not start
     */
    static Run run(List<String> command, Duration time, int mostBytes) {
        try {
            var builder = new ProcessBuilder(command);
            builder.environment().keySet().retainAll(List.of("SystemRoot", "TEMP", "TMP"));
            var process = builder.start();
            process.getOutputStream().close();
            return answered(process, time, mostBytes);
        } catch (IOException failure) {
            throw new Unavailable(
                    "%s does not start (%s).".formatted(command.getFirst(), failure.getMessage()),
                    failure);
        }
    }

    private static Run answered(Process process, Duration time, int mostBytes) throws IOException {
        var complaints = new AtomicReference<>("");
        var listener =
                Thread.ofVirtual().start(() -> complaints.set(beginning(process.getErrorStream())));
        var late = new boolean[1];
        var watch =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    if (isLate(process, time)) {
                                        late[0] = true;
                                        kill(process);
                                    }
                                });
        try {
            var output = process.getInputStream().readNBytes(mostBytes);
            boolean tooMuch = output.length == mostBytes && process.getInputStream().read() >= 0;
            if (tooMuch) {
                kill(process);
            }
            int exit = process.waitFor();
            watch.interrupt();
            watch.join();
            listener.join();
            return new Run(ending(late[0], tooMuch, exit), exit, output, complaints.get());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Reading was stopped.");
        } finally {
            kill(process);
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

    private static String beginning(InputStream stream) {
        try (stream) {
            var first = new String(stream.readNBytes(MOST_OF_COMPLAINTS), StandardCharsets.UTF_8);
            stream.transferTo(java.io.OutputStream.nullOutputStream());
            return first.strip();
        } catch (IOException gone) {
            return "";
        }
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
