package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The words for the constants of an enum, out of a resource of lines {@code constant: word, word}.
 *
 * @param meanings by the spelling that counts
 * @param shown the same words as people write them, for suggestions
 */
record Vocabulary<E extends Enum<E>>(Map<String, E> meanings, Map<String, E> shown) {

    /** A constant is always known by its own name and by its name in words. */
    static <E extends Enum<E>> Vocabulary<E> of(
            Class<E> type, Function<E, String> inWords, String resource) {
        var meanings = new LinkedHashMap<String, E>();
        var shown = new LinkedHashMap<String, E>();
        for (var constant : type.getEnumConstants()) {
            meanings.put(Spelling.of(constant.name()), constant);
            meanings.put(Spelling.of(inWords.apply(constant)), constant);
            shown.put(inWords.apply(constant), constant);
            shown.put(constant.name().toLowerCase(Locale.ROOT).replace('_', ' '), constant);
        }
        read(type, resource, meanings, shown);
        return new Vocabulary<>(Map.copyOf(meanings), Map.copyOf(shown));
    }

    /** Only the words of the resource. */
    static <E extends Enum<E>> Vocabulary<E> named(Class<E> type, String resource) {
        var meanings = new LinkedHashMap<String, E>();
        var shown = new LinkedHashMap<String, E>();
        read(type, resource, meanings, shown);
        return new Vocabulary<>(Map.copyOf(meanings), Map.copyOf(shown));
    }

    private static <E extends Enum<E>> void read(
            Class<E> type, String resource, Map<String, E> meanings, Map<String, E> shown) {
        for (var line : lines(resource)) {
            var constant = Enum.valueOf(type, line.substring(0, line.indexOf(':')).strip());
            for (var word : line.substring(line.indexOf(':') + 1).split(",")) {
                meanings.put(Spelling.of(word), constant);
                shown.put(word.strip(), constant);
            }
        }
    }

    /** What a word means; a plural means the same. */
    Optional<E> meaning(String word) {
        var spelling = Spelling.of(word);
        var exact = meanings.get(spelling);
        return exact != null || !spelling.endsWith("s")
                ? Optional.ofNullable(exact)
                : Optional.ofNullable(meanings.get(spelling.substring(0, spelling.length() - 1)));
    }

    String didYouMean(String word) {
        return Words.didYouMean(word, shown.keySet());
    }

    /** The lines of a resource that say something. */
    static List<String> lines(String resource) {
        try (var in = Vocabulary.class.getResourceAsStream(resource);
                var reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(in, resource),
                                        StandardCharsets.UTF_8))) {
            return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
