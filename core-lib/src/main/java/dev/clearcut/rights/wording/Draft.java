package dev.clearcut.rights.wording;

import dev.clearcut.rights.Axis;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lists of a phrase as far as it has been read, and what its next name will do to them. An
 * exception belongs to the list its names belong to, and goes on over commas until a name of
 * another axis, a semicolon or the end of its brackets.
 */
final class Draft {

    /** What the next name of the axis does. */
    private record Mode(@Nullable Axis axis, Entry.Op op) {}

    /** An "except" whose name is still to come. */
    private record Pending(int token, boolean dash, boolean nested) {}

    private static final Mode PLAIN = new Mode(null, Entry.Op.ADD);

    private final Phrase phrase;
    private final Remarks remarks;
    private final Lists lists = new Lists();
    private final Deque<Mode> outside = new ArrayDeque<>();
    private Mode mode = PLAIN;
    private @Nullable Pending pending;
    private @Nullable Axis current;
    private Entry.Link link = Entry.Link.NONE;
    private boolean only;

    Draft(Phrase phrase, Remarks remarks) {
        this.phrase = phrase;
        this.remarks = remarks;
    }

    Lists lists() {
        return lists;
    }

    /** Whether the last thing named is on this axis. */
    boolean isAbout(Axis axis) {
        return current == axis;
    }

    void take(Axis axis, Piece.Name name) {
        boolean stated = lists.has(axis);
        if (excepting() && current != axis && !stated && joins(name.token() - 1)) {
            remarks.exceptedToo(name);
        }
        if (pending != null) {
            mode = exception(pending, axis, name, stated);
            link = excepts() ? Entry.Link.NONE : link;
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
        var words = phrase.words(name.token(), name.next());
        var spelling = name.meanings().getOrDefault(axis, words);
        lists.add(
                axis,
                new Entry(mode.op(), spelling, name.token(), name.next(), link, only, List.of()));
        current = axis;
        link = Entry.Link.NONE;
        only = false;
        pending = null;
    }

    /** Whether "and" or a mark for it stands here. */
    private boolean joins(int token) {
        return phrase.is(token, Token.Kind.PLUS)
                || phrase.is(token, Token.Kind.SLASH)
                || phrase.is(token, Token.Kind.AMPERSAND)
                || phrase.is(token, Token.Kind.WORD)
                        && Lexicon.ENGLISH.past(phrase.tokens(), token, Keyword.Kind.JOIN) > token;
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

    void gloss(Axis axis, Entry.Gloss gloss) {
        lists.changeLast(axis, entry -> entry.with(gloss));
    }

    /** A word or a mark as good as one stands before the next name. */
    void join() {
        link = Entry.Link.WORD;
    }

    void including() {
        link = excepting() ? Entry.Link.INCLUDING : Entry.Link.WORD;
    }

    void comma() {
        link = link == Entry.Link.WORD ? link : Entry.Link.COMMA;
    }

    /**
     * @param dash whether a dash says it, and no word
     */
    void except(int token, boolean dash) {
        boolean inside = excepting() && link == Entry.Link.NONE;
        if (pending != null && pending.dash()) {
            pending = null;
        }
        dangling();
        pending = new Pending(token, dash, inside);
    }

    /** Whether what is being listed is taken out. */
    boolean excepting() {
        return mode.axis() == current && excepts();
    }

    private boolean excepts() {
        return mode.op() == Entry.Op.EXCEPT || mode.op() == Entry.Op.NEST;
    }

    void back() {
        dangling();
        mode = current == null ? PLAIN : new Mode(current, Entry.Op.BACK);
        link = Entry.Link.WORD;
    }

    /** "X only" and "only X": both names are marked, since either may be meant. */
    void only() {
        var axis = current;
        if (axis != null && link == Entry.Link.NONE) {
            lists.changeLast(axis, Entry::onlyThis);
        } else {
            only = true;
        }
    }

    void open() {
        outside.push(mode);
    }

    void close() {
        dangling();
        mode = outside.isEmpty() ? PLAIN : outside.pop();
    }

    /** A semicolon or a full stop: nothing goes on after it. */
    void stop() {
        dangling();
        mode = PLAIN;
        link = Entry.Link.WORD;
    }

    /** A part of the term; a dash before it is a mark and no exception. */
    void dated() {
        if (pending != null && pending.dash()) {
            pending = null;
        }
        dangling();
        current = Axis.WINDOW;
        mode = PLAIN;
        link = Entry.Link.NONE;
    }

    /** Whatever was begun has to be finished here. */
    void dangling() {
        if (pending != null) {
            remarks.nothingExcepted(pending.token());
        }
        pending = null;
    }
}
