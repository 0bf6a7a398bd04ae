package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Progress;
import dev.clearcut.base.Severity;
import dev.clearcut.exchange.imf.PackageFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies under the name of a track file, sealed with the right hash, and is none. */
class TrackFilesTest {

    @TempDir Path folder;

    private List<Finding> findings(PackageFixture fixture) throws IOException {
        return Packages.check(fixture.in(folder), Packages.Terms.usual(), Progress.SILENT)
                .report()
                .findings();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                         | is empty",
                "00000000000000000000                     | holds nothing but zero bytes",
                "3c68746d6c3e34303420284e6f7420466f756e64293c2f68746d6c3e | is text that begins \"<html>404",
                "00000014667479707174202000000200717420200000000866726565 | is QuickTime MOV",
                "00000018667479706d703432000000006d70343269736f6d00000008 | is MP4",
                "5249464624000000574156456674201000000001                 | is WAVE",
                "1f8b080099fe13                           | begins with the bytes 1F 8B 08 00 99 FE 13"
            })
    void aTrackFileThatIsNoMxfIsNamedForWhatItIs(String hex, String what) throws IOException {
        var bytes = HexFormat.of().parseHex(hex == null ? "" : hex);
        assertThat(findings(PackageFixture.of("imf").track("image.mxf", bytes)))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.rule()).isEqualTo("package.essence.none");
                            assertThat(finding.text()).contains("\"image.mxf\"").contains(what);
                            assertThat(finding.where().toString())
                                    .matches("ASSETMAP.xml:\\d+:\\d+");
                        });
    }

    @Test
    void aFileLongerThanItsFirstZeroesIsSaidToBeginWithThem() throws IOException {
        var bytes = new byte[100_000];
        bytes[99_999] = 1;
        assertThat(findings(PackageFixture.of("imf").track("image.mxf", bytes)))
                .singleElement()
                .satisfies(f -> assertThat(f.text()).contains("begins with 65,536 zero bytes"));
    }

    @Test
    void aTrackFileOfAnotherNameIsLookedAtAsWell() throws IOException {
        var fixture =
                PackageFixture.of("imf")
                        .track(
                                "image.bin",
                                "a picture of the night".getBytes(StandardCharsets.UTF_8))
                        .editAll("ASSETMAP.xml", "image.mxf", "image.bin")
                        .editAll("PKL.xml", "image.mxf", "image.bin");
        fixture.in(folder);
        Files.delete(folder.resolve("image.mxf"));
        assertThat(
                        Packages.check(folder, Packages.Terms.usual(), Progress.SILENT)
                                .report()
                                .findings())
                .extracting(Finding::rule)
                .containsExactly("package.essence.none");
    }

    private List<String> essence(PackageFixture fixture) throws IOException {
        return findings(fixture).stream()
                .map(Finding::rule)
                .filter(rule -> rule.startsWith("package.essence."))
                .toList();
    }

    @Test
    void aWrongRateIsSaidOnceAndNotAsADurationToo() throws IOException {
        assertThat(essence(PackageFixture.of("media").editAll("CPL.xml", "24 1<", "25 1<")))
                .containsExactly("package.essence.rate");
    }

    @Test
    void soundCountedAtThePicturesWrongRateIsNotWrongAgain() throws IOException {
        var counted =
                PackageFixture.of("media")
                        .edit("CPL.xml", "48000 1<", "24 1<")
                        .edit("CPL.xml", "<IntrinsicDuration>48000<", "<IntrinsicDuration>24<");
        assertThat(essence(counted.editAll("CPL.xml", "24 1<", "25 1<")))
                .containsExactly("package.essence.rate");
    }

    @Test
    void aDurationThatIsWrongAtEitherRateIsSaidBesideTheRate() throws IOException {
        assertThat(
                        essence(
                                PackageFixture.of("media")
                                        .editAll("CPL.xml", "24 1<", "25 1<")
                                        .edit(
                                                "CPL.xml",
                                                "<IntrinsicDuration>24<",
                                                "<IntrinsicDuration>40<")))
                .containsExactly("package.essence.rate", "package.essence.duration");
    }

    @Test
    void anOutputProfileForAnotherCompositionIsAWarning() throws IOException {
        var id = "<CompositionPlaylistId>urn:uuid:0000000";
        assertThat(findings(PackageFixture.of("imf").edit("OPL.xml", id + "3", id + "9")))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.rule()).isEqualTo("package.profile.composition");
                            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                            assertThat(finding.text()).contains("NIGHTFALL");
                        });
    }

    @Test
    void anOutputProfileWithoutAnyCompositionGoesWithAnotherPackage() throws IOException {
        PackageFixture.of("imf").in(folder);
        Files.delete(folder.resolve("CPL.xml"));
        for (var list : List.of("ASSETMAP.xml", "PKL.xml")) {
            var text = Files.readString(folder.resolve(list));
            Files.writeString(
                    folder.resolve(list),
                    text.replaceAll("(?s)<Asset>\\s*<Id>urn:uuid:00000003.*?</Asset>", ""));
        }
        assertThat(
                        Packages.check(folder, Packages.Terms.usual(), Progress.SILENT)
                                .report()
                                .findings())
                .filteredOn(finding -> finding.rule().equals("package.profile.composition"))
                .singleElement()
                .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.NOTE));
    }
}
