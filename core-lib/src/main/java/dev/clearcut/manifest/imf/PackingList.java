package dev.clearcut.manifest.imf;

import dev.clearcut.base.Where;
import dev.clearcut.manifest.HashAlgorithm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was packed, with sizes and hashes (SMPTE ST 429-8, ST 2067-2). */
public record PackingList(
        String file, Standard standard, String id, List<Asset> assets, Where where) {

    /** The URIs of XML signatures, by which a packing list names the kind of its hashes. */
    private static final Map<String, HashAlgorithm> ALGORITHMS =
            Map.of(
                    "", HashAlgorithm.SHA_1,
                    "http://www.w3.org/2000/09/xmldsig#sha1", HashAlgorithm.SHA_1,
                    "http://www.w3.org/2001/04/xmlenc#sha256", HashAlgorithm.SHA_256,
                    "http://www.w3.org/2001/04/xmlenc#sha512", HashAlgorithm.SHA_512);

    /** The kind of hash that a URI names; SHA-1 where there is none. */
    static Optional<HashAlgorithm> kind(String algorithm) {
        return Optional.ofNullable(ALGORITHMS.get(algorithm));
    }

    public PackingList {
        assets = List.copyOf(assets);
    }

    /** With those assets alone. */
    PackingList narrowedTo(Set<String> ids) {
        return new PackingList(
                file,
                standard,
                id,
                assets.stream().filter(asset -> ids.contains(asset.id())).toList(),
                where);
    }

    /**
     * @param hash in base 64, as written
     * @param algorithm the URI of its kind; empty for SHA-1
     * @param size in bytes; -1 where none can be read
     * @param type the MIME type, in Interop with what it is behind a semicolon
     */
    public record Asset(
            String id, String hash, String algorithm, long size, String type, Where where) {

        /** The kind of hash it is sealed with; nothing for one we do not know. */
        public Optional<HashAlgorithm> kindOfHash() {
            return kind(algorithm);
        }
    }
}
