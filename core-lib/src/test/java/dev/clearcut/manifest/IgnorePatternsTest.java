package dev.clearcut.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Where;
import dev.clearcut.probe.hash.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns, and the hashes of the folders that are left. */
class IgnorePatternsTest {

    @ParameterizedTest
    @CsvSource({
        ".DS_Store,   a/b/.DS_Store,  file,   true",
        ".DS_Store,   .DS_Store,      file,   true",
        "*.tmp,       a/x.tmp,        file,   true",
        "*.tmp,       a/x.tmp.mov,    file,   false",
        "/tmp,        tmp,            folder, true",
        "/tmp,        a/tmp,          folder, false",
        "cache/,      a/cache,        folder, true",
        "cache/,      a/cache,        file,   false",
        "a/*.mov,     a/x.mov,        file,   true",
        "a/*.mov,     a/b/x.mov,      file,   false",
        "a/**/x.mov,  a/b/c/x.mov,    file,   true",
        "a/**/x.mov,  a/x.mov,        file,   true",
        "a/**,        a/b/c,          file,   true",
        "**/proxy,    a/b/proxy,      folder, true",
        "x?.mov,      x1.mov,         file,   true",
        "x[0-4].mov,  x3.mov,         file,   true",
        "x[!0-4].mov, x3.mov,         file,   false",
        "a.mov,       aXmov,          file,   false"
    })
    void aPatternCountsAsInGit(String pattern, String path, String kind, boolean ignored) {
        assertThat(IgnorePatterns.of(List.of(pattern)).ignores(path, kind.equals("folder")))
                .isEqualTo(ignored);
    }

    @Test
    void aLaterPatternTakesBack() {
        var patterns = IgnorePatterns.of(List.of("*.mov", "!keep.mov", "# not a pattern", ""));
        assertThat(patterns.ignores("a/x.mov", false)).isTrue();
        assertThat(patterns.ignores("a/keep.mov", false)).isFalse();
    }

    @Test
    void whatLiesInAFolderThatIsLeftOutIsLeftOut() {
        assertThat(IgnorePatterns.of(IgnorePatterns.OF_MHL).ignoresWithin("a/ascmhl/0001.mhl"))
                .isTrue();
    }

    @Test
    void aPatternOfStarsEnds() {
        var stars = "*a".repeat(2_000) + "b";
        assertThat(IgnorePatterns.of(List.of(stars)).ignores("a".repeat(3_000), false)).isFalse();
    }

    /** As ascmhl 1.0 hashed the same folder. */
    @Test
    void foldersAreHashedAsTheReferenceDoes() {
        var files =
                List.of(
                        hashed("A/x.txt", "hello\n"),
                        hashed("A/B/y.txt", "world\n"),
                        hashed("z.txt", "root\n"));
        var pairs =
                FolderHashes.of(
                        HashAlgorithm.XXH64, files, List.of("A", "A/B", "A/empty"), Hashes::of);
        assertThat(pairs.keySet()).containsExactly("A/B", "A/empty", "A", "");
        assertThat(pairs.get("A")).isEqualTo(pair("7ae49c6fb7824134", "465a5eabef7b64ec"));
        assertThat(pairs.get("A/empty")).isEqualTo(pair("ef46db3751d8e999", "ef46db3751d8e999"));
        assertThat(pairs.get("")).isEqualTo(pair("adbfe04f13ff690f", "243f8600a2e27e91"));
    }

    private static FolderHashes.Pair pair(String content, String structure) {
        return new FolderHashes.Pair(
                new Digest(HashAlgorithm.XXH64, content),
                new Digest(HashAlgorithm.XXH64, structure));
    }

    private static ListedFile hashed(String path, String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        return new ListedFile(
                path,
                bytes.length,
                List.of(Hashes.of(HashAlgorithm.XXH64, bytes)),
                Where.inFile(path));
    }
}
