package dev.clearcut.exchange.timeline;

import dev.clearcut.timecode.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a line, and what kind of word each is; in one pass, without patterns. */
final class EdlWords {

    private static final int MOST_DIGITS = 9;

    private EdlWords() {}

    /** Near enough to a timecode to be meant as one; whether it is one is found out later. */
    static boolean looksLikeTimecode(String word) {
        int marks = 0;
        int digits = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == ':' || c == ';') {
                marks++;
            } else if (c >= '0' && c <= '9') {
                digits++;
            }
        }
        return marks >= 2 && digits >= 3 && word.length() <= 14;
    }

    /** Digits only, few enough for a number. */
    static boolean isNumber(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return !word.isEmpty() && word.length() <= MOST_DIGITS;
    }

    static List<EdlLine.Word> of(String text) {
        var words = new ArrayList<EdlLine.Word>();
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00A0') {
                at++;
                continue;
            }
            int start = at;
            while (at < text.length()
                    && !Character.isWhitespace(text.charAt(at))
                    && text.charAt(at) != '\u00A0') {
                at++;
            }
            words.add(new EdlLine.Word(text.substring(start, at), start + 1));
        }
        return words;
    }

    /** The first word but the event number that is meant as a timecode; -1 when none is. */
    static int firstTimecode(List<EdlLine.Word> words) {
        for (int i = 1; i < words.size(); i++) {
            if (looksLikeTimecode(words.get(i).text())) {
                return i;
            }
        }
        return -1;
    }

    /** A speed, with a point or a comma; null when it is no number. */
    static @Nullable Rational decimal(String written) {
        if (written.length() > 10) {
            return null;
        }
        var digits = written.replace(',', '.');
        for (int i = 0; i < digits.length(); i++) {
            if ("+-.0123456789".indexOf(digits.charAt(i)) < 0) {
                return null;
            }
        }
        try {
            return Rational.parse(new BigDecimal(digits).toPlainString());
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
