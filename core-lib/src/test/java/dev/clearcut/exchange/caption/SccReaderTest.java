package dev.clearcut.exchange.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.CaptionEvent.Mode;
import dev.clearcut.caption.Line21;
import dev.clearcut.caption.Placement.Level;
import dev.clearcut.timecode.Rate;
import org.junit.jupiter.api.Test;

/** Line 21, written here from its codes, not from the reader's. */
class SccReaderTest {

    private static final String RCL = "14 20 14 20 ";
    private static final String ENM = "14 2e 14 2e ";
    private static final String EOC = "14 2f 14 2f ";
    private static final String EDM = "14 2c 14 2c ";
    private static final String ROW15 = "14 70 14 70 ";

    /** Pairs of bytes without parity, and text in quotation marks, as SCC writes them. */
    static String words(String codes) {
        var bytes = new java.util.ArrayList<Integer>();
        var parts = codes.split("\"", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 0) {
                for (var hex : parts[i].strip().split("\\s+")) {
                    if (!hex.isEmpty()) {
                        bytes.add(Integer.parseInt(hex, 16));
                    }
                }
            } else {
                parts[i].chars().forEach(bytes::add);
                if (bytes.size() % 2 == 1) {
                    bytes.add(0);
                }
            }
        }
        var words = new StringBuilder();
        for (int i = 0; i < bytes.size(); i++) {
            int b = bytes.get(i);
            int odd = Integer.bitCount(b) % 2 == 0 ? b | 0x80 : b;
            words.append(i > 0 && i % 2 == 0 ? " " : "").append("%02x".formatted(odd));
        }
        return words.toString();
    }

    private static String scc(String... lines) {
        var all = new StringBuilder("Scenarist_SCC V1.0\n");
        for (int i = 0; i < lines.length; i += 2) {
            all.append('\n').append(lines[i]).append('\t').append(words(lines[i + 1])).append('\n');
        }
        return all.toString();
    }

    @Test
    void aPopOnCaptionStandsFromItsFlipToItsErasure() {
        var file =
                Given.text(
                        scc(
                                "01:00:00:00",
                                ENM + RCL + ROW15 + "\"Hi, Ray\"" + EOC,
                                "01:00:02:00",
                                EDM));
        // 2 + 2 + 2 codes and 4 pairs of letters: the flip is sent in frame 10
        assertThat(Given.events(file)).containsExactly("01:00:00:10>01:00:02:00 Hi, Ray");
        assertThat(file.rate()).isEqualTo(Rate.FPS_29_97);
        assertThat(file.events().getFirst().track()).isEqualTo("CC1");
        assertThat(file.events().getFirst().placement().row()).isEqualTo(15);
        assertThat(file.events().getFirst().placement().level()).isEqualTo(Level.BOTTOM);
        assertThat(Given.findings(file)).containsExactly("caption.rate.assumed");
    }

    @Test
    void rowsIndentsItalicsAndCharactersOfTwoBytesAreRead() {
        var file =
                Given.text(
                        scc(
                                "00:00:01:00",
                                RCL
                                        + "11 4e 11 4e \"Yes\" "
                                        + "11 74 11 74 17 22 17 22 \"E\" 12 21 12 21 \"l\" 11 37 11 37 "
                                        + EOC,
                                "00:00:03:00",
                                EDM));
        var event = file.events().getFirst();
        assertThat(event.text()).isEqualTo("Yes\nÉl♪");
        assertThat(event.placement().row()).isEqualTo(1);
        assertThat(event.placement().level()).isEqualTo(Level.TOP);
        assertThat(event.lines().getFirst().spans().getFirst().style().italic()).isTrue();
        assertThat(event.lines().getLast().spans().getFirst().style().italic()).isFalse();
    }

    @Test
    void linesThatRollUpAreAnEventEach() {
        var file =
                Given.text(
                        scc(
                                "00:00:01:00", "14 26 14 26 14 2d 14 2d " + ROW15 + "\"ONE\"",
                                "00:00:02:00", "14 26 14 26 14 2d 14 2d " + ROW15 + "\"TWO\"",
                                "00:00:03:00", EDM));
        assertThat(file.events()).extracting(CaptionEvent::text).containsExactly("ONE", "TWO");
        assertThat(file.events()).extracting(CaptionEvent::mode).containsOnly(Mode.ROLL_UP);
        assertThat(Given.events(file).getFirst()).startsWith("00:00:01:06>00:00:02:02");
    }

    @Test
    void whatIsPaintedOnStandsFromItsFirstCharacter() {
        var file =
                Given.text(
                        scc(
                                "00:00:01:00",
                                "14 29 14 29 " + ROW15 + "\"Slow\"",
                                "00:00:02:00",
                                EDM));
        assertThat(Given.events(file)).containsExactly("00:00:01:04>00:00:02:00 Slow");
        assertThat(file.events().getFirst().mode()).isEqualTo(Mode.PAINT_ON);
    }

    @Test
    void theFourChannelsAreToldApart() {
        var two = "1c 20 1c 20 1c 70 1c 70 \"Dos\" 1c 2f 1c 2f ";
        var three = "15 20 15 20 15 50 15 50 \"Tre\" 15 2f 15 2f ";
        var file =
                Given.text(
                        scc(
                                "00:00:01:00",
                                RCL + ROW15 + "\"One\"" + EOC,
                                "00:00:02:00",
                                two,
                                "00:00:03:00",
                                three,
                                "00:00:05:00",
                                EDM + "1c 2c 1c 2c 15 2c 15 2c "));
        assertThat(file.tracks()).containsExactly("CC1", "CC2", "CC3");
        assertThat(file.events()).extracting(CaptionEvent::text).contains("One", "Dos", "Tre");
    }

    @Test
    void dropFrameIsCountedWhereItIsWritten() {
        var file =
                Given.text(scc("01:00:00;00", RCL + ROW15 + "\"Yes\"" + EOC, "01:00:01;00", EDM));
        assertThat(file.rate()).isEqualTo(Rate.FPS_29_97_DROP);
        assertThat(file.events().getFirst().start())
                .isEqualTo(Rate.FPS_29_97_DROP.secondsAt(107892 + 6));
        assertThat(
                        Given.text(scc("01:00:00:00", RCL + ROW15 + "\"Yes\"" + EOC), Rate.FPS_25)
                                .rate())
                .isEqualTo(Rate.FPS_25);
    }

    @Test
    void everyProblemHasItsLineAndColumn() {
        var file =
                Given.text(
                        """
                        Scenarist_SCC V1.0

                        00:01:00;00\t9420 9420

                        nonsense

                        00:02:00;00\t9420 94xx 9470 4141

                        00:03:00:10\t942f 942f
                        """);
        assertThat(Given.findings(file))
                .contains(
                        "caption.scc.timecode 3:1",
                        "caption.scc.line 5:1",
                        "caption.scc.timecode 7:1",
                        "caption.scc.word 7:18",
                        "caption.line21.parity 7:28",
                        "caption.scc.drop-frame 9:1");
    }

    @Test
    void aLineThatBeginsBeforeTheOneAboveIsSentIsSaid() {
        var file =
                Given.text(
                        scc(
                                "00:00:01:00",
                                RCL + ROW15 + "\"A long, long line of text\"" + EOC,
                                "00:00:01:05",
                                EDM));
        assertThat(Given.findings(file)).contains("caption.scc.crowded 5:1");
    }

    @Test
    void everyCharacterOfLine21HasACodeThatReadsBack() {
        for (var character : Line21.repertoire()) {
            int code = Line21.code(character);
            if (code > 0) {
                assertThat(Line21.character(code)).isEqualTo(character);
            }
        }
        assertThat(Line21.repertoire()).contains("ñ", "♪", "Å", "’", "'", "█").doesNotContain("Ŵ");
    }

    @Test
    void nothingButAHeadIsNoEvents() {
        assertThat(Given.text("Scenarist_SCC V1.0\n").events()).isEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Given.text(" \n"))
                .isInstanceOf(BadFile.class);
    }
}
