package dev.clearcut.exchange.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.timecode.Rate;
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
}
