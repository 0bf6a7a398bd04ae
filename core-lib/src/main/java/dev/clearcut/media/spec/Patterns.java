package dev.clearcut.media.spec;

import java.util.regex.Pattern;

/** Regular expressions that somebody else wrote: they may not run for ever. */
final class Patterns {

    /** A name or a label needs a few hundred. */
    private static final int STEPS = 200_000;

    private Patterns() {}

    /** Whether the whole text fits; one that takes too long to tell does not. */
    static boolean fits(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(new Counted(text, new int[1])).matches();
        } catch (TooLong | StackOverflowError endless) {
            return false;
        }
    }

    private static final class TooLong extends RuntimeException {
        TooLong() {
            super("", null, false, false);
        }
    }

    private record Counted(CharSequence text, int[] steps) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++steps[0] > STEPS) {
                throw new TooLong();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
