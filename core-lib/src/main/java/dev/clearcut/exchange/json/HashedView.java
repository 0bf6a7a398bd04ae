package dev.clearcut.exchange.json;

import dev.clearcut.manifest.Digest;
import dev.clearcut.manifest.ListedFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file with its hashes.
 *
 * @param size in bytes; -1 where it is not known
 * @param hashes by the algorithm's word, as lists write them
 */
public record HashedView(String path, long size, Map<String, String> hashes) {

    public static HashedView of(ListedFile file) {
        var hashes = new LinkedHashMap<String, String>();
        for (Digest digest : file.digests()) {
            hashes.put(digest.algorithm().word(), digest.text());
        }
        return new HashedView(file.path(), file.size(), hashes);
    }

    public static List<HashedView> of(List<ListedFile> files) {
        return files.stream().map(HashedView::of).toList();
    }
}
