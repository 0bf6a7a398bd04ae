package dev.clearcut.manifest;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Where;
import java.util.List;
import java.util.Optional;

/**
 * A file that a list names or a folder holds.
 *
 * @param path relative to the folder, with {@code /} between the parts
 * @param size in bytes; {@link #UNKNOWN_SIZE} where the list does not say
 * @param digests none where no hash is known; of one algorithm several where a list leaves open
 *     which way round its bytes stand: any of them then counts
 * @param where the line of the list, or the file itself
 */
public record ListedFile(String path, long size, List<Digest> digests, Where where) {

    public static final long UNKNOWN_SIZE = -1;

    public ListedFile {
        digests = List.copyOf(digests);
        if (path.isEmpty() || size < UNKNOWN_SIZE) {
            throw new Invalid("\"%s\" with %d bytes is no file.".formatted(path, size));
        }
    }

    public boolean hasSize() {
        return size >= 0;
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path before the name; empty at the top. */
    public String folder() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    public Optional<Digest> digest(HashAlgorithm algorithm) {
        return digests.stream().filter(d -> d.algorithm() == algorithm).findFirst();
    }

    /** The first digest that both have. */
    Optional<Digest> shared(ListedFile other) {
        return digests.stream().filter(other.digests::contains).findFirst();
    }

    /** Whether both say a hash of one kind. */
    boolean isComparable(ListedFile other) {
        return digests.stream().anyMatch(d -> other.digest(d.algorithm()).isPresent());
    }

    /**
     * Whether a hash of one kind differs: in no algorithm that both have may the hashes part, even
     * where another agrees.
     */
    boolean differs(ListedFile other) {
        return other.digests.stream()
                .anyMatch(
                        found -> digest(found.algorithm()).isPresent() && !digests.contains(found));
    }
}
