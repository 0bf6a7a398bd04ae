package dev.clearcut.exchange.json;

import dev.clearcut.manifest.Digest;
import dev.clearcut.manifest.ListedFile;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file with its hashes.
 *
 * @param size in bytes; -1 where it is not known
 * @param hashes by the algorithm's word, as lists write them; none where it could not be read
 * @param problem why it could not be read; empty where it was
 */
public record HashedView(String path, long size, Map<String, String> hashes, String problem) {

    /** A file that could not be hashed. */
    public static HashedView unread(String path, String problem) {
        return new HashedView(path, ListedFile.UNKNOWN_SIZE, Map.of(), problem);
    }

    public static HashedView of(ListedFile file) {
        var hashes = new LinkedHashMap<String, String>();
        for (Digest digest : file.digests()) {
            hashes.put(digest.algorithm().word(), digest.text());
        }
        return new HashedView(file.path(), file.size(), hashes, "");
    }
}
