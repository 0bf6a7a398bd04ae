package dev.clearcut.exchange.imf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.Folders.Depth;
import dev.clearcut.Packages;
import dev.clearcut.Packages.Terms;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Progress;
import dev.clearcut.base.Report;
import dev.clearcut.manifest.imf.PackageRules.Meant;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages that were made to hurt end in findings, soon and without much memory. */
class HostilePackageTest {

    @TempDir Path folder;

    private Report check(PackageFixture fixture) throws IOException {
        return Packages.check(fixture.in(folder), Terms.usual(), Progress.SILENT).report();
    }

    @Test
    void entitiesAreNotUnfolded() throws IOException {
        var bomb =
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><x>&c;</x>";
        var report = check(PackageFixture.of("imf").write("ASSETMAP.xml", bomb));
        assertThat(PackageExamplesTest.rules(report)).contains("package.map.unreadable");
    }

    @Test
    void noFileIsFetchedForAnEntity() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "the butler did it");
        var report =
                check(
                        PackageFixture.of("imf")
                                .edit(
                                        "CPL.xml",
                                        "<CompositionPlaylist",
                                        "<!DOCTYPE x [<!ENTITY s SYSTEM \"secret.txt\">]><CompositionPlaylist")
                                .edit("CPL.xml", ">NIGHTFALL<", ">&s;<"));
        assertThat(PackageExamplesTest.rules(report)).contains("package.document.unreadable");
        assertThat(report.toString()).doesNotContain("butler");
    }

    @Test
    void nestingBeyondAllMeasureIsRefused() throws IOException {
        var deep = "<x>".repeat(100_000) + "</x>".repeat(100_000);
        var report = check(PackageFixture.of("imf").write("OPL.xml", deep));
        assertThat(report.findings())
                .anySatisfy(
                        f -> {
                            assertThat(f.rule()).isEqualTo("package.document.unreadable");
                            assertThat(f.where().toString()).startsWith("OPL.xml:1:");
                        });
    }

    /** A small heap holds a hundred thousand assets, which a run of tests has time for. */
    @Test
    void aHundredThousandAssetsAreReportedByNumber() throws IOException {
        var path = PackageFixture.of("imf").in(folder);
        try (BufferedWriter out = Files.newBufferedWriter(path.resolve("ASSETMAP.xml"))) {
            out.write(
                    "<AssetMap xmlns=\"http://www.smpte-ra.org/schemas/429-9/2007/AM\">"
                            + "<Id>urn:uuid:00000001-0000-4000-8000-000000000000</Id><AssetList>");
            for (int i = 0; i < 100_000; i++) {
                out.write(
                        ("<Asset><Id>urn:uuid:%08x-0000-4000-8000-000000000000</Id><ChunkList><Chunk>"
                                        + "<Path>f%d.mxf</Path></Chunk></ChunkList></Asset>")
                                .formatted(i + 16, i));
            }
            out.write("</AssetList></AssetMap>");
        }
        var report = Packages.check(path, Terms.usual(), Progress.SILENT).report();
        assertThat(report.findings()).hasSizeLessThan(1_000);
        assertThat(report.toString()).contains("The same 99,900 more times.");
    }

    @Test
    void aSparseFileThatIsNotThereInFullIsNotRead() throws IOException {
        var path = PackageFixture.of("imf").in(folder);
        try (var sparse = new RandomAccessFile(path.resolve("image.mxf").toFile(), "rw")) {
            sparse.setLength(10L << 30);
        }
        var report =
                Packages.check(
                                path,
                                Terms.usual(),
                                (doing, done, of) -> {
                                    assertThat(doing).doesNotContain("image.mxf");
                                    return true;
                                })
                        .report();
        assertThat(PackageExamplesTest.rules(report)).contains("package.list.size");
    }

    @Test
    void aDocumentThatReferrsToItselfEnds() throws IOException {
        var report =
                check(
                        PackageFixture.of("imf")
                                .editAll(
                                        "CPL.xml",
                                        "<TrackFileId>urn:uuid:00000005",
                                        "<TrackFileId>urn:uuid:00000003"));
        assertThat(PackageExamplesTest.rules(report)).contains("package.asset.unused");
    }

    @Test
    void numbersBeyondSixtyFourBitsAreFindings() throws IOException {
        var report =
                check(
                        PackageFixture.of("imf")
                                .editAll(
                                        "CPL.xml",
                                        "<SourceDuration>480480",
                                        "<SourceDuration>9223372036854775807")
                                .editAll(
                                        "CPL.xml",
                                        "<EditRate>48000 1",
                                        "<EditRate>9999999967 9999999943"));
        assertThat(PackageExamplesTest.rules(report))
                .contains("package.resource.number", "package.resource.range");
    }

    @Test
    void whoStopsItGetsNothing() throws IOException {
        var path = PackageFixture.of("imf").in(folder);
        assertThatThrownBy(() -> Packages.check(path, Terms.usual(), (doing, done, of) -> false))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aFolderThatIsNotThereIsNotFound() {
        assertThatThrownBy(
                        () ->
                                Packages.check(
                                        folder.resolve("none"), Terms.usual(), Progress.SILENT))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aTruncatedDocumentSaysWhereItEnds() throws IOException {
        var path = PackageFixture.of("imf").in(folder);
        var list = Files.readString(path.resolve("PKL.xml"));
        Files.writeString(path.resolve("PKL.xml"), list.substring(0, list.length() / 2));
        var findings =
                Packages.check(path, Terms.usual(), Progress.SILENT).report().findings().stream()
                        .filter(f -> f.rule().equals("package.document.unreadable"))
                        .toList();
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().where().toString()).matches("PKL\\.xml:\\d+:\\d+");
    }

    @Test
    void whatStreamersAskForIsNotAskedOfCinema() throws IOException {
        var streaming = PackageFixture.of("imf").secondList();
        assertThat(PackageExamplesTest.rules(check(streaming))).contains("package.list.several");
        var cinema = PackageFixture.of("dcp").secondList().in(folder.resolve("dcp"));
        var report = Packages.check(cinema, Terms.usual(), Progress.SILENT).report();
        assertThat(PackageExamplesTest.rules(report)).doesNotContain("package.list.several");
    }

    @Test
    void packagesThatItAddsToAnswerItsReferences() throws IOException {
        var whole = PackageFixture.of("dcp").in(folder.resolve("ov"));
        var path = folder.resolve("vf");
        PackageFixture.of("dcp").in(path);
        Files.delete(path.resolve("picture.mxf"));
        var map = Files.readString(path.resolve("ASSETMAP.xml"));
        Files.writeString(
                path.resolve("ASSETMAP.xml"),
                map.replaceAll("(?s)<Asset>\\s*<Id>urn:uuid:00000005.*?</Asset>", ""));
        var list = Files.readString(path.resolve("PKL.xml"));
        Files.writeString(
                path.resolve("PKL.xml"),
                list.replaceAll("(?s)<Asset>\\s*<Id>urn:uuid:00000005.*?</Asset>", ""));
        var with = new Terms(Depth.NAMES_AND_SIZES, Meant.PERHAPS_WITH_ANOTHER, List.of(whole));
        assertThat(PackageExamplesTest.rules(Packages.check(path, with, Progress.SILENT).report()))
                .doesNotContain("package.reference.nowhere", "package.reference.elsewhere");
        assertThat(
                        PackageExamplesTest.rules(
                                Packages.check(path, Terms.usual(), Progress.SILENT).report()))
                .contains("package.reference.nowhere");
    }
}
