package dev.clearcut.media.spec;

import dev.clearcut.media.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A specification: who publishes it, which edition, and what it asks for.
 *
 * @param id lower case, for ever: {@code as11-ukdpp-hd}
 * @param kind the family it belongs to: {@code broadcast}, {@code streaming}, {@code cinema} …
 * @param publisher whose requirement it is
 * @param edition as the publisher calls it; for a page that has none, the month it was read
 * @param about what it is for, and what it leaves out
 * @param provenance whether its numbers were read in a source, or are what the trade does
 * @param holds what has to be in a file to be judged at all; null where any that the rules ask
 *     about will do
 * @param basedOn the profile whose rules it takes over; empty for none
 * @param rules those taken over first, in the order of their files
 */
public record Profile(
        String id,
        String name,
        String kind,
        String publisher,
        String edition,
        Effective effective,
        Status status,
        Provenance provenance,
        String about,
        @Nullable Subject holds,
        String basedOn,
        List<Source> sources,
        List<Rule> rules) {

    /** Where a number comes from. */
    public enum Provenance {
        /** Read in a source that is named. */
        SOURCED,
        /** What people do; nobody's requirement. */
        CONVENTION;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether anybody still delivers by it. */
    public enum Status {
        DRAFT,
        CURRENT,
        SUPERSEDED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The days it is asked for.
     *
     * @param from null where nobody said
     * @param until the last day; null while it is open
     */
    public record Effective(@Nullable LocalDate from, @Nullable LocalDate until) {
        /** Nobody said since when or until when. */
        public static final Effective UNSAID = new Effective(null, null);
    }

    /**
     * Where something was read.
     *
     * @param id by which rules name it
     * @param read the day somebody looked
     */
    public record Source(String id, String title, String address, @Nullable LocalDate read) {}

    public Profile {
        sources = List.copyOf(sources);
        rules = List.copyOf(rules);
    }

    /** The rule of that id, as written in the profile or with the profile before it. */
    public Optional<Rule> rule(String ruleId) {
        return rules.stream()
                .filter(rule -> rule.id().equals(ruleId) || rule.fullId().equals(ruleId))
                .findFirst();
    }
}
