package dev.clearcut.party;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Companies' names as people write them: now with the legal form and now without, with dots, in
 * capitals. Names are one company's when their keys are equal; the forms that are left out stand in
 * {@code legal-forms.csv}.
 */
public final class CompanyName {

    private static final Pattern MARKS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final Pattern AND = Pattern.compile("[&+]");
    private static final Pattern INSIDE = Pattern.compile("[.'’`´]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final LegalForms FORMS = LegalForms.standard();

    private CompanyName() {}

    /**
     * What two spellings of one company have in common: no case, accents, blanks, punctuation or
     * legal form. A name that is nothing but a legal form keeps it.
     */
    public static String key(String name) {
        return String.join("", FORMS.leftOut(words(name)));
    }

    static List<String> words(String name) {
        return Arrays.stream(BETWEEN.split(folded(name))).filter(w -> !w.isEmpty()).toList();
    }

    private static String folded(String name) {
        var plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        var lower =
                Normalizer.normalize(plain, Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT)
                        .toLowerCase(Locale.ROOT);
        return INSIDE.matcher(AND.matcher(letters(lower)).replaceAll(" and ")).replaceAll("");
    }

    /** Letters that no decomposition takes apart, as passports and telegrams write them. */
    private static String letters(String lower) {
        return Arrays.stream(lower.split(""))
                .map(
                        letter ->
                                switch (letter) {
                                    case "ß" -> "ss";
                                    case "æ" -> "ae";
                                    case "œ" -> "oe";
                                    case "ø" -> "o";
                                    case "ł" -> "l";
                                    case "đ", "ð" -> "d";
                                    case "þ" -> "th";
                                    case "ı" -> "i";
                                    default -> letter;
                                })
                .collect(Collectors.joining());
    }
}
