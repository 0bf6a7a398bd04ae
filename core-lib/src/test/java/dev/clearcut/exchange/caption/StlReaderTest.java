package dev.clearcut.exchange.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.caption.Placement.Level;
import dev.clearcut.caption.Placement.Side;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** EBU STL, written here block by block as Tech 3264 lays them out. */
class StlReaderTest {

    static byte[] general(String format, String table, int blocks) {
        var block = new byte[1024];
        Arrays.fill(block, (byte) ' ');
        put(block, 0, "850" + format + "1" + table + "09");
        put(block, 238, "%05d".formatted(blocks));
        put(block, 251, "40" + "23" + "1" + "10000000");
        return block;
    }

    private static void put(byte[] block, int at, String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, block, at, bytes.length);
    }

    /** Times as four numbers each; the text in Latin-1 stands for its own bytes. */
    static byte[] text(int extension, int status, int[] in, int[] out, int row, String text) {
        var block = new byte[128];
        Arrays.fill(block, 16, 128, (byte) 0x8F);
        block[3] = (byte) extension;
        block[4] = (byte) status;
        for (int i = 0; i < 4; i++) {
            block[5 + i] = (byte) in[i];
            block[9 + i] = (byte) out[i];
        }
        block[13] = (byte) row;
        block[14] = 2;
        put(block, 16, text);
        return block;
    }

    static byte[] file(byte[]... blocks) {
        var all = new ByteArrayOutputStream();
        for (var block : blocks) {
            all.writeBytes(block);
        }
        return all.toByteArray();
    }

    private static int[] at(int seconds, int frames) {
        return new int[] {10, 0, seconds, frames};
    }

    @Test
    void aSubtitleHasItsTimesItsPlaceAndItsLetters() {
        var file =
                Given.bytes(
                        file(
                                general("STL25.01", "00", 1),
                                text(
                                        0xFF,
                                        0,
                                        at(1, 12),
                                        at(3, 0),
                                        20,
                                        "\u000B\u000BCaf\u00C2e, \u0080No\u0081\n".replace("\n", "")
                                                + "\u008A\u0003\u00D5 L\u00C8u\u008A")));
        assertThat(file.dialect()).isEqualTo("EBU STL25.01");
        assertThat(file.encoding()).isEqualTo("ISO 6937");
        assertThat(file.language()).isEqualTo("en");
        assertThat(file.programmeStart()).isEqualTo(Rational.of(36000));
        assertThat(Given.events(file)).containsExactly("10:00:01:12>10:00:03:00 Café, No/♪ Lü");
        var event = file.events().getFirst();
        assertThat(event.placement().level()).isEqualTo(Level.BOTTOM);
        assertThat(event.placement().side()).isEqualTo(Side.CENTRE);
        assertThat(event.lines().getFirst().spans().getLast().style().italic()).isTrue();
        assertThat(event.lines().getLast().spans().getFirst().style().colour()).isEqualTo("yellow");
        assertThat(file.report().findings()).isEmpty();
    }

    @Test
    void extensionBlocksAreOneSubtitleAndCommentsAreNone() {
        var comment = text(0xFF, 0, at(9, 0), at(10, 0), 1, "for the translator");
        comment[15] = 1;
        var file =
                Given.bytes(
                        file(
                                general("STL25.01", "00", 4),
                                text(0x00, 0, at(1, 0), at(3, 0), 20, "a".repeat(112)),
                                text(0xFE, 0, at(1, 0), at(3, 0), 20, "user data"),
                                text(0xFF, 0, at(1, 0), at(3, 0), 20, "b"),
                                comment));
        assertThat(file.events()).hasSize(1);
        assertThat(file.events().getFirst().text()).isEqualTo("a".repeat(112) + "b");
        assertThat(Given.findings(file)).containsExactly("caption.stl.line-length 1");
    }

    @Test
    void aCumulativeSetGrowsLineByLine() {
        var file =
                Given.bytes(
                        file(
                                general("STL25.01", "00", 3),
                                text(0xFF, 1, at(1, 0), at(9, 0), 18, "One"),
                                text(0xFF, 2, at(3, 0), at(9, 0), 20, "two"),
                                text(0xFF, 3, at(5, 0), at(9, 0), 22, "three")));
        assertThat(Given.events(file))
                .containsExactly(
                        "10:00:01:00>10:00:03:00 One",
                        "10:00:03:00>10:00:05:00 One/two",
                        "10:00:05:00>10:00:09:00 One/two/three");
    }

    @Test
    void otherAlphabetsAreReadByTheirTable() {
        var cyrillic =
                new String(
                        "Рэй".getBytes(java.nio.charset.Charset.forName("ISO-8859-5")),
                        StandardCharsets.ISO_8859_1);
        var file =
                Given.bytes(
                        file(
                                general("STL30.01", "01", 1),
                                text(0xFF, 0, at(1, 29), at(3, 0), 2, cyrillic)));
        assertThat(file.rate()).isEqualTo(Rate.FPS_30);
        assertThat(file.events().getFirst().text()).isEqualTo("Рэй");
        assertThat(file.events().getFirst().placement().level()).isEqualTo(Level.TOP);
    }

    @Test
    void whatIsCutOffOrCannotBeIsSaid() {
        var whole =
                file(
                        general("STL25.01", "77", 9),
                        text(0xFF, 0, at(1, 0), at(2, 99), 20, "One"),
                        text(0xFF, 0, at(3, 0), at(4, 0), 20, "Two"));
        var file = Given.bytes(Arrays.copyOf(whole, whole.length - 5));
        assertThat(Given.findings(file))
                .contains(
                        "caption.stl.table",
                        "caption.stl.timecode 1",
                        "caption.stl.truncated 2",
                        "caption.stl.count");
        assertThatThrownBy(() -> Given.bytes(Arrays.copyOf(whole, 600)))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("600 of the 1024 bytes");
    }
}
