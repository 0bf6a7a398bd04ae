package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.Folders.Against;
import dev.clearcut.Folders.Depth;
import dev.clearcut.Folders.Terms;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Progress;
import dev.clearcut.base.Report;
import dev.clearcut.manifest.HashAlgorithm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A card of rushes through its generations, with what goes wrong on the way. */
class FoldersTest {

    @TempDir Path folder;

    private static final Terms MD5_TOO =
            new Terms(Set.of(HashAlgorithm.MD5, HashAlgorithm.XXH3_128), List.of(), Depth.WHOLE);

    @BeforeEach
    void aCard() throws IOException {
        write("clips/one.mov", "the first clip");
        write("clips/two.mov", "the other clip");
        write("card.txt", "card A001");
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> rules(Report report) {
        return report.findings().stream().map(Finding::rule).toList();
    }

    private Report checked() {
        return Folders.check(folder, Terms.usual(), Progress.SILENT).report();
    }

    private Folders.Sealed sealed() {
        return Folders.seal(folder, Terms.usual(), Progress.SILENT);
    }

    @Test
    void aSealedFolderIsProven() {
        var sealed = sealed();
        assertThat(sealed.generation()).isEqualTo(1);
        assertThat(sealed.files()).isEqualTo(3);
        var checked = Folders.check(folder, Terms.usual(), Progress.SILENT);
        assertThat(checked.comparison().proven()).isEqualTo(3);
        assertThat(checked.report().findings()).isEmpty();
    }

    @Test
    void aFolderNamedByALinkIsTheFolder(@TempDir Path elsewhere) throws IOException {
        var link = Files.createSymbolicLink(elsewhere.resolve("volume"), folder);

        var sealed = Folders.seal(link, Terms.usual(), Progress.SILENT);

        assertThat(sealed.files()).isEqualTo(3);
        var checked = Folders.check(link, Terms.usual(), Progress.SILENT);
        assertThat(checked.comparison().proven()).isEqualTo(3);
        assertThat(checked.report().findings()).isEmpty();
        assertThat(checked().findings()).isEmpty();
        var list =
                Files.writeString(
                        folder.resolve("card.md5"), "b1946ac92492d2347c6235b4d2611184  card.txt\n");
        var against =
                Folders.check(link, new Against(list, Terms.usual()), Progress.SILENT).report();
        assertThat(against.findings())
                .filteredOn(finding -> finding.rule().equals("manifest.extra"))
                .noneSatisfy(
                        finding -> assertThat(finding.where().toString()).contains("card.md5"));
    }

    @Test
    void aListSaysWhichClearcutWroteIt() throws IOException {
        var written = Files.readString(sealed().written().getLast());
        assertThat(written).contains(Build.version());
        assertThat(Build.version()).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    /** The inner history's chain is written before the outer one cannot be. */
    @Test
    void whenOneListCannotBeWrittenNoneIs() throws IOException {
        Folders.seal(folder.resolve("clips"), Terms.usual(), Progress.SILENT);
        var inner = folder.resolve("clips/ascmhl");
        var before = contents(inner);
        var outer = Files.createDirectories(folder.resolve("ascmhl/ascmhl_chain.xml/in the way"));

        assertThatThrownBy(this::sealed)
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("Nothing was added");

        assertThat(contents(inner)).isEqualTo(before);
        try (var left = Files.list(folder.resolve("ascmhl"))) {
            assertThat(left).containsExactly(outer.getParent());
        }
        assertThat(
                        Folders.check(folder.resolve("clips"), Terms.usual(), Progress.SILENT)
                                .report()
                                .findings())
                .isEmpty();
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    void theNextGenerationVerifiesAndTakesInWhatIsNew() throws IOException {
        sealed();
        write("clips/three.mov", "one more");
        var second = Folders.seal(folder, MD5_TOO, Progress.SILENT);
        assertThat(second.generation()).isEqualTo(2);
        assertThat(second.report().findings()).isEmpty();
        var list = Files.readString(second.written().getLast());
        assertThat(list)
                .containsPattern("<xxh128 action=\"verified\"")
                .containsPattern("<md5 action=\"verified\"")
                .containsPattern("<md5 action=\"original\"");
        assertThat(checked().findings()).isEmpty();
    }

    @Test
    void whatChangedIsWrittenDownAsFailedAndStaysWrong() throws IOException {
        sealed();
        write("clips/two.mov", "the OTHER clip");
        var second = sealed();
        assertThat(rules(second.report())).containsExactly("manifest.changed");
        assertThat(Files.readString(second.written().getLast()))
                .containsPattern("action=\"failed\"");
        assertThat(rules(checked())).containsExactly("manifest.changed");
    }

    @Test
    void whatWasRenamedIsKnownByItsNewNameFromThenOn() throws IOException {
        sealed();
        Files.move(folder.resolve("clips/two.mov"), folder.resolve("clips/2.mov"));
        assertThat(rules(checked())).containsExactly("manifest.renamed");
        var second = sealed();
        assertThat(Files.readString(second.written().getLast()))
                .contains("<previousPath>clips/two.mov</previousPath>");
        assertThat(checked().findings()).isEmpty();
    }

    @Test
    void historiesWithinArePartOfIt() throws IOException {
        Folders.seal(folder.resolve("clips"), Terms.usual(), Progress.SILENT);
        var whole = sealed();
        assertThat(whole.written()).hasSize(2);
        assertThat(Files.readString(whole.written().getLast()))
                .contains("<hashlistreference>")
                .doesNotContain("clips/one.mov");
        assertThat(checked().findings()).isEmpty();
        write("clips/one.mov", "the First clip");
        assertThat(rules(checked())).containsExactly("manifest.changed");
    }

    @Test
    void aListThatWasTamperedWithIsFoundOut() throws IOException {
        var list = sealed().written().getLast();
        Files.writeString(list, Files.readString(list).replace("<hostname>", "<hostname>x"));
        assertThat(rules(checked())).containsExactly("manifest.chain.altered");
    }

    @Test
    void aListThatWasTakenOutOrPutInIsFoundOut() throws IOException {
        var list = sealed().written().getLast();
        Files.copy(list, list.resolveSibling("0002_more_2026-11-22_120000Z.mhl"));
        assertThat(rules(checked())).containsExactly("manifest.chain.unlisted");
        Files.delete(list);
        assertThat(rules(checked())).contains("manifest.chain.gone");
    }

    @Test
    void aChainThatIsGoneOrBrokenIsFoundOut() throws IOException {
        var chain = sealed().written().getLast().resolveSibling("ascmhl_chain.xml");
        Files.writeString(chain, "<ascmhldirectory><hashlist");
        assertThat(rules(checked())).containsExactly("manifest.chain.form");
        Files.delete(chain);
        assertThat(rules(checked())).containsExactly("manifest.chain.missing");
    }

    @Test
    void aFolderWithoutHistoryIsToldHowToMakeOne() {
        assertThatThrownBy(this::checked)
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("manifest make");
    }

    @Test
    void whatCannotStandInAListIsNotCountedAsListed() throws IOException {
        write("clips/a.mov", "a");
        write("clips/b\nc.mov", "b");
        var before = sealed();
        assertThat(rules(before.report())).contains("manifest.name-form");
        try (var all = Files.walk(folder)) {
            var there =
                    all.filter(Files::isRegularFile).filter(f -> !f.toString().contains("ascmhl"));
            assertThat(before.files()).isEqualTo((int) there.count() - 1);
        }
    }

    @Test
    void whoStopsTheSealingFindsNothingWritten() {
        assertThatThrownBy(() -> Folders.seal(folder, Terms.usual(), (doing, done, of) -> false))
                .isInstanceOf(Refused.class);
        assertThat(folder.resolve("ascmhl")).doesNotExist();
    }

    @Test
    void aListInTheFolderNeedNotListItself() throws IOException {
        write(
                "all.md5",
                """
                %s  card.txt
                %s  clips/one.mov
                %s  clips/gone.mov
                """
                        .formatted(md5("card.txt"), md5("clips/one.mov"), "0".repeat(32)));
        var checked =
                Folders.check(
                        folder,
                        new Against(folder.resolve("all.md5"), Terms.usual()),
                        Progress.SILENT);
        assertThat(checked.comparison().proven()).isEqualTo(2);
        assertThat(checked.report().findings())
                .extracting(f -> f.rule() + " " + f.where())
                .containsExactly("manifest.missing all.md5:3:1", "manifest.extra clips/two.mov");
    }

    private String md5(String path) {
        return Folders.hash(folder.resolve(path), Set.of(HashAlgorithm.MD5), Progress.SILENT)
                .value()
                .orElseThrow()
                .digests()
                .getFirst()
                .text();
    }

    @Test
    void aFastCheckComparesSizesAndProvesNothing() throws IOException {
        sealed();
        write("clips/one.mov", "shorter");
        write("clips/two.mov", "THE OTHER CLIP");
        var fast =
                Folders.check(
                        folder,
                        new Terms(Set.of(), List.of(), Depth.NAMES_AND_SIZES),
                        Progress.SILENT);
        assertThat(rules(fast.report()))
                .containsExactlyInAnyOrder(
                        "manifest.size", "manifest.unproven", "manifest.unproven");
        assertThat(fast.comparison().proven()).isZero();
    }

    @Test
    void aBackslashInANameIsPartOfIt() throws IOException {
        write("a\\b.txt", "no folder");
        write("a/b.txt", "in a folder");
        sealed();
        assertThat(checked().findings()).isEmpty();
        assertThat(rules(sealed().report())).isEmpty();
        Files.delete(folder.resolve("a\\b.txt"));
        assertThat(checked().findings())
                .singleElement()
                .satisfies(f -> assertThat(f.text()).startsWith("\"a\\b.txt\" (9 bytes) is not"));
    }

    @Test
    void whatHadABackslashInItsNameWasRenamedAndNotMoved() throws IOException {
        write("a\\b.txt", "no folder");
        sealed();
        Files.move(folder.resolve("a\\b.txt"), folder.resolve("b.txt"));
        assertThat(rules(checked())).containsExactly("manifest.renamed");
        sealed();
        assertThat(checked().findings()).isEmpty();
    }

    @Test
    void aListWrittenOnWindowsIsOfTheFoldersItNames() throws IOException {
        write("a\\b.txt", "no folder");
        var list = sealed().written().getLast();
        var copy =
                Files.writeString(
                        folder.resolve("card.mhl"),
                        Files.readString(list).replace("clips/", "clips\\"));
        var checked = Folders.check(folder, new Against(copy, Terms.usual()), Progress.SILENT);
        assertThat(checked.report().findings()).isEmpty();
        assertThat(checked.comparison().proven()).isEqualTo(4);
        var sums =
                Files.writeString(
                        folder.resolve("card.md5"),
                        "%s  clips\\one.mov\n%s  a\\b.txt\n"
                                .formatted(md5("clips/one.mov"), md5("a\\b.txt")));
        assertThat(
                        Folders.check(folder, new Against(sums, Terms.usual()), Progress.SILENT)
                                .comparison()
                                .proven())
                .isEqualTo(2);
    }

    @Test
    void aBlankAtTheEndOfANameIsPartOfIt() throws IOException {
        write("notes.txt ", "with a blank");
        write(" notes.txt", "before it");
        sealed();
        assertThat(checked().findings()).isEmpty();
    }

    @Test
    void aHistoryWithinThatIsGoneWithItsFolderIsAnError() throws IOException {
        Folders.seal(folder.resolve("clips"), Terms.usual(), Progress.SILENT);
        sealed();
        for (var path : List.of("one.mov", "two.mov")) {
            Files.delete(folder.resolve("clips").resolve(path));
        }
        var home = folder.resolve("clips/ascmhl");
        for (var name : contents(home).keySet()) {
            Files.delete(home.resolve(name));
        }
        Files.delete(home);
        Files.delete(folder.resolve("clips"));
        assertThat(checked().errors())
                .extracting(Finding::rule)
                .containsOnly("manifest.reference.gone");
        assertThat(sealed().report().hasErrors()).isTrue();
    }

    @Test
    void aFolderThatWasMovedWithItsHistoryIsNamedWhereItIs() throws IOException {
        Folders.seal(folder.resolve("clips"), Terms.usual(), Progress.SILENT);
        sealed();
        Files.move(folder.resolve("clips"), folder.resolve("reel"));
        assertThat(checked().findings())
                .isNotEmpty()
                .allSatisfy(
                        f -> {
                            assertThat(f.rule()).isEqualTo("manifest.reference.gone");
                            assertThat(f.text()).contains("\"reel/ascmhl/0002_");
                        });
    }
}
