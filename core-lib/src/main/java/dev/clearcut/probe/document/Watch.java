package dev.clearcut.probe.document;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends a process that takes more time or disk than it may. */
final class Watch implements AutoCloseable {

    private static final long STEP = 50;

    private final Process process;
    private final Scratch scratch;
    private final long deadline;
    private final long mostBytes;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile Ending ending = Ending.WHOLE;

    private Watch(Process process, Scratch scratch, Duration time, long mostBytes) {
        this.process = process;
        this.scratch = scratch;
        this.deadline = System.nanoTime() + time.toNanos();
        this.mostBytes = mostBytes;
    }

    static Watch over(Process process, Scratch scratch, Duration time, long mostBytes) {
        var watch = new Watch(process, scratch, time, mostBytes);
        Thread.ofPlatform().daemon().name("clearcut-documents").start(watch::look);
        return watch;
    }

    private void look() {
        try {
            while (!done.await(STEP, TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() - deadline > 0) {
                    end(Ending.TIME);
                } else if (tooMuchOnDisk()) {
                    end(Ending.DISK);
                }
            }
        } catch (InterruptedException stop) {
            end(Ending.TIME);
        }
    }

    private boolean tooMuchOnDisk() {
        try {
            return scratch.bytes() > mostBytes;
        } catch (UncheckedIOException changing) {
            return false;
        }
    }

    private void end(Ending why) {
        if (ending == Ending.WHOLE) {
            ending = why;
        }
        kill(process);
    }

    /** The process, and whatever it started. What it has said stays to be read. */
    static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.toHandle().destroyForcibly();
    }

    /** Why the process was ended; whole when it was not. */
    Ending ending() {
        return ending;
    }

    @Override
    public void close() {
        done.countDown();
    }
}
