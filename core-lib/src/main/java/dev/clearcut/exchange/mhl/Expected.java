package dev.clearcut.exchange.mhl;

import dev.clearcut.manifest.Digest;
import dev.clearcut.manifest.ListedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What generation upon generation says of the files of one history: the first hash of each kind
 * counts, for it is the one that all later ones were verified against; a file that was renamed
 * keeps its hashes under the new name.
 */
final class Expected {

    private final String prefix;
    private final Map<String, ListedFile> files = new LinkedHashMap<>();

    Expected(String prefix, List<Generation> generations) {
        this.prefix = prefix;
        for (var generation : generations) {
            renamed(generation);
            generation.entries().stream().filter(e -> !e.isFolder()).forEach(this::add);
        }
    }

    /** First all names, so that two files may have exchanged theirs. */
    private void renamed(Generation generation) {
        var taken = new LinkedHashMap<String, ListedFile>();
        for (var entry : generation.entries()) {
            if (!entry.previousPath().isEmpty() && !entry.isFolder()) {
                var before = files.remove(entry.previousPath());
                if (before != null) {
                    taken.put(entry.path(), before);
                }
            }
        }
        files.putAll(taken);
    }

    private void add(Generation.Entry entry) {
        var known = files.get(entry.path());
        var digests = new ArrayList<Digest>(known == null ? List.of() : known.digests());
        for (var hash : entry.hashed().contents()) {
            boolean isNew =
                    digests.stream().noneMatch(d -> d.algorithm() == hash.digest().algorithm());
            if (isNew && !hash.action().equals("failed")) {
                digests.add(hash.digest());
            }
        }
        long size = known == null || !known.hasSize() ? entry.size() : known.size();
        files.put(
                entry.path(),
                new ListedFile(
                        entry.path(),
                        size,
                        digests,
                        known == null ? entry.where() : known.where()));
    }

    Stream<ListedFile> files() {
        return files.values().stream()
                .map(f -> new ListedFile(prefix + f.path(), f.size(), f.digests(), f.where()));
    }

    Optional<ListedFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
