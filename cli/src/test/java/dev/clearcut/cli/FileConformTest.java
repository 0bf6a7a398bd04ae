package dev.clearcut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code file conform}, as a script meets it. */
class FileConformTest {

    @TempDir Path folder;

    private Path facts;

    @BeforeEach
    void write() throws IOException {
        facts = folder.resolve("reel.json");
        Files.writeString(
                facts,
                """
                {"name": "reel.mxf", "container": "mxf", "durationSeconds": 10, "timecode": null,
                 "video": [{"codec": "jpeg2000", "width": 1998, "height": 1080, "frameRate": "24/1",
                            "scan": "progressive", "bitRate": 200000000}],
                 "audio": [{"codec": "pcm_s24le", "channels": 6, "sampleRate": 48000, "bitDepth": 24}],
                 "text": []}
                """);
    }

    private Ran conform(String... more) {
        var words =
                new java.util.ArrayList<>(
                        java.util.List.of("file", "conform", "--facts", facts.toString()));
        words.addAll(java.util.List.of(more));
        return Ran.command(words.toArray(String[]::new));
    }

    @Test
    void whatConformsIsCleanAndExitsWithNothing() {
        var ran = conform("--spec", "dcp-smpte", "--format", "json");
        assertThat(ran.exit()).isZero();
        assertThat(ran.json().path("verdict").asString()).isEqualTo("conforms");
        assertThat(ran.json().path("findings")).isEmpty();
    }

    @Test
    void whatIsWrongIsNamedAndTheAnswerIsTheSameEachTime() throws IOException {
        Files.writeString(facts, Files.readString(facts).replace("24/1", "24000/1001"));
        var ran = conform("--spec", "dcp-smpte", "--format", "json");
        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.json().path("findings")).hasSize(1);
        var finding = ran.json().path("findings").get(0);
        assertThat(finding.path("rule").asString()).isEqualTo("dcp-smpte.video.frame-rate-2k");
        assertThat(finding.path("found").asString()).isEqualTo("24000/1001");
        assertThat(finding.path("where").path("track").asString()).isEqualTo("video 1");
        assertThat(conform("--spec", "dcp-smpte", "--format", "json").out()).isEqualTo(ran.out());
    }

    @Test
    void whatIsOpenExitsWithFindingsOnlyWhenAskedStrictly() throws IOException {
        var qc = folder.resolve("qc.json");
        Files.writeString(
                qc, "{\"loudness\": {\"integrated\": -23.1, \"truePeak\": -3}, \"findings\": []}");
        assertThat(conform("--spec", "ebu-r128").exit()).isZero();
        assertThat(conform("--spec", "ebu-r128", "--strict").exit()).isEqualTo(Exit.FINDINGS);
        assertThat(conform("--spec", "ebu-r128", "--strict", "--qc", qc.toString()).exit())
                .isZero();
        assertThat(conform("--spec", "netflix-qc", "--strict", "--qc", qc.toString()).exit())
                .isZero();
        assertThat(conform("--spec", "netflix-qc", "--attest", "audio.loudness=-27:r.pdf").exit())
                .isZero();
    }

    @Test
    void whatWasMeasuredOnAnotherFileOrNotJudgedLeavesTheRuleOpen() throws IOException {
        var qc = folder.resolve("other.json");
        Files.writeString(
                qc,
                "{\"file\": \"other.wav\", \"loudness\": {\"integrated\": -23, \"truePeak\": -3}}");
        var other = conform("--spec", "ebu-r128", "--strict", "--qc", qc.toString());
        assertThat(other.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(other.out()).contains("other.wav").contains("2 not measurable");
        Files.writeString(qc, "{\"findings\": [], \"judged\": [\"media.audio.silence\"]}");
        var sound = conform("--spec", "ebu-r103", "--strict", "--qc", qc.toString());
        assertThat(sound.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(sound.out()).contains("did not judge media.video.levels");
    }

    @Test
    void aSpecificationThatIsNoneIsBadUsage() throws IOException {
        assertThat(conform("--spec", "dcp-smtpe").exit()).isEqualTo(Exit.USAGE);
        assertThat(conform("--spec", "dcp-smtpe").err()).contains("did you mean \"dcp-smpte\"");
        var wrong = folder.resolve("wrong.yaml");
        Files.writeString(
                wrong,
                "spec: a\nname: A\nedition: '1'\nrules: [{rule: r, fact: video.widht, is: 1}]\n");
        assertThat(conform("--spec", wrong.toString()).exit()).isEqualTo(Exit.USAGE);
        assertThat(conform("--spec", wrong.toString()).err())
                .contains("wrong.yaml:4:25")
                .contains("video.width");
    }

    @Test
    void whatIsDoubtfulInOnesOwnSpecificationIsSaidAndChangesNoVerdict() throws IOException {
        var own = folder.resolve("own.yaml");
        Files.writeString(
                own,
                "spec: a\nname: A\nedition: '1'\nrules: [{rule: r, fact: video.codec, is: [jpeg2000, prorez]}]\n");
        var inWords = conform("--spec", own.toString());
        assertThat(inWords.exit()).isZero();
        assertThat(inWords.err()).contains("own.yaml:4:").contains("did you mean \"prores\"");
        assertThat(inWords.out()).doesNotContain("prorez");
        var asData = conform("--spec", own.toString(), "--format", "json");
        assertThat(asData.exit()).isZero();
        assertThat(asData.err()).isEmpty();
        assertThat(asData.json().path("verdict").asString()).isEqualTo("conforms");
        assertThat(asData.json().path("aboutSpec").get(0).path("rule").asString())
                .isEqualTo("spec.unknown-word");
    }

    @Test
    void mediaConchPoliciesBecomeSpecifications() throws IOException {
        var policy = folder.resolve("policy.xml");
        Files.writeString(
                policy,
                """
                <policy type="and" name="HD"><policy type="or" name="size">
                <rule name="h" value="Height" tracktype="Video" occurrence="1" operator="=">1080</rule>
                <rule name="w" value="Width" tracktype="Video" occurrence="1" operator="&gt;=">3840</rule></policy>
                <rule name="rate" value="FrameRate" tracktype="Video" occurrence="*" operator="=">23.976</rule>
                <rule name="box" scope="mmt" value="moov" operator="exists"/></policy>
                """);
        var imported = Ran.command("spec", "import", policy.toString());
        assertThat(imported.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(imported.err()).contains("policy.xml:5").contains("\"box\"");
        var yaml = folder.resolve("hd.yaml");
        Files.writeString(yaml, imported.out());
        var ran = conform("--spec", yaml.toString(), "--format", "json");
        assertThat(ran.json().path("findings")).hasSize(1);
        assertThat(ran.json().path("findings").get(0).path("wanted").asString())
                .isEqualTo("24000/1001");
        assertThat(ran.json().path("notMeasured")).hasSize(1);
    }

    private Ran captions(String language, String text, String... more) throws IOException {
        var file = folder.resolve("en.ttml");
        Files.writeString(
                file,
                """
                <tt xmlns="http://www.w3.org/ns/ttml" xml:lang="%s"><body><div>
                 <p begin="00:00:01.000" end="00:00:03.000">%s</p>
                 <p begin="00:00:04.000" end="00:00:06.000">Where?</p>
                </div></body></tt>
                """
                        .formatted(language, text));
        var words =
                new java.util.ArrayList<>(
                        java.util.List.of(
                                "file",
                                "conform",
                                file.toString(),
                                "--spec",
                                "netflix-timed-text",
                                "--with",
                                "programme=" + facts));
        words.addAll(java.util.List.of(more));
        return Ran.command(words.toArray(String[]::new));
    }

    @Test
    void captionsAreJudgedByTheRuleSetsThatTheSpecificationNames() throws IOException {
        var three = captions("en", "One<br/>two<br/>three");
        var wide = "A line of more than forty-two characters is too wide.";

        assertThat(three.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(three.out())
                .contains("caption.lines  00:00:01.000", "wanted  2 lines", "found   3 lines")
                .contains("clearcut caption check FILE --rules netflix");
        assertThat(captions("en", wide).out()).contains("caption.line.length", "42 characters");
        assertThat(captions("de", wide).out()).doesNotContain("caption.line.length");
        assertThat(captions("ko", wide).out()).contains("caption.line.length", "16 characters");
        assertThat(captions("en", "Ray?").exit()).isEqualTo(Exit.CLEAN);
    }

    @Test
    void whatTheCaptionRulesCouldNotCheckStaysOpen() throws IOException {
        assertThat(captions("en", "Ray?").out()).contains("--glyphs");
        assertThat(captions("en", "Ray?", "--strict").exit()).isEqualTo(Exit.FINDINGS);
    }

    @Test
    void rulesThatWaitForOneFactAreToldTogetherAndListedEach() {
        var inWords = conform("--spec", "netflix-imf").out();
        assertThat(inWords)
                .containsOnlyOnce("video.transfer is told")
                .contains("3 rules cannot be judged until video.transfer is told: ")
                .contains("netflix-imf.video.hdr-depth, ");
        assertThat(conform("--spec", "netflix-imf", "--format", "csv").out())
                .contains("netflix-imf.video.hdr-depth,")
                .contains("netflix-imf.video.hdr-primaries,");
    }

    @Test
    void subtitlesDoNotPassWhatIsAboutPictures() throws IOException {
        var file = folder.resolve("t.srt");
        Files.writeString(file, "1\n00:00:10,000 --> 00:00:12,000\nWhere is Ray?\n");
        var ran = Ran.command("file", "conform", file.toString(), "--spec", "prime-video");
        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.out())
                .contains(": FAILS", "There is no picture in it; prime-video is about picture.");
    }

    @Test
    void whatNeedsAKeyIsJudgedAndFailsWhateverIsAsked() throws IOException {
        byte[] movie;
        try (var titles =
                FileConformTest.class.getResourceAsStream(
                        "/dev/clearcut/samples/nightfall/titles.mp4")) {
            movie = titles.readAllBytes();
        }
        int at = new String(movie, StandardCharsets.ISO_8859_1).indexOf("pasp");
        var scheme = "sinf\0\0\0\10skip".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(scheme, 0, movie, at, scheme.length);
        var locked = Files.write(folder.resolve("locked.mp4"), movie);

        var ran = Ran.command("file", "conform", locked.toString(), "--spec", "youtube-sdr");

        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.err()).contains("media.encrypted");
        assertThat(ran.out()).contains("FAILS", "media.encrypted", "Ask for the key");
    }
}
