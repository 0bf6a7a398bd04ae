package dev.clearcut.party;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * {@code Ltd}, {@code GmbH}, {@code S.A.R.L.}: parts of companies' names that name no company.
 *
 * @param after those written after the name, as letters without blanks
 * @param before those written before it
 */
record LegalForms(Set<String> after, Set<String> before) {

    private static final String FILE = "legal-forms.csv";

    /** No form is written in more words: {@code s. de r. l. de c. v.} */
    private static final int MOST_WORDS = 7;

    /** Those of {@code legal-forms.csv}. */
    static LegalForms standard() {
        try (var stream = LegalForms.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "The data file " + FILE + " is not on the class path.");
            }
            return of(
                    new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                            .lines()
                            .filter(line -> !line.startsWith("#") && !line.isBlank())
                            .skip(1)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of each row the first two cells; only the third is ever quoted. */
    private static LegalForms of(List<String> rows) {
        var after = new HashSet<String>();
        var before = new HashSet<String>();
        for (var row : rows) {
            var cells = row.split(",", 3);
            var form = String.join("", CompanyName.words(cells[0]));
            switch (cells[1]) {
                case "after" -> after.add(form);
                case "before" -> before.add(form);
                case "either" -> {
                    after.add(form);
                    before.add(form);
                }
                default ->
                        throw new IllegalStateException(
                                FILE + ": \"" + row + "\" says neither after nor before.");
            }
        }
        return new LegalForms(Set.copyOf(after), Set.copyOf(before));
    }

    /** The name's words without the forms around them; a name that is all form keeps one. */
    List<String> leftOut(List<String> name) {
        var rest = unspaced(name);
        var bare = withoutFirst(withoutLast(rest));
        return bare.equals(name) ? bare : leftOut(bare);
    }

    private List<String> withoutLast(List<String> name) {
        for (int words = Math.min(MOST_WORDS, name.size() - 1); words > 0; words--) {
            int rest = name.size() - words;
            if (after.contains(String.join("", name.subList(rest, name.size())))) {
                return name.subList(0, rest);
            }
        }
        return name;
    }

    private List<String> withoutFirst(List<String> name) {
        for (int words = Math.min(MOST_WORDS, name.size() - 1); words > 0; words--) {
            if (before.contains(String.join("", name.subList(0, words)))) {
                return name.subList(words, name.size());
            }
        }
        return name;
    }

    /** Chinese, Japanese and Korean names are written without a blank before or after the form. */
    private List<String> unspaced(List<String> name) {
        if (name.stream().noneMatch(LegalForms::isEastAsian)) {
            return name;
        }
        var words = new ArrayList<>(name);
        longest(before, words.getFirst(), String::startsWith)
                .ifPresent(form -> words.set(0, words.getFirst().substring(form.length())));
        longest(after, words.getLast(), String::endsWith)
                .ifPresent(
                        form ->
                                words.set(
                                        words.size() - 1,
                                        words.getLast()
                                                .substring(
                                                        0,
                                                        words.getLast().length() - form.length())));
        return words;
    }

    private static Optional<String> longest(
            Set<String> forms, String word, BiPredicate<String, String> has) {
        return forms.stream()
                .filter(LegalForms::isEastAsian)
                .filter(form -> word.length() > form.length() && has.test(word, form))
                .max(Comparator.comparingInt(String::length));
    }

    private static boolean isEastAsian(String word) {
        var script = UnicodeScript.of(word.codePointAt(0));
        var last = UnicodeScript.of(word.codePointBefore(word.length()));
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HANGUL
                || last == UnicodeScript.HAN
                || last == UnicodeScript.HANGUL;
    }
}
