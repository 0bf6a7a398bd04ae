package dev.clearcut.probe.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** The folder of one reading process: what it unpacks, and what it complains of. */
record Scratch(Path folder) implements AutoCloseable {

    private static final int MOST_OF_COMPLAINTS = 2_000;

    static Scratch create() throws IOException {
        var scratch = new Scratch(Files.createTempDirectory("clearcut-documents-"));
        Files.createFile(scratch.complaints());
        Files.createFile(scratch.hosts());
        return scratch;
    }

    /** Where standard error goes. */
    Path complaints() {
        return folder.resolve("complaints");
    }

    /** A list of no hosts: names are looked up nowhere else. */
    Path hosts() {
        return folder.resolve("hosts");
    }

    /** The first complaints. */
    String complaint() {
        try (var in = Files.newInputStream(complaints())) {
            return new String(in.readNBytes(MOST_OF_COMPLAINTS), StandardCharsets.UTF_8).strip();
        } catch (IOException gone) {
            return "";
        }
    }

    /** How many bytes lie in it; files come and go meanwhile. */
    long bytes() {
        var sum = new long[1];
        walk(
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                        sum[0] += facts.size();
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        return sum[0];
    }

    @Override
    public void close() {
        walk(
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes facts)
                            throws IOException {
                        Files.deleteIfExists(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path visited, @org.jspecify.annotations.Nullable IOException failure)
                            throws IOException {
                        Files.deleteIfExists(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private void walk(SimpleFileVisitor<Path> visitor) {
        try {
            if (Files.exists(folder)) {
                Files.walkFileTree(folder, visitor);
            }
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }
}
