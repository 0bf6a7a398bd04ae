package dev.clearcut.rights.wording;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Where;
import java.util.List;

/**
 * A phrase and its tokens. Findings stand at {@code phrase:line:column}, both from 1; columns count
 * UTF-16 chars.
 */
record Phrase(String text, List<Token> tokens) {

    static Phrase of(String text) {
        return new Phrase(text, Lexer.tokens(text));
    }

    int size() {
        return tokens.size();
    }

    boolean is(int i, Token.Kind kind) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(kind);
    }

    /** The words as written, from one token up to, not including, another. */
    String words(int from, int to) {
        return to <= from ? "" : text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    Where where(int token) {
        int offset = token < tokens.size() ? tokens.get(token).start() : text.length();
        int line = 1 + (int) text.chars().limit(offset).filter(c -> c == '\n').count();
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        return Where.inFile("phrase", line, offset - lineStart + 1);
    }

    Finding error(String rule, int token, String sentence) {
        return Finding.error("rights.wording." + rule, where(token), sentence);
    }

    Finding warning(String rule, int token, String sentence) {
        return Finding.warning("rights.wording." + rule, where(token), sentence);
    }

    Finding note(String rule, int token, String sentence) {
        return Finding.note("rights.wording." + rule, where(token), sentence);
    }
}
