package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Progress;
import dev.clearcut.delivery.Hash;
import dev.clearcut.delivery.SentFile;
import dev.clearcut.delivery.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveredFilesTest {

    @TempDir private Path folder;

    private Path file(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void aFileIsReadForTheHashesThatReceiptsName() throws IOException {
        var read = DeliveredFiles.read(List.of(file("a.mov", "abc")), Progress.SILENT).getFirst();

        assertThat(read.bytes()).isEqualTo(3);
        assertThat(read.hashes())
                .containsExactly(
                        Hash.of(
                                "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
                        Hash.of("md5:900150983cd24fb0d6963f7d28e17f72"),
                        Hash.of("xxh64:44bc2cf5ad770999"));
    }

    @Test
    void aReceiptInAnotherHashIsOfTheSameVersion() throws IOException {
        var read = DeliveredFiles.read(List.of(file("a.mov", "abc")), Progress.SILENT);
        var made = new Version.Made("", LocalDate.of(2026, 11, 22));
        var version = new Version(1, read, made, null, List.of(), List.of());

        assertThat(version.isTheOneOf(Hash.of("xxh64:44bc2cf5ad770999"))).isTrue();
        assertThat(version.isTheOneOf(Hash.of("md5:" + "0a".repeat(16)))).isFalse();
        assertThat(version.seal().algorithm()).isEqualTo("sha256");
    }

    @Test
    void whatADesktopLeavesInAFolderIsNotDelivered() throws IOException {
        file("dcp/reel/a.mxf", "a");
        file("dcp/.DS_Store", "x");
        file("dcp/reel/._a.mxf", "x");

        var read = DeliveredFiles.read(List.of(folder.resolve("dcp")), Progress.SILENT);

        assertThat(read).extracting(SentFile::name).containsExactly("reel/a.mxf");
    }

    @Test
    void theSealOfAFolderIsThatOfItsVersion() throws IOException {
        file("dcp/a.mxf", "a");
        file("dcp/b.mxf", "b");
        var paths = List.of(folder.resolve("dcp"));

        assertThat(DeliveredFiles.seal(paths, Progress.SILENT))
                .isEqualTo(Version.seal(DeliveredFiles.read(paths, Progress.SILENT)));
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsNoVersion() throws IOException {
        var growing = file("a.mov", "abc".repeat(1_000_000));
        Progress grows =
                (what, done, all) -> {
                    try {
                        Files.writeString(growing, "more", StandardOpenOption.APPEND);
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                    return true;
                };

        assertThatThrownBy(() -> DeliveredFiles.read(List.of(growing), grows))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("changed while it was read");
    }

    @Test
    void aFileThroughALinkIsTheFile() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link.mov"), file("a.mov", "abc"));

        assertThat(DeliveredFiles.read(List.of(link), Progress.SILENT).getFirst().name())
                .isEqualTo("link.mov");
    }

    @Test
    void nothingThereIsSaidSo() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> DeliveredFiles.read(List.of(empty), Progress.SILENT))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(
                        () ->
                                DeliveredFiles.read(
                                        List.of(folder.resolve("no.mov")), Progress.SILENT))
                .isInstanceOf(NotFound.class);
    }
}
