package dev.clearcut.exchange.imf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.Folders.Depth;
import dev.clearcut.Packages;
import dev.clearcut.Packages.Terms;
import dev.clearcut.base.DataFile;
import dev.clearcut.base.DataFile.Row;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Progress;
import dev.clearcut.base.Report;
import dev.clearcut.base.Severity;
import dev.clearcut.manifest.imf.PackageRules.Meant;
import dev.clearcut.manifest.imf.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of a package is kept by a clean package, and broken by its examples. */
class PackageExamplesTest {

    @TempDir Path folder;

    static List<Row> examples() {
        return DataFile.beside(Rule.class, "package-examples.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"imf", "dcp", "media"})
    void aCleanPackageBreaksNoRule(String kind) throws IOException {
        assertThat(check(PackageFixture.of(kind).in(folder), Depth.WHOLE).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"imf", "dcp", "media"})
    void aCleanPackageStandsAlone(String kind) throws IOException {
        var path = PackageFixture.of(kind).in(folder);
        var alone = new Terms(Depth.WHOLE, Meant.ALONE, List.of());
        assertThat(Packages.check(path, alone, Progress.SILENT).report().findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleBreaksItsRuleAndSaysWhere(Row example) throws IOException {
        var report = broken(example);
        assertThat(report.findings())
                .as("%s", example.cells())
                .anySatisfy(
                        finding -> {
                            assertThat(finding.rule()).isEqualTo(example.get("rule"));
                            assertThat(finding.cite()).isEqualTo(Rule.of(finding.rule()).cite());
                            assertThat(finding.where().toString()).isNotBlank();
                        });
    }

    @Test
    void everyRuleHasAnExample() {
        var shown = new TreeSet<String>();
        examples().forEach(example -> shown.add(example.get("rule")));
        assertThat(shown).isEqualTo(new TreeSet<>(Rule.all().stream().map(Rule::id).toList()));
    }

    @Test
    void everyRuleThatIsAnErrorMakesThePackageWrong() throws IOException {
        for (var example : examples()) {
            var rule = Rule.of(example.get("rule"));
            if (rule.severity().compareTo(Severity.ERROR) <= 0) {
                assertThat(broken(example).hasErrors()).as(rule.id()).isTrue();
            }
        }
    }

    private Report broken(Row example) throws IOException {
        var path = Files.createTempDirectory(folder, "package");
        var fixture = PackageFixture.of(example.get("package"));
        var file = example.get("file");
        var from = example.get("from").replace("\\n", "\n");
        var to = example.get("to").replace("\\n", "\n");
        switch (example.get("action")) {
            case "edit" -> fixture.edit(file, from, to);
            case "edit-all" -> fixture.editAll(file, from, to);
            case "write" -> fixture.write(file, from);
            case "second-list" -> fixture.secondList();
            case "bare" -> fixture.track(file, bytes(from));
            default -> {}
        }
        fixture.in(path);
        afterwards(example.get("action"), path.resolve(file), from, to);
        return check(
                path, example.get("action").equals("fast") ? Depth.NAMES_AND_SIZES : Depth.WHOLE);
    }

    private static void afterwards(String action, Path file, String from, String to)
            throws IOException {
        switch (action) {
            case "delete" -> Files.delete(file);
            case "add" -> Files.writeString(file, from);
            case "rename" -> Files.move(file, file.resolveSibling(from));
            case "after" ->
                    Files.write(
                            file,
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                                    .replace(from, to)
                                    .getBytes(StandardCharsets.ISO_8859_1));
            case "swap" -> {
                var other = file.resolveSibling(from);
                var content = Files.readAllBytes(file);
                Files.write(file, Files.readAllBytes(other));
                Files.write(other, content);
            }
            default -> {}
        }
    }

    /** With \\x and two digits for a byte that is no letter. */
    private static byte[] bytes(String written) {
        return Pattern.compile("\\\\x([0-9A-F]{2})")
                .matcher(written)
                .replaceAll(
                        byteIs ->
                                Matcher.quoteReplacement(
                                        String.valueOf(
                                                (char) Integer.parseInt(byteIs.group(1), 16))))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Report check(Path folder, Depth depth) {
        return Packages.check(
                        folder,
                        new Terms(depth, Meant.PERHAPS_WITH_ANOTHER, List.of()),
                        Progress.SILENT)
                .report();
    }

    static List<String> rules(Report report) {
        return report.findings().stream().map(Finding::rule).toList();
    }
}
