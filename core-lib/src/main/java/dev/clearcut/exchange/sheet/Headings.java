package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What offices write above their columns, out of a resource. Names are compared without case,
 * blanks and punctuation, in the singular and the plural, and without what some add: a unit or a
 * hint in brackets, a currency, {@code Y/N}.
 *
 * @param known by {@link Spelling}
 * @param shown the same names as people write them, for suggestions
 */
record Headings<C extends Enum<C> & Column>(
        List<C> columns, Map<String, Meaning<C>> known, Map<String, C> shown) {

    /** What a heading means. */
    sealed interface Meaning<C> {

        record Is<C>(C column) implements Meaning<C> {}

        /**
         * The column it is for where nothing plainer is.
         *
         * @param otherwise what it is for then; null when it is left out
         */
        record Yields<C>(C column, @Nullable C otherwise) implements Meaning<C> {}

        /** Known, and of no use here. */
        record Aside<C>(String why) implements Meaning<C> {}
    }

    private static final Pattern LINE = Pattern.compile("([^:]+):(.*)");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[{][^)\\]}]*[)\\]}]");
    private static final Pattern ADDITION =
            Pattern.compile(
                    "(?<![\\s,:/*–-])[\\s,:/*–-]++(?:(?i:y\\s*/\\s*n|yes\\s*/\\s*no|y or n|\\?)|[A-Z]{3}|[£€$])\\s*$");
    private static final String ASIDE = "aside";

    /**
     * @param resource lines {@code COLUMN: name, name}, {@code COLUMN, else COLUMN: name} or {@code
     *     aside: reason: name}
     */
    static <C extends Enum<C> & Column> Headings<C> of(Class<C> type, String resource) {
        var known = new LinkedHashMap<String, Meaning<C>>();
        var shown = new LinkedHashMap<String, C>();
        for (var column : type.getEnumConstants()) {
            known.put(Spelling.of(column.title()), new Meaning.Is<>(column));
            shown.put(column.title(), column);
        }
        for (var line : Vocabulary.lines(resource)) {
            var parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalStateException(resource + ": " + line);
            }
            var names = parts.group(2);
            var meaning = meaning(type, parts.group(1).strip(), names);
            if (meaning instanceof Meaning.Aside<C>) {
                names = names.substring(names.indexOf(':') + 1);
            }
            for (var name : names.split(",")) {
                known.put(Spelling.of(name), meaning);
                if (meaning instanceof Meaning.Is<C>(var column)) {
                    shown.put(name.strip(), column);
                }
            }
        }
        return new Headings<>(List.of(type.getEnumConstants()), Map.copyOf(known), shown);
    }

    private static <C extends Enum<C> & Column> Meaning<C> meaning(
            Class<C> type, String key, String names) {
        if (key.equals(ASIDE)) {
            return new Meaning.Aside<>(names.substring(0, names.indexOf(':')).strip());
        }
        int or = key.indexOf(", else ");
        if (or < 0) {
            return new Meaning.Is<>(Enum.valueOf(type, key));
        }
        var otherwise = key.substring(or + ", else ".length());
        return new Meaning.Yields<>(
                Enum.valueOf(type, key.substring(0, or)),
                otherwise.equals(ASIDE) ? null : Enum.valueOf(type, otherwise));
    }

    /** What a heading means, as it stands or less what people add to it. */
    Optional<Meaning<C>> meaning(String heading) {
        return forms(heading)
                .map(known::get)
                .filter(meaning -> meaning != null)
                .findFirst()
                .map(meaning -> meaning);
    }

    /** The spellings of a heading, as it stands and less what people add to it. */
    static Stream<String> forms(String heading) {
        var bare = BRACKETS.matcher(heading).replaceAll(" ").strip();
        var forms = new ArrayList<String>();
        for (var form : List.of(heading, bare, ADDITION.matcher(bare).replaceAll(""))) {
            var spelling = Spelling.of(form);
            if (!spelling.isEmpty()) {
                forms.add(spelling);
                forms.add(spelling + "s");
                forms.add(spelling.replaceFirst("s$", ""));
            }
        }
        return forms.stream();
    }

    /** {@code ; did you mean "territory"?}, with a name people would write. */
    String didYouMean(String heading) {
        var titles = columns.stream().map(Column::title).toList();
        var near = Words.didYouMean(heading, titles);
        return near.isEmpty()
                ? Words.didYouMean(heading.toLowerCase(Locale.ROOT), shown.keySet())
                : near;
    }

    /** Some names of a column, for who has none of them. */
    List<String> names(C column) {
        return shown.entrySet().stream()
                .filter(e -> e.getValue() == column && !e.getKey().equals(column.title()))
                .map(Map.Entry::getKey)
                .limit(3)
                .toList();
    }
}
