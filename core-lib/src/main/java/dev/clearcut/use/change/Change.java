package dev.clearcut.use.change;

import dev.clearcut.use.change.Version.Played;
import java.util.List;
import java.util.Optional;

/** What became of a use. Every use of either cut stands in exactly one change as its own. */
public sealed interface Change {

    /** As it was, where its neighbours are. */
    record Same(Played before, Played after) implements Change {}

    /**
     * It goes on, but otherwise.
     *
     * @param aspects at least one; what bears most on a clearance first
     */
    record Changed(Played before, Played after, List<Aspect> aspects) implements Change {
        public Changed {
            aspects = List.copyOf(aspects);
        }

        /** How many frames longer it is in all; less than 0 is shorter. */
        public long growth() {
            return aspects.stream().mapToLong(Changed::growth).sum();
        }

        /** How many frames later it stands than its neighbours have it. */
        public long moved() {
            return aspects.stream()
                    .mapToLong(aspect -> aspect instanceof Aspect.Moved(long by) ? by : 0)
                    .sum();
        }

        private static long growth(Aspect aspect) {
            return switch (aspect) {
                case Aspect.Longer(long frames, var at) -> frames;
                case Aspect.Shorter(long frames, var at) -> -frames;
                case Aspect.Slipped slipped -> 0;
                case Aspect.Retimed retimed -> 0;
                case Aspect.Recontexted recontexted -> 0;
                case Aspect.Moved moved -> 0;
                case Aspect.Renamed renamed -> 0;
            };
        }
    }

    /** A use the old cut does not have. */
    record Added(Played after) implements Change {}

    /** A use the new cut does not have. */
    record Gone(Played before) implements Change {}

    /**
     * A use of its own that was part of a longer one.
     *
     * @param of the longer use in the old cut; what is left of it has a change of its own
     * @param after the part
     */
    record Split(Played of, Played after) implements Change {}

    /**
     * A use that is part of a longer one now.
     *
     * @param before the part
     * @param into the longer use in the new cut, which has a change of its own
     */
    record Joined(Played before, Played into) implements Change {}

    /** The use in the old cut that this speaks of. */
    default Optional<Played> old() {
        return switch (this) {
            case Same same -> Optional.of(same.before());
            case Changed changed -> Optional.of(changed.before());
            case Added added -> Optional.empty();
            case Gone gone -> Optional.of(gone.before());
            case Split split -> Optional.empty();
            case Joined joined -> Optional.of(joined.before());
        };
    }

    /** The use in the new cut that this speaks of. */
    default Optional<Played> now() {
        return switch (this) {
            case Same same -> Optional.of(same.after());
            case Changed changed -> Optional.of(changed.after());
            case Added added -> Optional.of(added.after());
            case Gone gone -> Optional.empty();
            case Split split -> Optional.of(split.after());
            case Joined joined -> Optional.empty();
        };
    }

    /** The name of the use: the new one, else the old. */
    default String name() {
        return now().or(this::old).orElseThrow().use().name();
    }
}
