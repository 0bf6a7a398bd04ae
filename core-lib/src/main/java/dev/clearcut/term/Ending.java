package dev.clearcut.term;

import java.time.LocalDate;
import java.util.List;

/** How a rule finds the last day of protection. */
sealed interface Ending {

    Outcome of(Known known);

    /** Years after an event, to the 31st of December. */
    record YearsAfter(Event event, int years) implements Ending {
        @Override
        public Outcome of(Known known) {
            var time = known.time(event);
            if (!time.possible()) {
                return Outcome.of(Span.OPEN, List.of(Questions.NEVER_BEGAN), time.assumed());
            }
            var span =
                    time.avoidable()
                            ? Span.OPEN
                            : new Span(yearEnd(time.first(), years), yearEnd(time.last(), years));
            var missing = span.isExact() ? List.<Question>of() : time.missing();
            return Outcome.of(span, missing, time.assumed());
        }
    }

    /** Years after an event, to the same day of the month. */
    record YearsToTheDay(Event event, int years) implements Ending {
        @Override
        public Outcome of(Known known) {
            var time = known.time(event);
            var span = new Span(anniversary(time.first()), anniversary(time.last()));
            return Outcome.of(
                    span, span.isExact() ? List.of() : List.of(Questions.PUBLISHED_DAY), List.of());
        }

        private LocalDate anniversary(LocalDate day) {
            return isEdge(day) ? day : day.plusYears(years);
        }
    }

    /** A day the statute names. */
    record OnDay(LocalDate day) implements Ending {
        @Override
        public Outcome of(Known known) {
            return Outcome.of(Span.on(day), List.of(), List.of());
        }
    }

    record LaterOf(Ending one, Ending other) implements Ending {
        @Override
        public Outcome of(Known known) {
            var a = one.of(known);
            var b = other.of(known);
            return combined(a, b, a.span().orLater(b.span()));
        }
    }

    record EarlierOf(Ending one, Ending other) implements Ending {
        @Override
        public Outcome of(Known known) {
            var a = one.of(known);
            var b = other.of(known);
            return combined(a, b, a.span().cappedBy(b.span()));
        }
    }

    /** The first, cut off by the second if the second's event was told. */
    record AtMost(Ending ending, YearsAfter cap) implements Ending {
        @Override
        public Outcome of(Known known) {
            if (known.time(cap.event()).isTold()) {
                return new EarlierOf(ending, cap).of(known);
            }
            return ending.of(known)
                    .assuming(
                            List.of(
                                    "It is taken as made not long before that; --made YEAR says"
                                            + " otherwise."));
        }
    }

    /** Somewhere from the first to the second; which of them, only a specialist can say. */
    record Between(Ending one, Ending other) implements Ending {
        @Override
        public Outcome of(Known known) {
            var a = one.of(known);
            var b = other.of(known);
            return combined(a, b, a.span().or(b.span()));
        }
    }

    /** Never protected: free from the event on. */
    record Unprotected(Event event) implements Ending {
        @Override
        public Outcome of(Known known) {
            var time = known.time(event);
            var since =
                    time.isTold() && time.possible() ? new When(time.first(), time.last()) : null;
            return new Outcome(Span.NEVER, List.of(), List.of(), List.of(), since);
        }
    }

    /** Without an end. */
    record Endless() implements Ending {
        @Override
        public Outcome of(Known known) {
            return Outcome.of(Span.FOR_EVER, List.of(), List.of());
        }
    }

    /** Nothing can be said. */
    record Unsettled() implements Ending {
        @Override
        public Outcome of(Known known) {
            return Outcome.of(Span.OPEN, List.of(), List.of());
        }
    }

    private static Outcome combined(Outcome a, Outcome b, Span span) {
        var missing =
                span.isExact() ? List.<Question>of() : Outcome.joined(a.missing(), b.missing());
        return Outcome.of(span, missing, Outcome.joined(a.assumed(), b.assumed()));
    }

    static LocalDate yearEnd(LocalDate day, int years) {
        return isEdge(day) ? day : LocalDate.of(day.getYear() + years, 12, 31);
    }

    private static boolean isEdge(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX);
    }
}
