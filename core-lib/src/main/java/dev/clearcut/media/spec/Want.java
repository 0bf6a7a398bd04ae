package dev.clearcut.media.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an answer has to be. */
public sealed interface Want {

    /**
     * One of these.
     *
     * @param within numbers may be this far off; null for not at all
     */
    record OneOf(List<Operand> operands, @Nullable Operand within) implements Want {
        public OneOf {
            operands = List.copyOf(operands);
        }
    }

    /** None of these. */
    record NoneOf(List<Operand> operands) implements Want {
        public NoneOf {
            operands = List.copyOf(operands);
        }
    }

    /**
     * A number between two, ends included.
     *
     * @param least null for no lower end
     * @param most null for no upper end
     */
    record Between(@Nullable Operand least, @Nullable Operand most) implements Want {}

    /** A number beyond one end, which is itself not enough. */
    record Beyond(@Nullable Operand above, @Nullable Operand below) implements Want {}

    /** Said at all. */
    record Present() implements Want {}

    /** Not said. */
    record Absent() implements Want {}

    /** The whole of what is written fits a regular expression. */
    record Fits(String pattern) implements Want {}

    /** What is written begins so, without regard to case. */
    record Begins(String with) implements Want {}

    /** These words in this order, no more and no fewer. */
    record InOrder(List<String> words) implements Want {
        public InOrder {
            words = List.copyOf(words);
        }
    }

    /** All these words, among others. */
    record Has(List<String> words) implements Want {
        public Has {
            words = List.copyOf(words);
        }
    }

    /** Not one of these words. */
    record HasNone(List<String> words) implements Want {
        public HasNone {
            words = List.copyOf(words);
        }
    }

    /** The same on every track. */
    record Same() implements Want {}
}
