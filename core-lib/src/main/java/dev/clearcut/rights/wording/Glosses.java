package dev.clearcut.rights.wording;

import dev.clearcut.rights.Axis;
import dev.clearcut.rights.wording.Entry.Gloss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what brackets or "namely" say of the name before: "Benelux (Belgium, Netherlands,
 * Luxembourg)", "Canada (Quebec only)", "Europe (including Turkey)".
 */
final class Glosses {

    /** A gloss, and the piece after it. */
    record At(Gloss gloss, int nextPiece) {}

    private Glosses() {}

    static Optional<At> at(List<Piece> pieces, int i, Axis axis) {
        boolean brackets = mark(pieces, i, Token.Kind.OPEN);
        int named = mark(pieces, i, Token.Kind.COMMA) ? i + 1 : i;
        boolean namely = word(pieces, named, Keyword.Kind.NAMELY);
        if (!brackets && !namely) {
            return Optional.empty();
        }
        int from = brackets ? i + 1 : named + 1;
        boolean including = brackets && including(pieces, from);
        int end = from;
        var names = new ArrayList<String>();
        boolean only = namely;
        while (end < pieces.size() && partOf(pieces.get(end), axis)) {
            only |= word(pieces, end, Keyword.Kind.ONLY) || word(pieces, end, Keyword.Kind.NAMELY);
            if (pieces.get(end) instanceof Piece.Name name) {
                names.add(name.meanings().getOrDefault(axis, ""));
            }
            end++;
        }
        if (names.isEmpty() || brackets && !mark(pieces, end, Token.Kind.CLOSE)) {
            return Optional.empty();
        }
        var kind = including ? Gloss.Kind.INCLUDING : only ? Gloss.Kind.ONLY : Gloss.Kind.SAME;
        int next = pieces.get(end - 1).next();
        var gloss = new Gloss(kind, List.copyOf(names), pieces.get(from).token(), next);
        return Optional.of(new At(gloss, brackets ? end + 1 : end));
    }

    private static boolean partOf(Piece piece, Axis axis) {
        return switch (piece) {
            case Piece.Name name -> name.meanings().containsKey(axis);
            case Piece.Mark mark ->
                    mark.kind() == Token.Kind.COMMA || mark.kind() == Token.Kind.SLASH;
            case Piece.Word word ->
                    word.kind() == Keyword.Kind.JOIN
                            || word.kind() == Keyword.Kind.INCLUDING
                            || word.kind() == Keyword.Kind.FILLER
                            || word.kind() == Keyword.Kind.ONLY
                            || word.kind() == Keyword.Kind.NAMELY;
            case Piece.Dated d -> false;
            case Piece.Unknown u -> false;
        };
    }

    private static boolean including(List<Piece> pieces, int i) {
        return word(pieces, i, Keyword.Kind.INCLUDING) || word(pieces, i, Keyword.Kind.PLUS);
    }

    private static boolean mark(List<Piece> pieces, int i, Token.Kind kind) {
        return i < pieces.size() && pieces.get(i) instanceof Piece.Mark mark && mark.kind() == kind;
    }

    private static boolean word(List<Piece> pieces, int i, Keyword.Kind kind) {
        return i < pieces.size() && pieces.get(i) instanceof Piece.Word word && word.kind() == kind;
    }
}
