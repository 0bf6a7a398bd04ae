package dev.clearcut.exchange.timeline;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Names the files people hand in that are no readable timeline, and what to export instead. */
final class Foreign {

    static final String READABLE =
            "Readable are CMX3600 EDL, FCPXML, xmeml (Final Cut Pro 7, Premiere), OTIO, Pro Tools"
                    + " session text and Avid ALE.";

    private static final String FROM_THE_SEQUENCE =
            "; export the sequence as EDL, FCPXML or Final Cut Pro XML instead.";

    /** Bytes at a place that give a format away. */
    private record Signature(int at, String bytes, String sentence) {
        boolean fits(byte[] content) {
            var wanted = bytes.getBytes(StandardCharsets.ISO_8859_1);
            if (content.length < at + wanted.length) {
                return false;
            }
            for (int i = 0; i < wanted.length; i++) {
                if (content[at + i] != wanted[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final String COMPOUND = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    private static final List<Signature> SIGNATURES =
            List.of(
                    new Signature(8, "AAFB\r\0OM", "This is an AAF" + FROM_THE_SEQUENCE),
                    new Signature(
                            0,
                            COMPOUND,
                            "This is a compound file, as AAF and old Office files are"
                                    + FROM_THE_SEQUENCE),
                    new Signature(2, "Domain", "This is an Avid bin (AVB)" + FROM_THE_SEQUENCE),
                    new Signature(
                            0,
                            "\u00030010111100101011",
                            "This is a Pro Tools session; in Pro Tools choose File > Export >"
                                    + " Session Info as Text."),
                    new Signature(
                            0,
                            "\u001F\u008B",
                            "This is gzip-compressed, as Premiere projects (.prproj) are"
                                    + FROM_THE_SEQUENCE),
                    new Signature(
                            0,
                            "PK\u0003\u0004",
                            "This is a ZIP archive without a content.otio, as DaVinci Resolve"
                                    + " projects and Excel files are; unpack it, or export the"
                                    + " sequence itself."),
                    new Signature(0, "%PDF", "This is a PDF; ask for the cut list itself."),
                    new Signature(
                            0,
                            "{\\rtf",
                            "This is RTF: a word processor saved the list with formatting; save it"
                                    + " again as plain text."),
                    new Signature(4, "ftyp", media("a QuickTime or MP4 movie")),
                    new Signature(4, "moov", media("a QuickTime movie")),
                    new Signature(4, "mdat", media("a QuickTime movie")),
                    new Signature(4, "wide", media("a QuickTime movie")),
                    new Signature(0, "\u0006\u000E\u002B\u0034", media("MXF media")),
                    new Signature(0, "RIFF", media("a WAV or AVI file")),
                    new Signature(0, "RF64", media("a WAV file")),
                    new Signature(0, "FORM", media("an AIFF file")),
                    new Signature(0, "\u001A\u0045\u00DF\u00A3", media("a Matroska or WebM movie")),
                    new Signature(0, "ID3", media("an MP3 file")),
                    new Signature(0, "\u0089PNG", media("a picture (PNG)")),
                    new Signature(0, "\u00FF\u00D8\u00FF", media("a picture (JPEG)")),
                    new Signature(0, "SQLite format 3", "This is a database, not a cut."));

    private Foreign() {}

    private static String media(String what) {
        return "This is " + what + ", not a cut; export the sequence's edit list.";
    }

    /** A sentence naming the format of a file that gives itself away by its first bytes. */
    static Optional<String> named(byte[] content) {
        return SIGNATURES.stream()
                .filter(s -> s.fits(content))
                .map(Signature::sentence)
                .findFirst();
    }

    /** A sentence on a file that no reader knows. */
    static String described(TimelineFile file) {
        var head = TextFile.head(file).strip();
        if (head.indexOf('\0') >= 0) {
            return "This is a binary file of an unknown kind.";
        }
        if (head.startsWith("<")) {
            return "This is XML, but its first element is " + firstElement(head) + ".";
        }
        if (head.startsWith("{") || head.startsWith("[")) {
            return "This is JSON, but not OTIO: it has no OTIO_SCHEMA.";
        }
        var line = head.lines().findFirst().orElse("").strip();
        return "This is text that begins with \""
                + (line.length() > 60 ? line.substring(0, 60) + "…" : line)
                + "\", and no line of its beginning looks like an edit.";
    }

    private static String firstElement(String xml) {
        int at = 0;
        while ((at = xml.indexOf('<', at)) >= 0) {
            int end = at + 1;
            while (end < xml.length() && (isNameCharacter(xml.charAt(end)))) {
                end++;
            }
            if (end > at + 1) {
                return xml.substring(at, Math.min(end, at + 60)) + ">";
            }
            at++;
        }
        return "missing";
    }

    private static boolean isNameCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == ':' || c == '.';
    }
}
