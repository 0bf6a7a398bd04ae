package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.Folders.Depth;
import dev.clearcut.Packages.Terms;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Progress;
import dev.clearcut.base.Report;
import dev.clearcut.exchange.imf.PackageFixture;
import dev.clearcut.manifest.imf.PackageRules.Meant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A version that plays the picture of another package, and what is wrong with that picture. */
class PackagesBesideTest {

    @TempDir Path top;

    private Path original;
    private Path version;

    @BeforeEach
    void twoPackages() throws IOException {
        original = PackageFixture.of("dcp").in(top.resolve("ov"));
        version = withoutPicture(PackageFixture.of("dcp"), "vf");
    }

    /** The lists are written anew: their own sizes no longer count. */
    private Path withoutPicture(PackageFixture fixture, String name) throws IOException {
        var folder =
                fixture.editAll("ASSETMAP.xml", "<Length>{size:PKL.xml}</Length>", "")
                        .in(top.resolve(name));
        Files.delete(folder.resolve("picture.mxf"));
        for (var list : List.of("ASSETMAP.xml", "PKL.xml")) {
            var text = Files.readString(folder.resolve(list));
            Files.writeString(
                    folder.resolve(list),
                    text.replaceAll("(?s)<Asset>\\s*<Id>urn:uuid:00000005.*?</Asset>", ""));
        }
        return folder;
    }

    private Report check(Path... with) {
        return check(Depth.WHOLE, Progress.SILENT, with);
    }

    private Report check(Depth depth, Progress progress, Path... with) {
        return Packages.check(
                        version,
                        new Terms(depth, Meant.PERHAPS_WITH_ANOTHER, List.of(with)),
                        progress)
                .report();
    }

    @Test
    void aVersionWhoseOriginalIsWholeIsRight() {
        assertThat(check(original).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gone,    package.file.missing",
        "changed, package.list.hash",
        "cut,     package.list.size",
        "text,    package.essence.none"
    })
    void whatIsPlayedOutOfAnotherPackageMustBeThereAndUnchanged(String how, String rule)
            throws IOException {
        var picture = original.resolve("picture.mxf");
        var bytes = Files.readAllBytes(picture);
        switch (how) {
            case "gone" -> Files.delete(picture);
            case "changed" -> {
                bytes[bytes.length - 1]++;
                Files.write(picture, bytes);
            }
            case "cut" -> Files.write(picture, java.util.Arrays.copyOf(bytes, bytes.length - 1));
            default -> {
                var text = "no picture".getBytes(StandardCharsets.UTF_8);
                original =
                        PackageFixture.of("dcp").track("picture.mxf", text).in(top.resolve("ov2"));
                version =
                        withoutPicture(PackageFixture.of("dcp").track("picture.mxf", text), "vf2");
            }
        }
        assertThat(check(original).errors())
                .extracting(Finding::rule)
                .contains(rule)
                .doesNotContain("package.reference.nowhere");
        assertThat(check(original).errors())
                .allSatisfy(
                        f ->
                                assertThat(f.where().toString())
                                        .startsWith(original.toString() + "/"));
    }

    @Test
    void onlyWhatIsPlayedIsReadAndThatOnce() throws IOException {
        Files.writeString(original.resolve("sound.mxf"), "another sound");
        Files.writeString(original.resolve("notes.txt"), "remember the milk");
        var read = new ArrayList<String>();
        var report =
                check(
                        Depth.WHOLE,
                        (doing, done, of) -> {
                            if (done == of || read.isEmpty() || !read.getLast().equals(doing)) {
                                read.add(doing);
                            }
                            return true;
                        },
                        original,
                        original);
        assertThat(report.findings()).isEmpty();
        assertThat(read.stream().distinct().filter(doing -> doing.contains(original.toString())))
                .containsExactly("reading " + original.resolve("picture.mxf"));
        assertThat(read.stream().filter(doing -> doing.contains("picture.mxf")).count())
                .isLessThanOrEqualTo(2);
    }

    @Test
    void aFastCheckComparesTheSizesThereToo() throws IOException {
        var picture = original.resolve("picture.mxf");
        var bytes = Files.readAllBytes(picture);
        bytes[bytes.length - 1]++;
        Files.write(picture, bytes);
        assertThat(check(Depth.NAMES_AND_SIZES, Progress.SILENT, original).hasErrors()).isFalse();
        Files.write(picture, new byte[] {1});
        assertThat(check(Depth.NAMES_AND_SIZES, Progress.SILENT, original).errors())
                .extracting(Finding::rule)
                .contains("package.list.size");
    }

    @Test
    void theHashInTheCompositionIsThatOfTheOtherPackagesList() throws IOException {
        var other = "another cut of the picture".getBytes(StandardCharsets.UTF_8);
        version = withoutPicture(PackageFixture.of("dcp").track("picture.mxf", other), "vf2");
        assertThat(check(original).errors())
                .extracting(Finding::rule)
                .containsOnly("package.reference.hash");
    }

    @Test
    void aFolderThatIsNoPackageIsNamed() throws IOException {
        var empty = Files.createDirectories(top.resolve("empty"));
        assertThat(check(empty).errors())
                .extracting(f -> f.rule() + " " + f.where())
                .contains("package.map.missing " + empty);
    }
}
