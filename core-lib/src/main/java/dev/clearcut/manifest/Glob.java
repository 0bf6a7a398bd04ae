package dev.clearcut.manifest;

import java.util.ArrayList;
import java.util.List;

/**
 * One pattern with stars, matched by following all its states at once: however the stars stand, the
 * time is the length of the pattern times that of the path.
 */
final class Glob {

    private sealed interface Token {
        boolean takes(char c);
    }

    private record Letter(char letter) implements Token {
        @Override
        public boolean takes(char c) {
            return c == letter;
        }
    }

    /** {@code ?}, and {@code [a-z]} with the characters in it. */
    private record OneOf(String set, boolean not) implements Token {
        @Override
        public boolean takes(char c) {
            return c != '/' && (set.isEmpty() || isIn(c) != not);
        }

        private boolean isIn(char c) {
            for (int i = 0; i < set.length(); i++) {
                if (i + 2 < set.length() && set.charAt(i + 1) == '-') {
                    if (set.charAt(i) <= c && c <= set.charAt(i + 2)) {
                        return true;
                    }
                    i += 2;
                } else if (set.charAt(i) == c) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Any number of characters, of one part or of all. */
    private record Star(boolean acrossParts) implements Token {
        @Override
        public boolean takes(char c) {
            return acrossParts || c != '/';
        }
    }

    /** Nothing, or anything that ends with a slash. */
    private record Folders() implements Token {
        @Override
        public boolean takes(char c) {
            return true;
        }
    }

    private final List<Token> tokens = new ArrayList<>();

    Glob(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int end = c == '[' ? pattern.indexOf(']', i + 2) : -1;
            if (pattern.startsWith("**/", i)) {
                tokens.add(new Folders());
                i += 2;
            } else if (pattern.startsWith("**", i)) {
                tokens.add(new Star(true));
                i++;
            } else if (c == '*') {
                tokens.add(new Star(false));
            } else if (c == '?') {
                tokens.add(new OneOf("", false));
            } else if (end > 0) {
                boolean not = "!^".indexOf(pattern.charAt(i + 1)) >= 0;
                tokens.add(new OneOf(pattern.substring(i + (not ? 2 : 1), end), not));
                i = end;
            } else {
                tokens.add(new Letter(c));
            }
        }
    }

    boolean matches(String path) {
        var states = new boolean[tokens.size() + 1];
        enter(states, 0);
        for (int i = 0; i < path.length(); i++) {
            states = after(states, path.charAt(i));
        }
        return states[tokens.size()];
    }

    private boolean[] after(boolean[] states, char c) {
        var next = new boolean[states.length];
        for (int t = 0; t < tokens.size(); t++) {
            if (states[t] && tokens.get(t).takes(c)) {
                switch (tokens.get(t)) {
                    case Letter one -> enter(next, t + 1);
                    case OneOf one -> enter(next, t + 1);
                    case Star star -> enter(next, t);
                    case Folders folders -> {
                        next[t] = true;
                        if (c == '/') {
                            enter(next, t + 1);
                        }
                    }
                }
            }
        }
        return next;
    }

    /** Stars may stand for nothing, and folders where they begin. */
    private void enter(boolean[] states, int from) {
        int t = from;
        states[t] = true;
        while (t < tokens.size()
                && (tokens.get(t) instanceof Star || tokens.get(t) instanceof Folders)) {
            states[++t] = true;
        }
    }
}
