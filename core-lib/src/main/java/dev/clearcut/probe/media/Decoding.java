package dev.clearcut.probe.media;

import dev.clearcut.base.ClearcutException.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A decoder at work in a process of its own, writing to a pipe. It is killed when it is closed, and
 * when nothing has come for too long.
 */
final class Decoding implements AutoCloseable {

    /** Bytes of complaints, without a picture or a sound between them, that no file is worth. */
    private static final long FLOOD = 64L << 20;

    /**
     * Kilobytes a decoder may take, where the system can see to it. Pictures of 8K at 12 bits take
     * half of it with sixteen threads, UHD in HEVC a quarter.
     */
    static final long MEMORY = 8L << 20;

    private final ProcessTree tree;
    private final Process process;
    private final Thread listener;
    private final Thread watch;
    private final DecoderWords words = new DecoderWords();
    private final AtomicLong lastSeen = new AtomicLong(System.nanoTime());
    private final AtomicBoolean stuck = new AtomicBoolean();

    private Decoding(ProcessTree tree, Duration patience) {
        this.tree = tree;
        process = tree.process();
        listener = Thread.ofVirtual().start(() -> listen(process.getErrorStream()));
        watch = Thread.ofVirtual().start(() -> watch(patience));
    }

    /**
     * @param patience how long nothing may come
     * @throws Unavailable when it does not start
     */
    static Decoding start(List<String> command, Duration patience) {
        try {
            return new Decoding(ProcessTree.start(ChildProcess.limited(command, MEMORY)), patience);
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
                tree.kill();
            }
            listener.join();
            return process.waitFor();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Measuring was stopped.");
        }
    }

    /** What it said, after {@link #exit}. */
    DecoderWords words() {
        return words;
    }

    @Override
    public void close() {
        watch.interrupt();
        tree.kill();
    }

    private void watch(Duration patience) {
        try {
            long left = patience.toNanos();
            while (!process.waitFor(left, TimeUnit.NANOSECONDS)) {
                left = patience.toNanos() - (System.nanoTime() - lastSeen.get());
                if (left <= 0) {
                    stuck.set(true);
                    tree.kill();
                    return;
                }
            }
            // What it leaves behind would hold the pipe.
            tree.kill();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(InputStream stream) {
        try (stream) {
            var rest = new byte[1 << 16];
            long count = 0;
            long since = lastSeen.get();
            for (int read = stream.read(rest); read >= 0; read = stream.read(rest)) {
                words.take(rest, read);
                count = since == lastSeen.get() ? count + read : read;
                since = lastSeen.get();
                if (count >= FLOOD) {
                    stuck.set(true);
                    tree.kill();
                    return;
                }
            }
            words.end();
        } catch (IOException gone) {
            words.end();
        }
    }
}
