package dev.clearcut.media.spec;

import dev.clearcut.media.Value;
import dev.clearcut.timecode.Rational;
import java.util.List;

/** What an answer is compared with. */
public sealed interface Operand {

    /** A value written in the specification. */
    record Literal(Value value) implements Operand {}

    /**
     * What another fact says: of the same track where both are of one kind, else of the file or the
     * first track.
     *
     * @param role the other file of the delivery ({@code mix}, {@code master}); empty for this file
     * @param times what it is multiplied with
     */
    record OfFact(String role, Target target, Rational times) implements Operand {}

    /** As long as so many frames last. */
    record Frames(Rational frames) implements Operand {}

    /** What stands in a table beside what another fact says; where it is not in it, no limit. */
    record ByTable(Target by, List<Row> rows) implements Operand {
        public ByTable {
            rows = List.copyOf(rows);
        }
    }

    /** One line of a table. */
    record Row(Value when, Value then) {}
}
