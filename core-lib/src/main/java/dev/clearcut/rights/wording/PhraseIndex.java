package dev.clearcut.rights.wording;

import dev.clearcut.rights.wording.Token.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Phrases of known words, found in a run of tokens: the longest that fits wins. "&amp;" counts as
 * "and", "St" as "Saint", a hyphen inside a word as a space, and the dot of an abbreviation as
 * nothing; a phrase known with commas is found without them too.
 */
final class PhraseIndex<V> {

    /** A known phrase from the asked token up to, not including, {@code next}. */
    record Match<V>(V value, int next) {}

    private final Map<String, V> phrases = new HashMap<>();
    private int longest;

    /** The first value a phrase is added with stays. */
    void add(String phrase, V value) {
        var tokens = Lexer.tokens(phrase);
        addKey(key(tokens), value);
        addKey(key(tokens.stream().filter(t -> !t.is(Kind.COMMA)).toList()), value);
        if (tokens.size() > 1 && tokens.getFirst().key().equals("the")) {
            addKey(key(tokens.subList(1, tokens.size())), value);
        }
    }

    private void addKey(String key, V value) {
        if (!key.isBlank()) {
            phrases.putIfAbsent(key, value);
            longest = Math.max(longest, (int) key.chars().filter(c -> c == ' ').count());
        }
    }

    Optional<Match<V>> longestAt(List<Token> tokens, int from) {
        var key = new StringBuilder();
        Match<V> best = null;
        int units = 0;
        for (int i = from; i < tokens.size() && units <= longest; i++) {
            var unit = its(tokens, i) ? "" : unit(tokens.get(i));
            if (unit.isEmpty() && !its(tokens, i) && (i == from || !skipped(tokens.get(i)))) {
                break;
            }
            if (!unit.isEmpty()) {
                key.append(' ').append(unit);
                units++;
                var value = phrases.get(key.toString());
                best = value == null ? best : new Match<>(value, i + 1);
            }
        }
        return Optional.ofNullable(best);
    }

    /** The comma of "the USA, its territories and possessions". */
    private static boolean its(List<Token> tokens, int i) {
        return tokens.get(i).is(Kind.COMMA)
                && i + 1 < tokens.size()
                && tokens.get(i + 1).key().equals("its");
    }

    private static String key(List<Token> tokens) {
        var key = new StringBuilder();
        for (var token : tokens) {
            var unit = unit(token);
            if (!unit.isEmpty()) {
                key.append(' ').append(unit);
            }
        }
        return key.toString();
    }

    private static String unit(Token token) {
        return switch (token.kind()) {
            case WORD -> token.key().equals("st") ? "saint" : token.key();
            case NUMBER -> token.key();
            case AMPERSAND -> "and";
            case COMMA -> ",";
            case OPEN -> "(";
            case CLOSE -> ")";
            case PLUS -> "+";
            case SLASH -> "/";
            case DOT -> token.gapAfter() ? "" : ".";
            case SEMICOLON, COLON, DOTS, DASH, STAR, OTHER -> "";
        };
    }

    private static boolean skipped(Token token) {
        return switch (token.kind()) {
            case DASH -> token.tight();
            case DOT -> token.gapAfter();
            case WORD, NUMBER, COMMA, SEMICOLON, COLON, DOTS, OPEN, CLOSE -> false;
            case SLASH, AMPERSAND, PLUS, STAR, OTHER -> false;
        };
    }
}
