package dev.clearcut.rights.wording;

import dev.clearcut.base.Finding;
import dev.clearcut.rights.Axis;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the pieces of a phrase into one list an axis. An exception belongs to the list its names
 * belong to, and goes on over commas until a name of another axis, a semicolon or the end of its
 * brackets.
 */
final class Statement {

    /** What the next name of the axis does. */
    private record Mode(@Nullable Axis axis, Entry.Op op) {}

    /** An "except" whose name is still to come. */
    private record Pending(int token, boolean dash, boolean nested) {}

    private static final Mode PLAIN = new Mode(null, Entry.Op.ADD);

    private final Phrase phrase;
    private final List<Piece> pieces;
    private final Set<Axis> axes;
    private final Meanings meanings;
    private final Lists lists = new Lists();
    private final List<TermPart.Placed> term = new ArrayList<>();
    private final Remarks remarks;
    private final Deque<Mode> outside = new ArrayDeque<>();
    private Mode mode = PLAIN;
    private @Nullable Pending pending;
    private @Nullable Axis current;
    private @Nullable Axis heading;
    private Entry.Link link = Entry.Link.NONE;
    private boolean only;

    private Statement(Phrase phrase, List<Piece> pieces, Set<Axis> axes) {
        this.phrase = phrase;
        this.pieces = pieces;
        this.axes = axes;
        this.meanings = new Meanings(pieces);
        this.remarks = new Remarks(phrase, axes);
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
        dangling();
        return new Sorted(lists, term, remarks.findings());
    }

    private int name(int i, Piece.Name name) {
        var axis = meanings.of(i, heading);
        if (axis.isEmpty()) {
            remarks.severalMeanings(name);
            link = Entry.Link.WORD;
            return i + 1;
        }
        take(axis.get(), name);
        return gloss(i + 1, axis.get());
    }

    private void take(Axis axis, Piece.Name name) {
        boolean stated = lists.has(axis);
        if (pending != null) {
            mode = exception(pending, axis, name, stated);
        } else if (mode.axis() != axis) {
            mode = new Mode(axis, Entry.Op.ADD);
        }
        if (stated && current != axis && mode.op() == Entry.Op.ADD) {
            link = Entry.Link.WORD;
            remarks.saidTwice(axis, name);
        }
        if (current == Axis.LANGUAGE && axis != current && adjective(name)) {
            remarks.languageOrPlace(name);
        }
        var spelling = name.meanings().getOrDefault(axis, words(name));
        lists.add(
                axis,
                new Entry(mode.op(), spelling, name.token(), name.next(), link, only, List.of()));
        noteHereafter(axis, name);
        current = axis;
        link = Entry.Link.NONE;
        only = false;
        pending = null;
    }

    /** "German TV": a language right before a name of another kind may be a country's adjective. */
    private boolean adjective(Piece.Name name) {
        return lists.last(Axis.LANGUAGE).filter(e -> e.next() == name.token()).isPresent();
    }

    private Mode exception(Pending said, Axis axis, Piece.Name name, boolean stated) {
        if (stated && !(said.dash() && current != axis)) {
            return new Mode(axis, said.nested() ? Entry.Op.NEST : Entry.Op.EXCEPT);
        }
        if (stated || !said.dash()) {
            remarks.exceptedFromNothing(said.token(), axis, name);
        }
        return new Mode(axis, Entry.Op.ADD);
    }

    private int gloss(int i, Axis axis) {
        var gloss = Glosses.at(pieces, i, axis);
        if (gloss.isEmpty()) {
            return i;
        }
        lists.changeLast(axis, entry -> entry.with(gloss.get().gloss()));
        return gloss.get().nextPiece();
    }

    private int word(int i, Piece.Word word) {
        switch (word.kind()) {
            case JOIN -> link = Entry.Link.WORD;
            case EXCEPT -> except(word.token(), false);
            case BACK -> back();
            case ONLY -> onlyHere();
            case ALL -> {
                return all(i, word);
            }
            case TERRITORIES -> heading(i, Axis.TERRITORY);
            case MEDIA -> heading(i, Axis.MEDIUM);
            case LANGUAGES -> heading(i, Axis.LANGUAGE);
            case TERM -> heading(i, Axis.WINDOW);
            case ASIDE -> remarks.aside(word);
            case KNOWN, HEREAFTER -> {
                return known(i, word);
            }
            default -> {}
        }
        return i + 1;
    }

    private void except(int token, boolean dash) {
        boolean inside =
                mode.axis() == current
                        && (mode.op() == Entry.Op.EXCEPT || mode.op() == Entry.Op.NEST);
        dangling();
        pending = new Pending(token, dash, inside && link == Entry.Link.NONE);
    }

    private void back() {
        dangling();
        mode = current == null ? PLAIN : new Mode(current, Entry.Op.BACK);
        link = Entry.Link.WORD;
    }

    /** "X only" and "only X": both names are marked, since either may be meant. */
    private void onlyHere() {
        var axis = current;
        if (axis != null && link == Entry.Link.NONE) {
            lists.changeLast(axis, Entry::onlyThis);
        } else {
            only = true;
        }
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
        if (current != Axis.MEDIUM) {
            remarks.unknown(first.token(), pieces.get(formula.next() - 1).next());
        } else if (formula.hereafter()) {
            remarks.hereafter(first.token());
        }
        return formula.next();
    }

    private void noteHereafter(Axis axis, Piece.Name name) {
        for (int t = name.token(); axis == Axis.MEDIUM && t < name.next(); t++) {
            if (phrase.tokens().get(t).key().equals("hereafter")) {
                remarks.hereafter(t);
                return;
            }
        }
    }

    private int mark(int i, Piece.Mark mark) {
        switch (mark.kind()) {
            case COMMA -> link = link == Entry.Link.WORD ? link : Entry.Link.COMMA;
            case SLASH, PLUS -> link = Entry.Link.WORD;
            case SEMICOLON -> stop();
            case DOT -> {
                if (i > 0 && !(pieces.get(i - 1) instanceof Piece.Word)) {
                    stop();
                }
            }
            case OPEN -> outside.push(mode);
            case CLOSE -> {
                dangling();
                mode = outside.isEmpty() ? PLAIN : outside.pop();
            }
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
        dangling();
        mode = PLAIN;
        heading = null;
        link = Entry.Link.WORD;
    }

    /** A dash after a name excepts; glued between two names it may as well join them. */
    private void dash(int i, Piece.Mark mark) {
        boolean before =
                i > 0
                        && (pieces.get(i - 1) instanceof Piece.Name
                                || pieces.get(i - 1) instanceof Piece.Mark close
                                        && close.kind() != Token.Kind.COLON);
        boolean after = i + 1 < pieces.size() && pieces.get(i + 1) instanceof Piece.Name;
        if (before && after && phrase.tokens().get(mark.token()).tight()) {
            remarks.hyphen(mark.token());
            link = Entry.Link.WORD;
        } else if (before && !phrase.tokens().get(mark.token()).tight()) {
            except(mark.token(), true);
        }
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
        if (pending != null && pending.dash()) {
            pending = null;
        }
        dangling();
        term.addAll(dated.read().parts());
        remarks.addAll(dated.read().findings());
        current = Axis.WINDOW;
        mode = PLAIN;
        link = Entry.Link.NONE;
        return i + 1;
    }

    private int unknown(int i, Piece.Unknown unknown) {
        remarks.unknown(unknown.token(), unknown.next());
        link = Entry.Link.WORD;
        return i + 1;
    }

    private void dangling() {
        if (pending != null) {
            remarks.nothingExcepted(pending.token());
        }
        pending = null;
    }

    private String words(Piece piece) {
        return phrase.words(piece.token(), piece.next());
    }
}
