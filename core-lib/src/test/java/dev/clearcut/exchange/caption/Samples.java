package dev.clearcut.exchange.caption;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A good file of every format that is read. */
final class Samples {

    static final String SRT =
            """
            1
            00:00:01,000 --> 00:00:02,500
            Where is <i>Ray</i>?

            2
            00:00:03,000 --> 00:00:04,000
            {\\an8}-Here.
            -Where?
            """;

    static final String WEBVTT =
            """
            WEBVTT

            00:01.000 --> 00:02.500 line:0 align:start
            <v Ray><i>Hello</i> &amp; goodbye

            00:00:03.000 --> 00:00:04.000 line:85%
            <c.yellow>Yes</c>
            """;

    static final String SCC =
            """
            Scenarist_SCC V1.0

            01:00:00;00\t94ae 94ae 9420 9420 9470 9470 4869 2c20 d261 f980 942f 942f

            01:00:02;00\t942c 942c

            01:00:03;00\t9426 9426 94ad 94ad 9470 9470 4f4e 4580
            """;

    static final String TTML =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter"
                xmlns:tts="http://www.w3.org/ns/ttml#styling" ttp:frameRate="24" ttp:tickRate="240" xml:lang="en">
              <head><styling><style xml:id="s" tts:fontStyle="italic"/></styling>
                <layout><region xml:id="r" tts:origin="10% 10%" tts:extent="80% 80%" tts:displayAlign="after"/></layout></head>
              <body region="r"><div timeContainer="seq">
                <p begin="1s" dur="00:00:02:12"><span style="s">Where</span> is<br/>Ray?</p>
                <p begin="240t" end="36f">Here <span begin="0.5s">I am.</span></p>
              </div></body>
            </tt>
            """;

    static final String DCST =
            """
            <DCSubtitle Version="1.0"><Language>French</Language>
              <Font Italic="yes"><Subtitle SpotNumber="1" TimeIn="00:00:05:125" TimeOut="00:00:07:000">
                <Text VAlign="bottom" VPosition="8">Oui</Text></Subtitle></Font>
            </DCSubtitle>
            """;

    static final String MCC =
            """
            File Format=MacCaption_MCC V1.0

            UUID=1
            Time Code Rate=30DF

            00:00:01;00\tT14S524F67000172E2FC9420FE123474000100
            00:00:01;01\tT14S524F67000172E2FC9470FE123474000100
            00:00:01;02\tT14S524F67000172E2FC4869FE123474000100
            00:00:01;03\tT14S524F67000172E2FC942FFE123474000100
            """;

    private Samples() {}

    static List<byte[]> all() {
        var zero = new int[] {10, 0, 1, 0};
        var one = new int[] {10, 0, 3, 0};
        return List.of(
                SRT.getBytes(StandardCharsets.UTF_8),
                WEBVTT.getBytes(StandardCharsets.UTF_8),
                SCC.getBytes(StandardCharsets.UTF_8),
                TTML.getBytes(StandardCharsets.UTF_8),
                DCST.getBytes(StandardCharsets.UTF_8),
                MCC.getBytes(StandardCharsets.UTF_8),
                StlReaderTest.file(
                        StlReaderTest.general("STL25.01", "00", 1),
                        StlReaderTest.text(0xFF, 0, zero, one, 20, "Caf\u00C2e\u008AYes\u008A")));
    }
}
