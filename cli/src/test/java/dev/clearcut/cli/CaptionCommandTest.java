package dev.clearcut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code caption}, as scripts and people use it. */
class CaptionCommandTest {

    private static final String CLEAN =
            """
            1
            00:00:10,000 --> 00:00:12,000
            Where is Ray?

            2
            00:00:14,000 --> 00:00:16,000
            <i>At the harbour.</i>
            """;

    @TempDir Path folder;
    private String clean = "";
    private String wrong = "";

    @BeforeEach
    void write() throws IOException {
        clean = file("clean.srt", CLEAN);
        wrong = file("wrong.srt", CLEAN.replace("00:00:12,000", "00:00:10,500"));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static Ran caption(String... words) {
        var all = new java.util.ArrayList<>(java.util.List.of("caption"));
        all.addAll(java.util.List.of(words));
        return Ran.command(all.toArray(String[]::new));
    }

    @Test
    void aCleanFileIsAsAskedAndExitsZero() {
        var ran = caption("check", clean, "--rules=generic", "--rate=25", "--duration=60s");
        assertThat(ran.exit()).isEqualTo(Exit.CLEAN);
        assertThat(ran.lines()).contains("As asked.");
        assertThat(ran.lines().getFirst())
                .isEqualTo("clean.srt  (SubRip, UTF-8, 25 frames a second, 2 events)");
    }

    @Test
    void aFindingSaysWhatIsWantedAndWhatIsFoundWhere() {
        var ran =
                caption(
                        "check",
                        wrong,
                        "--rules=netflix-template-en",
                        "--rate=24",
                        "--format=json");
        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        var short_ = ran.json().findValuesAsString("rule").indexOf("caption.duration.short");
        var finding = ran.json().get(short_);
        assertThat(finding.get("severity").asString()).isEqualTo("error");
        assertThat(finding.get("event").asInt()).isEqualTo(1);
        assertThat(finding.get("from").asString()).isEqualTo("00:00:10.000");
        assertThat(finding.get("to").asString()).isEqualTo("00:00:10.500");
        assertThat(finding.get("line").asInt()).isEqualTo(2);
        assertThat(finding.get("wanted").asString()).isEqualTo("5/6 seconds");
        assertThat(finding.get("found").asString()).isEqualTo("12 frames (0.500 s)");
        assertThat(finding.get("cite").asString()).contains("215758617");
    }

    @Test
    void theAnswerIsTheSameEveryTime() {
        var words = new String[] {"check", wrong, "--rules=netflix", "--format=csv"};
        assertThat(caption(words).out())
                .isEqualTo(caption(words).out())
                .startsWith("rule,severity,event,from,to,line,wanted,found,text,cite");
    }

    @Test
    void theCutTheProgrammeTheListAndTheAudienceCount() throws IOException {
        var cut =
                file(
                        "cut.edl",
                        "TITLE: CUT\nFCM: NON-DROP FRAME\n\n"
                                + "001  A  V  C  00:00:00:00 00:00:11:00 00:00:00:00 00:00:11:00\n"
                                + "002  B  V  C  00:00:00:00 00:00:09:00 00:00:11:00 00:00:20:00\n");
        var glyphs = file("glyphs.txt", "WhereisRaytho.? Abu");
        var ran =
                caption(
                        "check",
                        clean,
                        "--rules=netflix-template-en",
                        "--rate=24",
                        "--programme=00:00:00:00-00:00:15:00",
                        "--cut=" + cut,
                        "--glyphs=" + glyphs,
                        "--audience=children",
                        "--format=json");
        assertThat(ran.json().findValuesAsString("rule"))
                .contains("caption.outside-programme", "caption.shot.crossed")
                .doesNotContain("caption.unchecked", "caption.glyphs");
        assertThat(caption("check", clean, "--rules=netflix", "--audience=dogs").exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void showListsTheEventsAndWhatTheFileIs() {
        var json = caption("show", clean, "--format=json").json();
        assertThat(json.get("format").asString()).isEqualTo("srt");
        assertThat(json.get("events").asInt()).isEqualTo(2);
        assertThat(json.get("start").asString()).isEqualTo("00:00:10.000");
        assertThat(json.get("shown").get(1).get("italic").asBoolean()).isTrue();
        assertThat(caption("show", clean).lines())
                .contains("2  00:00:14.000  00:00:16.000  At the harbour.");
        assertThat(caption("show", clean, "--format=csv").lines().getFirst())
                .startsWith("number,start,end");
    }

    @Test
    void convertWritesOtherFormatsAndOverwritesNothing() throws IOException {
        var vtt = folder.resolve("clean.vtt");
        var ran = caption("convert", clean, "--to=vtt", "--output=" + vtt);
        assertThat(ran.exit()).isEqualTo(Exit.CLEAN);
        assertThat(Files.readString(vtt, StandardCharsets.UTF_8)).startsWith("WEBVTT\n");
        assertThat(caption("show", vtt.toString()).lines())
                .contains("1  00:00:10.000  00:00:12.000  Where is Ray?");
        var again = caption("convert", clean, "--to=vtt", "--output=" + vtt);
        assertThat(again.exit()).isEqualTo(Exit.USAGE);
        assertThat(again.err()).contains("there already");
        assertThat(caption("convert", clean, "--to=ttml").out()).contains("imsc1.1/text");
        assertThat(caption("convert", clean, "--to=scd").err()).contains("did you mean \"scc\"");
    }

    @Test
    void whatIsLostIsSaid() throws IOException {
        var scc =
                file(
                        "cc.scc",
                        "Scenarist_SCC V1.0\n\n01:00:00;00\t94ae 94ae 9420 9420 9470 9470 4869 2c20 d261 f980"
                                + " 942f 942f\n\n01:00:02;00\t942c 942c\n");
        var ran = caption("convert", scc, "--to=srt", "--format=json");
        assertThat(ran.json().get("findings").findValuesAsString("text"))
                .anyMatch(text -> text.contains("channel"))
                .anyMatch(text -> text.contains("rounded"));
    }

    @Test
    void rulesAreListedWithTheirSources() {
        assertThat(caption("rules").out()).contains("netflix-template-en", "cea-608");
        assertThat(caption("rules", "bbc").out()).contains("180 words a minute", "second-hand");
        assertThat(caption("rules", "bbc", "--format=json").json().get(0).get("rules").size())
                .isPositive();
        var unknown = caption("rules", "netflicks");
        assertThat(unknown.exit()).isEqualTo(Exit.REFUSED);
        assertThat(unknown.err()).contains("did you mean");
    }

    @Test
    void whatIsNoCaptionFileExitsTwoAndWhatIsNotThereThree() throws IOException {
        var letter = file("letter.txt", "Dear Kim, ...");
        assertThat(caption("check", letter, "--rules=generic").exit()).isEqualTo(Exit.USAGE);
        assertThat(caption("show", folder.resolve("none").toString()).exit())
                .isEqualTo(Exit.REFUSED);
        assertThat(caption("check", clean, "--rules=generic", "--rate=fast").exit())
                .isEqualTo(Exit.USAGE);
    }
}
