package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Where;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The characters of an XML file.
 *
 * @param text with U+FFFD for bytes that are none in the file's encoding
 * @param firstBadLine of the first such byte, from 1; 0 when there is none
 */
record XmlText(CharBuffer text, Charset encoding, int firstBadLine) {

    private static final int HEAD = 200;

    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    /**
     * @throws BadFile when the declared encoding is not known
     */
    static XmlText of(TimelineFile file, String format) {
        var encoding = encoding(file, format);
        var bytes = ByteBuffer.wrap(file.bytes());
        var text = encoding.decode(bytes);
        if (text.length() > 0 && text.charAt(0) == '\uFEFF') {
            text.get();
        }
        return new XmlText(text, encoding, firstBadLine(file.bytes(), encoding));
    }

    /** Reports bytes that are no characters: a name has them, it is still the name. */
    void report(Reading reading) {
        if (firstBadLine > 0) {
            reading.warning(
                    "timeline.encoding",
                    reading.at(firstBadLine, 0),
                    "The file says it is %s, but holds other bytes, the first in this line; they show"
                                    .formatted(encoding)
                            + " as \uFFFD. Names may differ there.");
        }
    }

    private static Charset encoding(TimelineFile file, String format) {
        var bytes = file.bytes();
        var start = new byte[4];
        System.arraycopy(bytes, 0, start, 0, Math.min(4, bytes.length));
        if (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF || start[0] == 0 && start[1] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE || start[0] != 0 && start[1] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        var head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        var declared = DECLARED.matcher(head);
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalArgumentException unknown) {
            throw new BadFile(
                    format,
                    new Where.InFile(file.name(), 1, 1),
                    "The encoding \"" + declared.group(1) + "\" is not known; export as UTF-8.",
                    unknown);
        }
    }

    private static int firstBadLine(byte[] bytes, Charset encoding) {
        var decoder =
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(8192);
        int line = 1;
        while (true) {
            var result = decoder.decode(in, out, true);
            out.flip();
            line += (int) out.chars().filter(c -> c == '\n').count();
            out.clear();
            if (result.isError()) {
                return line;
            }
            if (result.isUnderflow()) {
                return 0;
            }
        }
    }
}
