package dev.clearcut.store;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** Files by the hash of their content: the same file is kept once, and never half. */
final class Attachments {

    private final Path folder;

    Attachments(Path folder) {
        this.folder = folder;
    }

    String keep(InputStream content) {
        try {
            Files.createDirectories(folder);
            var partial = Files.createTempFile(folder, "arriving-", ".part");
            try {
                return settle(partial, copy(content, partial));
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException cannotKeep) {
            throw new Unavailable(
                    "The file cannot be kept in %s (%s); check the disk and try again."
                            .formatted(folder, cannotKeep.getMessage()),
                    cannotKeep);
        }
    }

    /** Deletes all that are kept, and the folder. */
    static void forget(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** The hashes of all that are kept, in order. */
    List<String> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("[0-9a-f]{64}"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new Unavailable(
                    "The kept files in %s cannot be listed (%s)."
                            .formatted(folder, unreadable.getMessage()),
                    unreadable);
        }
    }

    Path at(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}") || !Files.isRegularFile(place(sha256))) {
            throw new NotFound("The office keeps no file with the hash \"" + sha256 + "\".");
        }
        return place(sha256);
    }

    void delete(String sha256) {
        try {
            Files.deleteIfExists(place(sha256));
        } catch (IOException inUse) {
            throw new Unavailable(
                    "%s cannot be deleted (%s); nothing in the office points to it any more."
                            .formatted(place(sha256), inUse.getMessage()),
                    inUse);
        }
    }

    String hash(String sha256) {
        try (var hashed =
                new DigestInputStream(Files.newInputStream(at(sha256)), Hashes.sha256())) {
            hashed.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        } catch (IOException unreadable) {
            throw new Unavailable(
                    "%s cannot be read (%s); check the disk."
                            .formatted(place(sha256), unreadable.getMessage()),
                    unreadable);
        }
    }

    private static String copy(InputStream content, Path to) throws IOException {
        var digest = Hashes.sha256();
        try (var hashed = new DigestInputStream(content, digest)) {
            Files.copy(hashed, to, StandardCopyOption.REPLACE_EXISTING);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * On disk before it has its name, and its name on disk before anybody refers to it. A file that
     * was damaged since is mended by the same one coming again.
     */
    private String settle(Path partial, String sha256) throws IOException {
        var place = place(sha256);
        if (!Files.exists(place) || !hash(sha256).equals(sha256)) {
            var shelf = Files.createDirectories(shelf(sha256));
            force(partial);
            Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
            force(shelf);
            force(folder);
        }
        return sha256;
    }

    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path place(String sha256) {
        return shelf(sha256).resolve(sha256);
    }

    private Path shelf(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }
}
