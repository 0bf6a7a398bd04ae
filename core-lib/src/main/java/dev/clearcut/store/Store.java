package dev.clearcut.store;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Unavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An office's folder: its database and the files it keeps. One program at a time has it open; any
 * number of threads may read while one writes.
 */
public final class Store implements AutoCloseable {

    private static final String DATABASE = "office.db";
    private static final List<String> FOUNDED =
            List.of(DATABASE, DATABASE + "-wal", DATABASE + "-shm", "office.lock");

    private final Path folder;
    private final OfficeLock lock;
    private final Database database;
    private final Attachments attachments;
    private final AtomicLong revision = new AtomicLong();

    private Store(Path folder, OfficeLock lock, Database database) {
        this.folder = folder;
        this.lock = lock;
        this.database = database;
        this.attachments = new Attachments(folder.resolve("attachments"));
    }

    /** Whether an office was founded in this folder. */
    public static boolean isAt(Path folder) {
        return Files.isRegularFile(folder.resolve(DATABASE));
    }

    /**
     * Opens the office in a folder, or founds one where there is none.
     *
     * @throws Unavailable when another program has it open, or the disk does not cooperate
     */
    public static Store open(Path folder) {
        QuietLogs.settle();
        if (Files.isRegularFile(folder)) {
            throw new Unavailable("%s is a file; an office is a folder.".formatted(folder), null);
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException noFolder) {
            throw new Unavailable(
                    "No office can be founded in %s: the folder cannot be made (%s)."
                            .formatted(folder, noFolder.getMessage()),
                    noFolder);
        }
        var lock = OfficeLock.of(folder);
        try {
            return new Store(folder, lock, Database.open(folder.resolve(DATABASE)));
        } catch (RuntimeException cannotOpen) {
            closing(lock::close);
            throw cannotOpen;
        }
    }

    /**
     * Removes what {@link #open} founds from a folder, and nothing else. No program has it open.
     */
    public static void forget(Path folder) {
        try {
            for (var name : FOUNDED) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Attachments.forget(folder.resolve("attachments"));
            try (var left = Files.list(folder)) {
                if (left.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
        } catch (IOException cannotDelete) {
            throw new Unavailable(
                    "What was begun in %s cannot be removed (%s); remove the folder yourself."
                            .formatted(folder, cannotDelete.getMessage()),
                    cannotDelete);
        }
    }

    public Path folder() {
        return folder;
    }

    /** Looks at the office as it is at one moment. */
    public <T> T read(Function<Reading, T> work) {
        return database.read(session -> work.apply(new Work(session)));
    }

    /**
     * Changes the office: everything or, when the work throws, nothing. What returned is on disk,
     * and in the journal.
     */
    public <T> T write(By by, Function<Writing, T> work) {
        var result =
                database.write(
                        session -> {
                            var writing = new Work(session);
                            var written = work.apply(writing);
                            writing.settle(by);
                            return written;
                        });
        revision.incrementAndGet();
        return result;
    }

    /** What a write would do: the same work, of which nothing stays. */
    public <T> Rehearsed<T> rehearse(Function<Writing, T> work) {
        return database.rehearse(
                session -> {
                    var writing = new Work(session);
                    var result = work.apply(writing);
                    return new Rehearsed<>(result, writing.rehearsed());
                });
    }

    /**
     * Makes an empty office what another one was: all of it or, when the work throws, nothing.
     *
     * @throws dev.clearcut.base.ClearcutException.Refused when there is anything in this office
     */
    public void restore(Consumer<Restoring> work) {
        database.write(
                session -> {
                    var restoring = Work.silent(session);
                    restoring.refuseUnlessEmpty();
                    work.accept(restoring);
                    restoring.settleSilently();
                    return true;
                });
        revision.incrementAndGet();
    }

    /** Lets the office look after itself; nobody answers for that. */
    public void upkeep(Consumer<Upkeep> work) {
        database.write(
                session -> {
                    work.accept(new Work(session).index());
                    return true;
                });
        revision.incrementAndGet();
    }

    /** Writes the database anew, so that nothing that was deleted can be read in its file. */
    public void tidy() {
        database.tidy();
    }

    /** Grows with every write of this program: unchanged means nothing was written. */
    public long revision() {
        return revision.get();
    }

    /** Keeps a file; once, however often it comes. Returns the SHA-256 of its content. */
    public String keep(byte[] content) {
        return attachments.keep(new ByteArrayInputStream(content));
    }

    /** Keeps what a stream gives. Returns the SHA-256 of its content. */
    public String keep(InputStream content) {
        return attachments.keep(content);
    }

    /**
     * Keeps a copy of a file. Returns the SHA-256 of its content.
     *
     * @throws NotFound when there is no such file
     * @throws Invalid when it is none: a folder, a device
     */
    public String keep(Path file) {
        if (!Files.exists(file)) {
            throw new NotFound("There is no file " + file + ".");
        }
        if (!Files.isRegularFile(file)) {
            throw new Invalid(
                    "%s is no file that can be kept; a folder's files are named one by one."
                            .formatted(file));
        }
        try (var content = Files.newInputStream(file)) {
            return attachments.keep(content);
        } catch (IOException unreadable) {
            throw new Unavailable(
                    "%s cannot be read (%s).".formatted(file, unreadable.getMessage()), unreadable);
        }
    }

    /** The hashes of all kept files, in order. */
    public List<String> attachments() {
        return attachments.all();
    }

    /**
     * Where a kept file lies; it is not to be changed.
     *
     * @throws dev.clearcut.base.ClearcutException.NotFound when the office keeps no such file
     */
    public Path attachment(String sha256) {
        return attachments.at(sha256);
    }

    /** Deletes a kept file, unless something in the office points to it. */
    public void discard(String sha256) {
        database.write(
                session -> {
                    if (!new Pointers(new Sql(session)).areTo(sha256)) {
                        attachments.delete(sha256);
                    }
                    return true;
                });
    }

    /**
     * The SHA-256 of what a kept file holds now, which is its name as long as nobody touched it.
     *
     * @throws NotFound when the office keeps no such file
     */
    public String hashed(String sha256) {
        return attachments.hash(sha256);
    }

    @Override
    public void close() {
        closing(database::close);
        closing(lock::close);
    }

    /** Something that lets go of what it holds. */
    private interface Closing {
        void close() throws IOException, SQLException;
    }

    private static void closing(Closing what) {
        try {
            what.close();
        } catch (IOException | SQLException notClosed) {
            throw new Unavailable(
                    "The office did not close cleanly (%s); nothing acknowledged is lost."
                            .formatted(notClosed.getMessage()),
                    notClosed);
        }
    }
}
