package dev.clearcut.probe.document;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.evidence.DocumentText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents in processes of their own; the first document starts one, the next ones find it
 * warm. Any number of threads may ask; as many documents as there are processes allowed are read at
 * once.
 */
public final class DocumentReader implements AutoCloseable {

    private final DocumentLimits limits;
    private final Semaphore permits;
    private final Deque<ReadingProcess> idle = new ArrayDeque<>();
    private final boolean tables;
    private boolean closed;

    public DocumentReader() {
        this(DocumentLimits.standard());
    }

    public DocumentReader(DocumentLimits limits) {
        this(limits, false);
    }

    private DocumentReader(DocumentLimits limits, boolean tables) {
        this.limits = limits;
        this.tables = tables;
        this.permits = new Semaphore(limits.processes(), true);
    }

    /**
     * One whose text has the marks of {@link TableMarks} where tables are, in PDFs by their look.
     */
    public static DocumentReader ofTables() {
        return new DocumentReader(DocumentLimits.standard(), true);
    }

    /**
     * The text of a document as far as it can be had, and what stands against having more.
     *
     * @throws NotFound when there is no such file
     * @throws Unavailable when the process that reads does not start
     */
    public Reported<DocumentText> read(Path document) {
        return read(document, String.valueOf(document.getFileName()));
    }

    /**
     * The same of a document that lies under another name than it came with.
     *
     * @param name as it came, without folders
     */
    public Reported<DocumentText> read(Path document, String name) {
        var obstacle = obstacle(document);
        if (obstacle.isPresent()) {
            return new Reported<>(
                    DocumentText.unreadable(),
                    Report.of(DocumentFindings.unreadable(name, obstacle.get())));
        }
        permits.acquireUninterruptibly();
        try {
            return DocumentFindings.of(name, limits, ask(document, name));
        } finally {
            permits.release();
        }
    }

    /** Why it is no file to read at all. */
    private static Optional<String> obstacle(Path document) {
        if (!Files.exists(document)) {
            if (Files.isSymbolicLink(document)) {
                return Optional.of(
                        "It is a link to a file that is not there. Ask for the file itself.");
            }
            throw new NotFound("There is no file " + document + ".");
        }
        if (Files.isDirectory(document)) {
            return Optional.of("It is a folder. Name the documents in it.");
        }
        if (!Files.isRegularFile(document)) {
            return Optional.of("It is a device or a pipe, not a file. Save it as a file first.");
        }
        if (!Files.isReadable(document)) {
            return Optional.of("You are not allowed to read it. Ask whoever owns the file.");
        }
        return isEmpty(document)
                ? Optional.of("It is empty: 0 bytes. Ask the sender for it again.")
                : Optional.empty();
    }

    private static boolean isEmpty(Path document) {
        try {
            return Files.size(document) == 0;
        } catch (IOException unreadable) {
            throw new Unavailable(
                    "%s cannot be read (%s).".formatted(document, unreadable.getMessage()),
                    unreadable);
        }
    }

    /**
     * A process that has read before may owe its end to what it read then: a document that ends one
     * is read again in a fresh one, unless it was only slow.
     */
    private Outcome ask(Path document, String name) {
        var used = idle();
        if (used != null) {
            var outcome = ask(document, name, used);
            if (outcome.ending() == Ending.WHOLE || outcome.ending() == Ending.TIME) {
                return outcome;
            }
        }
        return ask(document, name, ReadingProcess.start(limits, tables));
    }

    private Outcome ask(Path document, String name, ReadingProcess process) {
        var answer = new Answer(limits);
        var ending = process.read(document, name, answer);
        if (ending == Ending.WHOLE) {
            giveBack(process);
        } else {
            process.close();
        }
        return new Outcome(answer, ending);
    }

    private synchronized @Nullable ReadingProcess idle() {
        while (!idle.isEmpty()) {
            var process = idle.pop();
            if (process.isAlive()) {
                return process;
            }
            process.close();
        }
        return null;
    }

    private synchronized void giveBack(ReadingProcess process) {
        if (closed) {
            process.close();
        } else {
            idle.push(process);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(ReadingProcess::close);
        idle.clear();
    }
}
