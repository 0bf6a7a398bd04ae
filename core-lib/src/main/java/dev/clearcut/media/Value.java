package dev.clearcut.media;

import dev.clearcut.timecode.Rational;
import java.util.List;

/** What is said: exact, never a rounded number. */
public sealed interface Value {

    /**
     * A word of the vocabulary ({@code prores}, {@code bt709}), or what somebody wrote (a name, a
     * timecode).
     */
    record Word(String text) implements Value {
        @Override
        public String toString() {
            return text;
        }
    }

    /** A number: counted, or measured in the fact's unit. */
    record Exact(Rational number) implements Value {
        @Override
        public String toString() {
            return number.toString();
        }
    }

    /** Yes or no. */
    record Flag(boolean yes) implements Value {
        @Override
        public String toString() {
            return yes ? "yes" : "no";
        }
    }

    /** Words in an order that matters, such as the speakers of a layout. */
    record Words(List<String> list) implements Value {
        public Words {
            list = List.copyOf(list);
        }

        @Override
        public String toString() {
            return String.join(" ", list);
        }
    }

    static Value of(String text) {
        return new Word(text);
    }

    static Value of(long number) {
        return new Exact(Rational.of(number));
    }

    static Value of(Rational number) {
        return new Exact(number);
    }

    static Value of(boolean yes) {
        return new Flag(yes);
    }

    static Value of(List<String> words) {
        return new Words(words);
    }
}
