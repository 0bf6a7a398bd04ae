package dev.clearcut.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Where;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static ListedFile file(String path, int content) {
        return new ListedFile(
                path,
                100 + content % 7,
                List.of(new Digest(HashAlgorithm.MD5, "%032x".formatted(content))),
                Where.inFile(path));
    }

    private static List<String> rules(List<ListedFile> listed, List<ListedFile> found) {
        return Comparison.of(listed, found).report().findings().stream()
                .map(Finding::rule)
                .toList();
    }

    private static final List<ListedFile> REEL =
            List.of(file("a/one.mov", 1), file("a/two.mov", 2), file("b/three.mov", 3));

    @Test
    void whatIsAsListedIsProven() {
        var comparison = Comparison.of(REEL, REEL);
        assertThat(comparison.proven()).isEqualTo(3);
        assertThat(comparison.report().findings()).isEmpty();
    }

    @Test
    void whatIsGoneIsMissingAndWhatIsNewIsExtra() {
        assertThat(rules(REEL, List.of(REEL.get(0), REEL.get(1), file("b/four.mov", 4))))
                .containsExactly("manifest.missing", "manifest.extra");
    }

    @Test
    void theSameContentUnderAnotherNameIsRenamed() {
        assertThat(rules(REEL, List.of(REEL.get(0), REEL.get(1), file("b/3.mov", 3))))
                .containsExactly("manifest.renamed");
    }

    @Test
    void theSameContentInAnotherFolderIsMoved() {
        assertThat(rules(REEL, List.of(REEL.get(0), REEL.get(1), file("a/three.mov", 3))))
                .containsExactly("manifest.moved");
    }

    @Test
    void aNameInOtherCapitalsIsRenamed() {
        assertThat(rules(REEL, List.of(REEL.get(0), REEL.get(1), file("b/THREE.mov", 3))))
                .containsExactly("manifest.renamed");
    }

    @Test
    void anAccentTakenApartIsTheSameName() {
        assertThat(rules(List.of(file("Noe\u0308l.mov", 1)), List.of(file("No\u00EBl.mov", 1))))
                .isEmpty();
    }

    @Test
    void otherContentOfOneSizeIsChangedAndOfAnotherSizeIsResized() {
        assertThat(rules(REEL, List.of(REEL.get(0), file("a/two.mov", 9), file("b/three.mov", 4))))
                .containsExactly("manifest.changed", "manifest.size");
    }

    @Test
    void twoFilesWithEachOthersContentAreSwapped() {
        assertThat(rules(REEL, List.of(file("a/one.mov", 2), file("a/two.mov", 1), REEL.get(2))))
                .containsExactly("manifest.swapped", "manifest.swapped");
    }

    @Test
    void aFileWithAnothersContentIsReplaced() {
        assertThat(rules(REEL, List.of(file("a/one.mov", 2), REEL.get(1), REEL.get(2))))
                .containsExactly("manifest.replaced");
    }

    @Test
    void anExtraFileWithListedContentIsACopy() {
        assertThat(rules(REEL, List.of(REEL.get(0), REEL.get(1), REEL.get(2), file("x", 1))))
                .containsExactly("manifest.copy");
    }

    @Test
    void withoutAHashNothingIsProven() {
        var unhashed =
                REEL.stream()
                        .map(f -> new ListedFile(f.path(), f.size(), List.of(), f.where()))
                        .toList();
        var comparison = Comparison.of(REEL, unhashed);
        assertThat(comparison.proven()).isZero();
        assertThat(comparison.report().findings())
                .extracting(Finding::rule)
                .containsOnly("manifest.unproven")
                .hasSize(3);
    }

    @Test
    void anyOfTwoWaysRoundWillDo() {
        var listed =
                new ListedFile(
                        "a",
                        ListedFile.UNKNOWN_SIZE,
                        List.of(
                                new Digest(HashAlgorithm.XXH64, "0102030405060708"),
                                new Digest(HashAlgorithm.XXH64, "0807060504030201")),
                        Where.inFile("a"));
        var found =
                new ListedFile(
                        "a",
                        5,
                        List.of(new Digest(HashAlgorithm.XXH64, "0807060504030201")),
                        Where.inFile("a"));
        assertThat(Comparison.of(List.of(listed), List.of(found)).proven()).isEqualTo(1);
    }

    @Test
    void oneHashThatPartsIsNotSavedByAnotherThatAgrees() {
        var md5 = new Digest(HashAlgorithm.MD5, "0".repeat(32));
        var one = new Digest(HashAlgorithm.XXH64, "0".repeat(16));
        var other = new Digest(HashAlgorithm.XXH64, "1".repeat(16));
        assertThat(
                        rules(
                                List.of(new ListedFile("a", 1, List.of(md5, one), Where.nowhere())),
                                List.of(
                                        new ListedFile(
                                                "a", 1, List.of(md5, other), Where.nowhere()))))
                .containsExactly("manifest.changed");
    }

    /** Every file of the list and of the folder is accounted for exactly once. */
    @Test
    void nothingIsLostAndNothingCountedTwice() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var listed = some(random);
            var found = some(random);
            var named = new ArrayList<String>();
            var there = new ArrayList<String>();
            for (var difference : Comparison.of(listed, found).differences()) {
                switch (difference) {
                    case Difference.Same d -> both(named, there, d.listed(), d.found());
                    case Difference.Unproven d -> both(named, there, d.listed(), d.found());
                    case Difference.Missing d -> named.add(d.listed().path());
                    case Difference.Extra d -> there.add(d.found().path());
                    case Difference.Copy d -> there.add(d.found().path());
                    case Difference.Renamed d -> both(named, there, d.listed(), d.found());
                    case Difference.Moved d -> both(named, there, d.listed(), d.found());
                    case Difference.Changed d -> both(named, there, d.listed(), d.found());
                    case Difference.Resized d -> both(named, there, d.listed(), d.found());
                    case Difference.Replaced d -> both(named, there, d.listed(), d.listed());
                    case Difference.Swapped d -> both(named, there, d.listed(), d.listed());
                }
            }
            assertThat(named)
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(paths(listed));
            assertThat(there).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(paths(found));
            missingHasNoContentLeft(seed, listed, found);
        }
    }

    /** Whatever is missing by our account has its content at no path that is extra. */
    private static void missingHasNoContentLeft(
            long seed, List<ListedFile> listed, List<ListedFile> found) {
        var comparison = Comparison.of(listed, found);
        Map<Digest, Integer> spare = new HashMap<>();
        for (var difference : comparison.differences()) {
            if (difference instanceof Difference.Copy copy) {
                spare.merge(copy.found().digests().getFirst(), 1, Integer::sum);
            } else if (difference instanceof Difference.Extra extra) {
                spare.merge(extra.found().digests().getFirst(), 1, Integer::sum);
            }
        }
        for (var difference : comparison.differences()) {
            if (difference instanceof Difference.Missing missing) {
                assertThat(spare)
                        .as("seed %d", seed)
                        .doesNotContainKey(missing.listed().digests().getFirst());
            }
        }
    }

    private static void both(
            List<String> named, List<String> there, ListedFile listed, ListedFile found) {
        named.add(listed.path());
        there.add(found.path());
    }

    private static List<String> paths(List<ListedFile> files) {
        return files.stream().map(ListedFile::path).toList();
    }

    private static List<ListedFile> some(Random random) {
        var names = new ArrayList<>(IntStream.range(0, 12).boxed().toList());
        Collections.shuffle(names, random);
        return names.stream()
                .limit(random.nextInt(9))
                .map(n -> file("f%d/n%d".formatted(n % 3, n), random.nextInt(6)))
                .toList();
    }

    @Test
    void aHundredThousandEqualFilesTakeNoTime() {
        var listed = new ArrayList<ListedFile>();
        var found = new ArrayList<ListedFile>();
        for (int i = 0; i < 100_000; i++) {
            listed.add(file("old/" + i, 1));
            found.add(file("new/" + (i + 7), 1));
        }
        assertThat(Comparison.of(listed, found).differences())
                .hasSize(100_000)
                .allMatch(Difference.Moved.class::isInstance);
    }
}
