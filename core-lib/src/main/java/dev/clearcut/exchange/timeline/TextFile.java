package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Where;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A file of text, in lines.
 *
 * @param lines without their ends, whether CR, LF or both; line 1 is the first
 * @param encoding what was assumed where the file does not tell its encoding
 */
record TextFile(String name, List<String> lines, Optional<Finding> encoding) {

    /** A 100,000-event list is 20 MB. */
    private static final int LARGEST = 64 * 1024 * 1024;

    private static final int MOST_LINES = 1_000_000;

    private static final int HEAD = 32 * 1024;

    /** The end-of-file mark of CP/M, which edit controllers pad their last block with. */
    private static final byte CONTROL_Z = 0x1A;

    /**
     * @throws BadFile when the file is too large for a list, or is no text
     */
    static TextFile of(TimelineFile file, String format) {
        var whole = new Where.InFile(file.name(), 0, 0);
        if (file.bytes().length > LARGEST) {
            throw new BadFile(
                    format, whole, "The list is larger than 64 MB; export one reel or one cut.");
        }
        var bytes = withoutPadding(file.bytes());
        var known = declared(bytes);
        var charset = known.orElseGet(() -> SingleByte.nearest(bytes));
        var text = decoded(bytes, charset);
        int binary = text.indexOf('\0');
        if (binary >= 0) {
            int line = (int) text.substring(0, binary).lines().count();
            throw new BadFile(
                    format,
                    new Where.InFile(file.name(), Math.max(1, line), 0),
                    "Here the text breaks off into binary data; the file is damaged. Export it"
                            + " again.");
        }
        Optional<Finding> assumed =
                known.isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                Finding.note(
                                        "timeline.encoding.assumed",
                                        whole,
                                        "The text is not UTF-8 and is read as %s; look at names with accents."
                                                .formatted(SingleByte.spoken(charset))));
        var lines = split(text);
        if (lines.size() > MOST_LINES) {
            throw new BadFile(
                    format,
                    new Where.InFile(file.name(), MOST_LINES, 0),
                    "The list has more than a million lines; export one reel or one cut.");
        }
        return new TextFile(file.name(), lines, assumed);
    }

    /** The beginning of a file as text, for telling what it is; never fails. */
    static String head(TimelineFile file) {
        var bytes = Arrays.copyOf(file.bytes(), Math.min(HEAD, file.bytes().length));
        if (bytes.length == HEAD) {
            bytes = Arrays.copyOf(bytes, wholeCharacters(bytes));
        }
        var head = bytes;
        return decoded(head, declared(head).orElseGet(() -> SingleByte.nearest(head)));
    }

    Where.InFile at(int line, int column) {
        return new Where.InFile(name, line, column);
    }

    private static byte[] withoutPadding(byte[] bytes) {
        int end = bytes.length;
        boolean wide = declared(bytes).filter(c -> !c.equals(StandardCharsets.UTF_8)).isPresent();
        while (!wide && end > 0 && (bytes[end - 1] == 0 || bytes[end - 1] == CONTROL_Z)) {
            end--;
        }
        return end == bytes.length ? bytes : Arrays.copyOf(bytes, end);
    }

    /** UTF-16 and UTF-8, with or without a byte order mark; nothing when it is neither. */
    private static Optional<Charset> declared(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (isZeroEverySecond(bytes, 0)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (isZeroEverySecond(bytes, 1)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return isUtf8(bytes) ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
    }

    /** Lists are mostly ASCII, which in UTF-16 has a zero in every second byte and nowhere else. */
    private static boolean isZeroEverySecond(byte[] bytes, int from) {
        int looked = Math.min(bytes.length, 64) / 2;
        int zeros = 0;
        for (int i = 0; i < looked; i++) {
            zeros += bytes[2 * i + from] == 0 ? 1 : 0;
            if (bytes[2 * i + 1 - from] == 0) {
                return false;
            }
        }
        return looked >= 2 && zeros * 10 >= looked * 9;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2
                && Byte.toUnsignedInt(bytes[0]) == first
                && Byte.toUnsignedInt(bytes[1]) == second;
    }

    private static String decoded(byte[] bytes, Charset charset) {
        var text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Without the part of a UTF-8 character that a cut at a fixed length leaves. */
    private static int wholeCharacters(byte[] bytes) {
        int end = bytes.length;
        while (end > bytes.length - 4 && (bytes[end - 1] & 0xC0) == 0x80) {
            end--;
        }
        return end > 0 && (bytes[end - 1] & 0xC0) == 0xC0 ? end - 1 : bytes.length;
    }

    private static List<String> split(String text) {
        var lines = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < text.length() && lines.size() <= MOST_LINES; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(start, i));
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }
}
