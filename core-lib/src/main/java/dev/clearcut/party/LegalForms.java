package dev.clearcut.party;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * {@code Ltd}, {@code GmbH}, {@code S.A.R.L.}: parts of companies' names that one writer adds and
 * another leaves out.
 *
 * @param after those written after the name, as letters without blanks, each by the form that it is
 *     a writing of
 * @param before those written before it
 */
record LegalForms(Map<String, String> after, Map<String, String> before) {

    /**
     * A name taken apart.
     *
     * @param bare without forms around it; of a name that is all form, one is kept
     * @param forms from the outermost inwards, each in its first writing
     */
    record Apart(List<String> bare, List<String> forms) {}

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

    /** Of each row the first three cells; only the fourth is ever quoted. */
    private static LegalForms of(List<String> rows) {
        var after = new HashMap<String, String>();
        var before = new HashMap<String, String>();
        for (var row : rows) {
            var cells = row.split(",", 4);
            var form = unspacedWords(cells[0]);
            var first = cells[2].isEmpty() ? form : unspacedWords(cells[2]);
            switch (cells[1]) {
                case "after" -> after.put(form, first);
                case "before" -> before.put(form, first);
                case "either" -> {
                    after.put(form, first);
                    before.put(form, first);
                }
                default ->
                        throw new IllegalStateException(
                                FILE + ": \"" + row + "\" says neither after nor before.");
            }
        }
        return new LegalForms(Map.copyOf(after), Map.copyOf(before));
    }

    private static String unspacedWords(String form) {
        return String.join("", CompanyName.words(form));
    }

    /**
     * The ways to read a name. Words after it that are a form are one; a word before it may as well
     * be the company's own, as in <i>AB Productions</i>, so such a name is read in both ways.
     */
    List<Apart> readings(List<String> name) {
        var forms = new ArrayList<String>();
        var bare = unspaced(name, forms);
        for (int last = last(bare); last > 0; last = last(bare)) {
            forms.add(after.get(String.join("", bare.subList(bare.size() - last, bare.size()))));
            bare = bare.subList(0, bare.size() - last);
        }
        var whole = new Apart(bare, List.copyOf(forms));
        int first = first(bare);
        if (first == 0) {
            return List.of(whole);
        }
        forms.add(before.get(String.join("", bare.subList(0, first))));
        return List.of(whole, new Apart(bare.subList(first, bare.size()), List.copyOf(forms)));
    }

    /** How many of the last words are a form; never all. */
    private int last(List<String> name) {
        int words = Math.min(MOST_WORDS, name.size() - 1);
        while (words > 0
                && !after.containsKey(
                        String.join("", name.subList(name.size() - words, name.size())))) {
            words--;
        }
        return Math.max(words, 0);
    }

    private int first(List<String> name) {
        int words = Math.min(MOST_WORDS, name.size() - 1);
        while (words > 0 && !before.containsKey(String.join("", name.subList(0, words)))) {
            words--;
        }
        return Math.max(words, 0);
    }

    /** Chinese, Japanese and Korean names are written without a blank before or after the form. */
    private List<String> unspaced(List<String> name, List<String> forms) {
        if (name.stream().noneMatch(LegalForms::isEastAsian)) {
            return name;
        }
        var words = new ArrayList<>(name);
        var head = words.getFirst();
        longest(before, head, String::startsWith)
                .ifPresent(
                        form -> {
                            words.set(0, head.substring(form.length()));
                            forms.add(before.get(form));
                        });
        int end = words.size() - 1;
        var tail = words.get(end);
        longest(after, tail, String::endsWith)
                .ifPresent(
                        form -> {
                            words.set(end, tail.substring(0, tail.length() - form.length()));
                            forms.add(after.get(form));
                        });
        return words;
    }

    private static Optional<String> longest(
            Map<String, String> forms, String word, BiPredicate<String, String> has) {
        return forms.keySet().stream()
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
