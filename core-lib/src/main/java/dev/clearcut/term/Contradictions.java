package dev.clearcut.term;

import dev.clearcut.base.ClearcutException.Invalid;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts that cannot all be true, each with what to do about it. */
final class Contradictions {

    /** A film may come out years after somebody who worked on it died. */
    private static final int YEARS_A_FILM_TAKES = 10;

    private Contradictions() {}

    static void check(
            WorkType type,
            Map<Role, Lives> people,
            Map<Fact, Boolean> facts,
            @Nullable When made,
            @Nullable When available,
            @Nullable When published) {
        order("made", made, "published", published);
        order("made", made, "made available", available);
        boolean unknown = Boolean.TRUE.equals(facts.get(Fact.AUTHOR_UNKNOWN));
        boolean unpublished = Boolean.TRUE.equals(facts.get(Fact.UNPUBLISHED));
        refuse(
                unpublished && published != null,
                "A work cannot be both published and unpublished: say --published or --unpublished,"
                        + " not both.");
        refuse(
                unknown && people.values().stream().anyMatch(Lives::hasPeople),
                "An author who is unknown has no year of death: leave out --author-unknown, or the"
                        + " years.");
        refuse(
                Boolean.TRUE.equals(facts.get(Fact.COMPUTER_GENERATED))
                        && (unknown || people.values().stream().anyMatch(Lives::hasPeople)),
                "A computer-generated work has no human author: leave out --computer-generated, or"
                        + " what is said of the author.");
        refuse(
                Boolean.FALSE.equals(facts.get(Fact.NOTICE))
                        && Boolean.TRUE.equals(facts.get(Fact.RENEWED)),
                "A work published without notice had no copyright to renew: say --no-notice or"
                        + " --renewed, not both.");
        people.forEach((role, lives) -> check(type, role, lives, made));
    }

    private static void check(WorkType type, Role role, Lives lives, @Nullable When made) {
        refuse(
                role != Role.AUTHOR && type != WorkType.FILM,
                "A %s has no %s here: give --author-died, or say --type film."
                        .formatted(type.word(), role.word()));
        refuse(
                lives.nobody() && lives.hasPeople(),
                "Either somebody was the %s or nobody was: leave out --no-%s, or the year of death."
                        .formatted(role.word(), role.word()));
        int grace = type == WorkType.FILM ? YEARS_A_FILM_TAKES : 0;
        if (made != null && !lives.died().isEmpty() && !lives.someoneLives()) {
            var last =
                    lives.died().stream().map(When::last).max(LocalDate::compareTo).orElseThrow();
            refuse(
                    made.first().minusYears(grace).isAfter(last)
                            && (role == Role.AUTHOR || role == Role.DIRECTOR),
                    "The %s died in %d, before the work was made in %s: correct one of the two."
                            .formatted(role.word(), last.getYear(), made));
        }
    }

    static void checkExistsOn(Work work, LocalDate day) {
        var made = work.made();
        refuse(
                made != null && made.first().isAfter(day),
                "The work was made in %s, after %s, the day asked about: give a later --as-at."
                        .formatted(made, day));
        if (made == null) {
            unborn("published", work.published(), work.madeAvailable(), day);
            unborn("made available", work.madeAvailable(), work.published(), day);
        }
    }

    private static void unborn(
            String what, @Nullable When when, @Nullable When other, LocalDate day) {
        refuse(
                when != null
                        && when.first().isAfter(day)
                        && (other == null || other.first().isAfter(day)),
                "The work was %s in %s, after %s, the day asked about: give a later --as-at, or say when it was made."
                        .formatted(what, when, day));
    }

    private static void order(
            String earlier, @Nullable When first, String later, @Nullable When then) {
        refuse(
                first != null && then != null && then.last().isBefore(first.first()),
                "The work was %s in %s, before it was %s in %s: correct one of the two."
                        .formatted(later, then, earlier, first));
    }

    private static void refuse(boolean contradictory, String message) {
        if (contradictory) {
            throw new Invalid(message);
        }
    }
}
