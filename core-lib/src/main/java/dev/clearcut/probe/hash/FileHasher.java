package dev.clearcut.probe.hash;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.manifest.Digest;
import dev.clearcut.manifest.HashAlgorithm;
import dev.clearcut.manifest.ListedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file once and makes all wanted hashes of it, each on a thread of its own while the next
 * piece is read. Holds two pieces of a file in memory, never more.
 */
public final class FileHasher implements AutoCloseable {

    private static final int PIECE = 1 << 20;

    private final Set<HashAlgorithm> algorithms;
    private final ExecutorService threads;
    private final byte[][] pieces = new byte[2][PIECE];

    /**
     * @param algorithms with none a file is not read, only found
     */
    public FileHasher(Set<HashAlgorithm> algorithms) {
        this.algorithms =
                algorithms.isEmpty()
                        ? EnumSet.noneOf(HashAlgorithm.class)
                        : EnumSet.copyOf(algorithms);
        int cores = Runtime.getRuntime().availableProcessors();
        threads =
                Executors.newFixedThreadPool(
                        Math.clamp(algorithms.size(), 1, cores),
                        work -> {
                            var thread = new Thread(work, "hashing");
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /** Told how many bytes of the file are behind us; answers whether to go on. */
    @FunctionalInterface
    public interface Reading {
        boolean on(long done);
    }

    /**
     * The file with its hashes; nothing where it is no file that can be read, and without hashes
     * where it changed meanwhile: the findings then say so.
     *
     * @param name what the file is called in the answer
     * @throws Refused when {@code reading} says to stop
     */
    public Reported<Optional<ListedFile>> hash(Path file, String name, Reading reading) {
        var where = Where.inFile(name);
        try {
            var before = attributes(file);
            var odd = notAFile(before, name);
            if (odd.isPresent()) {
                return new Reported<>(Optional.empty(), Report.of(odd.get()));
            }
            var digests =
                    algorithms.isEmpty() ? List.<Digest>of() : read(file, before.size(), reading);
            if (!isUnchanged(before, attributes(file)) || digests == null) {
                var changed = new ListedFile(name, before.size(), List.of(), where);
                return new Reported<>(Optional.of(changed), Report.of(changed(name)));
            }
            return Reported.clean(Optional.of(new ListedFile(name, before.size(), digests, where)));
        } catch (NoSuchFileException gone) {
            return nothing("manifest.gone", name, "was there a moment ago and is gone. Try again.");
        } catch (AccessDeniedException denied) {
            return nothing(
                    "manifest.unreadable",
                    name,
                    "may not be read. Ask for permission to read it, and try again.");
        } catch (IOException broken) {
            return nothing(
                    "manifest.unreadable",
                    name,
                    "cannot be read to its end (%s). Copy it anew from its source."
                            .formatted(broken.getMessage()));
        }
    }

    private static Reported<Optional<ListedFile>> nothing(String rule, String name, String text) {
        return new Reported<>(
                Optional.empty(),
                Report.of(
                        Finding.error(
                                rule, Where.inFile(name), "\"%s\" %s".formatted(name, text))));
    }

    private static Finding changed(String name) {
        return Finding.error(
                "manifest.changing",
                Where.inFile(name),
                "\"%s\" changed while it was read. Wait until nobody writes to it, and try again."
                        .formatted(name));
    }

    /** What is no plain file, and so is never opened: a pipe would wait for ever. */
    static Optional<Finding> notAFile(BasicFileAttributes attributes, String name) {
        if (attributes.isSymbolicLink()) {
            return Optional.of(
                    Finding.warning(
                            "manifest.link",
                            Where.inFile(name),
                            "\"%s\" is a link, which does not travel with its folder, and is not followed. Put the file itself here."
                                    .formatted(name)));
        }
        return attributes.isRegularFile()
                ? Optional.empty()
                : Optional.of(
                        Finding.warning(
                                "manifest.special",
                                Where.inFile(name),
                                "\"%s\" is %s and cannot be hashed. Take it out."
                                        .formatted(
                                                name,
                                                attributes.isDirectory()
                                                        ? "a folder"
                                                        : "no file but a pipe, socket or device")));
    }

    static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isUnchanged(BasicFileAttributes before, BasicFileAttributes after) {
        return before.size() == after.size()
                && before.lastModifiedTime().equals(after.lastModifiedTime())
                && Objects.equals(before.fileKey(), after.fileKey());
    }

    /** Null when there are more or fewer bytes than the size says. */
    private @Nullable List<Digest> read(Path file, long size, Reading reading) throws IOException {
        var running = algorithms.stream().map(RunningHash::of).toList();
        var working = new ArrayList<Future<?>>();
        long done = 0;
        int turn = 0;
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            while (true) {
                var piece = pieces[turn];
                int length = filled(in, piece);
                await(working);
                if (length == 0 || done > size) {
                    break;
                }
                for (var hash : running) {
                    working.add(put(hash, piece, length));
                }
                done += length;
                turn = 1 - turn;
                if (!reading.on(done)) {
                    throw new Refused("The reading of files was stopped; nothing is written.");
                }
            }
        } finally {
            // whoever works still reads from a piece that the next file is read into
            await(working);
        }
        return done == size ? running.stream().map(RunningHash::digest).toList() : null;
    }

    private Future<?> put(RunningHash hash, byte[] piece, int length) {
        return threads.submit(() -> hash.put(piece, length));
    }

    private static int filled(InputStream in, byte[] piece) throws IOException {
        return in.readNBytes(piece, 0, piece.length);
    }

    private static void await(List<Future<?>> working) {
        try {
            for (var one : working) {
                one.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused("The reading of files was stopped; nothing is written.");
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        } finally {
            working.clear();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
