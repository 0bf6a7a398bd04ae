package dev.clearcut.probe.media;

import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.Slice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/** What a file is that no reader of headers knows, as far as its first bytes tell. */
public final class FirstBytes {

    private static final int FIRST = 64 << 10;
    private static final int QUOTED = 40;
    private static final int SHOWN = 8;

    private FirstBytes() {}

    /** What follows on "it": {@code is empty}, {@code is text that begins "Dear Kim"}. */
    public static String told(Path path) {
        try (var file = HeaderFile.open(path)) {
            return told(file.upTo(0, FIRST), file.size());
        } catch (IOException | UncheckedIOException unreadable) {
            return "cannot be opened (%s)".formatted(unreadable.getMessage());
        }
    }

    private static String told(Slice first, long size) {
        if (size == 0) {
            return "is empty";
        }
        var bytes = HexFormat.of().parseHex(first.hex(0, first.length()));
        if (isZero(bytes)) {
            return bytes.length == size
                    ? "holds nothing but zero bytes"
                    : "begins with %,d zero bytes, as a copy does that broke off"
                            .formatted(bytes.length);
        }
        return isText(bytes)
                ? "is text that begins \"%s\"".formatted(quoted(bytes))
                : "is of no kind we know and begins with the bytes %s"
                        .formatted(
                                HexFormat.ofDelimiter(" ")
                                        .withUpperCase()
                                        .formatHex(bytes, 0, Math.min(SHOWN, bytes.length)));
    }

    private static boolean isZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    /** No control characters, and UTF-8 or for the most part ASCII. */
    private static boolean isText(byte[] bytes) {
        int beyond = 0;
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && "\t\n\r\f".indexOf(b) < 0) {
                return false;
            }
            beyond += b < 0 ? 1 : 0;
        }
        return 3 * beyond < bytes.length || isUtf8(bytes);
    }

    /** The last character may be cut. */
    private static boolean isUtf8(byte[] bytes) {
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length), false)
                .isError();
    }

    private static String quoted(byte[] bytes) {
        var text =
                new String(bytes, StandardCharsets.UTF_8)
                        .replace("\uFEFF", "")
                        .replaceAll("\\s+", " ")
                        .strip();
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
    }
}
