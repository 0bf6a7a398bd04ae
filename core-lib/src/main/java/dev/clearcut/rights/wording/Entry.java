package dev.clearcut.rights.wording;

import java.util.List;

/**
 * One name of a list, and what it does to the list.
 *
 * @param name as its vocabulary knows it
 * @param link how it stands to the name before
 * @param only whether "only" stands beside it
 * @param gloss what brackets after it, or "namely", say it stands for
 */
record Entry(Op op, String name, int token, int next, Link link, boolean only, List<Gloss> gloss) {

    enum Op {
        ADD,
        /** Taken out of the list. */
        EXCEPT,
        /** Taken out of the exception it stands in: "World except Europe other than the UK". */
        NEST,
        /** Put back after an exception: "but including". */
        BACK
    }

    enum Link {
        NONE,
        COMMA,
        WORD,
        /** "Including": after an exception, it may be that exception's or the whole list's. */
        INCLUDING
    }

    /** "(including …)", "(… only)", or a bare list in brackets. */
    record Gloss(Kind kind, List<String> names, int token, int next) {
        enum Kind {
            SAME,
            ONLY,
            INCLUDING
        }
    }

    Entry onlyThis() {
        return new Entry(op, name, token, next, link, true, gloss);
    }

    Entry with(Gloss said) {
        return new Entry(op, name, token, next, link, only, List.of(said));
    }
}
