package dev.clearcut.exchange.caption;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names what is no caption file that is read here. */
final class Foreign {

    /** The first bytes, as Latin-1, from an offset. */
    private record Magic(int offset, String bytes, String what) {}

    private static final List<Magic> BINARY =
            List.of(
                    new Magic(
                            0,
                            "PK\u0003\u0004",
                            "This is a ZIP archive (or an Office document); unpack it."),
                    new Magic(0, "\u001f\u008b", "This is compressed with gzip; unpack it."),
                    new Magic(0, "BZh", "This is compressed with bzip2; unpack it."),
                    new Magic(0, "\u00fd7zXZ", "This is compressed with xz; unpack it."),
                    new Magic(0, "7z\u00bc\u00af", "This is a 7-Zip archive; unpack it."),
                    new Magic(0, "\u0078\u009c", "This is deflated (zlib); unpack it."),
                    new Magic(0, "\u0078\u00da", "This is deflated (zlib); unpack it."),
                    new Magic(0, "\u0078\u0001", "This is deflated (zlib); unpack it."),
                    new Magic(0, "%PDF", "This is a PDF."),
                    new Magic(0, "{\\rtf", "This is an RTF document."),
                    new Magic(0, "\u00d0\u00cf\u0011\u00e0", "This is an old Office document."),
                    new Magic(
                            0,
                            "\u0006\u000e\u002b\u0034",
                            "This is an MXF file; extract its captions."),
                    new Magic(4, "ftyp", "This is an MP4 or QuickTime file; extract its captions."),
                    new Magic(4, "moov", "This is a QuickTime file; extract its captions."),
                    new Magic(
                            0,
                            "\u001aE\u00df\u00a3",
                            "This is a Matroska file; extract its captions."),
                    new Magic(0, "RIFF", "This is a RIFF file (WAV, AVI)."),
                    new Magic(0, "\u0089PNG", "This is a PNG picture."),
                    new Magic(0, "\u00ff\u00d8\u00ff", "This is a JPEG picture."),
                    new Magic(
                            0,
                            "\u0000\u0000\u0001\u00ba",
                            "This is an MPEG program stream (perhaps VobSub pictures)."),
                    new Magic(0, "PG", "This looks like Blu-ray subtitle pictures (SUP)."),
                    new Magic(0, "\u00ea\"\u0001\u0000", "This looks like a Cheetah CAP file."));

    private record Text(Pattern pattern, String what) {}

    private static final List<Text> TEXTS =
            List.of(
                    text("\\[Script Info\\]", "This is SubStation Alpha (ASS/SSA)."),
                    text("<SAMI", "This is SAMI."),
                    text("\\{\\d+\\}\\{\\d+\\}", "This is MicroDVD."),
                    text("# VobSub index file", "This is the index of VobSub pictures."),
                    text("(?m)^\\$(FontName|FontSize|VertAlign)", "This is Spruce STL."),
                    text("Scenarist_SST|st_format", "This is Sonic Scenarist SST, with pictures."),
                    text("\\[SUBTITLE\\]|\\[INFORMATION\\]", "This is SubViewer."),
                    text("(?m)^\\[\\d\\d:\\d\\d[.:]\\d\\d\\]", "This looks like lyrics (LRC)."),
                    text("(?m)^TITLE:", "This looks like an EDL."),
                    text("(?i)^\\s*<!doctype html|^\\s*<html", "This is a web page."),
                    text("^\\s*[{\\[]", "This looks like JSON."));

    private Foreign() {}

    private static Text text(String pattern, String what) {
        return new Text(Pattern.compile(pattern), what);
    }

    static Optional<String> binary(byte[] content) {
        return BINARY.stream()
                .filter(
                        magic ->
                                Detection.latin(content, magic.offset(), magic.bytes().length())
                                        .equals(magic.bytes()))
                .map(Magic::what)
                .findFirst();
    }

    static String text(String head) {
        var known = TEXTS.stream().filter(t -> t.pattern().matcher(head).find()).findFirst();
        if (known.isPresent()) {
            return known.get().what();
        }
        if (head.stripLeading().startsWith("<")) {
            var root = Detection.root(head);
            return root.isEmpty()
                    ? "This begins like XML, but has no element."
                    : "This is XML, but its first element is <%s>, of no caption format."
                            .formatted(root);
        }
        return "This is no caption file: it has no times like 00:00:01,000 --> 00:00:02,000.";
    }
}
