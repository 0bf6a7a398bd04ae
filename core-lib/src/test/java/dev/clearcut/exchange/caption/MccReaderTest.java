package dev.clearcut.exchange.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.timecode.Rate;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class MccReaderTest {

    private static final String HEAD =
            """
            File Format=MacCaption_MCC V1.0

            ///////////////////////////////////

            UUID=1
            Time Code Rate=30DF

            """;

    /** A packet of two triplets, field 1 and 708 filler, for each pair of bytes. */
    private static String packets(String from, String codes) {
        var all = new StringBuilder();
        var frame = Integer.parseInt(from.substring(9));
        for (var pair : SccReaderTest.words(codes).split(" ")) {
            all.append(from, 0, 9)
                    .append("%02d".formatted(frame++))
                    .append("\tT14S524F67")
                    .append("0001")
                    .append("72E2FC")
                    .append(pair)
                    .append("FE1234")
                    .append("74000100")
                    .append('\n');
        }
        return all.toString();
    }

    @Test
    void theLine21BytesAreReadAndTheServicesNamed() {
        var file =
                Given.text(
                        HEAD
                                + packets("00:00:01;00", "14 20 14 20 14 70 14 70 \"Ray?\" 14 2f")
                                + packets("00:00:03;00", "14 2c"));
        assertThat(file.rate()).isEqualTo(Rate.FPS_29_97_DROP);
        assertThat(Given.events(file)).containsExactly("00:00:01;06>00:00:03;00 Ray?");
        assertThat(Given.findings(file)).containsExactly("caption.mcc.dtvcc");
    }

    @Test
    void whatIsNoPacketIsSaid() {
        var file =
                Given.text(
                        HEAD
                                + "00:00:01;00\tXYZ!\nnothing\n00:00:61;00\tT14S524F67000172E2FC9420FE123474000100\n");
        assertThat(Given.findings(file))
                .containsExactly(
                        "caption.mcc.packet 8:1",
                        "caption.mcc.line 9:1",
                        "caption.mcc.timecode 10:1");
    }

    /** A whole packet (SMPTE ST 334-2) of line-21 triplets, with footer and checksum. */
    private static String whole(String timecode, int sequence, String... pairs) {
        var bytes = new ByteArrayOutputStream();
        int length = 7 + 2 + 3 * pairs.length + 4;
        bytes.writeBytes(
                new byte[] {
                    (byte) 0x96,
                    0x69,
                    (byte) length,
                    0x4F,
                    0x43,
                    0,
                    (byte) sequence,
                    0x72,
                    (byte) (0xE0 | pairs.length)
                });
        for (var pair : pairs) {
            bytes.write(0xFC);
            bytes.writeBytes(HexFormat.of().parseHex(pair));
        }
        bytes.writeBytes(new byte[] {0x74, 0, (byte) sequence});
        int sum = 0;
        for (var b : bytes.toByteArray()) {
            sum += b;
        }
        bytes.write(-sum);
        return "%s\tT%02X%s00\n"
                .formatted(
                        timecode,
                        length,
                        HexFormat.of().withUpperCase().formatHex(bytes.toByteArray()));
    }

    @Test
    void wholePacketsAreReadAndAByteThatWasChangedIsSaid() {
        var good =
                whole("00:00:01;00", 1, "9420")
                        + whole("00:00:01;01", 2, "9420")
                        + whole("00:00:01;02", 3, "9470")
                        + whole("00:00:01;03", 4, "9470")
                        + whole("00:00:01;04", 5, "5261")
                        + whole("00:00:01;05", 6, "942f")
                        + whole("00:00:01;06", 7, "942f")
                        + whole("00:00:03;00", 8, "942c")
                        + whole("00:00:03;01", 9, "942c");
        var bad = good.replace("FC5261", "FC5262");

        assertThat(Given.events(Given.text(HEAD + good)))
                .containsExactly("00:00:01;05>00:00:03;00 Ra");
        assertThat(Given.findings(Given.text(HEAD + good))).isEmpty();
        assertThat(Given.findings(Given.text(HEAD + bad))).contains("caption.mcc.checksum 12:1");
    }

    @Test
    void aPacketBeforeTheOneAboveIsSaid() {
        var backwards =
                whole("00:00:03;00", 1, "942c")
                        + whole("00:00:03;01", 2, "942c")
                        + whole("00:00:02;00", 3, "942c")
                        + whole("00:00:02;01", 4, "942c");

        assertThat(Given.findings(Given.text(HEAD + backwards)))
                .containsExactly("caption.mcc.order 10:1");
    }
}
