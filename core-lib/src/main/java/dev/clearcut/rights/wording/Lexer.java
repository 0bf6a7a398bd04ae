package dev.clearcut.rights.wording;

import dev.clearcut.rights.wording.Token.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a phrase into tokens in one pass over its characters. Typographic dashes, quotes and spaces
 * count as the plain ones; quotes and invisible characters are passed over.
 */
final class Lexer {

    private final String phrase;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String phrase) {
        this.phrase = phrase;
    }

    static List<Token> tokens(String phrase) {
        return new Lexer(phrase).run();
    }

    private List<Token> run() {
        while (at < phrase.length()) {
            int c = phrase.codePointAt(at);
            if (passedOver(c)) {
                at += Character.charCount(c);
            } else if (Character.isLetter(c)) {
                word();
            } else if (digit(c)) {
                number();
            } else {
                mark(c);
            }
        }
        return List.copyOf(tokens);
    }

    private void word() {
        int start = at;
        int acronymEnd = acronymEnd(start);
        if (acronymEnd > start) {
            at = acronymEnd;
        } else {
            while (at < phrase.length() && insideWord(at)) {
                at += Character.charCount(phrase.codePointAt(at));
            }
        }
        add(Kind.WORD, start);
    }

    /** The end of "U.K.", "u.s.a" or "i.e.": single letters parted by dots; else the start. */
    private int acronymEnd(int start) {
        int i = start;
        int letters = 0;
        while (i < phrase.length() && Character.isLetter(phrase.codePointAt(i))) {
            int next = i + Character.charCount(phrase.codePointAt(i));
            if (next < phrase.length() && insideWord(next)) {
                return start;
            }
            letters++;
            if (next >= phrase.length() || phrase.charAt(next) != '.') {
                return letters > 1 ? next : start;
            }
            i = next + 1;
        }
        boolean dots = i < phrase.length() && phrase.charAt(i) == '.';
        return letters > 1 && !dots ? i : start;
    }

    private boolean insideWord(int index) {
        int c = phrase.codePointAt(index);
        if (Character.isLetter(c) || combining(c) || invisible(c)) {
            return true;
        }
        int next = index + Character.charCount(c);
        return apostrophe(c)
                && next < phrase.length()
                && Character.isLetter(phrase.codePointAt(next));
    }

    private void number() {
        int start = at;
        while (at < phrase.length() && digit(phrase.charAt(at))) {
            at++;
        }
        add(at - start <= 9 ? Kind.NUMBER : Kind.OTHER, start);
    }

    private void mark(int c) {
        int start = at;
        at += Character.charCount(c);
        if (c == '.' && at < phrase.length() && phrase.charAt(at) == '.') {
            while (at < phrase.length() && phrase.charAt(at) == '.') {
                at++;
            }
            add(Kind.DOTS, start);
        } else {
            add(kindOf(c), start);
        }
    }

    private static Kind kindOf(int c) {
        return switch (c) {
            case ',', '،', '、', '，' -> Kind.COMMA;
            case ';', '|', '；' -> Kind.SEMICOLON;
            case ':', '：', '=' -> Kind.COLON;
            case '.' -> Kind.DOT;
            case '…' -> Kind.DOTS;
            case '(', '[', '{' -> Kind.OPEN;
            case ')', ']', '}' -> Kind.CLOSE;
            case '-', '‐', '‑', '‒', '–', '—', '―', '−', '－' -> Kind.DASH;
            case '/', '⁄' -> Kind.SLASH;
            case '&', '＆' -> Kind.AMPERSAND;
            case '+', '＋' -> Kind.PLUS;
            case '*' -> Kind.STAR;
            default -> Kind.OTHER;
        };
    }

    private void add(Kind kind, int start) {
        var text = phrase.substring(start, at);
        boolean gapBefore = start == 0 || passedOver(phrase.codePointBefore(start));
        boolean gapAfter = at == phrase.length() || passedOver(phrase.codePointAt(at));
        tokens.add(new Token(kind, fold(text), text, start, at, gapBefore, gapAfter));
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean passedOver(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || invisible(c)
                || apostrophe(c)
                || "\"“”„«»".indexOf(c) >= 0;
    }

    /** Zero-width characters, soft hyphens, byte-order marks. */
    private static boolean invisible(int c) {
        return Character.getType(c) == Character.FORMAT;
    }

    private static boolean combining(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean apostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´' || c == 'ʻ';
    }

    /** Lower case without accents, apostrophes, dots and invisible characters. */
    private static String fold(String text) {
        var plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !combining(c) && !invisible(c) && !apostrophe(c))
                .forEach(c -> plain.append(spelt(c)));
        return plain.length() > 1 && Character.isLetter(plain.codePointAt(0))
                ? plain.toString().replace(".", "")
                : plain.toString();
    }

    private static String spelt(int c) {
        return switch (c) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'þ' -> "th";
            case 'ı' -> "i";
            default -> Character.toString(c);
        };
    }
}
