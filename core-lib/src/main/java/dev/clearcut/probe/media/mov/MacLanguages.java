package dev.clearcut.probe.media.mov;

import java.util.List;

/** The Macintosh language codes that QuickTime counts from 0, as ISO 639-2 writes them. */
final class MacLanguages {

    private static final List<String> CODES =
            List.of(
                    "eng", "fra", "deu", "ita", "nld", "swe", "spa", "dan", "por", "nor", "heb",
                    "jpn", "ara", "fin", "ell", "isl", "mlt", "tur", "hrv", "zho", "urd", "hin",
                    "tha", "kor", "lit", "pol", "hun", "est", "lav");

    private MacLanguages() {}

    /** Empty for a code that is not among the first. */
    static String of(int code) {
        return code < CODES.size() ? CODES.get(code) : "";
    }
}
