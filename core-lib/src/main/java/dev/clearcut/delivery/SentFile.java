package dev.clearcut.delivery;

import dev.clearcut.base.ClearcutException.Invalid;
import java.util.List;

/**
 * A file of a version.
 *
 * @param name without folders, or with those inside the package
 * @param bytes its size
 * @param hashes at least one
 */
public record SentFile(String name, long bytes, List<Hash> hashes) {

    public SentFile {
        name = name.strip();
        hashes = List.copyOf(hashes);
        if (name.isEmpty()) {
            throw new Invalid("A file of a version needs its name.");
        }
        if (bytes < 0) {
            throw new Invalid("\"%s\" cannot have %d bytes.".formatted(name, bytes));
        }
        if (hashes.isEmpty()) {
            throw new Invalid(
                    "\"%s\" needs a hash: what is accepted is told by it alone.".formatted(name));
        }
    }

    public boolean has(Hash hash) {
        return hashes.contains(hash);
    }

    /** Whether both are the same bytes, as far as both say a hash of one kind. */
    public boolean isSameAs(SentFile other) {
        return bytes == other.bytes && hashes.stream().anyMatch(other::has);
    }
}
