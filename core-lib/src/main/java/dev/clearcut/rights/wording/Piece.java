package dev.clearcut.rights.wording;

import dev.clearcut.rights.Axis;
import java.util.Map;

/** What a run of tokens was recognised as. */
sealed interface Piece {

    /** The first token. */
    int token();

    /** The token after the last. */
    int next();

    /**
     * A known name.
     *
     * @param meanings the name as each vocabulary that has it knows it
     */
    record Name(int token, int next, Map<Axis, String> meanings) implements Piece {}

    record Word(int token, int next, Keyword.Kind kind) implements Piece {}

    record Mark(int token, Token.Kind kind) implements Piece {
        @Override
        public int next() {
            return token + 1;
        }
    }

    record Dated(int token, TermPart.Read read) implements Piece {
        @Override
        public int next() {
            return read.next();
        }
    }

    record Unknown(int token, int next) implements Piece {}
}
