package dev.clearcut.exchange.mhl;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.manifest.ListedFile;
import dev.clearcut.manifest.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of hashes of any known format; what it is, its content decides: ASC MHL 2.0, MHL
 * 1.x, md5sum and its kin, BSD's and xxhsum's.
 */
public final class Manifests {

    private static final int HEAD = 4096;

    private Manifests() {}

    /**
     * A list of no folder in particular: a backslash in it is Windows' slash.
     *
     * @throws NotFound when there is no such file
     * @throws BadFile when it is no list that can be read
     */
    public static Reported<Manifest> read(Path file) {
        return read(file, null, Paths.anywhere());
    }

    /** The same for a folder, in which files may have a backslash in their names. */
    public static Reported<Manifest> read(Path file, Path folder) {
        return read(file, folder, Paths.of(folder));
    }

    private static Reported<Manifest> read(Path file, @Nullable Path folder, Paths paths) {
        var name = file.getFileName().toString();
        var head = head(file, name);
        if (!head.stripLeading().startsWith("<")) {
            return SumList.read(file, name, paths);
        }
        return head.contains("urn:ASC:MHL:v2.0")
                ? GenerationReader.read(file, name, folder).map(Manifests::manifest)
                : LegacyReader.read(file, name, paths);
    }

    private static Manifest manifest(Generation generation) {
        var files =
                generation.entries().stream()
                        .filter(entry -> !entry.isFolder())
                        .map(
                                entry ->
                                        new ListedFile(
                                                entry.path(),
                                                entry.size(),
                                                entry.hashed().contents().stream()
                                                        .map(Generation.Hash::digest)
                                                        .toList(),
                                                entry.where()))
                        .toList();
        return new Manifest(
                generation.file(), GenerationReader.FORMAT, files, generation.ignored());
    }

    private static String head(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            throw new NotFound("There is no file %s.".formatted(file));
        }
        try (var in = Files.newInputStream(file)) {
            var text = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException unreadable) {
            throw new BadFile(
                    "list of hashes",
                    new Where.InFile(name, 0, 0),
                    "The file cannot be read: " + unreadable.getMessage(),
                    unreadable);
        }
    }

    static final List<String> READABLE =
            List.of("ASC MHL", "MHL 1.x", "md5sum", "sha256sum", "xxhsum");
}
