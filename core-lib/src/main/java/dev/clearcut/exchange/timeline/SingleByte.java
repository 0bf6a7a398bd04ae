package dev.clearcut.exchange.timeline;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Tells Windows-1252 from MacRoman, the two encodings old lists come in and never name.
 *
 * <p>Both read any byte, so the likelier text wins: an accented letter stands among letters of its
 * own case, a dash or a quotation mark does not.
 */
final class SingleByte {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Part of most, not all, Java runtimes. */
    private static final Optional<Charset> MAC =
            Charset.isSupported("x-MacRoman")
                    ? Optional.of(Charset.forName("x-MacRoman"))
                    : Optional.empty();

    /** A letter to Unicode, but in no name: in MacRoman its byte is É. */
    private static final char FLORIN = 'ƒ';

    private static final String PUNCTUATION = "‘’“”–—…•«»©®™°";
    private static final int ENOUGH = 10_000;

    private SingleByte() {}

    static Charset nearest(byte[] bytes) {
        return MAC.filter(mac -> likelihood(bytes, mac) > likelihood(bytes, WINDOWS))
                .orElse(WINDOWS);
    }

    static String spoken(Charset charset) {
        return charset.equals(WINDOWS) ? "Windows-1252" : "MacRoman";
    }

    private static int likelihood(byte[] bytes, Charset charset) {
        var text = new String(bytes, charset);
        int sum = 0;
        int seen = 0;
        for (int i = 0; i < text.length() && seen < ENOUGH; i++) {
            if (text.charAt(i) >= 0x80) {
                seen++;
                sum +=
                        likelihood(
                                i > 0 ? text.charAt(i - 1) : ' ',
                                text.charAt(i),
                                i + 1 < text.length() ? text.charAt(i + 1) : ' ');
            }
        }
        return sum;
    }

    private static int likelihood(char before, char c, char after) {
        if (c == FLORIN) {
            return -2;
        }
        if (Character.isLowerCase(c)) {
            return Character.isLetter(before) || Character.isLetter(after) ? 2 : -1;
        }
        if (Character.isUpperCase(c)) {
            boolean stranded = !Character.isLetter(before) && !Character.isLetter(after);
            return stranded || Character.isLowerCase(before) ? -2 : 1;
        }
        if (PUNCTUATION.indexOf(c) >= 0) {
            return 1;
        }
        return c == '\uFFFD' || Character.isISOControl(c) ? -3 : -1;
    }
}
