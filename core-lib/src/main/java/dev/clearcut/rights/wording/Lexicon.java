package dev.clearcut.rights.wording;

import dev.clearcut.rights.wording.PhraseIndex.Match;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The words of contract English, from {@code words.csv}. */
final class Lexicon {

    /**
     * Words that mean anything only beside a number: "broadcast" is a medium, "3 broadcasts" not.
     */
    private static final Set<Keyword.Kind> NUMBERED =
            EnumSet.of(Keyword.Kind.COUNTED, Keyword.Kind.COUNT_LEAD);

    static final Lexicon ENGLISH = new Lexicon(lines("words.csv"));

    private final PhraseIndex<Keyword> all = new PhraseIndex<>();
    private final Map<Keyword.Kind, PhraseIndex<Keyword>> byKind =
            new EnumMap<>(Keyword.Kind.class);

    private Lexicon(List<String> lines) {
        for (var line : lines) {
            int comma = line.indexOf(',');
            var keyword = keyword(line.substring(0, comma));
            var phrase = line.substring(comma + 1);
            if (!NUMBERED.contains(keyword.kind())) {
                all.add(phrase, keyword);
            }
            byKind.computeIfAbsent(keyword.kind(), k -> new PhraseIndex<>()).add(phrase, keyword);
        }
    }

    /** The longest known phrase that begins at this token. */
    Optional<Match<Keyword>> at(List<Token> tokens, int i) {
        return all.longestAt(tokens, i);
    }

    /** The longest phrase of one kind that begins at this token. */
    Optional<Match<Keyword>> at(List<Token> tokens, int i, Keyword.Kind kind) {
        var index = byKind.get(kind);
        return index == null ? Optional.empty() : index.longestAt(tokens, i);
    }

    /** The index after a phrase of this kind, or the same index when there is none. */
    int past(List<Token> tokens, int i, Keyword.Kind kind) {
        return at(tokens, i, kind).map(Match::next).orElse(i);
    }

    private static Keyword keyword(String name) {
        var parts = name.split("-(?=[0-9])");
        var kind = parts[0].toUpperCase(Locale.ROOT).replace('-', '_');
        return new Keyword(
                Keyword.Kind.valueOf(kind), parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
    }

    /** The lines of a data file beside this class that are neither empty nor comments. */
    static List<String> lines(String resource) {
        try (var in = Lexicon.class.getResourceAsStream(resource)) {
            var text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
