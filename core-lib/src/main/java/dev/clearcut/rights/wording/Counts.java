package dev.clearcut.rights.wording;

import dev.clearcut.rights.wording.Token.Kind;
import java.util.List;

/** Finds a number of something that is no length of time: "3 runs", "up to thirty (30) seconds". */
final class Counts {

    private final List<Token> tokens;

    Counts(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The index after it, or the same index where there is none. */
    int past(int from) {
        int lead = past(from, Keyword.Kind.COUNT_LEAD);
        int number = number(lead);
        if (number == lead) {
            return from;
        }
        boolean again = is(number, Kind.OPEN) && is(number(number + 1), Kind.CLOSE);
        int noun = again ? number(number + 1) + 1 : number;
        noun = is(noun, Kind.DASH) && tokens.get(noun).tight() ? noun + 1 : noun;
        int end = past(noun, Keyword.Kind.COUNTED);
        return end > noun ? end : from;
    }

    private int number(int i) {
        return is(i, Kind.NUMBER) ? i + 1 : past(i, Keyword.Kind.NUMBER);
    }

    private int past(int i, Keyword.Kind kind) {
        return Lexicon.ENGLISH.past(tokens, i, kind);
    }

    private boolean is(int i, Kind kind) {
        return i < tokens.size() && tokens.get(i).is(kind);
    }
}
