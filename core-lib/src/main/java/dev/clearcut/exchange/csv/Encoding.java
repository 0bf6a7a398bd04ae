package dev.clearcut.exchange.csv;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.exchange.sheet.SheetFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns a file's bytes into text: by its byte order mark, else UTF-8, else Windows-1252. */
final class Encoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Encoding() {}

    static Reported<String> text(SheetFile file) {
        var bytes = file.bytes();
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return Reported.clean(strictly(file, StandardCharsets.UTF_8, 3));
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return Reported.clean(strictly(file, StandardCharsets.UTF_16LE, 2));
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return Reported.clean(strictly(file, StandardCharsets.UTF_16BE, 2));
        }
        int zeros = zerosAtOddPlaces(bytes);
        if (zeros != 0) {
            var unmarked = zeros > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            return Reported.clean(strictly(file, unmarked, 0));
        }
        try {
            return Reported.clean(printable(file, decode(bytes, 0, StandardCharsets.UTF_8)));
        } catch (CharacterCodingException notUtf8) {
            return windows(file);
        }
    }

    private static Reported<String> windows(SheetFile file) {
        try {
            var text = printable(file, decode(file.bytes(), 0, WINDOWS_1252));
            int line =
                    1 + (int) text.chars().takeWhile(c -> c < 0x80).filter(c -> c == '\n').count();
            return new Reported<>(
                    text,
                    Report.of(
                            Finding.note(
                                    "sheet.encoding",
                                    Where.inFile(file.name(), line, 0),
                                    "The file is not UTF-8 and was read as Windows-1252; see whether"
                                            + " the accented letters are right, or save it as"
                                            + " \"CSV UTF-8\".")));
        } catch (CharacterCodingException neither) {
            throw file.bad(
                    "The text is neither UTF-8 nor UTF-16 nor Windows-1252. Save the sheet as"
                            + " \"CSV UTF-8\" or as .xlsx.");
        }
    }

    private static String strictly(SheetFile file, Charset charset, int from) {
        try {
            return printable(file, decode(file.bytes(), from, charset));
        } catch (CharacterCodingException broken) {
            throw file.bad(
                    "The file begins as %s but is broken further on. Save the sheet again as"
                                    .formatted(charset)
                            + " \"CSV UTF-8\" or as .xlsx.");
        }
    }

    private static String decode(byte[] bytes, int from, Charset charset)
            throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    /** Text in a table has no control characters but tabs and line breaks. */
    private static String printable(SheetFile file, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\u000B') {
                throw file.bad(
                        "This is not text but a binary file. Export the sheet as CSV or .xlsx.");
            }
        }
        return text;
    }

    /**
     * Mostly ASCII in UTF-16 has a zero in every other byte.
     *
     * @return positive when they stand second (little-endian), negative when first, 0 for neither
     */
    private static int zerosAtOddPlaces(byte[] bytes) {
        int pairs = Math.min(bytes.length, 4096) / 2;
        int first = 0;
        int second = 0;
        for (int i = 0; i < pairs; i++) {
            first += bytes[2 * i] == 0 ? 1 : 0;
            second += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (second > pairs * 0.7 && first == 0) {
            return 1;
        }
        return first > pairs * 0.7 && second == 0 ? -1 : 0;
    }

    private static boolean begins(byte[] bytes, int... signature) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((bytes[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
