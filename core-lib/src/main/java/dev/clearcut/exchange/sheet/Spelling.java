package dev.clearcut.exchange.sheet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is left of a name when only its letters and digits count. */
final class Spelling {

    private static final Pattern REST = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Spelling() {}

    /** Lower case, without accents written apart, blanks and punctuation. */
    static String of(String name) {
        var composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        return REST.matcher(composed.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
