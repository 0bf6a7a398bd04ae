package dev.clearcut.rights;

import dev.clearcut.base.ClearcutException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;

/**
 * The steps of writing {@link Rights} down: where, in which media, from when, how long. Every
 * string is a name of its vocabulary or a date {@code 2027-03-01}; anything else is a {@link
 * ClearcutException.Invalid} that says what was expected.
 */
public final class Step {

    private static final int LONGEST_TERM = 12_000;

    private Step() {}

    /** Where. */
    public record Place(Territories territories) {

        public Place except(String... names) {
            return new Place(territories.minus(Territories.of(names)));
        }

        public Use media(String... names) {
            return new Use(territories, Media.of(names), Languages.ALL);
        }
    }

    /** Where and in which media; in all languages unless said. */
    public record Use(Territories territories, Media media, Languages languages) {

        public Use except(String... names) {
            return new Use(territories, media.minus(Media.of(names)), languages);
        }

        public Use languages(String... names) {
            return new Use(territories, media, Languages.of(names));
        }

        public Start from(String firstDay) {
            return from(day(firstDay));
        }

        public Start from(LocalDate firstDay) {
            return new Start(this, firstDay);
        }

        /** From ever, to this last day. */
        public Rights to(String lastDay) {
            return during(Window.firstToLast(LocalDate.MIN, day(lastDay)));
        }

        /** For ever, and always was. */
        public Rights perpetual() {
            return during(Window.always());
        }

        public Rights during(Window window) {
            return Rights.of(new Box(territories, media, languages, window));
        }
    }

    /** All but the end. */
    public record Start(Use use, LocalDate firstDay) {

        public Rights years(int years) {
            return lasting(Period.ofYears(years));
        }

        public Rights months(int months) {
            return lasting(Period.ofMonths(months));
        }

        private Rights lasting(Period term) {
            if (term.isZero() || term.isNegative() || term.toTotalMonths() > LONGEST_TERM) {
                throw new ClearcutException.Invalid(
                        "A term has to be between one month and a thousand years; for longer, say"
                                + " perpetual.");
            }
            return use.during(Window.of(firstDay, firstDay.plus(term)));
        }

        /** To this last day. */
        public Rights to(String lastDay) {
            return use.during(Window.firstToLast(firstDay, day(lastDay)));
        }

        public Rights perpetual() {
            return use.during(Window.from(firstDay));
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new ClearcutException.Invalid(
                    "\"" + text + "\" is not a date; write year-month-day, as in 2027-03-01.");
        }
    }
}
