package dev.clearcut.use;

import dev.clearcut.base.Id;
import dev.clearcut.material.Material;
import java.util.List;
import java.util.Optional;

/** Which material a use is, as far as anybody knows. */
public sealed interface Match {

    /** A person said so. */
    record Confirmed(Id<Material> material, String by) implements Match {}

    /** A person said that it is the production's own: there is nothing to clear. */
    record Own(String by) implements Match {}

    /**
     * Sure enough to take without asking.
     *
     * @param why as the end of a sentence: {@code by ISRC GB-AYE-69-00532}
     */
    record Taken(Id<Material> material, String why) implements Match {}

    /** A person must choose; best first, at least one. */
    record Doubtful(List<Candidate> candidates) implements Match {
        public Doubtful {
            candidates = List.copyOf(candidates);
        }
    }

    /** Nothing the office knows comes near. */
    record Unknown() implements Match {}

    /**
     * @param likeness 0 to 100
     * @param why as the end of a sentence
     */
    record Candidate(Id<Material> material, int likeness, String why) {}

    /** Whether a person said what it is, so that no computing changes it. */
    default boolean isSaid() {
        return switch (this) {
            case Confirmed confirmed -> true;
            case Own own -> true;
            case Taken taken -> false;
            case Doubtful doubtful -> false;
            case Unknown unknown -> false;
        };
    }

    /** The material, when it is settled. */
    default Optional<Id<Material>> settled() {
        return switch (this) {
            case Confirmed confirmed -> Optional.of(confirmed.material());
            case Own own -> Optional.empty();
            case Taken taken -> Optional.of(taken.material());
            case Doubtful doubtful -> Optional.empty();
            case Unknown unknown -> Optional.empty();
        };
    }
}
