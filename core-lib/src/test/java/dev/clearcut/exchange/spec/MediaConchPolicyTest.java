package dev.clearcut.exchange.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Severity;
import dev.clearcut.exchange.facts.FactsFile;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.spec.Conformance;
import dev.clearcut.media.spec.Conformity;
import dev.clearcut.media.spec.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A policy says the same here as in MediaConch: {@code mediaconch/verdicts.csv} holds what version
 * 23.03 said of the files of which MediaInfo's facts lie beside it.
 *
 * <p>It says otherwise on purpose where that version fails every {@code !=} whatever the file
 * holds; where a value is written in other letters than MediaInfo's, which it compares one by one;
 * and where a picture is asked about as if it were a film. {@code open} is what no fact here says:
 * traces, and tracks by a number beyond the first.
 */
class MediaConchPolicyTest {

    @TempDir Path folder;

    private static Path beside(String name) {
        return Path.of(System.getProperty("clearcut.root", ".."))
                .resolve("core-lib/src/test/resources/dev/clearcut/exchange/spec/mediaconch")
                .resolve(name);
    }

    private static List<List<String>> table() throws IOException {
        return Files.readAllLines(beside("verdicts.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    static List<String> policies() throws IOException {
        return table().stream().skip(1).map(List::getFirst).toList();
    }

    private static Profile imported(String policy) {
        var yaml = MediaConchPolicy.read(beside(policy + ".xml")).value();
        var read = SpecFile.read(policy + ".yaml", yaml);
        assertThat(read.report().findings()).as(yaml).isEmpty();
        return read.value().orElseThrow();
    }

    private static String verdict(Conformity conformity) {
        var worst =
                conformity.broken().stream()
                        .map(Conformity::severity)
                        .min(Severity::compareTo)
                        .orElse(null);
        if (worst == null) {
            return conformity.open().isEmpty() ? "pass" : "open";
        }
        return switch (worst) {
            case BLOCKER, ERROR -> "fail";
            case WARNING -> "warn";
            case NOTE -> "info";
        };
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aPolicySaysTheSameHereAsInMediaConch(String policy) throws IOException {
        var table = table();
        var files = table.getFirst();
        var row = table.stream().filter(r -> r.getFirst().equals(policy)).findFirst().orElseThrow();
        var profile = imported(policy);
        var ours = new ArrayList<>(List.of(policy));
        for (int i = 1; i < files.size(); i++) {
            MediaFacts facts = FactsFile.read(beside(files.get(i) + ".json"));
            var theirs = row.get(i).split(">")[0];
            var said = verdict(Conformance.check(profile, facts));
            ours.add(said.equals(theirs) ? theirs : theirs + ">" + said);
        }
        assertThat(String.join(",", ours)).isEqualTo(String.join(",", row));
    }

    @Test
    void groupsOfWhichAllHaveToHoldAreDissolvedAndTheirNamesAreKept() throws IOException {
        var file = folder.resolve("p.xml");
        Files.writeString(
                file,
                """
                <policy type="and" name="house"><description>Ours.</description>
                  <policy type="and" name="sound" level="warn">
                    <rule name="rate" value="SamplingRate" tracktype="Audio" occurrence="*" operator="=">48000</rule>
                  </policy>
                </policy>
                """);
        var rule =
                SpecFile.read("p.yaml", MediaConchPolicy.read(file).value())
                        .value()
                        .orElseThrow()
                        .rules()
                        .getFirst();
        assertThat(rule.id()).isEqualTo("rate");
        assertThat(rule.text()).isEqualTo("sound: rate");
        assertThat(rule.weight().severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void whatIsNoPolicyIsRefusedAtItsPlace() throws IOException {
        var file = folder.resolve("p.xml");
        Files.writeString(file, "<?xml version='1.0'?>\n<rules/>");
        assertThatThrownBy(() -> MediaConchPolicy.read(file))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("p.xml:1")
                .hasMessageContaining("<policy>");
        Files.writeString(file, "<policy>\n<rule></policy>");
        assertThatThrownBy(() -> MediaConchPolicy.read(file))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("p.xml:2");
        Files.writeString(file, "<policy>".repeat(60) + "</policy>".repeat(60));
        assertThatThrownBy(() -> MediaConchPolicy.read(file)).isInstanceOf(BadFile.class);
        Files.writeString(
                file, "<!DOCTYPE p [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><policy>&a;</policy>");
        assertThatThrownBy(() -> MediaConchPolicy.read(file)).isInstanceOf(BadFile.class);
    }
}
