package dev.clearcut.term;

import dev.clearcut.base.ClearcutException.Invalid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a work. What is not said is not known; nothing has a default.
 *
 * @param people the lives of those who made it, by role; a role that is absent is unsaid
 * @param facts what was said to be so or not so
 * @param made when it was made, recorded or shot
 * @param madeAvailable when it was first performed, shown, broadcast or put online
 * @param published when copies were first issued to the public
 * @param country where it was first published; for the United States, a work that was out there
 *     within thirty days is an American one
 */
public record Work(
        WorkType type,
        Map<Role, Lives> people,
        Map<Fact, Boolean> facts,
        @Nullable When made,
        @Nullable When madeAvailable,
        @Nullable When published,
        @Nullable Jurisdiction country) {

    /**
     * @throws Invalid when the facts contradict each other
     */
    public Work {
        people = Map.copyOf(people);
        facts = Map.copyOf(facts);
        Contradictions.check(type, people, facts, made, madeAvailable, published);
    }

    public static Builder a(WorkType type) {
        return new Builder(type);
    }

    /** The latest time that was said of it; empty when none was. */
    public Optional<When> latestFact() {
        var times = new ArrayList<When>();
        people.values().forEach(lives -> times.addAll(lives.died()));
        for (var time : new @Nullable When[] {made, madeAvailable, published}) {
            if (time != null) {
                times.add(time);
            }
        }
        return times.stream().max(Comparator.comparing(When::first));
    }

    Lives lives(Role role) {
        return people.getOrDefault(role, Lives.UNSAID);
    }

    boolean hasPeople() {
        return people.values().stream().anyMatch(Lives::hasPeople);
    }

    boolean is(Fact fact) {
        return Boolean.TRUE.equals(facts.get(fact));
    }

    boolean isSaid(Fact fact) {
        return facts.containsKey(fact);
    }

    /** Facts, one at a time. */
    public static final class Builder {

        private final WorkType type;
        private final Map<Role, List<When>> died = new EnumMap<>(Role.class);
        private final Map<Role, Boolean> living = new EnumMap<>(Role.class);
        private final Map<Role, Boolean> nobody = new EnumMap<>(Role.class);
        private final Map<Fact, Boolean> facts = new EnumMap<>(Fact.class);
        private @Nullable When made;
        private @Nullable When madeAvailable;
        private @Nullable When published;
        private @Nullable Jurisdiction country;

        private Builder(WorkType type) {
            this.type = type;
        }

        public Builder authorDied(int year) {
            return died(Role.AUTHOR, When.year(year));
        }

        /** One more of those who had the role; the last to die counts. */
        public Builder died(Role role, When when) {
            died.computeIfAbsent(role, r -> new ArrayList<>()).add(when);
            return this;
        }

        /** One of those who had the role is alive. */
        public Builder lives(Role role) {
            living.put(role, true);
            return this;
        }

        /** The work had nobody in that role: a film without music. */
        public Builder nobody(Role role) {
            nobody.put(role, true);
            return this;
        }

        public Builder so(Fact fact) {
            facts.put(fact, true);
            return this;
        }

        public Builder notSo(Fact fact) {
            facts.put(fact, false);
            return this;
        }

        public Builder made(int year) {
            return made(When.year(year));
        }

        public Builder made(When when) {
            made = when;
            return this;
        }

        public Builder madeAvailable(When when) {
            madeAvailable = when;
            return this;
        }

        public Builder published(int year) {
            return published(When.year(year));
        }

        public Builder published(When when) {
            published = when;
            return this;
        }

        public Builder country(Jurisdiction country) {
            this.country = country;
            return this;
        }

        /**
         * @throws Invalid when the facts contradict each other; the message says which and what to
         *     do
         */
        public Work build() {
            var people = new EnumMap<Role, Lives>(Role.class);
            for (var role : Role.values()) {
                var lives =
                        new Lives(
                                died.getOrDefault(role, List.of()),
                                living.containsKey(role),
                                nobody.containsKey(role));
                if (lives.isSaid()) {
                    people.put(role, lives);
                }
            }
            return new Work(type, people, facts, made, madeAvailable, published, country);
        }
    }

    /**
     * @throws Invalid when the work did not exist on the day, or the day asked about lies before a
     *     fact that the answer needs
     */
    void mustExistOn(LocalDate day) {
        Contradictions.checkExistsOn(this, day);
    }
}
