package dev.clearcut.probe.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * A program and all it starts, to be ended together.
 *
 * <p>What a program leaves behind when it ends has no parent to be found by, and may hold its pipes
 * for hours. Under Linux it is known by a mark in the environment, which children inherit;
 * elsewhere only those whose parent lives are found.
 */
final class ProcessTree {

    private static final String MARK = "CLEARCUT_CHILD";
    private static final Path PROC = Path.of("/proc");

    /** How often it is looked for children that were born while the others were ended. */
    private static final int ROUNDS = 5;

    private final Process process;
    private final String mark;

    private ProcessTree(Process process, String mark) {
        this.process = process;
        this.mark = mark;
    }

    /** Starts a program that gets nothing on standard input and little of the environment. */
    static ProcessTree start(List<String> command) throws IOException {
        var mark = UUID.randomUUID().toString();
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().retainAll(List.of("SystemRoot", "TEMP", "TMP"));
        builder.environment().put(MARK, mark);
        var process = builder.start();
        process.getOutputStream().close();
        return new ProcessTree(process, mark);
    }

    Process process() {
        return process;
    }

    /**
     * Ends the program and all it started; those too that outlived it. What it wrote can still be
     * read: {@link Process#destroyForcibly} would close the pipes on who reads them.
     */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.toHandle().destroyForcibly();
        if (!Files.isDirectory(PROC)) {
            return;
        }
        for (int round = 0; round < ROUNDS && killMarked(); round++) {
            Thread.onSpinWait();
        }
    }

    private boolean killMarked() {
        long killed =
                ProcessHandle.allProcesses()
                        .filter(one -> one.pid() != process.pid() && isMarked(one.pid()))
                        .filter(ProcessHandle::destroyForcibly)
                        .count();
        return killed > 0;
    }

    private boolean isMarked(long pid) {
        try {
            var environment = Files.readAllBytes(PROC.resolve(pid + "/environ"));
            return new String(environment, StandardCharsets.ISO_8859_1).contains(MARK + "=" + mark);
        } catch (IOException gone) {
            return false;
        }
    }
}
