package dev.clearcut.rights.wording;

import dev.clearcut.rights.Axis;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which vocabulary a name belongs to that stands in several, such as FR (France, French), TV
 * (television, Tuvalu) or EST (electronic sell-through, Estonia).
 *
 * <p>The heading decides ("Languages: FR, DE"), or the word "language" after the list. Then a
 * medium wins over a territory, unless both neighbours in the list are territories: that is
 * ambiguous. A territory wins over a language, unless the list's other names are languages.
 */
final class Meanings {

    private final List<Piece> pieces;

    Meanings(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** Empty when nothing decides. */
    Optional<Axis> of(int i, @Nullable Axis heading) {
        var name = (Piece.Name) pieces.get(i);
        var axes = name.meanings().keySet();
        if (axes.size() == 1) {
            return Optional.of(axes.iterator().next());
        }
        if (heading != null && axes.contains(heading)) {
            return Optional.of(heading);
        }
        var before = neighbour(i, -1);
        var after = neighbour(i, 1);
        if (axes.contains(Axis.LANGUAGE) && languagesFollow(i)) {
            return Optional.of(Axis.LANGUAGE);
        }
        if (axes.contains(Axis.MEDIUM)) {
            boolean among = only(before, Axis.TERRITORY) && only(after, Axis.TERRITORY);
            return among && axes.contains(Axis.TERRITORY)
                    ? Optional.empty()
                    : Optional.of(Axis.MEDIUM);
        }
        boolean language =
                only(before, Axis.LANGUAGE) || before.isEmpty() && only(after, Axis.LANGUAGE);
        return Optional.of(language ? Axis.LANGUAGE : Axis.TERRITORY);
    }

    private static boolean only(Set<Axis> axes, Axis axis) {
        return axes.equals(EnumSet.of(axis));
    }

    /** The meanings of the next name in the same list, or none. */
    private Set<Axis> neighbour(int i, int step) {
        for (int j = i + step; j >= 0 && j < pieces.size(); j += step) {
            if (pieces.get(j) instanceof Piece.Name name) {
                boolean several = name.meanings().size() > 1;
                if (!several) {
                    return name.meanings().keySet();
                }
            } else if (!joins(pieces.get(j))) {
                return Set.of();
            }
        }
        return Set.of();
    }

    private boolean languagesFollow(int i) {
        for (int j = i + 1; j < pieces.size(); j++) {
            if (pieces.get(j) instanceof Piece.Word word && word.kind() == Keyword.Kind.LANGUAGES) {
                return true;
            }
            boolean language =
                    pieces.get(j) instanceof Piece.Name name
                            && name.meanings().containsKey(Axis.LANGUAGE);
            if (!language && !joins(pieces.get(j))) {
                return false;
            }
        }
        return false;
    }

    private static boolean joins(Piece piece) {
        return switch (piece) {
            case Piece.Word word ->
                    word.kind() == Keyword.Kind.JOIN
                            || word.kind() == Keyword.Kind.INCLUDING
                            || word.kind() == Keyword.Kind.PLUS;
            case Piece.Mark mark ->
                    switch (mark.kind()) {
                        case COMMA, SLASH, PLUS -> true;
                        case WORD, NUMBER, SEMICOLON, COLON, DOT, DOTS, OPEN, CLOSE -> false;
                        case DASH, AMPERSAND, STAR, OTHER -> false;
                    };
            case Piece.Name n -> false;
            case Piece.Dated d -> false;
            case Piece.Unknown u -> false;
        };
    }
}
