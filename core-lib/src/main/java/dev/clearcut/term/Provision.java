package dev.clearcut.term;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;

/**
 * A rule as the engine applies it.
 *
 * @param in the codes it is law in; empty for all its file answers for
 * @param requirements all of which must hold
 * @param ask what a specialist has to settle; empty for a checked rule
 * @param assume what is taken for granted when a told-only requirement was not told; may be empty
 * @param examples cases on both sides of its boundary, in the words of the command line
 */
record Provision(
        Rule rule,
        Set<WorkType> types,
        Set<String> in,
        List<Requirement> requirements,
        Effect effect,
        String ask,
        String assume,
        List<String> examples) {

    /**
     * @param toldOnly whether it counts as not so until somebody says that it is so
     */
    record Requirement(Condition condition, boolean toldOnly) {}

    /** What it does to the term. */
    sealed interface Effect {}

    /** It decides. The first that applies does. */
    record Decides(Ending ending) implements Effect {}

    /** It adds to what was decided. */
    record Adds(Period period) implements Effect {
        Span to(Span span) {
            return new Span(plus(span.first()), plus(span.last()));
        }

        private LocalDate plus(LocalDate day) {
            return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? day : day.plus(period);
        }
    }

    /** It cuts the term off where it ends in the country of origin. */
    record Compares() implements Effect {}

    boolean isLawIn(Jurisdiction where) {
        return in.isEmpty() || in.contains(where.lawCode());
    }

    List<Question> specialist(Known known) {
        var country = known.country();
        return ask.isEmpty()
                ? List.of()
                : List.of(
                        new Question(
                                ask.replace(
                                        "{country}", country == null ? "" : country.inASentence()),
                                ""));
    }
}
