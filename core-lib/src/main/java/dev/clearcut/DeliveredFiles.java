package dev.clearcut;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Progress;
import dev.clearcut.base.Report;
import dev.clearcut.delivery.Hash;
import dev.clearcut.delivery.SentFile;
import dev.clearcut.delivery.Version;
import dev.clearcut.manifest.HashAlgorithm;
import dev.clearcut.manifest.IgnorePatterns;
import dev.clearcut.manifest.ListedFile;
import dev.clearcut.probe.hash.FileHasher;
import dev.clearcut.probe.hash.FolderReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The files of a version, told by their bytes. Needs no office; the files stay where they are. */
public final class DeliveredFiles {

    private static final int MOST = 100_000;

    /** The first is the one by which a version is known; the others are what receipts say. */
    private static final List<HashAlgorithm> HASHES =
            List.of(HashAlgorithm.SHA_256, HashAlgorithm.MD5, HashAlgorithm.XXH64);

    /** What a desktop leaves behind, and nobody delivers. */
    private static final IgnorePatterns LEFT_BEHIND =
            IgnorePatterns.of(List.of(".DS_Store", "._*", "Thumbs.db"));

    private DeliveredFiles() {}

    /**
     * Reads files once for their SHA-256, MD5 and XXH64; of a folder, every file in it, by the way
     * to it. What a desktop leaves in folders ({@code .DS_Store}) is left out.
     *
     * @param progress in bytes
     * @throws NotFound when one is not there
     * @throws Invalid when a folder is empty
     * @throws Unavailable when one cannot be read to its end, or changes while it is read
     */
    public static List<SentFile> read(List<Path> paths, Progress progress) {
        var files = new ArrayList<SentFile>();
        for (var path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(folder(path, progress));
            } else if (Files.isRegularFile(path)) {
                files.add(one(path, progress));
            } else {
                throw new NotFound("There is no file " + path + ".");
            }
        }
        return files;
    }

    /**
     * What files come to as a version: see {@link Version#seal(List)}.
     *
     * @throws Invalid when there is none
     */
    public static Hash seal(List<Path> paths, Progress progress) {
        var files = read(paths, progress);
        if (files.isEmpty()) {
            throw new Invalid("A version is made of at least one file.");
        }
        return Version.seal(files);
    }

    private static List<SentFile> folder(Path folder, Progress progress) {
        var seen = FolderReader.read(folder, Set.of(), LEFT_BEHIND, Progress.SILENT);
        refuseUnread(seen.report());
        int count = seen.files().size();
        if (count == 0 || count > MOST) {
            throw new Invalid(
                    "%s has %s files; a version has 1 to %,d."
                            .formatted(folder, count == 0 ? "no" : "more", MOST));
        }
        var read = FolderReader.read(folder, EnumSet.copyOf(HASHES), LEFT_BEHIND, progress);
        refuseUnread(read.report());
        return read.files().stream().map(file -> sent(file, file.path())).toList();
    }

    private static SentFile one(Path path, Progress progress) {
        var name = path.getFileName().toString();
        try (var hasher = new FileHasher(EnumSet.copyOf(HASHES))) {
            var file = path.toRealPath();
            long size = Files.size(file);
            var read = hasher.hash(file, name, done -> progress.on("reading " + name, done, size));
            refuseUnread(read.report());
            return sent(
                    read.value().orElseThrow(() -> new NotFound("There is no file " + path + ".")),
                    name);
        } catch (IOException unreadable) {
            throw new Unavailable(
                    "%s cannot be read (%s).".formatted(path, unreadable.getMessage()), unreadable);
        }
    }

    private static void refuseUnread(Report report) {
        if (report.hasErrors()) {
            throw new Unavailable(
                    report.errors().stream()
                            .limit(3)
                            .map(Finding::text)
                            .collect(Collectors.joining(" ")),
                    null);
        }
    }

    private static SentFile sent(ListedFile file, String name) {
        if (file.size() == 0) {
            throw new Invalid(
                    "%s is empty: the copy failed, or it was never written. A version is made of files that hold something."
                            .formatted(name));
        }
        var hashes =
                HASHES.stream()
                        .flatMap(algorithm -> file.digest(algorithm).stream())
                        .map(digest -> new Hash(digest.algorithm().word(), digest.hex()))
                        .toList();
        return new SentFile(name, file.size(), hashes);
    }
}
