package dev.clearcut.rights.wording;

import dev.clearcut.rights.Axis;
import dev.clearcut.rights.wording.Token.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the names, dates and words of a phrase, left to right; the longest that fits wins, and
 * of two as long the word of contract English: "in" is India only where a list leaves no other
 * reading ("PK, IN").
 */
final class Scanner {

    /** Words with a meaning anywhere; the others count only inside a date or a term. */
    private static final Set<Keyword.Kind> EVERYWHERE =
            EnumSet.range(Keyword.Kind.FILLER, Keyword.Kind.HEREAFTER_TAIL);

    private final Phrase phrase;
    private final List<Token> tokens;
    private final Set<Axis> axes;
    private final TermReader terms;
    private final Counts counts;
    private final boolean dated;

    private Scanner(Phrase phrase, Set<Axis> axes, @Nullable LocalDate contractDate) {
        this.phrase = phrase;
        this.tokens = phrase.tokens();
        this.axes = axes;
        this.terms = new TermReader(phrase, contractDate);
        this.counts = new Counts(tokens);
        this.dated = contractDate != null;
    }

    static List<Piece> pieces(Phrase phrase, Set<Axis> axes, @Nullable LocalDate contractDate) {
        return new Scanner(phrase, axes, contractDate).run();
    }

    private List<Piece> run() {
        var pieces = new ArrayList<Piece>();
        int i = 0;
        while (i < tokens.size()) {
            var piece = at(i);
            if (piece instanceof Piece.Unknown) {
                piece = new Piece.Unknown(begun(pieces), piece.next());
            }
            pieces.add(piece);
            i = piece.next();
        }
        return pieces;
    }

    /**
     * Where a run of unknown words began that now goes on: right before, or before a hyphen. Takes
     * the pieces so far of that run away.
     */
    private int begun(List<Piece> pieces) {
        int token = pieces.isEmpty() ? 0 : pieces.getLast().next();
        boolean hyphen =
                pieces.size() > 1
                        && pieces.getLast() instanceof Piece.Mark(var dash, var kind)
                        && kind == Kind.DASH
                        && tokens.get(dash).tight();
        int last = pieces.size() - (hyphen ? 2 : 1);
        if (last < 0 || !(pieces.get(last) instanceof Piece.Unknown before)) {
            return token;
        }
        pieces.subList(last, pieces.size()).clear();
        return before.token();
    }

    private Piece at(int i) {
        var word = Lexicon.ENGLISH.at(tokens, i);
        int wordEnd = word.map(PhraseIndex.Match::next).orElse(i);
        var name = name(i);
        int doubtful = Names.KNOWN.doubtful(tokens, i).map(PhraseIndex.Match::next).orElse(i);
        if (doubtful > wordEnd && doubtful > name.map(Names.At::next).orElse(i)) {
            return new Piece.Unknown(i, doubtful);
        }
        boolean named = name.isPresent();
        if (named && (name.get().next() > wordEnd || known(i) || listed(i, name.get().next()))) {
            return new Piece.Name(i, name.get().next(), name.get().meanings());
        }
        int counted = counts.past(i);
        if (counted > i) {
            return new Piece.Word(i, counted, Keyword.Kind.LIMIT);
        }
        if (word.isPresent() && word.get().value().kind() == Keyword.Kind.MOVING) {
            return new Piece.Word(i, wordEnd, Keyword.Kind.MOVING);
        }
        if (axes.contains(Axis.WINDOW)) {
            var term = terms.at(i);
            if (term.isPresent()) {
                return new Piece.Dated(i, term.get());
            }
        }
        if (word.isPresent() && !everything(i) && isCode(i) && leadsCodes(i)) {
            return new Piece.Unknown(i, wordEnd);
        }
        if (word.isPresent() && EVERYWHERE.contains(word.get().value().kind())) {
            var kind = word.get().value().kind();
            boolean known = dated && kind == Keyword.Kind.AS_AT;
            return new Piece.Word(i, wordEnd, known ? Keyword.Kind.FILLER : kind);
        }
        int filler = Lexicon.ENGLISH.past(tokens, i, Keyword.Kind.FILLER);
        if (filler > i) {
            return new Piece.Word(i, filler, Keyword.Kind.FILLER);
        }
        return mark(i);
    }

    /**
     * The longest name here. In a phrase about several things a short code counts only in capitals
     * or between the marks of a list, so that "so", "run" and "mon" are no codes.
     */
    private Optional<Names.At> name(int i) {
        var name = Names.KNOWN.at(tokens, i, axes);
        if (name.isEmpty() || axes.size() == 1 || name.get().next() > i + 1) {
            return name;
        }
        var token = tokens.get(i);
        boolean code = token.is(Kind.WORD) && token.key().length() <= 3;
        boolean doubtful = code && !token.capitals() && !known(i) && !between(i, i + 1);
        if (token.is(Kind.NUMBER)) {
            return Optional.empty();
        }
        return doubtful ? Names.KNOWN.at(tokens, i, EnumSet.of(Axis.MEDIUM)) : name;
    }

    private boolean known(int i) {
        return Lexicon.ENGLISH.past(tokens, i, Keyword.Kind.KNOWN_CODE) > i;
    }

    private Piece mark(int i) {
        return switch (tokens.get(i).kind()) {
            case COMMA, SEMICOLON, COLON, DOT, DOTS, OPEN, CLOSE, DASH, SLASH, PLUS, STAR ->
                    new Piece.Mark(i, tokens.get(i).kind());
            case WORD, NUMBER, AMPERSAND, OTHER -> new Piece.Unknown(i, i + 1);
        };
    }

    /**
     * Whether a code that is a common word too stands where only a name can: between marks of a
     * list, and in capitals unless the section has one axis.
     */
    private boolean listed(int i, int next) {
        if (next != i + 1 || !between(i, next)) {
            return false;
        }
        return axes.size() == 1 || !everything(i) && (tokens.get(i).capitals() || besideCode(i));
    }

    /** A comma or a stroke from another code: "at" in "de, at, ch" is no preposition. */
    private boolean besideCode(int i) {
        return lists(i - 1) && code(i - 2) || leadsCodes(i);
    }

    private boolean leadsCodes(int i) {
        return lists(i + 1) && code(i + 2);
    }

    private boolean lists(int i) {
        return phrase.is(i, Kind.COMMA) || phrase.is(i, Kind.SLASH);
    }

    private boolean code(int i) {
        return isCode(i) && between(i, i + 1) && !everything(i);
    }

    private boolean isCode(int i) {
        return phrase.is(i, Kind.WORD)
                && tokens.get(i).key().length() <= 3
                && Names.KNOWN.at(tokens, i, EnumSet.of(Axis.TERRITORY)).isPresent();
    }

    private boolean between(int i, int next) {
        return (i == 0 || parts(i - 1)) && (next == tokens.size() || parts(next));
    }

    /** "All" and "any" need an axis, which a whole phrase does not give. */
    private boolean everything(int i) {
        return tokens.get(i).key().equals("all") || tokens.get(i).key().equals("any");
    }

    private boolean parts(int i) {
        return switch (tokens.get(i).kind()) {
            case COMMA, SEMICOLON, COLON, OPEN, CLOSE, SLASH, AMPERSAND, PLUS -> true;
            case DASH -> !tokens.get(i).tight();
            case WORD ->
                    tokens.get(i).key().equals("and")
                            || Lexicon.ENGLISH.past(tokens, i, Keyword.Kind.EXCEPT) > i;
            case NUMBER, DOT, DOTS, STAR, OTHER -> false;
        };
    }
}
