package dev.clearcut.exchange.caption;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a text file.
 *
 * @param encoding in words, with what was assumed
 */
record TextFile(String text, String encoding) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})");
    private static final int HEAD = 400;

    /**
     * Decodes a file and reports what had to be assumed: on which line the first character stands
     * that another encoding would show differently.
     */
    static TextFile of(byte[] bytes, Reading reading) {
        var unicode = byMark(bytes);
        if (unicode != null && unicode != StandardCharsets.UTF_8) {
            return clean(new String(bytes, unicode), unicode.name(), reading);
        }
        var declared = declared(bytes);
        int bad = firstBad(bytes);
        if (declared != null && !declared.equals(StandardCharsets.UTF_8) && unicode == null) {
            return clean(new String(bytes, declared), declared.name(), reading);
        }
        if (bad < 0 || unicode != null || declared != null || mostlyUtf8(bytes)) {
            if (bad >= 0) {
                var at = place(bytes, bad);
                reading.error(
                        "caption.encoding.broken",
                        reading.at(at[0], at[1]),
                        String.format(
                                Locale.ROOT,
                                "The file is UTF-8, but here stands a byte that is not (%02X); it shows as \uFFFD.",
                                bytes[bad]));
            }
            return clean(
                    new String(bytes, StandardCharsets.UTF_8),
                    unicode != null ? "UTF-8 with BOM" : "UTF-8",
                    reading);
        }
        return assumed(bytes, bad, reading);
    }

    private static TextFile assumed(byte[] bytes, int bad, Reading reading) {
        var charset = mostlyHighLetters(bytes) ? CYRILLIC : WINDOWS;
        var at = place(bytes, bad);
        reading.warning(
                "caption.encoding.assumed",
                reading.at(at[0], at[1]),
                "The file is not UTF-8 and is read as %s; here is the first character that may be another: \"%s\". Save it as UTF-8."
                        .formatted(spoken(charset), new String(bytes, bad, 1, charset)));
        return clean(new String(bytes, charset), spoken(charset) + " (assumed)", reading);
    }

    private static String spoken(Charset charset) {
        return charset.name().toLowerCase(Locale.ROOT).replace("windows", "Windows");
    }

    /** Without the byte order mark and without NULs, which no text has. */
    private static TextFile clean(String decoded, String encoding, Reading reading) {
        var text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            int line = 1 + (int) text.substring(0, nul).chars().filter(c -> c == '\n').count();
            reading.error(
                    "caption.text.binary",
                    reading.at(line, 0),
                    "Here stands a NUL, which no text has; it and its like were left out. Is the"
                            + " file damaged?");
            text = text.replace("\0", "");
        }
        return new TextFile(text, encoding);
    }

    /** The lines, without their ends, whether CR, LF or both. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
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

    private static @Nullable Charset byMark(byte[] b) {
        if (b.length >= 3 && u(b, 0) == 0xEF && u(b, 1) == 0xBB && u(b, 2) == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (b.length < 4) {
            return null;
        }
        if (u(b, 0) == 0xFE && u(b, 1) == 0xFF || everySecondIsZero(b, 0)) {
            return StandardCharsets.UTF_16BE;
        }
        if (u(b, 0) == 0xFF && u(b, 1) == 0xFE || everySecondIsZero(b, 1)) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    private static boolean everySecondIsZero(byte[] b, int from) {
        int pairs = Math.min(b.length, 32) / 2;
        for (int i = 0; i < pairs; i++) {
            if (b[2 * i + from] != 0 || b[2 * i + 1 - from] == 0) {
                return false;
            }
        }
        return pairs >= 2;
    }

    private static @Nullable Charset declared(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        var found = DECLARED.matcher(head);
        try {
            // what reads as ASCII is not UTF-16, whatever it says
            return found.find() && !found.group(1).toUpperCase(Locale.ROOT).startsWith("UTF-")
                    ? Charset.forName(found.group(1))
                    : null;
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /** Where the first byte stands that is not UTF-8; -1 when all are. */
    private static int firstBad(byte[] bytes) {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = java.nio.CharBuffer.allocate(8192);
        while (true) {
            var result = decoder.decode(in, out, true);
            out.clear();
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
        }
    }

    /** Whether more of the bytes above ASCII are whole UTF-8 characters than are not. */
    private static boolean mostlyUtf8(byte[] bytes) {
        int whole = 0;
        int broken = 0;
        for (int i = 0; i < bytes.length; i++) {
            int length = Integer.numberOfLeadingZeros(~(bytes[i] << 24));
            if (bytes[i] >= 0) {
                continue;
            }
            int good = 1;
            while (good < length && i + good < bytes.length && (bytes[i + good] & 0xC0) == 0x80) {
                good++;
            }
            if (length >= 2 && length <= 4 && good == length) {
                whole++;
                i += length - 1;
            } else {
                broken++;
            }
        }
        return whole > broken;
    }

    /** Text in an alphabet of its own has nearly all its letters above ASCII. */
    private static boolean mostlyHighLetters(byte[] bytes) {
        int high = 0;
        int low = 0;
        for (byte b : bytes) {
            high += Byte.toUnsignedInt(b) >= 0xC0 ? 1 : 0;
            low += b > 0 && Character.isLetter(b) ? 1 : 0;
        }
        return high > low;
    }

    private static int[] place(byte[] bytes, int offset) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r' && bytes[i + 1] != '\n') {
                line++;
                start = i + 1;
            }
        }
        return new int[] {line, offset - start + 1};
    }

    private static int u(byte[] bytes, int at) {
        return Byte.toUnsignedInt(bytes[at]);
    }
}
