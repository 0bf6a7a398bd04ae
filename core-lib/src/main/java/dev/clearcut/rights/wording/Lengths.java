package dev.clearcut.rights.wording;

import dev.clearcut.rights.wording.Token.Kind;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * Reads lengths of time ("ten (10) years", "a period of 18 months", "2 years and 6 months", "5yrs")
 * and counts them.
 */
final class Lengths {

    private static final int MOST = 9_999;

    private final List<Token> tokens;

    Lengths(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * A length from the asked token up to, not including, {@code next}.
     *
     * @param doubt why it cannot be counted, or empty
     */
    record At(Period period, String doubt, int next) {}

    private record Number(int value, String doubt, int next) {}

    Optional<At> at(int from) {
        var first = one(from);
        if (first.isEmpty()) {
            return first;
        }
        var sum = first.get();
        for (var more = more(sum.next()); more.isPresent(); more = more(sum.next())) {
            var doubt = sum.doubt().isEmpty() ? more.get().doubt() : sum.doubt();
            sum = new At(sum.period().plus(more.get().period()), doubt, more.get().next());
        }
        return Optional.of(sum);
    }

    private Optional<At> more(int i) {
        boolean joined = i < tokens.size() && (word(i, "and") || is(i, Kind.COMMA));
        return i >= tokens.size() ? Optional.empty() : one(joined ? i + 1 : i);
    }

    private Optional<At> one(int from) {
        int i = past(from, Keyword.Kind.LENGTH_LEAD);
        var number = number(i);
        if (number.isEmpty()) {
            boolean single = i > from && (word(i - 1, "a") || word(i - 1, "an"));
            return single ? unit(new Number(1, "", i)) : Optional.empty();
        }
        return unit(number.get());
    }

    private Optional<Number> number(int i) {
        var spelt = Lexicon.ENGLISH.at(tokens, i, Keyword.Kind.NUMBER);
        boolean digits = is(i, Kind.NUMBER);
        if (spelt.isEmpty() && !digits) {
            return Optional.empty();
        }
        int value = spelt.map(m -> m.value().value()).orElseGet(() -> tokens.get(i).number());
        int next = spelt.map(PhraseIndex.Match::next).orElse(i + 1);
        if (is(next, Kind.OPEN) && is(next + 2, Kind.CLOSE)) {
            var again = number(next + 1);
            if (again.isPresent() && again.get().next() == next + 2) {
                int other = again.get().value();
                var doubt = value == other ? "" : value + " is not " + other;
                return Optional.of(new Number(value, doubt, next + 3));
            }
        }
        return Optional.of(new Number(value, "", next));
    }

    private Optional<At> unit(Number number) {
        int i = number.next();
        i = is(i, Kind.DASH) && tokens.get(i).tight() ? i + 1 : i;
        i = past(i, Keyword.Kind.LENGTH_LEAD);
        int n = Math.min(number.value(), MOST + 1);
        Period period;
        if (past(i, Keyword.Kind.YEARS) > i) {
            period = Period.ofYears(n);
        } else if (past(i, Keyword.Kind.MONTHS) > i) {
            period = Period.ofMonths(n);
        } else if (past(i, Keyword.Kind.WEEKS) > i) {
            period = Period.ofWeeks(n);
        } else if (past(i, Keyword.Kind.DAYS) > i) {
            period = Period.ofDays(n);
        } else {
            return Optional.empty();
        }
        var doubt = n == 0 || n > MOST ? number.value() + " is no length a licence has" : "";
        int next = is(i + 1, Kind.DOT) && !tokens.get(i).text().endsWith("s") ? i + 2 : i + 1;
        return Optional.of(new At(period, number.doubt() + doubt, next));
    }

    /**
     * The day after the last one of a length that begins with its first day. Years and months end
     * with the day before the one of the same number; where the last month has no such day, with
     * the last day of that month: one month from 31 January ends on 28 February, one year from 29
     * February 2028 on 28 February 2029, four years from it on 28 February 2032. (As § 188 (2) and
     * (3) of the German Civil Code has it for a period whose first day counts.)
     */
    static LocalDate toExclusive(LocalDate first, Period length) {
        var same = first.plusMonths(length.toTotalMonths());
        boolean missing = same.getDayOfMonth() < first.getDayOfMonth();
        return (missing ? same.plusDays(1) : same).plusDays(length.getDays());
    }

    private int past(int i, Keyword.Kind kind) {
        return Lexicon.ENGLISH.past(tokens, i, kind);
    }

    private boolean is(int i, Kind kind) {
        return i < tokens.size() && tokens.get(i).is(kind);
    }

    private boolean word(int i, String key) {
        return i < tokens.size() && tokens.get(i).key().equals(key);
    }
}
