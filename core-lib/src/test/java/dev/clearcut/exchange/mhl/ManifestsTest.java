package dev.clearcut.exchange.mhl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Reported;
import dev.clearcut.manifest.Digest;
import dev.clearcut.manifest.HashAlgorithm;
import dev.clearcut.manifest.ListedFile;
import dev.clearcut.manifest.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestsTest {

    @TempDir Path folder;

    private Reported<Manifest> read(String name, String text) throws IOException {
        return Manifests.read(Files.writeString(folder.resolve(name), text));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "sums.md5, |b1946ac92492d2347c6235b4d2611184  a/x.txt|, md5",
                "sums.md5, |b1946ac92492d2347c6235b4d2611184 *a/x.txt|, md5",
                "sums.md5, |MD5 (a/x.txt) = b1946ac92492d2347c6235b4d2611184|, md5",
                "sums.md5, |b1946ac92492d2347c6235b4d2611184  ./a/x.txt|, md5",
                "sums.md5, |b1946ac92492d2347c6235b4d2611184  a\\x.txt|, md5",
                "sums.txt, |f572d396fae9206628714fb2ce00f72e94f2258f  a/x.txt|, sha1",
                "sums.txt, |5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03  a/x.txt|, sha256",
                "sums.txt, |e4c191d091bd8853  a/x.txt|, xxh64",
                "sums.txt, |XXH3 (a/x.txt) = 99fc819aaba2462a|, xxh3",
                "sums.txt, |XXH3_99fc819aaba2462a  a/x.txt|, xxh3",
                "sums.xxh, |6bba86c7e069f56d5a10b435f1c8e49c  a/x.txt|, xxh128"
            })
    void aLineIsAHashAndAPath(String name, String line, String algorithm) throws IOException {
        var list = read(name, line + "\n");
        assertThat(list.report().findings()).isEmpty();
        assertThat(list.value().files())
                .singleElement()
                .satisfies(
                        file -> {
                            assertThat(file.path()).isEqualTo("a/x.txt");
                            assertThat(file.digests().getFirst().algorithm())
                                    .isEqualTo(HashAlgorithm.named(algorithm));
                        });
    }

    @Test
    void aListOfPowershellIsReadInItsEncoding() throws IOException {
        var text = "\uFEFFb1946ac92492d2347c6235b4d2611184  Noël.mov\r\n";
        var file = Files.write(folder.resolve("a.md5"), text.getBytes(StandardCharsets.UTF_16LE));
        assertThat(Manifests.read(file).value().files())
                .extracting(ListedFile::path)
                .containsExactly("Noël.mov");
    }

    @Test
    void linesThatAreNoneAndPathsThatLeaveAreFindingsWithTheirLine() throws IOException {
        var list =
                read(
                        "a.md5",
                        """
                        b1946ac92492d2347c6235b4d2611184  good.mov
                        nonsense
                        b1946ac92492d2347c6235b4d2611184  ../../etc/passwd
                        b1946ac92492d2347c6235b4d2611184  /etc/passwd
                        b1946ac92492d2347c6235b4d261118  short.mov
                        c1946ac92492d2347c6235b4d2611184  good.mov
                        """);
        assertThat(list.value().files()).extracting(ListedFile::path).containsExactly("good.mov");
        assertThat(list.report().findings())
                .extracting(f -> f.rule() + " " + f.where())
                .containsExactly(
                        "manifest.line a.md5:2:1",
                        "manifest.path a.md5:3:1",
                        "manifest.path a.md5:4:1",
                        "manifest.line a.md5:5:1",
                        "manifest.twice a.md5:6:1");
    }

    @Test
    void theListOf2011IsReadWithBothByteOrders() throws IOException {
        var list =
                read(
                        "old.mhl",
                        """
                        <?xml version="1.0"?>
                        <hashlist version="1.1">
                          <hash>
                            <file>a/x.txt</file>
                            <size>6</size>
                            <xxhash64>5388bd91d091c1e4</xxhash64>
                            <md5>b1946ac92492d2347c6235b4d2611184</md5>
                          </hash>
                          <hash><file>b.txt</file><size>6</size><xxhash>2490063865</xxhash></hash>
                          <hash><file>../c.txt</file><size>6</size></hash>
                        </hashlist>
                        """);
        assertThat(list.value().format()).isEqualTo("MHL 1.x");
        assertThat(list.value().files().getFirst().digests())
                .contains(new Digest(HashAlgorithm.XXH64, "e4c191d091bd8853"))
                .contains(new Digest(HashAlgorithm.MD5, "b1946ac92492d2347c6235b4d2611184"));
        assertThat(list.value().files().get(1).digests())
                .containsExactly(new Digest(HashAlgorithm.XXH32, "946b5bf9"));
        assertThat(list.report().findings())
                .extracting(Finding::rule)
                .containsExactly("manifest.path");
    }

    @ParameterizedTest
    @CsvSource({"a.md5,''", "a.md5,hello", "a.mhl,<x/>", "a.mhl,<hashlist"})
    void whatIsNoListIsABadFile(String name, String text) {
        assertThatThrownBy(() -> read(name, text)).isInstanceOf(BadFile.class);
    }

    @Test
    void aListWithoutLineEndsIsRefusedAndNotKept() {
        assertThatThrownBy(() -> read("a.md5", "x".repeat(5_000_000)))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("no list of hashes");
    }

    @Test
    void entitiesInAListAreNotUnfolded() {
        assertThatThrownBy(
                        () ->
                                read(
                                        "a.mhl",
                                        "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><hashlist>&a;</hashlist>"))
                .isInstanceOf(BadFile.class);
    }

    @Test
    void blanksAtTheEndsOfANameBelongToItAndLineEndsDoNot() throws IOException {
        var entry = "<hash><file>%s</file><md5>b1946ac92492d2347c6235b4d2611184</md5></hash>";
        var list =
                read(
                        "old.mhl",
                        "<hashlist version=\"1.1\">%s%s%s</hashlist>"
                                .formatted(
                                        entry.formatted("clip .mov "),
                                        entry.formatted(" a/clip.mov"),
                                        entry.formatted("\n    b.mov\n  ")));
        assertThat(list.value().files())
                .extracting(ListedFile::path)
                .containsExactly("clip .mov ", " a/clip.mov", "b.mov");
    }
}
