package dev.clearcut.exchange.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.caption.CaptionFormat;
import dev.clearcut.caption.Placement.Level;
import dev.clearcut.caption.Placement.Side;
import org.junit.jupiter.api.Test;

class WebVttReaderTest {

    @Test
    void cuesSettingsNotesAndTagsAreRead() {
        var file =
                Given.text(
                        """
                        WEBVTT - Nightfall
                        Language: en

                        NOTE a note
                        of two lines

                        STYLE
                        ::cue { color: lime }

                        intro
                        00:01.000 --> 00:02.500 line:0 align:start
                        <v Ray><i>Hello</i> &amp; goodbye &#x266A;

                        00:00:03.000 --> 00:00:04.000 line:85%,end position:50%
                        <c.yellow>Yes</c><00:00:03.500> no <ruby>漢<rt>kan</rt></ruby>
                        """);
        assertThat(file.format()).isEqualTo(CaptionFormat.WEBVTT);
        assertThat(file.language()).isEqualTo("en");
        assertThat(Given.findings(file))
                .containsExactly("caption.markup.voice 12:1", "caption.vtt.not-kept 14");
        assertThat(Given.events(file))
                .containsExactly(
                        "00:00:01.000>00:00:02.500 Hello & goodbye ♪",
                        "00:00:03.000>00:00:04.000 Yes no 漢");
        var first = file.events().getFirst();
        assertThat(first.placement().level()).isEqualTo(Level.TOP);
        assertThat(first.placement().side()).isEqualTo(Side.LEFT);
        assertThat(first.lines().getFirst().spans().getFirst().style().italic()).isTrue();
        var second = file.events().getLast();
        assertThat(second.placement().level()).isEqualTo(Level.BOTTOM);
        assertThat(second.lines().getFirst().spans().getFirst().style().colour())
                .isEqualTo("yellow");
    }

    @Test
    void whatIsNoCueIsSaid() {
        var file =
                Given.text(
                        """
                        WEBVTT

                        00:00:01,000 --> 00:00:02,000 size:50% colour:red
                        One.

                        nobody sees this

                        00:00:xx.000 --> 00:00:02.000
                        Two.
                        """);
        assertThat(file.events()).hasSize(1);
        assertThat(Given.findings(file))
                .containsExactly(
                        "caption.vtt.times 3:1",
                        "caption.vtt.not-kept 3",
                        "caption.vtt.setting 3",
                        "caption.text.stray 6:1",
                        "caption.time.unreadable 8:1");
    }

    @Test
    void anEncodingThatIsNotUtf8IsAnError() {
        var file =
                Given.bytes(
                        "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nCafé.\n"
                                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(file.events().getFirst().text()).isEqualTo("Café.");
        assertThat(Given.findings(file))
                .containsExactlyInAnyOrder(
                        "caption.encoding.assumed 4:4", "caption.vtt.encoding 1:1");
    }
}
