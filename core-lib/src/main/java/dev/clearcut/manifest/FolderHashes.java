package dev.clearcut.manifest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The hashes of folders as ASC MHL 2.0 makes them from those of the files in them: <em>content</em>
 * knows no names, <em>structure</em> hashes each name together with what bears it, so that a
 * renamed file changes the structure alone.
 *
 * <p>Either is the hash of the digests of a folder's children, sorted as text and put one after the
 * other.
 */
public final class FolderHashes {

    /** Hashes bytes that are in memory. */
    @FunctionalInterface
    public interface Hash {
        Digest of(HashAlgorithm algorithm, byte[] bytes);
    }

    /** The two hashes of one folder. */
    public record Pair(Digest content, Digest structure) {}

    private static final class Folder {
        final Map<String, Folder> folders = new TreeMap<>();
        final Map<String, Digest> files = new TreeMap<>();
    }

    private final HashAlgorithm algorithm;
    private final Hash hash;
    private final Folder top = new Folder();
    private final Map<String, Pair> pairs = new LinkedHashMap<>();

    private FolderHashes(HashAlgorithm algorithm, Hash hash) {
        this.algorithm = algorithm;
        this.hash = hash;
    }

    /**
     * Of every folder by its path, the innermost first, the top as the empty path last.
     *
     * @param files those without a digest of this kind are left out
     * @param folders all, the empty ones too
     */
    public static Map<String, Pair> of(
            HashAlgorithm algorithm,
            Collection<ListedFile> files,
            Collection<String> folders,
            Hash hash) {
        var all = new FolderHashes(algorithm, hash);
        folders.forEach(all::folder);
        for (var file : files) {
            file.digest(algorithm)
                    .ifPresent(digest -> all.folder(file.folder()).files.put(file.name(), digest));
        }
        all.hashed("", all.top);
        return all.pairs;
    }

    private Folder folder(String path) {
        var at = top;
        for (var part : path.split("/")) {
            at = part.isEmpty() ? at : at.folders.computeIfAbsent(part, any -> new Folder());
        }
        return at;
    }

    private Pair hashed(String path, Folder folder) {
        var contents = new ArrayList<Digest>();
        var structures = new ArrayList<Digest>();
        folder.folders.forEach(
                (name, child) -> {
                    var pair = hashed(path.isEmpty() ? name : path + "/" + name, child);
                    contents.add(pair.content());
                    structures.add(named(name, pair.structure()));
                });
        folder.files.forEach(
                (name, digest) -> {
                    contents.add(digest);
                    structures.add(named(name, digest));
                });
        var pair = new Pair(together(contents), together(structures));
        pairs.put(path, pair);
        return pair;
    }

    private Digest named(String name, Digest digest) {
        return hash.of(
                algorithm, joined(List.of(name.getBytes(StandardCharsets.UTF_8), digest.bytes())));
    }

    private Digest together(List<Digest> digests) {
        return hash.of(
                algorithm,
                joined(
                        digests.stream()
                                .map(Digest::text)
                                .sorted()
                                .map(text -> Digest.parse(algorithm, text).bytes())
                                .toList()));
    }

    private static byte[] joined(List<byte[]> parts) {
        var all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
