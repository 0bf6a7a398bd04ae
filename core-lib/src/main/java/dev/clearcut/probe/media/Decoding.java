package dev.clearcut.probe.media;

import dev.clearcut.base.ClearcutException.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A decoder at work in a process of its own, writing to a pipe. It is killed when it is closed, and
 * when nothing has come for too long.
 */
final class Decoding implements AutoCloseable {

    private static final int MOST_OF_COMPLAINTS = 4_000;

    private final Process process;
    private final Thread listener;
    private final Thread watch;
    private final AtomicReference<String> complaints = new AtomicReference<>("");
    private final AtomicLong lastSeen = new AtomicLong(System.nanoTime());
    private final AtomicBoolean stuck = new AtomicBoolean();

    private Decoding(Process process, Duration patience) {
        this.process = process;
        listener = Thread.ofVirtual().start(() -> listen(process.getErrorStream()));
        watch = Thread.ofVirtual().start(() -> watch(patience));
    }

    /**
     * @param patience how long nothing may come
     * @throws Unavailable when it does not start
     */
    static Decoding start(List<String> command, Duration patience) {
        try {
            var builder = new ProcessBuilder(command);
            builder.environment().keySet().retainAll(List.of("SystemRoot", "TEMP", "TMP"));
            var process = builder.start();
            process.getOutputStream().close();
            return new Decoding(process, patience);
        } catch (IOException failure) {
            throw new Unavailable(
                    "%s does not start (%s).".formatted(command.getFirst(), failure.getMessage()),
                    failure);
        }
    }

    InputStream output() {
        return process.getInputStream();
    }

    /** Says that something came. */
    void seen() {
        lastSeen.set(System.nanoTime());
    }

    /** Whether it was stopped because nothing came. */
    boolean isStuck() {
        return stuck.get();
    }

    /** How it ended: 0 when all went well. Waits for it. */
    int exit() {
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                kill();
            }
            listener.join();
            return process.waitFor();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Measuring was stopped.");
        }
    }

    /** The beginning of what it complained of, after {@link #exit}. */
    String complaints() {
        return complaints.get();
    }

    @Override
    public void close() {
        watch.interrupt();
        kill();
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void watch(Duration patience) {
        try {
            long left = patience.toNanos();
            while (!process.waitFor(left, TimeUnit.NANOSECONDS)) {
                left = patience.toNanos() - (System.nanoTime() - lastSeen.get());
                if (left <= 0) {
                    stuck.set(true);
                    kill();
                    return;
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(InputStream stream) {
        try (stream) {
            var first = new String(stream.readNBytes(MOST_OF_COMPLAINTS), StandardCharsets.UTF_8);
            complaints.set(first.strip());
            stream.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            return;
        }
    }
}
