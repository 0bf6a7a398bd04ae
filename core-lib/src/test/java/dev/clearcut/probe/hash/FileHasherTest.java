package dev.clearcut.probe.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Progress;
import dev.clearcut.manifest.HashAlgorithm;
import dev.clearcut.manifest.IgnorePatterns;
import dev.clearcut.manifest.ListedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileHasherTest {

    @TempDir Path folder;

    private static final Set<HashAlgorithm> ALL = EnumSet.allOf(HashAlgorithm.class);

    private static final IgnorePatterns NONE = IgnorePatterns.of(List.of());

    /** Around the size of a piece, where something could be left out or hashed twice. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_048_575, 1_048_576, 1_048_577, 5_000_000})
    void allHashesOfOneReadAreThoseOfTheBytes(int size) throws IOException {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        var file = Files.write(folder.resolve("reel.mov"), bytes);
        try (var hasher = new FileHasher(ALL)) {
            var hashed = hasher.hash(file, "reel.mov", done -> true).value().orElseThrow();
            assertThat(hashed.size()).isEqualTo(size);
            for (var algorithm : ALL) {
                assertThat(hashed.digest(algorithm)).contains(Hashes.of(algorithm, bytes));
            }
        }
    }

    @Test
    void aFileIsReadOnce() throws IOException {
        Files.write(folder.resolve("a.mov"), new byte[3_000_000]);
        Files.write(folder.resolve("b.mov"), new byte[10]);
        var last = new long[1];
        FolderReader.read(
                folder,
                ALL,
                NONE,
                (doing, done, of) -> {
                    assertThat(done).isGreaterThan(last[0]);
                    assertThat(of).isEqualTo(3_000_010);
                    last[0] = done;
                    return true;
                });
        assertThat(last[0]).isEqualTo(3_000_010);
    }

    @Test
    void aFileThatGrowsWhileItIsReadHasNoHash() throws IOException {
        var file = Files.write(folder.resolve("reel.mov"), new byte[3_000_000]);
        try (var hasher = new FileHasher(ALL)) {
            var read =
                    hasher.hash(
                            file,
                            "reel.mov",
                            done -> {
                                append(file);
                                return true;
                            });
            assertThat(read.value().orElseThrow().digests()).isEmpty();
            assertThat(read.report().findings())
                    .extracting(Finding::rule)
                    .containsExactly("manifest.changing");
        }
    }

    private static void append(Path file) {
        try {
            Files.write(file, new byte[] {1}, StandardOpenOption.APPEND);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void whoStopsItStopsIt() throws IOException {
        var file = Files.write(folder.resolve("reel.mov"), new byte[3_000_000]);
        try (var hasher = new FileHasher(ALL)) {
            assertThatThrownBy(() -> hasher.hash(file, "reel.mov", done -> done < 2_000_000))
                    .isInstanceOf(Refused.class);
            // and the hasher can go on with another
            assertThat(hasher.hash(file, "reel.mov", done -> true).report().isClean()).isTrue();
        }
    }

    @Test
    @Timeout(20)
    void aPipeAndALinkAreFindingsAndNotWaitedFor() throws IOException, InterruptedException {
        var pipe = folder.resolve("pipe.mov");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .as("mkfifo")
                .isZero();
        Files.writeString(folder.resolve("reel.mov"), "x");
        Files.createSymbolicLink(folder.resolve("link.mov"), folder.resolve("reel.mov"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        var read = FolderReader.read(folder, ALL, NONE, Progress.SILENT);
        assertThat(read.files()).extracting(ListedFile::path).containsExactly("reel.mov");
        assertThat(read.report().findings())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("manifest.link", "manifest.link", "manifest.special");
    }

    @Test
    void whatMayNotBeReadIsAFinding() throws IOException {
        var file = Files.writeString(folder.resolve("secret.mov"), "x");
        assumeThat(file.toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(file)).as("root reads everything").isFalse();
        var read = FolderReader.read(folder, ALL, NONE, Progress.SILENT);
        assertThat(read.report().findings())
                .extracting(Finding::rule)
                .containsExactly("manifest.unreadable");
    }

    @Test
    void emptyFoldersAreToldAndWhatIsIgnoredIsNotLookedAt() throws IOException {
        Files.createDirectories(folder.resolve("a/empty"));
        Files.createDirectories(folder.resolve("proxy/deep"));
        Files.writeString(folder.resolve("proxy/deep/x.mov"), "x");
        var read =
                FolderReader.read(
                        folder, ALL, IgnorePatterns.of(List.of("proxy/")), Progress.SILENT);
        assertThat(read.folders()).containsExactly("a", "a/empty");
        assertThat(read.files()).isEmpty();
    }
}
