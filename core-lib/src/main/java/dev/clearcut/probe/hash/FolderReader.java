package dev.clearcut.probe.hash;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Progress;
import dev.clearcut.base.Report;
import dev.clearcut.base.Where;
import dev.clearcut.manifest.HashAlgorithm;
import dev.clearcut.manifest.IgnorePatterns;
import dev.clearcut.manifest.ListedFile;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What lies in a folder, in the order of the paths. */
public final class FolderReader {

    private static final int DEEPEST = 200;

    /** A reel of scanned frames has two hundred thousand. */
    private static final int MOST_FILES = 5_000_000;

    /**
     * @param files with their hashes
     * @param folders the paths of all folders within, the empty ones too
     * @param report links, pipes, what could not be read, what changed meanwhile
     */
    public record Read(List<ListedFile> files, List<String> folders, Report report) {
        public Read {
            files = List.copyOf(files);
            folders = List.copyOf(folders);
        }
    }

    private record Seen(String path, Path file, long size) {}

    private final Path top;
    private final IgnorePatterns ignored;
    private final List<Seen> seen = new ArrayList<>();
    private final List<String> folders = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private FolderReader(Path top, IgnorePatterns ignored) {
        this.top = top;
        this.ignored = ignored;
    }

    /**
     * Reads every file of a folder once.
     *
     * @param algorithms with none, files are found and not read
     * @param progress in bytes
     * @throws NotFound when there is no such folder
     * @throws dev.clearcut.base.ClearcutException.Refused when it is stopped
     */
    public static Read read(
            Path folder, Set<HashAlgorithm> algorithms, IgnorePatterns ignored, Progress progress) {
        if (!Files.isDirectory(folder)) {
            throw new NotFound("There is no folder %s.".formatted(folder));
        }
        var reader = new FolderReader(real(folder), ignored);
        reader.walk();
        return reader.hashed(algorithms, progress);
    }

    /** The folder named may be a link, as volumes often are; links within are not followed. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException broken) {
            throw new Unavailable(
                    "The folder %s cannot be read: %s".formatted(folder, broken.getMessage()),
                    broken);
        }
    }

    private void walk() {
        try {
            Files.walkFileTree(top, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new Visitor());
        } catch (IOException broken) {
            throw new Unavailable(
                    "The folder %s cannot be read: %s".formatted(top, broken.getMessage()), broken);
        }
        seen.sort(Comparator.comparing(Seen::path));
        folders.sort(Comparator.naturalOrder());
    }

    private Read hashed(Set<HashAlgorithm> algorithms, Progress progress) {
        long all = seen.stream().mapToLong(Seen::size).sum();
        long behind = 0;
        var files = new ArrayList<ListedFile>(seen.size());
        try (var hasher = new FileHasher(algorithms)) {
            for (var one : seen) {
                long before = behind;
                var read =
                        hasher.hash(
                                one.file(),
                                one.path(),
                                done -> progress.on("reading " + one.path(), before + done, all));
                read.value().ifPresent(files::add);
                findings.addAll(read.report().findings());
                behind += one.size();
            }
        }
        return new Read(files, folders, new Report(findings));
    }

    private String relative(Path path) {
        var parts = new ArrayList<String>();
        top.relativize(path).forEach(part -> parts.add(part.toString()));
        return String.join("/", parts);
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(top)) {
                return FileVisitResult.CONTINUE;
            }
            var path = relative(folder);
            if (ignored.ignores(path, true)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            folders.add(path);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            var path = relative(file);
            if (ignored.ignores(path, false)) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isDirectory()) {
                findings.add(unread(path, "lies more than %d folders deep".formatted(DEEPEST)));
                return FileVisitResult.CONTINUE;
            }
            var odd = FileHasher.notAFile(attributes, path);
            odd.ifPresent(findings::add);
            if (odd.isEmpty()) {
                seen.add(new Seen(path, file, attributes.size()));
            }
            if (seen.size() < MOST_FILES) {
                return FileVisitResult.CONTINUE;
            }
            findings.add(unread(path, "is file number %,d; those after it".formatted(MOST_FILES)));
            return FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            findings.add(unread(relative(file), "cannot be opened"));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
            if (failure != null) {
                findings.add(unread(relative(folder), "cannot be read to its end"));
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private static Finding unread(String path, String why) {
        return Finding.error(
                "manifest.unreadable",
                Where.inFile(path),
                "\"%s\" %s: nothing in it was looked at. Check its permissions, or check a part of the folder."
                        .formatted(path, why));
    }
}
