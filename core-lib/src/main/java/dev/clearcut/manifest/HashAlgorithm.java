package dev.clearcut.manifest;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Words;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The hashes that lists and packages are written with. */
public enum HashAlgorithm {
    MD5("md5", 16, List.of("md-5")),
    SHA_1("sha1", 20, List.of("sha-1", "sha")),
    SHA_256("sha256", 32, List.of("sha-256", "sha2")),
    SHA_512("sha512", 64, List.of("sha-512")),
    /** The 32-bit xxHash: in old lists; too short to prove much. */
    XXH32("xxh32", 4, List.of("xxhash32")),
    /** The 64-bit xxHash. */
    XXH64("xxh64", 8, List.of("xxhash64", "xxhash64be", "xxhash")),
    /** The 64 bits of XXH3, which ASC MHL and xxhsum call xxh3. */
    XXH3_64("xxh3", 8, List.of("xxh3-64", "xxh3_64")),
    /** The 128 bits of XXH3, which ASC MHL and xxhsum call xxh128. */
    XXH3_128("xxh128", 16, List.of("xxh3-128", "xxh3_128")),
    /** SHA-512 in base 58 behind "c4" (SMPTE ST 2114), by which ASC MHL refers to its own files. */
    C4("c4", 64, List.of("c4id"));

    private final String word;
    private final int bytes;
    private final List<String> aliases;

    HashAlgorithm(String word, int bytes, List<String> aliases) {
        this.word = word;
        this.bytes = bytes;
        this.aliases = aliases;
    }

    /** As it is typed, and as ASC MHL names it: {@code md5}, {@code xxh128}. */
    public String word() {
        return word;
    }

    /** The length of a digest. */
    public int bytes() {
        return bytes;
    }

    /** Whether ASC MHL 2.0 has an element for it. */
    public boolean isForMhl() {
        return this != SHA_256 && this != SHA_512 && this != XXH32;
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(HashAlgorithm::word).toList();
    }

    /**
     * @throws Invalid when nothing is called that
     */
    public static HashAlgorithm named(String written) {
        var wanted = written.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(a -> a.word.equals(wanted) || a.aliases.contains(wanted))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Invalid(
                                        "\"%s\" is no hash we know%s Say one of: %s."
                                                .formatted(
                                                        written,
                                                        Words.didYouMean(wanted, words()).isEmpty()
                                                                ? "."
                                                                : Words.didYouMean(wanted, words()),
                                                        String.join(", ", words()))));
    }

    /**
     * Several, by commas, in the order written.
     *
     * @throws Invalid when one is not known, or none is named
     */
    public static Set<HashAlgorithm> several(String written) {
        var all = new LinkedHashSet<HashAlgorithm>();
        Arrays.stream(written.split(","))
                .filter(word -> !word.isBlank())
                .forEach(word -> all.add(named(word)));
        if (all.isEmpty()) {
            throw new Invalid("Which hash? Say one of: %s.".formatted(String.join(", ", words())));
        }
        return all;
    }

    @Override
    public String toString() {
        return word;
    }
}
