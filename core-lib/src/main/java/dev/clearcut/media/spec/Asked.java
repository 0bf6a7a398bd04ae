package dev.clearcut.media.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule asks for, and who can answer. */
public sealed interface Asked {

    /** The file's own facts answer. */
    record OfFacts(Check check) implements Asked {}

    /** All of them. */
    record All(List<Asked> parts) implements Asked {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** One branch is enough. */
    record Either(List<Branch> branches) implements Asked {
        public Either {
            branches = List.copyOf(branches);
        }
    }

    /**
     * One way to keep a rule.
     *
     * @param name as people call it: {@code dialogue-gated}
     */
    record Branch(String name, Asked asked) {}

    /**
     * A measurement of the whole programme answers.
     *
     * @param measure one of {@link Measurements#NAMES}
     */
    record Measured(String measure, Want want) implements Asked {}

    /**
     * Not measurable here: somebody else's report answers.
     *
     * @param what the report to attach
     * @param want null where the report has only to be there
     */
    record Report(String what, @Nullable Want want) implements Asked {}

    /** A person looks or listens. */
    record ByEye(String what) implements Asked {}

    /**
     * The captions' own rules answer.
     *
     * @param rules the id of a caption rule set
     */
    record Captions(String rules) implements Asked {}
}
