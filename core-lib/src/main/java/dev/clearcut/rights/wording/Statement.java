package dev.clearcut.rights.wording;

import dev.clearcut.base.Finding;
import dev.clearcut.rights.Axis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the pieces of a phrase, left to right: names into one list an axis, dates into the term,
 * and a remark for whatever can be neither.
 */
final class Statement {

    private final Phrase phrase;
    private final List<Piece> pieces;
    private final Set<Axis> axes;
    private final Meanings meanings;
    private final Remarks remarks;
    private final Draft draft;
    private final List<TermPart.Placed> term = new ArrayList<>();
    private @Nullable Axis heading;

    private Statement(Phrase phrase, List<Piece> pieces, Set<Axis> axes) {
        this.phrase = phrase;
        this.pieces = pieces;
        this.axes = axes;
        this.meanings = new Meanings(pieces);
        this.remarks = new Remarks(phrase, axes);
        this.draft = new Draft(phrase, remarks);
    }

    /** The lists, the parts of the term, and what could not be sorted. */
    record Sorted(Lists lists, List<TermPart.Placed> term, List<Finding> findings) {}

    static Sorted sort(Phrase phrase, List<Piece> pieces, Set<Axis> axes) {
        return new Statement(phrase, pieces, axes).run();
    }

    private Sorted run() {
        int i = 0;
        while (i < pieces.size()) {
            i =
                    switch (pieces.get(i)) {
                        case Piece.Name name -> name(i, name);
                        case Piece.Word word -> word(i, word);
                        case Piece.Mark mark -> mark(i, mark);
                        case Piece.Dated dated -> dated(i, dated);
                        case Piece.Unknown unknown -> unknown(i, unknown);
                    };
        }
        draft.dangling();
        return new Sorted(draft.lists(), term, remarks.findings());
    }

    private int name(int i, Piece.Name name) {
        var axis = meanings.of(i, heading);
        if (axis.isEmpty()) {
            remarks.severalMeanings(name);
            draft.join();
            return i + 1;
        }
        if (Formulas.leadsIn(phrase, pieces, i, axis.get())) {
            return i + 1;
        }
        take(axis.get(), name);
        return gloss(i + 1, axis.get());
    }

    private void take(Axis axis, Piece.Name name) {
        draft.take(axis, name);
        for (int t = name.token(); axis == Axis.MEDIUM && t < name.next(); t++) {
            if (phrase.tokens().get(t).key().equals("hereafter")) {
                remarks.hereafter(t);
                return;
            }
        }
    }

    private int gloss(int i, Axis axis) {
        var gloss = Glosses.at(pieces, i, axis);
        if (gloss.isEmpty()) {
            return i;
        }
        draft.gloss(axis, gloss.get().gloss());
        return gloss.get().nextPiece();
    }

    private int word(int i, Piece.Word word) {
        switch (word.kind()) {
            case JOIN -> draft.join();
            case INCLUDING -> draft.including();
            case PLUS -> draft.comma();
            case EXCEPT -> draft.except(word.token(), false);
            case BACK -> draft.back();
            case ONLY -> draft.only();
            case ALL -> {
                return all(i, word);
            }
            case TERRITORIES -> heading(i, Axis.TERRITORY);
            case MEDIA -> heading(i, Axis.MEDIUM);
            case LANGUAGES -> heading(i, Axis.LANGUAGE);
            case TERM -> heading(i, Axis.WINDOW);
            case EXCEPT_SOME -> {
                remarks.openException(word);
                draft.except(word.token(), false);
            }
            case MOVING -> remarks.moving(word);
            case AS_AT -> remarks.asAt(word);
            case LIMIT -> remarks.limit(word);
            case OPTION -> remarks.option(word);
            case ASIDE -> remarks.aside(word);
            case KNOWN, HEREAFTER -> {
                return known(i, word);
            }
            default -> {}
        }
        return i + 1;
    }

    private int all(int i, Piece.Word word) {
        var everything = Formulas.allOf(pieces, i);
        if (everything.isPresent()) {
            int next = everything.get().next();
            var axis = everything.get().axis();
            var end = pieces.get(next - 1).next();
            take(axis, new Piece.Name(word.token(), end, Map.of(axis, "ALL")));
            return next;
        }
        if (Formulas.nameFollows(pieces, i)) {
            return i + 1;
        }
        if (heading == null || heading == Axis.WINDOW) {
            remarks.allOfWhat(word);
        } else {
            take(heading, new Piece.Name(word.token(), word.next(), Map.of(heading, "ALL")));
        }
        return i + 1;
    }

    /** A word for an axis with a colon heads what follows up to the next semicolon or stop. */
    private void heading(int i, Axis axis) {
        boolean colon =
                i + 1 < pieces.size()
                        && pieces.get(i + 1) instanceof Piece.Mark mark
                        && mark.kind() == Token.Kind.COLON;
        if (colon) {
            heading = axis;
        }
    }

    private int known(int i, Piece.Word first) {
        var formula = Formulas.nowKnown(pieces, i);
        if (!draft.isAbout(Axis.MEDIUM)) {
            remarks.unknown(first.token(), pieces.get(formula.next() - 1).next());
        } else if (formula.hereafter()) {
            remarks.hereafter(first.token());
        }
        return formula.next();
    }

    private int mark(int i, Piece.Mark mark) {
        switch (mark.kind()) {
            case COMMA -> draft.comma();
            case SLASH, PLUS -> draft.join();
            case SEMICOLON -> stop();
            case DOT -> {
                if (i > 0 && !(pieces.get(i - 1) instanceof Piece.Word)) {
                    stop();
                }
            }
            case OPEN -> draft.open();
            case CLOSE -> draft.close();
            case DASH -> dash(i, mark);
            case STAR -> star(mark);
            case COLON -> {}
            default -> {
                if (i == 0 || !(pieces.get(i - 1) instanceof Piece.Unknown)) {
                    remarks.unknown(mark.token(), mark.next());
                }
            }
        }
        return i + 1;
    }

    private void stop() {
        draft.stop();
        heading = null;
    }

    /**
     * A dash after a name excepts, and so does one that clings to the name after it; glued between
     * two names it may as well join them. Between other words it is a mark.
     */
    private void dash(int i, Piece.Mark mark) {
        var dash = phrase.tokens().get(mark.token());
        var before = i == 0 ? null : pieces.get(i - 1);
        boolean named = before instanceof Piece.Name || mark(before, Token.Kind.CLOSE);
        boolean begins = before == null || before instanceof Piece.Mark;
        boolean after = i + 1 < pieces.size() && pieces.get(i + 1) instanceof Piece.Name;
        if (after && (dash.tight() && (named || begins) || apart(i))) {
            remarks.hyphen(mark.token());
            draft.join();
        } else if (after && (begins && !named || dash.gapBefore() && !dash.gapAfter())) {
            draft.except(mark.token(), false);
        } else if (named && !dash.tight()) {
            draft.except(mark.token(), true);
        }
    }

    /** "Germany – Austria": in prose a dash may part names of which neither is in the other. */
    private boolean apart(int i) {
        return axes.size() > 1
                && !draft.excepting()
                && i > 0
                && pieces.get(i - 1) instanceof Piece.Name before
                && pieces.get(i + 1) instanceof Piece.Name after
                && (apart(Vocab.territories(null), before, after)
                        || apart(Vocab.media(), before, after)
                        || apart(Vocab.languages(), before, after));
    }

    private static <T> boolean apart(Vocab<T> vocab, Piece.Name before, Piece.Name after) {
        var one = vocab.named(before);
        var other = vocab.named(after);
        return one.isPresent() && other.isPresent() && !vocab.meet(one.get(), other.get());
    }

    private static boolean mark(@Nullable Piece piece, Token.Kind kind) {
        return piece instanceof Piece.Mark mark && mark.kind() == kind;
    }

    private void star(Piece.Mark mark) {
        if (axes.size() != 1) {
            remarks.unknown(mark.token(), mark.next());
            return;
        }
        var axis = axes.iterator().next();
        take(axis, new Piece.Name(mark.token(), mark.next(), Map.of(axis, "ALL")));
    }

    private int dated(int i, Piece.Dated dated) {
        draft.dated();
        term.addAll(dated.read().parts());
        remarks.addAll(dated.read().findings());
        return i + 1;
    }

    private int unknown(int i, Piece.Unknown unknown) {
        remarks.unknown(unknown.token(), unknown.next());
        draft.join();
        return i + 1;
    }
}
