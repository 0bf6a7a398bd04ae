package dev.clearcut.exchange.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Finding;
import dev.clearcut.caption.CaptionFile;
import dev.clearcut.caption.CaptionFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From one format into another and back: what is the same, and what is said to be lost. */
class ConversionTest {

    private static List<String> lost(CaptionFile file, CaptionFormat to) {
        return CaptionWriter.write(file, to).report().findings().stream()
                .map(Finding::text)
                .toList();
    }

    private static CaptionFile srt(String text) {
        return Given.text("1\n00:00:10,000 --> 00:00:12,000\n" + text + "\n\n");
    }

    private static CaptionFile through(CaptionFile file, CaptionFormat... formats) {
        var now = file;
        for (var format : formats) {
            now = Given.text(CaptionWriter.write(now, format).value());
        }
        return now;
    }

    @Test
    void theMiddleOfTheBottomIsWhereSubRipStandsAnywayAndIsNotWritten() {
        var there = CaptionWriter.write(srt("Ray?"), CaptionFormat.TTML).value();
        var back = CaptionWriter.write(Given.text(there), CaptionFormat.SRT).value();
        var scc =
                Given.text(
                        "Scenarist_SCC V1.0\n\n00:00:01;00\t"
                                + SccReaderTest.words(
                                        "14 20 14 20 14 70 14 70 \"Ray?\" 14 2f 14 2f")
                                + "\n\n00:00:03;00\t"
                                + SccReaderTest.words("14 2c 14 2c")
                                + "\n");

        assertThat(back).contains("\r\nRay?").doesNotContain("{");
        assertThat(CaptionWriter.write(scc, CaptionFormat.SRT).value())
                .contains("\r\nRay?")
                .doesNotContain("{");
        assertThat(CaptionWriter.write(srt("{\\an8}Ray?"), CaptionFormat.SRT).value())
                .contains("{\\an8}Ray?");
        assertThat(CaptionWriter.write(Given.text(there), CaptionFormat.WEBVTT).value())
                .contains("00:00:12.000\nRay?");
    }

    @ParameterizedTest
    @EnumSource(names = {"SRT", "WEBVTT", "TTML"})
    void scriptsMarksAndMusicComeThroughEveryFormat(CaptionFormat format) {
        var text =
                "<i>שלום, 42!\nمرحبا بالعالم</i>\n\u202Bאבג (abc)\u202C é e\u0301 👩‍👩‍👧 ♪ la ♫ &amp;";
        var made = srt(text);
        var back = through(made, format, CaptionFormat.TTML, CaptionFormat.WEBVTT, format);

        assertThat(back.events().getFirst().lines()).isEqualTo(made.events().getFirst().lines());
        assertThat(lost(made, format)).isEmpty();
    }

    @Test
    void textThatSubRipTakesForSomethingElseIsSaid() {
        var ttml =
                Given.ttml(
                        "",
                        "<body><div><p begin=\"1s\" end=\"2s\">Press &lt;b&gt;now&lt;/b&gt;</p>"
                                + "<p begin=\"3s\" end=\"4s\">x</p>"
                                + "<p begin=\"5s\" end=\"6s\">a<br/>00:00:01,000 --&gt; 00:00:02,000</p>"
                                + "</div></body>");

        assertThat(lost(ttml, CaptionFormat.SRT))
                .anySatisfy(
                        text ->
                                assertThat(text)
                                        .contains("read again", "2 events", "first is event 1"));
        assertThat(lost(ttml, CaptionFormat.WEBVTT)).isEmpty();
    }

    @Test
    void anEventThatEndsBeforeItBeginsIsAnErrorInEveryFormat() {
        var file =
                Given.text(
                        """
                        1
                        00:00:01,000 --> 00:00:02,000
                        Ray?

                        2
                        00:00:05,000 --> 00:00:04,000
                        The lighter.

                        """);
        for (var format : List.of(CaptionFormat.SRT, CaptionFormat.WEBVTT, CaptionFormat.TTML)) {
            assertThat(CaptionWriter.write(file, format).report().errors())
                    .as(format.word())
                    .singleElement()
                    .satisfies(
                            finding -> {
                                assertThat(finding.rule()).isEqualTo("caption.duration.none");
                                assertThat(finding.text()).startsWith("Event 2 goes from ");
                                assertThat(finding.where().toString()).contains(":6");
                            });
        }
    }

    @Test
    void emptyLinesBetweenLinesAreALossWhereAnEventEndsAtThem() {
        var ttml =
                Given.ttml(
                        "",
                        "<body><div><p begin=\"1s\" end=\"2s\">One<br/><br/>two</p></div></body>");

        assertThat(lost(ttml, CaptionFormat.SRT)).anyMatch(text -> text.contains("empty line"));
        assertThat(lost(ttml, CaptionFormat.WEBVTT)).anyMatch(text -> text.contains("empty line"));
        assertThat(lost(ttml, CaptionFormat.TTML)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SRT", "WEBVTT", "TTML"})
    void dropFrameTimecodeBecomesAClockAndRollUpABlockAndBothAreSaid(CaptionFormat format) {
        var scc =
                Given.text(
                        "Scenarist_SCC V1.0\n\n00:10:00;00\t"
                                + SccReaderTest.words("14 26 14 26 14 2d 14 2d \"Ray?\"")
                                + "\n\n00:10:03;00\t"
                                + SccReaderTest.words("14 2c 14 2c")
                                + "\n");

        assertThat(lost(scc, format))
                .anySatisfy(text -> assertThat(text).contains("timecode", "29.97"))
                .anySatisfy(text -> assertThat(text).contains("roll up"));
    }

    @Test
    void theLanguageOfTheFileIsSaidWhereItHasNoPlace() {
        var ttml = Given.ttml("", "<body><div><p begin=\"1s\" end=\"2s\">One</p></div></body>");

        assertThat(lost(ttml, CaptionFormat.SRT)).anyMatch(text -> text.contains("language (en)"));
        assertThat(lost(ttml, CaptionFormat.WEBVTT)).isEmpty();
    }

    @Test
    void whereTextBeginsIsTheRightInWhatIsWrittenFromRightToLeft() {
        var ttml =
                Given.ttml(
                        "",
                        "<body tts:direction=\"rtl\"><div><p begin=\"1s\" end=\"2s\" tts:textAlign=\"start\">שלום</p></div></body>");

        assertThat(CaptionWriter.write(ttml, CaptionFormat.WEBVTT).value()).contains("align:right");
        assertThat(Given.findings(ttml))
                .anyMatch(finding -> finding.startsWith("caption.ttml.not-kept"));
    }

    @Test
    void aWritingModeAVoiceAndAPlaceThatAreNotKeptAreSaid() {
        var vtt =
                Given.text(
                        "WEBVTT\n\n00:01.000 --> 00:02.000 vertical:rl position:10%\n<v Ray>Here.\n");

        assertThat(Given.findings(vtt))
                .contains("caption.vtt.not-kept 3", "caption.markup.voice 4:1");
    }
}
