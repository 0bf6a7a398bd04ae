package dev.clearcut.rights.wording;

import dev.clearcut.rights.Axis;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The set phrases of rights clauses that run over several pieces. */
final class Formulas {

    /**
     * "Now known or hereafter devised".
     *
     * @param hereafter whether media not yet invented are in it
     * @param next the piece after it
     */
    record NowKnown(boolean hereafter, int next) {}

    /**
     * "All the territories": everything on an axis.
     *
     * @param next the piece after it
     */
    record AllOf(Axis axis, int next) {}

    private Formulas() {}

    /** What begins at a word of kind KNOWN or HEREAFTER. */
    static NowKnown nowKnown(List<Piece> pieces, int i) {
        boolean hereafter = is(pieces, i, Keyword.Kind.HEREAFTER);
        int end = i + 1;
        for (int j = i + 1; j < pieces.size() && goesOn(pieces, j); j++) {
            if (pieces.get(j) instanceof Piece.Word word && word.kind() != Keyword.Kind.JOIN) {
                hereafter |= word.kind() == Keyword.Kind.HEREAFTER;
                end = j + 1;
            }
        }
        return new NowKnown(hereafter, end);
    }

    private static boolean goesOn(List<Piece> pieces, int i) {
        return pieces.get(i) instanceof Piece.Mark mark && mark.kind() == Token.Kind.COMMA
                || is(pieces, i, Keyword.Kind.JOIN)
                || is(pieces, i, Keyword.Kind.KNOWN)
                || is(pieces, i, Keyword.Kind.HEREAFTER)
                || is(pieces, i, Keyword.Kind.HEREAFTER_TAIL);
    }

    /** What begins at a word of kind ALL, when a word for an axis follows. */
    static Optional<AllOf> allOf(List<Piece> pieces, int i) {
        int noun = pastFillers(pieces, i + 1);
        var axis = noun < pieces.size() ? axis(pieces.get(noun)) : null;
        return axis == null || ofOneName(pieces, noun + 1, axis)
                ? Optional.empty()
                : Optional.of(new AllOf(axis, noun + 1));
    }

    /** Whether a name follows that "all" only leads in: "all of Europe", "all countries of it". */
    static boolean nameFollows(List<Piece> pieces, int i) {
        int noun = pastFillers(pieces, i + 1);
        boolean of = noun < pieces.size() && axis(pieces.get(noun)) != null;
        int next = pastFillers(pieces, of ? noun + 1 : noun);
        return next < pieces.size() && pieces.get(next) instanceof Piece.Name;
    }

    /** Whether a name is "all countries" or "all territories", and one follows that they are of. */
    static boolean leadsIn(Phrase phrase, List<Piece> pieces, int i, Axis axis) {
        int all = pieces.get(i).token();
        int noun = Lexicon.ENGLISH.past(phrase.tokens(), all, Keyword.Kind.ALL);
        return noun > all
                && Lexicon.ENGLISH.past(phrase.tokens(), noun, Keyword.Kind.TERRITORIES)
                        == pieces.get(i).next()
                && ofOneName(pieces, i + 1, axis);
    }

    /** "All the countries of the EU" are the EU. */
    private static boolean ofOneName(List<Piece> pieces, int i, Axis axis) {
        int next = pastFillers(pieces, i);
        return next > i
                && next < pieces.size()
                && pieces.get(next) instanceof Piece.Name name
                && name.meanings().containsKey(axis)
                && (axis == Axis.TERRITORY || name.meanings().size() == 1);
    }

    private static int pastFillers(List<Piece> pieces, int i) {
        int next = i;
        while (is(pieces, next, Keyword.Kind.FILLER)) {
            next++;
        }
        return next;
    }

    private static @Nullable Axis axis(Piece piece) {
        if (piece instanceof Piece.Word word) {
            return switch (word.kind()) {
                case TERRITORIES -> Axis.TERRITORY;
                case MEDIA -> Axis.MEDIUM;
                case LANGUAGES -> Axis.LANGUAGE;
                default -> null;
            };
        }
        return null;
    }

    private static boolean is(List<Piece> pieces, int i, Keyword.Kind kind) {
        return i < pieces.size() && pieces.get(i) instanceof Piece.Word word && word.kind() == kind;
    }
}
