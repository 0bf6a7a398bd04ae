package dev.clearcut.term;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What has to be so for a rule to apply: yes, no, or not known by what was said. */
sealed interface Condition {

    Tri holds(Known known);

    /** What to ask when it is not known. */
    List<Question> asks(Known known);

    /** What it is about, as far as that may have been taken for granted. */
    default List<Event> events() {
        return List.of();
    }

    /** What is known, and that the condition holds; or that it does not. */
    default Known supposing(Known known, boolean so) {
        return known;
    }

    /** The event happened before the day. */
    record Before(Event event, LocalDate day) implements Condition {
        @Override
        public List<Event> events() {
            return List.of(event);
        }

        @Override
        public Tri holds(Known known) {
            var time = known.time(event);
            if (!time.possible() || !time.first().isBefore(day)) {
                return Tri.NO;
            }
            return time.last().isBefore(day) && !time.avoidable() ? Tri.YES : Tri.MAYBE;
        }

        @Override
        public List<Question> asks(Known known) {
            return Questions.of(event, known.time(event));
        }

        @Override
        public Known supposing(Known known, boolean so) {
            var time = known.time(event);
            return known.supposing(
                    event,
                    so ? time.happened(LocalDate.MIN, day.minusDays(1)) : time.notBefore(day));
        }
    }

    /** The event happened on the day or later. */
    record Since(Event event, LocalDate day) implements Condition {
        @Override
        public List<Event> events() {
            return List.of(event);
        }

        @Override
        public Tri holds(Known known) {
            var time = known.time(event);
            if (!time.possible() || time.last().isBefore(day)) {
                return Tri.NO;
            }
            return !time.first().isBefore(day) && !time.avoidable() ? Tri.YES : Tri.MAYBE;
        }

        @Override
        public List<Question> asks(Known known) {
            return Questions.of(event, known.time(event));
        }

        @Override
        public Known supposing(Known known, boolean so) {
            var time = known.time(event);
            return known.supposing(
                    event,
                    so ? time.happened(day, LocalDate.MAX) : time.notAfter(day.minusDays(1)));
        }
    }

    /** The event never happened. */
    record Never(Event event) implements Condition {
        @Override
        public List<Event> events() {
            return List.of(event);
        }

        @Override
        public Tri holds(Known known) {
            var time = known.time(event);
            return time.possible() ? (time.avoidable() ? Tri.MAYBE : Tri.NO) : Tri.YES;
        }

        @Override
        public List<Question> asks(Known known) {
            return known.time(event).missing();
        }

        @Override
        public Known supposing(Known known, boolean so) {
            var time = known.time(event);
            return known.supposing(
                    event, so ? Time.never() : time.happened(LocalDate.MIN, LocalDate.MAX));
        }
    }

    /** The later event came, and within so many calendar years of the earlier. */
    record Within(Event later, int years, Event earlier) implements Condition {
        @Override
        public List<Event> events() {
            return List.of(later, earlier);
        }

        @Override
        public Tri holds(Known known) {
            var then = known.time(later);
            var from = known.time(earlier);
            if (!then.possible()) {
                return Tri.NO;
            }
            var surely = Ending.yearEnd(from.first(), years);
            var perhaps = Ending.yearEnd(from.last(), years);
            if (then.first().isAfter(perhaps)) {
                return Tri.NO;
            }
            return !then.avoidable() && !then.last().isAfter(surely) ? Tri.YES : Tri.MAYBE;
        }

        @Override
        public List<Question> asks(Known known) {
            return Outcome.joined(known.time(later).missing(), known.time(earlier).missing());
        }
    }

    /** The later event came more than so many calendar years after the earlier. */
    record MoreThan(Event later, int years, Event earlier) implements Condition {
        @Override
        public List<Event> events() {
            return List.of(later, earlier);
        }

        @Override
        public Tri holds(Known known) {
            var then = known.time(later);
            var from = known.time(earlier);
            if (!then.possible() || !from.possible()) {
                return Tri.NO;
            }
            if (!then.last().isAfter(Ending.yearEnd(from.first(), years))) {
                return Tri.NO;
            }
            return !then.avoidable() && then.first().isAfter(Ending.yearEnd(from.last(), years))
                    ? Tri.YES
                    : Tri.MAYBE;
        }

        @Override
        public List<Question> asks(Known known) {
            return Outcome.joined(known.time(later).missing(), known.time(earlier).missing());
        }
    }

    /** A term would have ended before the day on which a longer one came into force. */
    record EndsBefore(Ending ending, LocalDate day) implements Condition {
        @Override
        public Tri holds(Known known) {
            var span = ending.of(known).span();
            if (span.last().isBefore(day)) {
                return Tri.YES;
            }
            return span.first().isBefore(day) ? Tri.MAYBE : Tri.NO;
        }

        @Override
        public List<Question> asks(Known known) {
            return ending.of(known).missing();
        }

        @Override
        public Known supposing(Known known, boolean so) {
            return ending instanceof Ending.YearsAfter after
                    ? new Before(after.event(), LocalDate.of(day.getYear() - after.years(), 1, 1))
                            .supposing(known, so)
                    : known;
        }
    }

    /** A term has run out by the day that is asked about. */
    record HasEnded(Ending ending) implements Condition {
        @Override
        public Tri holds(Known known) {
            return new EndsBefore(ending, known.asAt()).holds(known);
        }

        @Override
        public List<Question> asks(Known known) {
            return ending.of(known).missing();
        }

        @Override
        public Known supposing(Known known, boolean so) {
            return new EndsBefore(ending, known.asAt()).supposing(known, so);
        }
    }

    /** A yes-or-no fact. */
    record Is(Fact fact) implements Condition {
        @Override
        public Tri holds(Known known) {
            return known.fact(fact);
        }

        @Override
        public List<Question> asks(Known known) {
            return fact == Fact.AUTHOR_UNKNOWN ? known.whoMadeIt() : List.of(Questions.of(fact));
        }

        @Override
        public Known supposing(Known known, boolean so) {
            return known.supposing(fact, so);
        }
    }

    /** First published elsewhere; unsaid counts as here. */
    record Foreign() implements Condition {
        @Override
        public Tri holds(Known known) {
            return Tri.of(known.isForeign());
        }

        @Override
        public List<Question> asks(Known known) {
            return List.of(Questions.COUNTRY);
        }
    }

    /** First published in the very country that is asked about; unsaid counts as here. */
    record FromHere() implements Condition {
        @Override
        public Tri holds(Known known) {
            return Tri.of(known.isFromHere());
        }

        @Override
        public List<Question> asks(Known known) {
            return List.of(Questions.COUNTRY);
        }
    }

    /** First published in one of these. */
    record From(Set<String> codes) implements Condition {
        @Override
        public Tri holds(Known known) {
            var country = known.country();
            return Tri.of(country != null && codes.contains(country.lawCode()));
        }

        @Override
        public List<Question> asks(Known known) {
            return List.of(Questions.COUNTRY);
        }
    }

    /** Protected in its own country on 1 January 1996. */
    record ProtectedIn1996() implements Condition {
        @Override
        public Tri holds(Known known) {
            if (!known.isForeign()) {
                return Tri.NO;
            }
            var said = known.fact(Fact.RESTORED);
            return said == Tri.MAYBE ? Restoration.wasProtectedAtHome(known) : said;
        }

        @Override
        public List<Question> asks(Known known) {
            return List.of(Questions.of(Fact.RESTORED));
        }

        @Override
        public Known supposing(Known known, boolean so) {
            return known.supposing(Fact.RESTORED, so);
        }
    }

    record Not(Condition condition) implements Condition {
        @Override
        public List<Event> events() {
            return condition.events();
        }

        @Override
        public Tri holds(Known known) {
            return condition.holds(known).not();
        }

        @Override
        public List<Question> asks(Known known) {
            return condition.asks(known);
        }

        @Override
        public Known supposing(Known known, boolean so) {
            return condition.supposing(known, !so);
        }
    }
}
