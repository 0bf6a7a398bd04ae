package dev.clearcut.server;

import dev.clearcut.clearance.UseAnswer;
import dev.clearcut.clearance.Verdict;
import java.util.Comparator;

/** How a use stands on the page of the cut: its verdict, or why it has none. */
sealed interface State {

    /** Its material is known, and so is what the licences say. */
    record Answered(Verdict verdict) implements State {}

    /** Somebody's material; nobody has said whose. */
    record Unidentified() implements State {}

    /** Nobody has said whether it is anybody's. */
    record Unsorted() implements State {}

    State UNIDENTIFIED = new Unidentified();
    State UNSORTED = new Unsorted();

    Comparator<State> WORST_FIRST = Comparator.comparingInt(State::rank);

    static State of(UseAnswer use) {
        if (use.isUnsorted()) {
            return UNSORTED;
        }
        return use.material().isEmpty() ? UNIDENTIFIED : of(use.verdict());
    }

    static State of(Verdict verdict) {
        return new Answered(verdict);
    }

    /** A use of which nobody knows what it is stands just before those of which nobody is sure. */
    private int rank() {
        return switch (this) {
            case Answered answered -> 2 * answered.verdict().ordinal();
            case Unidentified unidentified -> 2 * Verdict.UNKNOWN.ordinal() - 1;
            case Unsorted unsorted -> Integer.MAX_VALUE;
        };
    }

    default boolean isClear() {
        return this instanceof Answered(Verdict verdict) && verdict.isClear();
    }

    /** In addresses and style sheets. */
    default String word() {
        return switch (this) {
            case Answered answered -> answered.verdict().word();
            case Unidentified unidentified -> "unidentified";
            case Unsorted unsorted -> "unsorted";
        };
    }

    default String inWords() {
        return switch (this) {
            case Answered answered -> answered.verdict().inWords();
            case Unidentified unidentified -> "unidentified";
            case Unsorted unsorted -> "ours?";
        };
    }
}
