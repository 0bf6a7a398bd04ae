package dev.clearcut.rights.wording;

import dev.clearcut.base.Words;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.Languages;
import dev.clearcut.rights.Media;
import dev.clearcut.rights.Territories;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every name of the three vocabularies, and the words that stand for several of them. */
final class Names {

    static final Names KNOWN = new Names();

    /**
     * The longest name at a place; it may be known on several axes.
     *
     * @param meanings the name as its vocabulary knows it
     */
    record At(Map<Axis, String> meanings, int next) {}

    /** A name and the set of its letters, one bit each. */
    private record Spelt(String name, int letters) {}

    private final Map<Axis, List<Spelt>> spelt = new EnumMap<>(Axis.class);
    private final Map<Axis, PhraseIndex<String>> indexes = new EnumMap<>(Axis.class);
    private final PhraseIndex<String> doubtful = new PhraseIndex<>();

    private Names() {
        index(Axis.TERRITORY, Territories.knownNames());
        index(Axis.MEDIUM, Media.knownNames());
        index(Axis.LANGUAGE, Languages.knownNames());
        for (var line : Lexicon.lines("ambiguous.csv")) {
            int comma = line.indexOf(',');
            doubtful.add(line.substring(0, comma), line.substring(comma + 1));
        }
    }

    private void index(Axis axis, Collection<String> names) {
        var index = new PhraseIndex<String>();
        names.forEach(name -> index.add(name, name));
        indexes.put(axis, index);
        spelt.put(axis, names.stream().map(n -> new Spelt(n, letters(n))).toList());
    }

    Optional<At> at(List<Token> tokens, int i, Set<Axis> axes) {
        int next = i;
        var meanings = new EnumMap<Axis, String>(Axis.class);
        for (var axis : axes) {
            var index = indexes.get(axis);
            var match = index == null ? null : index.longestAt(tokens, i).orElse(null);
            if (match != null && match.next() > next) {
                meanings.clear();
                next = match.next();
            }
            if (match != null && match.next() == next) {
                meanings.put(axis, match.value());
            }
        }
        return meanings.isEmpty() ? Optional.empty() : Optional.of(new At(meanings, next));
    }

    /** What a name of several places may mean ("GE the country, or US-GA the state"). */
    Optional<PhraseIndex.Match<String>> doubtful(List<Token> tokens, int i) {
        return doubtful.longestAt(tokens, i);
    }

    /** "; did you mean …?" among the names of these axes, or nothing. */
    static String didYouMean(List<String> spellings, Set<Axis> axes) {
        var seen = new HashSet<String>();
        var nearest =
                spellings.stream()
                        .flatMap(s -> Words.nearest(s, KNOWN.possible(s, axes)).stream())
                        .filter(name -> name.length() > 3 || capitals(spellings))
                        .filter(name -> spellings.stream().noneMatch(name::equalsIgnoreCase))
                        .filter(name -> seen.add(name.toLowerCase(Locale.ROOT).replace('-', ' ')))
                        .limit(3)
                        .map(name -> '"' + name + '"')
                        .collect(Collectors.joining(" or "));
        return nearest.isEmpty() ? "" : "; did you mean " + nearest + "?";
    }

    /**
     * The names that can be near: each letter that only one of the two has costs a slip, so that
     * most names need no closer look.
     */
    private List<String> possible(String spelling, Set<Axis> axes) {
        int letters = letters(spelling);
        int limit = Math.max(1, spelling.length() / 3);
        return axes.stream()
                .flatMap(axis -> spelt.getOrDefault(axis, List.of()).stream())
                .filter(known -> Math.abs(known.name().length() - spelling.length()) <= limit)
                .filter(known -> Integer.bitCount(letters & ~known.letters()) <= limit)
                .filter(known -> Integer.bitCount(known.letters() & ~letters) <= limit)
                .map(Spelt::name)
                .toList();
    }

    private static int letters(String name) {
        return name.toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> c >= 'a' && c <= 'z')
                .map(c -> 1 << c - 'a')
                .reduce(0, (some, letter) -> some | letter);
    }

    /** A misspelt code is in capitals; a misspelt word is not nearest to a code. */
    private static boolean capitals(List<String> spellings) {
        return spellings.getLast().chars().noneMatch(Character::isLowerCase);
    }
}
