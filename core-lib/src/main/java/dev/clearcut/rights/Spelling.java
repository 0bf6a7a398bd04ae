package dev.clearcut.rights;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two spellings are the same name. */
final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern INSIDE_A_WORD = Pattern.compile("[.'’‘`´]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern AND = Pattern.compile("[&+]");

    private Spelling() {}

    /**
     * Case, spaces, punctuation and accents do not count, nor does "the" before a name; {@code &}
     * and {@code +} are "and": {@code "The U.K. & Éire"} is {@code "ukandeire"}.
     */
    static String key(String phrase) {
        var plain = unaccented(phrase).toLowerCase(Locale.ROOT);
        plain = INSIDE_A_WORD.matcher(plain).replaceAll("");
        plain = AND.matcher(plain).replaceAll(" and ");
        var words = BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
        return (words.startsWith("the ") ? words.substring(4) : words).replace(" ", "");
    }

    private static String unaccented(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        var decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        return unligature(MARKS.matcher(decomposed).replaceAll(""));
    }

    /** Letters that no normal form takes apart. */
    private static String unligature(String text) {
        return text.replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace('ł', 'l')
                .replace('ı', 'i');
    }
}
