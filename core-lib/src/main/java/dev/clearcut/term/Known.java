package dev.clearcut.term;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that can be said of a work on a day where something is asked: when each event may have
 * happened, and which yes-or-no facts are settled. Supposing one more thing gives another, narrower
 * one; the work itself never changes.
 */
record Known(
        Work work,
        Jurisdiction where,
        LocalDate asAt,
        Map<Event, Time> times,
        Map<Fact, Boolean> facts) {

    static Known of(Work work, Jurisdiction where, LocalDate asAt) {
        var times = new EnumMap<Event, Time>(Times.of(work, asAt));
        var facts = new EnumMap<Fact, Boolean>(Fact.class);
        facts.putAll(work.facts());
        if (work.type() == WorkType.GOVERNMENT) {
            facts.putIfAbsent(Fact.CORPORATE, true);
        }
        facts.putIfAbsent(Fact.AUTHOR_UNKNOWN, false);
        facts.putIfAbsent(Fact.COMPUTER_GENERATED, false);
        if (work.lives(Role.AUTHOR).hasPeople()) {
            facts.putIfAbsent(Fact.CORPORATE, false);
        }
        if (work.is(Fact.AUTHOR_UNKNOWN)) {
            facts.putIfAbsent(Fact.CORPORATE, false);
        }
        if (work.is(Fact.RENEWED)) {
            facts.putIfAbsent(Fact.NOTICE, true);
        }
        return new Known(work, where, asAt, Map.copyOf(times), Map.copyOf(facts));
    }

    Time time(Event event) {
        var time = times.get(event);
        if (time == null) {
            throw new IllegalStateException("Nobody worked out " + event + ".");
        }
        return time;
    }

    Tri fact(Fact fact) {
        var said = facts.get(fact);
        return said == null ? Tri.MAYBE : Tri.of(said);
    }

    Known supposing(Event event, Time time) {
        var narrower = new EnumMap<Event, Time>(times);
        narrower.put(event, time);
        return new Known(work, where, asAt, Map.copyOf(narrower), facts);
    }

    Known supposing(Fact fact, boolean yes) {
        var more = new EnumMap<Fact, Boolean>(Fact.class);
        more.putAll(facts);
        more.put(fact, yes);
        return new Known(work, where, asAt, times, Map.copyOf(more));
    }

    boolean isImpossible() {
        return times.values().stream().anyMatch(Time::isImpossible);
    }

    @Nullable Jurisdiction country() {
        return work.country();
    }

    /** Not said counts as from here, and {@link #homeAssumed} says so. */
    boolean isForeign() {
        var country = work.country();
        return country != null && !country.family().equals(where.family());
    }

    /** First published in the very country that is asked about, or nobody said where. */
    boolean isFromHere() {
        var country = work.country();
        return country == null || country.lawCode().equals(where.lawCode());
    }

    List<Question> whoMadeIt() {
        return work.type() == WorkType.FILM ? Questions.film() : List.of(Questions.AUTHOR);
    }

    String homeAssumed() {
        return "No country of origin was given: the work is taken as one first published %s."
                .formatted("in " + where.inASentence());
    }
}
