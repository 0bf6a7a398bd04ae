package dev.clearcut.exchange.caption;

import java.util.List;

/** Which child of TTML a document is, from the profiles and namespaces it names. */
final class TtmlDialect {

    private record Mark(String part, String dialect) {}

    /** The most particular first. */
    private static final List<Mark> MARKS =
            List.of(
                    new Mark("/profile/imsc1.2/text", "IMSC 1.2 Text"),
                    new Mark("/profile/imsc1.2/image", "IMSC 1.2 Image"),
                    new Mark("/profile/imsc1.1/text", "IMSC 1.1 Text"),
                    new Mark("/profile/imsc1.1/image", "IMSC 1.1 Image"),
                    new Mark("/profile/imsc1/text", "IMSC 1.0 Text"),
                    new Mark("/profile/imsc1/image", "IMSC 1.0 Image"),
                    new Mark("/profile/sdp-us", "TTML Simple Delivery (US)"),
                    new Mark("smpte-ra.org/schemas/2052-1", "SMPTE-TT"),
                    new Mark("smpte-ra.org/23b/smpte-tt", "SMPTE-TT"),
                    new Mark("2006/10/ttaf1", "DFXP (TTML 1 draft of 2006)"),
                    new Mark("2006/04/ttaf1", "DFXP (TTML 1 draft of 2006)"));

    private TtmlDialect() {}

    static String of(XmlPull root) {
        var said = root.allValues();
        return MARKS.stream()
                .filter(mark -> said.contains(mark.part()))
                .map(Mark::dialect)
                .findFirst()
                .orElse(root.attribute("version").equals("2") ? "TTML 2" : "TTML 1");
    }
}
