package dev.clearcut.rights.wording;

import dev.clearcut.base.Finding;
import dev.clearcut.rights.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a term put together.
 *
 * @param window null where no term was said, or one that cannot be dated
 */
record Term(@Nullable Window window, List<Finding> findings) {

    static Term of(Phrase phrase, List<TermPart.Placed> parts) {
        return parts.isEmpty() ? new Term(null, List.of()) : new Assembly(phrase, parts).term();
    }

    private static final class Assembly {

        private final Phrase phrase;
        private final List<TermPart.Placed> parts;
        private final int place;
        private final List<Finding> findings = new ArrayList<>();

        Assembly(Phrase phrase, List<TermPart.Placed> parts) {
            this.phrase = phrase;
            this.parts = parts;
            this.place = parts.getFirst().token();
        }

        Term term() {
            return new Term(isUndated() || several() ? null : window(), findings);
        }

        private boolean isUndated() {
            return has(TermPart.Undated.class) || has(TermPart.OnEvent.class);
        }

        private boolean several() {
            boolean several =
                    values(p -> p instanceof TermPart.Start s ? s.first() : null).size() > 1
                            || values(p -> p instanceof TermPart.End e ? e.toExclusive() : null)
                                            .size()
                                    > 1
                            || values(p -> p instanceof TermPart.Length l ? l.period() : null)
                                            .size()
                                    > 1;
            if (several) {
                error(
                        "several",
                        "More than one term is said here: write each with its own territories and"
                                + " media.");
            }
            return several;
        }

        private @Nullable Window window() {
            if (has(TermPart.Copyright.class) && !has(TermPart.Perpetual.class)) {
                error(
                        "copyright",
                        "The term of copyright is a fact about the work and not perpetual: enter"
                                + " the last day of protection.");
                return null;
            }
            return has(TermPart.Perpetual.class) ? perpetual() : dated();
        }

        private @Nullable Window perpetual() {
            if (has(TermPart.End.class) || has(TermPart.Length.class)) {
                error("several", "The term is both perpetual and limited: say which.");
                return null;
            }
            if (has(TermPart.Copyright.class)) {
                findings.add(
                        phrase.note(
                                "copyright",
                                place,
                                "The term of copyright and thereafter perpetuity is read as"
                                        + " perpetual."));
            }
            return start().map(Window::from).orElseGet(Window::always);
        }

        private @Nullable Window dated() {
            var start = start();
            var length = values(p -> p instanceof TermPart.Length l ? l.period() : null);
            var end = values(p -> p instanceof TermPart.End e ? e.toExclusive() : null);
            if (length.isEmpty()) {
                return bounded(start, end.stream().findFirst());
            }
            if (start.isEmpty()) {
                error(
                        "event",
                        "The term has a length and no start: say from which day, or enter the date"
                                + " of the event it runs from.");
                return null;
            }
            var counted = Lengths.toExclusive(start.get(), length.getFirst());
            if (!end.isEmpty() && !end.getFirst().equals(counted)) {
                error(
                        "length",
                        "The length ends on %s and the last day is given as %s: say which."
                                .formatted(counted.minusDays(1), end.getFirst().minusDays(1)));
                return null;
            }
            return bounded(start, Optional.of(counted));
        }

        private @Nullable Window bounded(Optional<LocalDate> start, Optional<LocalDate> end) {
            if (end.isPresent() && end.get().getYear() > 9999) {
                error("date", "The term ends after the year 9999: say \"in perpetuity\".");
                return null;
            }
            if (start.isPresent() && end.isPresent()) {
                return between(start.get(), end.get());
            }
            if (start.isEmpty() && end.isEmpty()) {
                error("date", "An open end needs a first or a last day.");
                return null;
            }
            if (!has(TermPart.Open.class)) {
                var missing = start.isPresent() ? "last" : "first";
                var sentence = "No %s day is said: the term is read as open.".formatted(missing);
                findings.add(phrase.note("open", place, sentence));
            }
            return start.map(Window::from).orElseGet(() -> Window.until(end.orElseThrow()));
        }

        private @Nullable Window between(LocalDate first, LocalDate toExclusive) {
            if (first.isBefore(toExclusive)) {
                return Window.of(first, toExclusive);
            }
            error(
                    "dates",
                    "The term begins on %s and its last day is %s: the dates are the wrong way round."
                            .formatted(first, toExclusive.minusDays(1)));
            return null;
        }

        private Optional<LocalDate> start() {
            return values(p -> p instanceof TermPart.Start s ? s.first() : null).stream()
                    .findFirst();
        }

        private boolean has(Class<? extends TermPart> kind) {
            return parts.stream().anyMatch(p -> kind.isInstance(p.part()));
        }

        /** The different values of one kind of part. */
        private <T> List<T> values(Function<TermPart, @Nullable T> value) {
            var values = new ArrayList<T>();
            for (var placed : parts) {
                var each = value.apply(placed.part());
                if (each != null && !values.contains(each)) {
                    values.add(each);
                }
            }
            return values;
        }

        private void error(String rule, String sentence) {
            findings.add(phrase.error(rule, place, sentence));
        }
    }
}
