package dev.clearcut.exchange.json;

import dev.clearcut.term.Answer;
import dev.clearcut.term.Question;
import dev.clearcut.term.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a work is protected somewhere.
 *
 * @param status {@code public-domain}, {@code protected} or {@code unknown}
 * @param protectedUntil the last day of protection, also when it is past; null when it is not
 *     certain, never was protected, or nobody can know it yet
 * @param publicDomainSince the first day it was free, or as much of it as is known; null otherwise
 * @param publicDomainAtTheLatest a day from which it certainly was free, where {@code
 *     publicDomainSince} is not certain
 * @param protectedAtLeastUntil a day to which an unknown certainly is protected; null when that is
 *     not certain either
 * @param missing what has to be known first, as questions, each with the option that takes the
 *     answer
 * @param assumed what was taken for granted
 * @param rules the rules the answer rests on, the deciding one first
 */
public record TermView(
        String jurisdiction,
        String name,
        String status,
        @Nullable String protectedUntil,
        @Nullable String publicDomainSince,
        @Nullable String publicDomainAtTheLatest,
        @Nullable String protectedAtLeastUntil,
        List<String> missing,
        List<String> assumed,
        List<RuleView> rules) {

    /**
     * @param checked false for a rule that was not read in a good enough source to answer by
     */
    public record RuleView(String id, String cite, String text, boolean checked) {
        static RuleView of(Rule rule) {
            return new RuleView(rule.id(), rule.cite(), rule.text(), rule.isChecked());
        }
    }

    public static TermView of(Answer answer) {
        return switch (answer) {
            case Answer.PublicDomain free ->
                    view(
                            free,
                            "public-domain",
                            written(free.lastDay()),
                            written(free.since()),
                            written(free.atTheLatest()),
                            null,
                            List.of());
            case Answer.Protected until ->
                    view(until, "protected", written(until.lastDay()), null, null, null, List.of());
            case Answer.Unknown unknown ->
                    view(
                            unknown,
                            "unknown",
                            null,
                            null,
                            null,
                            written(unknown.protectedAtLeastUntil()),
                            unknown.missing().stream().map(Question::toString).toList());
        };
    }

    private static TermView view(
            Answer answer,
            String status,
            @Nullable String protectedUntil,
            @Nullable String since,
            @Nullable String atTheLatest,
            @Nullable String atLeast,
            List<String> missing) {
        return new TermView(
                answer.jurisdiction().code(),
                answer.jurisdiction().name(),
                status,
                protectedUntil,
                since,
                atTheLatest,
                atLeast,
                missing,
                answer.assumed(),
                answer.rules().stream().map(RuleView::of).toList());
    }

    private static @Nullable String written(@Nullable Object day) {
        return day == null ? null : day.toString();
    }
}
