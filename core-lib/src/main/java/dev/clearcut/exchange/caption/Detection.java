package dev.clearcut.exchange.caption;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what a file is by its content. */
final class Detection {

    private static final int HEAD = 64 * 1024;
    private static final Pattern ROOT =
            Pattern.compile("<([A-Za-z_][\\w.-]{0,60}:)?([A-Za-z_][\\w.-]{0,60})");
    private static final Pattern STL = Pattern.compile("STL\\d\\d\\.\\d\\d");

    static final String READABLE =
            "Captions are read from SRT, WebVTT, SCC, MCC, EBU STL, TTML/IMSC and D-Cinema XML.";

    private Detection() {}

    /**
     * @throws dev.clearcut.base.ClearcutException.BadFile when it is none, naming what it looks
     *     like
     */
    static CaptionReader readerOf(byte[] content, Reading reading) {
        if (content.length > Captions.LARGEST) {
            throw reading.bad("captions", 0, 0, "It is larger than 64 MB; no captions are.");
        }
        if (isBlank(content)) {
            throw reading.bad("captions", 0, 0, "The file is empty. " + READABLE);
        }
        if (content.length >= 11 && STL.matcher(latin(content, 3, 8)).matches()) {
            return new StlReader();
        }
        Foreign.binary(content)
                .ifPresent(
                        what -> {
                            throw reading.bad("captions", 0, 0, what + " " + READABLE);
                        });
        var head = head(content);
        return byText(head)
                .orElseThrow(
                        () -> reading.bad("captions", 1, 1, Foreign.text(head) + " " + READABLE));
    }

    private static Optional<CaptionReader> byText(String head) {
        var start = head.stripLeading();
        if (start.startsWith("WEBVTT")) {
            return Optional.of(new WebVttReader());
        }
        if (start.startsWith("Scenarist_SCC")) {
            return Optional.of(new SccReader());
        }
        if (start.startsWith("File Format=MacCaption_MCC")) {
            return Optional.of(new MccReader());
        }
        if (start.startsWith("<")) {
            return switch (root(start)) {
                case "tt" -> Optional.of(new TtmlReader());
                case "DCSubtitle", "SubtitleReel" -> Optional.of(new DcstReader());
                default ->
                        SrtReader.recognises(head)
                                ? Optional.of(new SrtReader())
                                : Optional.empty();
            };
        }
        return SrtReader.recognises(head) ? Optional.of(new SrtReader()) : Optional.empty();
    }

    /** The local name of the first element; empty when there is none. */
    static String root(String head) {
        int at = 0;
        while (true) {
            int open = head.indexOf('<', at);
            if (open < 0) {
                return "";
            }
            if (head.startsWith("<!--", open)) {
                int end = head.indexOf("-->", open);
                at = end < 0 ? head.length() : end;
            } else if (head.startsWith("<!", open)) {
                at = afterDoctype(head, open);
            } else if (head.startsWith("<?", open)) {
                at = open + 2;
            } else {
                var name = ROOT.matcher(head).region(open, head.length());
                return name.lookingAt() ? name.group(2) : "";
            }
        }
    }

    private static int afterDoctype(String head, int open) {
        int bracket = head.indexOf('[', open);
        int close = head.indexOf('>', open);
        if (bracket >= 0 && bracket < close) {
            int end = head.indexOf("]>", bracket);
            return end < 0 ? head.length() : end + 2;
        }
        return close < 0 ? head.length() : close + 1;
    }

    private static String head(byte[] content) {
        var start = java.util.Arrays.copyOf(content, Math.min(HEAD, content.length));
        return TextFile.of(start, new Reading("", Optional.empty())).text();
    }

    private static boolean isBlank(byte[] content) {
        for (byte b : content) {
            int c = Byte.toUnsignedInt(b);
            if (c > ' ' && c != 0xEF && c != 0xBB && c != 0xBF && c != 0xFE && c != 0xFF) {
                return false;
            }
        }
        return true;
    }

    static String latin(byte[] content, int from, int length) {
        return from >= content.length
                ? ""
                : new String(
                        content,
                        from,
                        Math.min(length, content.length - from),
                        StandardCharsets.ISO_8859_1);
    }
}
