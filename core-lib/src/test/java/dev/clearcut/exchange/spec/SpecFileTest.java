package dev.clearcut.exchange.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Where;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A specification's file is read strictly, and every mistake has its place. */
class SpecFileTest {

    private static final String HEAD = "spec: a\nname: A\nedition: '1'\nrules:\n";

    @TempDir Path folder;

    private static List<String> said(String text) {
        var read = SpecFile.read("a.yaml", text);
        return read.report().findings().stream().map(Object::toString).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fact: video.widht, is: 1 | 5:21 | did you mean \"video.width\"",
                "fact: video.width, si: 1 | 5:34 | did you mean \"is\"",
                "fact: video.width, is: wide | 5:38 | is no number",
                "fact: video.frameRate, is: 23.976 | 5:42 | write 24000/1001",
                "fact: video.scan, is: progresive | 5:37 | did you mean \"progressive\"",
                "fact: video.transfer, is: smpte2048 | 5:41 | did you mean \"smpte2084\"",
                "fact: video.width | 5:5 | What is wanted?",
                "is: 1 | 5:5 | What is asked about?",
                "fact: video.width, is: 1, atMost: 2 | 5:5 | Two things are wanted",
                "fact: video.width, is: 1, severity: eror | 5:51 | did you mean \"error\"",
                "fact: video.width, is: 1, is: 2 | 5:41 | stands here twice",
                "fact: video.width, is: [1, [2]] | 5:42 | One value is expected",
                "fact: file.description, like: '(' | 5:45 | no regular expression",
                "fact: file.description, atMost: 3 | 5:5 | are for numbers",
                "count: vidio, is: 1 | 5:22 | no kind of track",
                "measured: loudness.integrate, is: 1 | 5:25 | did you mean \"loudness.integrated\"",
                "fact: video.width, is: 1, source: x | 5:49 | No source is called",
                "fact: video.width, is: 1, passes: {video.width: 2} | 5:49 | its own example",
                "fact: video.width, is: 1, where: {heigth: 2} | 5:49 | did you mean \"video.height\"",
                "fact: width, is: 1 | 5:21 | did you mean \"video.width\"",
                "fact: audio.layout, is: {frames: 2} | 5:39 | Frames are a length of time"
            })
    void everyMistakeHasItsLineAndColumn(String keys, String place, String words) {
        assertThat(said(HEAD + "  - {rule: r, " + keys.strip() + "}\n"))
                .as(keys)
                .anySatisfy(f -> assertThat(f).contains("a.yaml:" + place + "  ").contains(words));
    }

    /** Every key of every file that ships, with one letter wrong, is found where it stands. */
    @Test
    void aTypoInAnyKeyIsFoundAtItsPlace() {
        long seed = 7;
        var random = new Random(seed);
        var key = Pattern.compile("(?m)^\\s*(?:- )?([a-zA-Z]{3,}):");
        for (var id : ShippedSpecs.ids()) {
            var text = ShippedSpecs.text(id);
            var keys = key.matcher(text).results().toList();
            for (int i = 0; i < 6; i++) {
                var hit = keys.get(random.nextInt(keys.size()));
                int at = hit.start(1) + random.nextInt(hit.group(1).length());
                var wrong = text.substring(0, at) + "Q" + text.substring(at + 1);
                int line = (int) text.substring(0, hit.start(1)).lines().count();
                int column = hit.start(1) - text.lastIndexOf('\n', hit.start(1) - 1);
                line =
                        text.substring(0, hit.start(1)).endsWith("\n")
                                ? line + 1
                                : Math.max(1, line);
                var where = Where.inFile("a.yaml", line, column);
                assertThat(SpecFile.read("a.yaml", wrong).report().findings())
                        .as("seed %d, %s, %s", seed, id, where)
                        .anySatisfy(
                                f -> {
                                    assertThat(f.rule()).isEqualTo("spec.unknown-key");
                                    assertThat(f.where()).isEqualTo(where);
                                });
                assertThat(SpecFile.read("a.yaml", wrong).value()).isEmpty();
            }
        }
    }

    /** Every fact of every file that ships, with one letter wrong, is found where it stands. */
    @Test
    void aTypoInAnyFactIsFoundAtItsPlace() {
        var fact = Pattern.compile("(?m)^ +(?:fact|sum): ([a-zA-Z.]+)$");
        for (var id : ShippedSpecs.ids()) {
            var text = ShippedSpecs.text(id);
            for (var hit : fact.matcher(text).results().limit(4).toList()) {
                var wrong = text.substring(0, hit.end(1) - 1) + "Q" + text.substring(hit.end(1));
                int line = (int) text.substring(0, hit.start(1)).lines().count();
                int column = hit.start(1) - text.lastIndexOf('\n', hit.start(1));
                assertThat(SpecFile.read("a.yaml", wrong).report().findings())
                        .as("%s %s", id, hit.group(1))
                        .anySatisfy(
                                f -> {
                                    assertThat(f.rule()).isEqualTo("spec.unknown-fact");
                                    assertThat(f.where())
                                            .isEqualTo(Where.inFile("a.yaml", line, column));
                                });
            }
        }
    }

    @Test
    void allMistakesAreNamedAtOnceAndNothingIsHalfAccepted() {
        var read =
                SpecFile.read(
                        "a.yaml",
                        "spec: A\nnmae: x\nedition: '1'\nrules:\n  - {rule: a, fact: b.c, is: 1}\n  - {rule: d}\n");
        assertThat(read.report().errors()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(read.value()).isEmpty();
    }

    @Test
    void aliasesTagsAndSecondDocumentsAreRefused() {
        assertThat(said("a: &x [1]\nb: [*x, *x]\n")).anyMatch(f -> f.contains("spec.alias"));
        assertThat(said("a: !!int 1\n")).anyMatch(f -> f.contains("spec.tag"));
        assertThat(said("a: 1\n---\nb: 2\n")).anyMatch(f -> f.contains("second document"));
        assertThat(said("")).anyMatch(f -> f.contains("empty"));
        assertThat(said("a: [1\nb: 2")).anyMatch(f -> f.contains("spec.syntax"));
        assertThat(said("[".repeat(40))).anyMatch(f -> f.contains("spec."));
        assertThat(said("- just\n- a list\n")).anyMatch(f -> f.contains("a.yaml:1:1"));
    }

    @Test
    void ruleAfterRuleOfTheSameNameIsRefused() {
        var rule = "  - {rule: r, fact: video.width, is: 1}\n";
        assertThat(said(HEAD + rule + rule))
                .anyMatch(f -> f.contains("Two rules are called \"r\""));
    }

    @Test
    void aConventionCannotStandAmongSourcedRules() {
        var text =
                HEAD.replace("rules:", "provenance: sourced\nsources: [{id: s, title: S}]\nrules:");
        assertThat(said(text + "  - {rule: r, fact: video.width, is: 1, provenance: convention}\n"))
                .anyMatch(f -> f.contains("spec.provenance"));
        assertThat(
                        said(
                                HEAD.replace("rules:", "provenance: sourced\nrules:")
                                        + "  - {rule: r, fact: video.width, is: 1}\n"))
                .anyMatch(f -> f.contains("Where was this read?"));
    }

    @Test
    void oneFileIsBasedOnAnotherAndChangesWhatItNames() throws IOException {
        Files.writeString(
                folder.resolve("base.yaml"),
                HEAD
                        + "  - {rule: r, fact: video.width, is: 1}\n  - {rule: s, fact: video.height, is: 1}\n");
        var own = folder.resolve("own.yaml");
        Files.writeString(
                own,
                HEAD.replace("rules:", "basedOn: base.yaml\nwithout: [s]\nrules:")
                        + "  - {rule: r, fact: video.width, is: 2}\n");
        var rules = SpecFile.read(own).value().orElseThrow().rules();
        assertThat(rules).singleElement().satisfies(r -> assertThat(r.id()).isEqualTo("r"));
    }

    @Test
    void aCircleIsRefused() throws IOException {
        var a = folder.resolve("a.yaml");
        Files.writeString(
                a,
                HEAD.replace("rules:", "basedOn: b.yaml\nrules:")
                        + "  - {rule: r, fact: video.width, is: 1}\n");
        Files.writeString(
                folder.resolve("b.yaml"), Files.readString(a).replace("b.yaml", "a.yaml"));
        assertThat(SpecFile.read(a).report().findings().toString()).contains("based on itself");
        assertThat(SpecFile.read(a).value()).isEmpty();
    }

    @Test
    void filesOutsideItsFolderAreNotRead() throws IOException {
        var own = folder.resolve("own.yaml");
        Files.writeString(
                own,
                HEAD.replace("rules:", "basedOn: ../../etc/passwd.yaml\nrules:")
                        + "  - {rule: r, fact: video.width, is: 1}\n");
        assertThat(SpecFile.read(own).report().findings().toString()).contains("lies elsewhere");
    }

    @Test
    void whatIsNoTextOrTooLargeIsNoSpecification() throws IOException {
        var binary = folder.resolve("a.yaml");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8});
        assertThatThrownBy(() -> SpecFile.read(binary)).isInstanceOf(BadFile.class);
        Files.write(binary, "a: b\n".repeat(300_000).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> SpecFile.read(binary)).isInstanceOf(BadFile.class);
    }

    @Test
    void noCutOffFileIsReadHalf() {
        var text = ShippedSpecs.text("prores-mezzanine");
        var random = new Random(3);
        for (int i = 0; i < 60; i++) {
            var cut = text.substring(0, random.nextInt(text.length()));
            var read = SpecFile.read("a.yaml", cut);
            assertThat(read.value().isPresent()).as(cut).isEqualTo(!read.report().hasErrors());
        }
    }

    private static List<String> rule(String keys) {
        return said(HEAD + "  - {rule: r, " + keys + "}\n");
    }

    @Test
    void aWordThatNoReaderSaysIsNamedWithTheNearest() {
        assertThat(rule("fact: video.hdr, has: [hdr1O]")).anyMatch(f -> f.contains("\"hdr10\""));
        assertThat(rule("fact: video.scan, is: progresive"))
                .anyMatch(f -> f.contains("\"progressive\""));
        assertThat(rule("fact: video.tier, is: mian")).anyMatch(f -> f.contains("\"main\""));
        assertThat(rule("fact: video.colourMode, is: rbg, when: {file.psePass: maybe}"))
                .anyMatch(f -> f.contains("\"rgb\""))
                .anyMatch(f -> f.contains("\"maybe\" is no psePass; expected one of"));
        assertThat(rule("fact: file.audioTrackLayout, is: R48 2a"))
                .anyMatch(f -> f.contains("expected r48-2a"));
        assertThat(rule("fact: text.language, is: Klingonese"))
                .anyMatch(f -> f.contains("\"Klingonese\" is no language"));
        assertThat(rule("fact: text.encoding, is: utf8!")).anyMatch(f -> f.contains("UTF-8"));
        assertThat(rule("fact: video.hdr, has: []")).anyMatch(f -> f.contains("lists nothing"));
        assertThat(rule("captions: netflicks")).anyMatch(f -> f.contains("\"netflix\""));
        assertThat(rule("fact: video.hdr, has: [hdr10]")).isEmpty();
        assertThat(rule("fact: text.language, is: [en, eng, en-GB]")).isEmpty();
    }

    @Test
    void whatIsDoubtfulInAFileBelowIsPassedOn() throws IOException {
        Files.writeString(
                folder.resolve("house.yaml"),
                HEAD + "  - {rule: r, fact: video.codec, is: proress}\n");
        var own = folder.resolve("buyer.yaml");
        Files.writeString(
                own,
                HEAD.replace("rules:", "basedOn: house.yaml\nrules:")
                        + "  - {rule: s, fact: video.width, is: 1920}\n");

        var read = SpecFile.read(own);

        assertThat(read.value()).isPresent();
        assertThat(read.report().findings().stream().map(Object::toString).toList())
                .singleElement()
                .asString()
                .contains("house.yaml:")
                .contains("\"prores\"");
    }

    @Test
    void whatPeopleWriteAtFirstIsAnsweredWithHowItIsWrittenHere() {
        assertThat(rule("fact: video.width, equals: 1")).anyMatch(f -> f.contains("it is \"is\""));
        assertThat(rule("fact: video.width, is: 1, if: {file.container: mov}"))
                .anyMatch(f -> f.contains("it is \"when\""));
        assertThat(rule("fact: audio.channels, atLeast: 8, atMost: 2"))
                .anyMatch(f -> f.contains("the wrong way round"));
        assertThat(rule("fact: file.duration, is: '00:10:00'"))
                .anyMatch(f -> f.contains("say it in seconds"));
        assertThat(rule("fact: video.frameSize, is: [3840 x 2160, 2048×1080]")).isEmpty();
        assertThat(
                        SpecFile.read(
                                        "a.yaml",
                                        HEAD
                                                + "  - {rule: r, fact: video.frameSize, is: 3840 x 2160,"
                                                + " passes: {video.frameSize: 3840x2160},"
                                                + " fails: {video.frameSize: 1920x1080}}\n")
                                .report()
                                .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mesured: loudness.integrated, is: -23 | mesured | measured",
                "fact: video.width, atleast: 3 | atleast | atLeast",
                "fact: video.width, is: {fakt: video.height} | fakt | fact",
                "ruel: b.rule, fact: video.width, is: 3 | ruel | rule",
            })
    void aMisspeltKeyIsOneMistakeAndNotTwo(String keys, String typed, String meant) {
        var read =
                SpecFile.read(
                        "test.yaml",
                        "spec: test\nname: Test\nedition: '1'\nrules: [{"
                                + (keys.startsWith("ruel") ? "" : "rule: a.rule, ")
                                + keys
                                + "}]\n");
        assertThat(read.report().findings())
                .singleElement()
                .extracting(dev.clearcut.base.Finding::text)
                .asString()
                .contains("\"" + typed + "\" is no key here; did you mean", meant);
    }
}
