package dev.clearcut.term;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long copyright lasts.
 *
 * <p>An answer is the state of protection on the day asked about under the law in force when these
 * rules were written (2026), not the law that was in force on that day. A call takes microseconds
 * and changes nothing. Not legal advice.
 */
public final class Term {

    private static final Reckoning RECKONING = new Reckoning(RuleBook.read());

    private Term() {}

    /**
     * Whether the work is protected there on the day.
     *
     * @throws dev.clearcut.base.ClearcutException.Invalid when the work cannot have existed on the
     *     day
     */
    public static Answer of(Work work, Jurisdiction where, LocalDate asAt) {
        work.mustExistOn(asAt);
        return answer(RECKONING.of(Known.of(work, where, asAt)), where, asAt);
    }

    /** The same for many places, in their order. */
    public static Map<Jurisdiction, Answer> in(
            Collection<Jurisdiction> places, Work work, LocalDate asAt) {
        var answers = new LinkedHashMap<Jurisdiction, Answer>();
        places.forEach(place -> answers.put(place, of(work, place, asAt)));
        return answers;
    }

    /** Every rule there is, jurisdiction by jurisdiction. */
    public static List<Rule> rules() {
        return RuleBook.everyProvision().stream().map(Provision::rule).toList();
    }

    private static Answer answer(Outcome outcome, Jurisdiction where, LocalDate asAt) {
        var span = outcome.span();
        if (span.last().isBefore(asAt)) {
            return free(outcome, where);
        }
        if (!span.first().isBefore(asAt) && (span.isExact() || outcome.missing().isEmpty())) {
            return new Answer.Protected(
                    where,
                    span.isExact() ? day(span.last()) : null,
                    outcome.rules(),
                    outcome.assumed());
        }
        return new Answer.Unknown(
                where,
                outcome.missing(),
                span.first().isBefore(asAt) ? null : day(span.first()),
                outcome.rules(),
                outcome.assumed());
    }

    private static Answer free(Outcome outcome, Jurisdiction where) {
        var span = outcome.span();
        if (!span.isExact()) {
            var latest = day(span.last());
            return new Answer.PublicDomain(
                    where,
                    null,
                    null,
                    latest == null ? null : latest.plusDays(1),
                    outcome.rules(),
                    outcome.assumed());
        }
        var lastDay = day(span.last());
        return new Answer.PublicDomain(
                where,
                lastDay,
                lastDay == null ? outcome.since() : When.day(lastDay.plusDays(1)),
                null,
                outcome.rules(),
                outcome.assumed());
    }

    private static @Nullable LocalDate day(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day;
    }
}
