package dev.clearcut.term;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules make of what is known: between which days protection ends, by which rules, what is
 * still to be asked and what was taken for granted.
 *
 * @param since when a work that never was protected became free: the day it was published
 */
record Outcome(
        Span span,
        List<Rule> rules,
        List<Question> missing,
        List<String> assumed,
        @Nullable When since) {

    static Outcome of(Span span, List<Question> missing, List<String> assumed) {
        return new Outcome(span, List.of(), missing, assumed, null);
    }

    Outcome by(Rule rule) {
        return new Outcome(span, joined(List.of(rule), rules), missing, assumed, since);
    }

    Outcome assuming(List<String> more) {
        return new Outcome(span, rules, missing, joined(assumed, more), since);
    }

    Outcome asking(List<Question> more) {
        return new Outcome(span, rules, joined(more, missing), assumed, since);
    }

    Outcome ending(Span other) {
        return new Outcome(other, rules, missing, assumed, since);
    }

    /**
     * Either this or the other is right. Where both come to the same day there is nothing to ask.
     */
    Outcome or(Outcome other, List<Question> question) {
        var either =
                new Outcome(
                        span.or(other.span),
                        joined(rules, other.rules),
                        joined(missing, other.missing),
                        joined(assumed, other.assumed),
                        since == null ? other.since : since);
        return either.span.isExact() ? either : either.asking(question);
    }

    static <T> List<T> joined(List<T> some, List<T> more) {
        if (more.isEmpty()) {
            return some;
        }
        var all = new LinkedHashSet<T>(some);
        all.addAll(more);
        return List.copyOf(new ArrayList<>(all));
    }
}
