package dev.clearcut.exchange.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.caption.CaptionFormat;
import dev.clearcut.caption.Placement.Level;
import dev.clearcut.caption.Placement.Side;
import dev.clearcut.caption.Span;
import dev.clearcut.caption.Style;
import dev.clearcut.timecode.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SrtReaderTest {

    private static final String GOOD =
            """
            1
            00:00:01,000 --> 00:00:02,500
            Where is <i>Ray</i>?

            2
            00:00:03,000 --> 00:00:04,000
            {\\an8}-Here.
            -Where?
            """;

    @Test
    void anOrdinaryFileIsReadAndClean() {
        var file = Given.text(GOOD);
        assertThat(file.format()).isEqualTo(CaptionFormat.SRT);
        assertThat(file.encoding()).isEqualTo("UTF-8");
        assertThat(file.report().findings()).isEmpty();
        assertThat(Given.events(file))
                .containsExactly(
                        "00:00:01.000>00:00:02.500 Where is Ray?",
                        "00:00:03.000>00:00:04.000 -Here./-Where?");
        assertThat(file.events().getFirst().lines().getFirst().spans())
                .containsExactly(
                        new Span("Where is ", Style.PLAIN),
                        new Span("Ray", Style.ITALIC),
                        new Span("?", Style.PLAIN));
        assertThat(file.events().getLast().placement().level()).isEqualTo(Level.TOP);
        assertThat(file.events().getLast().placement().side()).isEqualTo(Side.CENTRE);
        assertThat(file.events().getLast().where().line()).isEqualTo(6);
        assertThat(file.end()).contains(Rational.of(4));
    }

    @Test
    void lineEndsMayBeMixed() {
        var mixed = GOOD.replaceFirst("\n", "\r\n").replaceFirst("\n00:00:03", "\r00:00:03");
        assertThat(Given.events(Given.text(mixed))).isEqualTo(Given.events(Given.text(GOOD)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "00:00:01.000 --> 00:00:02.500      | caption.srt.times 2:1",
                "0:0:1,0 --> 0:0:2,5                | caption.srt.times 2:1",
                "00:00:01,000-->00:00:02,500        |",
                "00:01,000 --> 00:02,500            |",
                "00:00:01,000 --> 00:00:02,500 X1:1 | caption.srt.coordinates 2:1"
            })
    void timesWrittenOtherwiseAreReadAndSaid(String times, String finding) {
        var file = Given.text("1\n" + times + "\nYes.\n");
        assertThat(Given.events(file)).containsExactly("00:00:01.000>00:00:02.500 Yes.");
        assertThat(Given.findings(file))
                .isEqualTo(finding == null ? java.util.List.of() : java.util.List.of(finding));
    }

    @Test
    void negativeTimesAreReadAndAnError() {
        var file = Given.text("1\n-00:00:01,500 --> 00:00:02,000\nYes.\n");
        assertThat(file.events().getFirst().start()).isEqualTo(new Rational(-3, 2));
        assertThat(Given.findings(file)).contains("caption.time.negative 2:1");
    }

    @Test
    void whatCannotBeReadIsSaidWithItsLineAndTheRestIsRead() {
        var file =
                Given.text(
                        """
                        hello
                        1
                        00:00:01,000 --> 00:00:02,000
                        One.

                        still one

                        2
                        00:00:xx,000 --> 00:00:04,000
                        Two.

                        00:00:05,000 --> 00:00:06,000
                        Three.
                        4
                        00:00:07,000 --> 00:00:08,000
                        </i>Four <b>bold.
                        """);
        assertThat(file.events()).hasSize(3);
        assertThat(Given.findings(file))
                .contains(
                        "caption.text.stray 1:1",
                        "caption.srt.blank-line 5:1",
                        "caption.time.unreadable 9:1",
                        "caption.srt.number 12:1",
                        "caption.markup.unbalanced 16:1",
                        "caption.markup.unbalanced 16:10");
    }

    @Test
    void aBracketThatIsNoTagIsText() {
        var file = Given.text("1\n00:00:01,000 --> 00:00:02,000\nI <3 you & a < b <unknown>\n");
        assertThat(file.events().getFirst().text()).isEqualTo("I <3 you & a < b <unknown>");
        assertThat(file.report().findings()).isEmpty();
    }

    @Test
    void aColourIsKept() {
        var file =
                Given.text(
                        "1\n00:00:01,000 --> 00:00:02,000\n<font color=\"#FFFF00\">Yes.</font>\n");
        assertThat(file.events().getFirst().lines().getFirst().spans())
                .containsExactly(new Span("Yes.", Style.PLAIN.colour("#ffff00")));
    }
}
