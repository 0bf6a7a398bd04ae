package dev.clearcut.party;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A company's name as people write it: now with the legal form and now without, with dots, in
 * capitals. The forms stand in {@code legal-forms.csv}.
 */
public final class CompanyName {

    private static final Pattern MARKS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final Pattern AND = Pattern.compile("[&+]");
    private static final Pattern INSIDE = Pattern.compile("[.'’`´]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final LegalForms FORMS = LegalForms.standard();

    /** Without blanks, so that <i>Night Fall</i> and <i>Nightfall</i> are one. */
    private record Reading(String bare, List<String> forms) {
        boolean meansSameAs(Reading other) {
            return bare.equals(other.bare)
                    && (forms.isEmpty() || other.forms.isEmpty() || forms.equals(other.forms));
        }
    }

    private final List<Reading> readings;

    private CompanyName(List<Reading> readings) {
        this.readings = readings;
    }

    public static CompanyName of(String written) {
        return new CompanyName(
                FORMS.readings(words(written)).stream()
                        .map(apart -> new Reading(String.join("", apart.bare()), apart.forms()))
                        .toList());
    }

    /** Whether there is neither a letter nor a digit in it. */
    public boolean isBlank() {
        return core().isEmpty();
    }

    /**
     * Whether two names may be one company's: no case, accent, blank or punctuation makes a
     * difference, nor a legal form that only one of them has. Two different forms are two
     * companies: <i>Acme Ltd</i> is not <i>Acme GmbH</i>, though either may be written <i>Acme</i>.
     */
    public boolean meansSameAs(CompanyName other) {
        return !isBlank()
                && readings.stream()
                        .anyMatch(one -> other.readings.stream().anyMatch(one::meansSameAs));
    }

    /** Letters and digits of the name without the forms after it: what its namesakes share. */
    public String core() {
        return readings.getFirst().bare();
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
