package dev.clearcut.exchange.caption;

import java.text.Normalizer;

/**
 * The Latin alphabet of EBU STL: ISO 6937, as EBU Tech 3264 Appendix 1 has it. An accent comes
 * before its letter.
 */
final class Iso6937 {

    /** 0xA0 to 0xBF, 0xD0 to 0xFF; U+FFFD where there is nothing. */
    private static final String UPPER = "\u00A0¡¢£$¥\uFFFD§¤‘“«←↑→↓" + "°±²³×µ¶·÷’”»¼½¾¿";

    private static final String LOWER =
            "―¹®©™♪¬¦\uFFFD\uFFFD\uFFFD\uFFFD⅛⅜⅝⅞"
                    + "ΩÆÐªĦ\uFFFDĲĿŁØŒºÞŦŊŉ"
                    + "ĸæđðħıĳŀłøœßþŧŋ\u00AD";

    /** The combining marks of 0xC1 to 0xCF, in Unicode after the letter. */
    private static final String MARKS =
            "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\uFFFD\u030A\u0327\uFFFD\u030B\u0328\u030C";

    private Iso6937() {}

    static boolean isAccent(int code) {
        return code >= 0xC1 && code <= 0xCF && MARKS.charAt(code - 0xC1) != '\uFFFD';
    }

    /** A letter with an accent; the accent alone where they do not combine. */
    static String accented(int accent, int letter) {
        var composed =
                Normalizer.normalize(
                        character(letter) + MARKS.charAt(accent - 0xC1), Normalizer.Form.NFC);
        return letter == ' ' ? spacing(accent) : composed;
    }

    private static String spacing(int accent) {
        return Normalizer.normalize("\u00A0" + MARKS.charAt(accent - 0xC1), Normalizer.Form.NFC);
    }

    static String character(int code) {
        if (code < 0x80) {
            return Character.toString(code);
        }
        if (code >= 0xA0 && code < 0xC0) {
            return String.valueOf(UPPER.charAt(code - 0xA0));
        }
        return code >= 0xD0 ? String.valueOf(LOWER.charAt(code - 0xD0)) : "\uFFFD";
    }
}
