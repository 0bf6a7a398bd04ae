package dev.clearcut.directory;

import dev.clearcut.rights.Territories;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is looked for; what is not said is not asked.
 *
 * @param words each is part of the name, or the society's number
 * @param subjects it manages one of these; none for any
 */
public record Query(
        List<String> words,
        Optional<Territories> territories,
        Set<Subject> subjects,
        Optional<Entry.Kind> kind) {

    public Query {
        words = List.copyOf(words);
        subjects = Set.copyOf(subjects);
    }

    /** Everything. */
    public static Query all() {
        return new Query(List.of(), Optional.empty(), Set.of(), Optional.empty());
    }

    /** By name or number: {@code "SACEM"}, {@code "058"}. */
    public Query called(String text) {
        return new Query(
                Arrays.stream(text.strip().split("\\s+")).filter(w -> !w.isEmpty()).toList(),
                territories,
                subjects,
                kind);
    }

    /** In one of these territories, or a part of one. */
    public Query in(Territories some) {
        return new Query(words, Optional.of(some), subjects, kind);
    }

    /** About one of these. */
    public Query about(Set<Subject> some) {
        return new Query(words, territories, some, kind);
    }

    /** Societies or archives alone. */
    public Query only(Entry.Kind one) {
        return new Query(words, territories, subjects, Optional.of(one));
    }

    /** Whether an entry answers it. */
    public boolean fits(Entry entry) {
        return isAboutAnyOf(entry)
                && territories.map(t -> !t.and(entry.territories()).isEmpty()).orElse(true)
                && kind.map(k -> k == entry.kind()).orElse(true)
                && words.stream().allMatch(word -> isCalled(entry, word));
    }

    private boolean isAboutAnyOf(Entry entry) {
        if (subjects.isEmpty()) {
            return true;
        }
        var common = EnumSet.copyOf(subjects);
        common.retainAll(entry.subjects());
        return !common.isEmpty();
    }

    private static boolean isCalled(Entry entry, String word) {
        if (word.matches("\\d{1,3}")) {
            return !entry.number().isEmpty()
                    && Integer.parseInt(entry.number()) == Integer.parseInt(word);
        }
        var wanted = word.toLowerCase(Locale.ROOT);
        return (entry.id() + " " + entry.shortName() + " " + entry.name())
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }
}
