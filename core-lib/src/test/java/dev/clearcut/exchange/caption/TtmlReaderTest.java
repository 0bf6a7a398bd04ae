package dev.clearcut.exchange.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.caption.Placement.Level;
import dev.clearcut.caption.Placement.Side;
import dev.clearcut.caption.rule.CaptionCheck;
import dev.clearcut.caption.rule.Conditions;
import dev.clearcut.caption.rule.RuleSet;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TtmlReaderTest {

    @ParameterizedTest
    @CsvSource({
        "00:00:01.5, 3/2",
        "00:00:01, 1",
        "00:00:01:12, 3/2",
        "1.5s, 3/2",
        "1500ms, 3/2",
        "0.5m, 30",
        "0.001h, 18/5",
        "36f, 3/2",
        "72t, 3/2"
    })
    void aTimeIsReadInEveryForm(String begin, String seconds) {
        var file =
                Given.ttml(
                        "ttp:frameRate=\"24\" ttp:tickRate=\"48\"",
                        "<body><div><p begin=\"%s\" end=\"100s\">Yes.</p></div></body>"
                                .formatted(begin));
        assertThat(file.events().getFirst().start()).isEqualTo(Rational.parse(seconds));
        assertThat(file.report().findings()).isEmpty();
    }

    @Test
    void smpteTimeCountsLabels() {
        var file =
                Given.ttml(
                        "ttp:timeBase=\"smpte\" ttp:frameRate=\"30\" ttp:frameRateMultiplier=\"1000 1001\""
                                + " ttp:dropMode=\"dropNTSC\"",
                        "<body><div><p begin=\"00:01:00:02\" end=\"00:01:02:00\">Yes.</p></div></body>");
        assertThat(file.rate()).isEqualTo(Rate.FPS_29_97_DROP);
        assertThat(file.events().getFirst().start()).isEqualTo(Rate.FPS_29_97_DROP.secondsAt(1800));
        assertThat(Given.events(file)).containsExactly("00:01:00;02>00:01:02;00 Yes.");
    }

    @Test
    void theMultiplierThatRoundsIsTakenForWhatItMeans() {
        var file =
                Given.ttml(
                        "ttp:timeBase=\"smpte\" ttp:frameRate=\"24\" ttp:frameRateMultiplier=\"999 1000\"",
                        "<body><div><p begin=\"01:00:00:00\" end=\"01:00:01:00\">Yes.</p></div></body>");
        assertThat(file.rate()).isEqualTo(Rate.FPS_23_976);
        assertThat(Given.findings(file)).hasSize(1);
    }

    @Test
    void timesNestAndASequenceFollowsOn() {
        var file =
                Given.ttml(
                        "",
                        """
                        <body begin="10s"><div begin="1s" end="20s">
                          <p begin="1s" end="3s">One</p>
                          <p begin="4s" dur="100s">Two</p>
                        </div><div timeContainer="seq" begin="30s">
                          <p dur="2s">Three</p>
                          <p begin="1s" dur="2s">Four</p>
                        </div></body>
                        """);
        assertThat(Given.events(file))
                .containsExactly(
                        "00:00:12.000>00:00:14.000 One",
                        "00:00:15.000>00:00:30.000 Two",
                        "00:00:40.000>00:00:42.000 Three",
                        "00:00:43.000>00:00:45.000 Four");
    }

    @Test
    void partsOfAParagraphWithTimesOfTheirOwnAreAnEventEach() {
        var file =
                Given.ttml(
                        "",
                        """
                        <body><div><p begin="1s" end="4s">
                          <span begin="0s">One</span><br/><span begin="1s" end="2s">two</span>
                        </p></div></body>
                        """);
        assertThat(Given.events(file))
                .containsExactly(
                        "00:00:01.000>00:00:02.000 One",
                        "00:00:02.000>00:00:03.000 One/two",
                        "00:00:03.000>00:00:04.000 One");
    }

    @Test
    void stylesAreInheritedReferencedAndOverridden() {
        var file =
                Given.ttml(
                        "xmlns:itts=\"http://www.w3.org/ns/ttml/profile/imsc1#styling\"",
                        """
                        <head><styling>
                          <style xml:id="s" tts:fontStyle="italic" tts:color="Yellow"/>
                        </styling><layout>
                          <region xml:id="top" tts:origin="10% 5%" tts:extent="80% 20%">
                            <style tts:textAlign="center"/>
                          </region>
                        </layout></head>
                        <body style="s"><div>
                          <p region="top" begin="1s" end="2s" itts:forcedDisplay="true">A <span tts:fontStyle="normal">B</span></p>
                          <p begin="3s" end="4s" tts:display="none">hidden</p>
                        </div></body>
                        """);
        var event = file.events().getFirst();
        assertThat(event.forced()).isTrue();
        assertThat(event.placement().level()).isEqualTo(Level.TOP);
        assertThat(event.placement().side()).isEqualTo(Side.CENTRE);
        assertThat(event.lines().getFirst().spans().getFirst().style().italic()).isTrue();
        assertThat(event.lines().getFirst().spans().getFirst().style().colour())
                .isEqualTo("yellow");
        assertThat(event.lines().getFirst().spans().getLast().style().italic()).isFalse();
        assertThat(file.events()).hasSize(1);
    }

    @Test
    void spacesCollapseRubyIsAsideAndParagraphsAtOnceAreOneEvent() {
        var file =
                Given.ttml(
                        "",
                        """
                        <body><div>
                          <p begin="1s" end="2s">
                            One   <span>two</span>
                            three
                          </p>
                          <p begin="1s" end="2s"><span tts:ruby="container"><span tts:ruby="base">漢</span><span tts:ruby="text">kan</span></span></p>
                        </div></body>
                        """);
        assertThat(Given.events(file)).containsExactly("00:00:01.000>00:00:02.000 One two three/漢");
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.w3.org/ns/ttml/profile/imsc1/text, IMSC 1.0 Text",
        "http://www.w3.org/ns/ttml/profile/imsc1.1/text, IMSC 1.1 Text",
        "http://www.w3.org/ns/ttml/profile/imsc1.1/image, IMSC 1.1 Image"
    })
    void theDialectIsThatOfTheProfile(String profile, String dialect) {
        assertThat(Given.ttml("ttp:profile=\"" + profile + "\"", "<body/>").dialect())
                .isEqualTo(dialect);
    }

    @Test
    void aPictureIsAnEventThatShowsOne() {
        var file =
                Given.ttml(
                        "xmlns:smpte=\"http://www.smpte-ra.org/schemas/2052-1/2010/smpte-tt\"",
                        "<body><div begin=\"1s\" end=\"2s\" smpte:backgroundImage=\"#img1\"/></body>");
        assertThat(file.dialect()).isEqualTo("SMPTE-TT");
        assertThat(file.events().getFirst().image()).isEqualTo("#img1");
        assertThat(file.events().getFirst().isEmpty()).isFalse();
    }

    @Test
    void whatCannotBeReadIsSaidAndTheRestIsRead() {
        var file =
                Given.ttml(
                        "",
                        """
                        <body><div>
                          <p begin="soon" end="2s">One</p>
                          <p begin="3s">Two</p>
                          <p begin="00:00:05:10" end="9s" region="nowhere">Three</p>
                          <p begin="7s" end="8s">Four &lt;b></p>
                        </div><div>
                        """);
        assertThat(file.events()).hasSize(4);
        assertThat(file.events().get(1).end()).isEqualTo(Rational.of(9));
        assertThat(Given.findings(file).stream().map(f -> f.split(" ")[0]))
                .contains(
                        "caption.time.unreadable",
                        "caption.no-end",
                        "caption.ttml.region",
                        "caption.rate.assumed",
                        "caption.xml.broken");
    }

    @Test
    void anUndeclaredPrefixIsNoObstacle() {
        var file =
                Given.text(
                        "<tt:tt xml:lang='de'><tt:body><tt:div><tt:p begin='1s' end='2s'>Ja.</tt:p></tt:div></tt:body></tt:tt>");
        assertThat(Given.events(file)).containsExactly("00:00:01.000>00:00:02.000 Ja.");
        assertThat(file.language()).isEqualTo("de");
    }

    @Test
    void aParagraphThatEndsBeforeItBeginsKeepsTheTimesTheFileSays() {
        var file = Given.ttml("", "<body><div><p begin=\"5s\" end=\"2s\">Back.</p></div></body>");
        assertThat(Given.events(file)).containsExactly("00:00:05.000>00:00:02.000 Back.");
        assertThat(CaptionCheck.of(file, RuleSet.named("sound"), Conditions.none()))
                .anyMatch(found -> found.rule().equals("caption.duration.none"));
    }

    @Test
    void aPartThatEndsBeforeItBeginsIsNotLostWithoutAWord() {
        var file =
                Given.ttml(
                        "",
                        "<body><div><p begin=\"1s\" end=\"9s\">Here. <span begin=\"5s\" end=\"2s\">Back.</span></p></div></body>");
        assertThat(Given.findings(file)).anyMatch(f -> f.startsWith("caption.ttml.never-seen"));
    }

    @Test
    void anEntityFromOutsideIsNotFetchedAndIsMissed() {
        var file =
                Given.text(
                        "<!DOCTYPE tt [<!ENTITY e SYSTEM \"file:///etc/passwd\"><!ENTITY in \"Yes\">]>\n"
                                + "<tt xmlns=\"http://www.w3.org/ns/ttml\"><body><div>\n"
                                + "<!-- &e; --><p begin=\"1s\" end=\"2s\">&in;, &e;.</p></div></body></tt>");
        assertThat(Given.findings(file)).containsExactly("caption.xml.entity 3:42");
        assertThat(file.events().getFirst().text()).isEqualTo("Yes, .");
    }
}
