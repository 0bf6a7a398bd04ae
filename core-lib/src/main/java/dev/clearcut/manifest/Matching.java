package dev.clearcut.manifest;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Finds for each listed file the one in the folder: by its name, by its name in another spelling,
 * by its content. Linear in the number of files.
 */
final class Matching {

    private final List<ListedFile> listed;
    private final Map<String, ListedFile> left = new LinkedHashMap<>();
    private final Map<ListedFile, Difference> fates = new HashMap<>();
    private final Map<Digest, ListedFile> listedByDigest = new HashMap<>();

    Matching(Collection<ListedFile> listed, Collection<ListedFile> found) {
        var once = new LinkedHashMap<String, ListedFile>();
        listed.forEach(file -> once.putIfAbsent(file.path(), file));
        this.listed = List.copyOf(once.values());
        this.listed.forEach(
                file -> file.digests().forEach(d -> listedByDigest.putIfAbsent(d, file)));
        found.forEach(file -> left.putIfAbsent(file.path(), file));
    }

    List<Difference> differences() {
        sameNames(UnaryOperator.identity());
        sameNames(Matching::composed);
        sameNames(path -> composed(path).toLowerCase(Locale.ROOT));
        sameContent();
        var all = new ArrayList<Difference>();
        for (var file : listed) {
            all.add(mutual(fates.getOrDefault(file, new Difference.Missing(file))));
        }
        left.values().forEach(file -> all.add(extra(file)));
        return all;
    }

    /** Composed, because file systems decompose accents and lists do not. */
    private static String composed(String path) {
        return Normalizer.isNormalized(path, Normalizer.Form.NFC)
                ? path
                : Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    private void sameNames(UnaryOperator<String> spelling) {
        var bySpelling = new HashMap<String, ListedFile>();
        left.values().forEach(f -> bySpelling.putIfAbsent(spelling.apply(f.path()), f));
        for (var file : listed) {
            var here = fates.containsKey(file) ? null : bySpelling.get(spelling.apply(file.path()));
            if (here != null && left.remove(here.path()) != null) {
                fates.put(file, atItsName(file, here));
            }
        }
    }

    private Difference atItsName(ListedFile file, ListedFile here) {
        if (file.hasSize() && here.hasSize() && file.size() != here.size()) {
            return contentOfAnother(file, here).orElse(new Difference.Resized(file, here));
        }
        if (file.differs(here)) {
            return contentOfAnother(file, here).orElse(new Difference.Changed(file, here));
        }
        if (!file.path().equals(here.path()) && !composed(file.path()).equals(here.path())) {
            return new Difference.Renamed(file, here);
        }
        return file.shared(here)
                .<Difference>map(digest -> new Difference.Same(file, here, digest))
                .orElse(new Difference.Unproven(file, here));
    }

    /** Two files that each hold the other's content were swapped. */
    private Difference mutual(Difference fate) {
        return fate instanceof Difference.Replaced one
                        && fates.get(one.contentOf()) instanceof Difference.Replaced other
                        && other.contentOf().path().equals(one.listed().path())
                ? new Difference.Swapped(one.listed(), one.contentOf())
                : fate;
    }

    private Optional<Difference> contentOfAnother(ListedFile file, ListedFile here) {
        return here.digests().stream()
                .map(listedByDigest::get)
                .filter(other -> other != null && !other.path().equals(file.path()))
                .findFirst()
                .map(other -> new Difference.Replaced(file, other));
    }

    /** Of several files with one content: one of the same name, or else in the same folder. */
    private void sameContent() {
        sameContent(ListedFile::name);
        sameContent(ListedFile::folder);
        sameContent(file -> "");
    }

    private record Trait(Digest digest, String trait) {}

    private void sameContent(Of trait) {
        var candidates = new HashMap<Trait, Deque<ListedFile>>();
        for (var file : left.values()) {
            for (var digest : file.digests()) {
                candidates
                        .computeIfAbsent(
                                new Trait(digest, trait.of(file)), any -> new ArrayDeque<>())
                        .add(file);
            }
        }
        for (var file : listed) {
            if (!fates.containsKey(file)) {
                file.digests().stream()
                        .map(digest -> candidates.get(new Trait(digest, trait.of(file))))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .ifPresent(queue -> take(file, queue));
            }
        }
    }

    private void take(ListedFile file, Deque<ListedFile> queue) {
        while (!queue.isEmpty() && !left.containsKey(queue.element().path())) {
            queue.remove();
        }
        if (!queue.isEmpty() && !file.differs(queue.element())) {
            var here = queue.remove();
            left.remove(here.path());
            fates.put(file, elsewhere(file, here));
        }
    }

    @FunctionalInterface
    private interface Of {
        String of(ListedFile file);
    }

    private static Difference elsewhere(ListedFile file, ListedFile here) {
        return file.folder().equals(here.folder())
                ? new Difference.Renamed(file, here)
                : new Difference.Moved(file, here);
    }

    private Difference extra(ListedFile file) {
        return file.digests().stream()
                .map(listedByDigest::get)
                .filter(other -> other != null)
                .findFirst()
                .<Difference>map(of -> new Difference.Copy(file, of))
                .orElse(new Difference.Extra(file));
    }
}
