package dev.clearcut.rights.wording;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds where the name of an event ends, such as "first theatrical release in Germany" after
 * "from". All words up to the next mark belong to it, so that none of them is taken for a territory
 * or a medium; a length, "in perpetuity" or an end with a date goes on with the term.
 */
final class Events {

    private static final Set<String> LEADS =
            Set.of("the", "date", "day", "of", "on", "upon", "its");

    private final List<Token> tokens;
    private final Dates dates;
    private final Lengths lengths;

    Events(List<Token> tokens) {
        this.tokens = tokens;
        this.dates = new Dates(tokens);
        this.lengths = new Lengths(tokens);
    }

    /**
     * The term with the event in it.
     *
     * @param isEnd whether the term ends with it, and does not begin
     */
    Optional<TermPart.Read> read(Phrase phrase, TermReading reading, int from, boolean isEnd) {
        int end = from;
        while (end < tokens.size() && !ends(end, from)) {
            end++;
        }
        int name = from;
        while (name < end - 1 && LEADS.contains(tokens.get(name).key())) {
            name++;
        }
        var said = phrase.words(reading.from(), end);
        if (end == from) {
            var sentence = "\"%s\" is followed by no date.".formatted(said);
            return reading.undated("event", sentence, end).done();
        }
        var event = phrase.words(name, end);
        var sentence = "\"%s\" hangs on an event: the date of \"%s\" is needed.";
        return reading.onEvent(
                        sentence.formatted(said, event), new TermPart.OnEvent(event, isEnd), end)
                .done();
    }

    private boolean ends(int i, int from) {
        return switch (tokens.get(i).kind()) {
            case COMMA, SEMICOLON, COLON, DOTS, OPEN, CLOSE -> true;
            case DOT -> tokens.get(i).gapAfter();
            case DASH -> !tokens.get(i).tight();
            case WORD, NUMBER -> i > from && termGoesOn(i);
            case SLASH, AMPERSAND, PLUS, STAR, OTHER -> false;
        };
    }

    private boolean termGoesOn(int i) {
        int end = Math.max(past(i, Keyword.Kind.UNTIL), past(i, Keyword.Kind.BEFORE));
        return lengths.at(i).isPresent()
                || past(i, Keyword.Kind.PERPETUAL) > i
                || end > i && dates.at(end).isPresent();
    }

    private int past(int i, Keyword.Kind kind) {
        return Lexicon.ENGLISH.past(tokens, i, kind);
    }
}
