package dev.clearcut.manifest;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The files somebody says there are.
 *
 * @param name what findings call the list
 * @param format what it is: {@code "ASC MHL 2.0"}, {@code "md5sum"}
 * @param ignored patterns of what the list leaves out on purpose
 */
public record Manifest(String name, String format, List<ListedFile> files, List<String> ignored) {

    public Manifest {
        files = List.copyOf(files);
        ignored = List.copyOf(ignored);
    }

    /** The hashes it takes to compare a folder with this: the first of each file will do. */
    public Set<HashAlgorithm> algorithms() {
        return algorithms(files);
    }

    static Set<HashAlgorithm> algorithms(Collection<ListedFile> files) {
        var needed = EnumSet.noneOf(HashAlgorithm.class);
        files.forEach(file -> file.digests().forEach(d -> needed.add(d.algorithm())));
        return needed;
    }
}
