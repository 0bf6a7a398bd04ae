package dev.clearcut.server;

import dev.clearcut.clearance.Decision;
import dev.clearcut.clearance.Decision.Effect;
import dev.clearcut.clearance.RightAnswer;
import dev.clearcut.clearance.Verdict;
import dev.clearcut.licence.Duty;
import dev.clearcut.rights.Coverage;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page says about one right, or about several of which the same is to be said.
 *
 * @param rights as people say them
 * @param says the answer in words; several where there are several gaps
 * @param because what stands in the way, each with the licence and clause that says so
 * @param by the licences and clauses that cover what is covered
 * @param dies the first day on which something covered until then no longer is; empty when none
 */
record AnswerLine(
        String rights,
        Verdict verdict,
        List<String> says,
        List<String> because,
        List<String> by,
        List<String> duties,
        String dies) {

    static List<AnswerLine> of(List<RightAnswer> answers) {
        var lines = new ArrayList<AnswerLine>();
        for (var answer : answers) {
            var line = of(answer);
            boolean told = false;
            for (int i = 0; i < lines.size() && !told; i++) {
                if (lines.get(i).named("").equals(line.named(""))) {
                    lines.set(i, lines.get(i).named(lines.get(i).rights + ", " + line.rights));
                    told = true;
                }
            }
            if (!told) {
                lines.add(line);
            }
        }
        return List.copyOf(lines);
    }

    private AnswerLine named(String newRights) {
        return new AnswerLine(newRights, verdict, says, because, by, duties, dies);
    }

    private static AnswerLine of(RightAnswer answer) {
        return new AnswerLine(
                answer.right().inWords(),
                answer.verdict(),
                says(answer),
                answer.decisions().stream()
                        .filter(d -> d.effect() != Effect.GRANTS)
                        .filter(d -> bears(d, answer))
                        .map(Decision::reason)
                        .distinct()
                        .toList(),
                answer.decisions().stream()
                        .filter(d -> d.effect() == Effect.GRANTS)
                        .map(d -> d.source() + " (" + d.licensor() + ")")
                        .distinct()
                        .toList(),
                answer.duties().stream().map(Duty::toString).toList(),
                answer.firstDayWithout().map(Object::toString).orElse(""));
    }

    private static boolean bears(Decision decision, RightAnswer answer) {
        return decision.scope().intersects(answer.gap())
                || decision.scope().intersects(answer.contested());
    }

    private static List<String> says(RightAnswer answer) {
        var gap = Coverage.of(answer.needed(), answer.covered()).sentences();
        return switch (answer.verdict()) {
            case COVERED, COVERED_WITH_DUTIES -> List.of();
            case CONFLICT -> List.of("claimed by more than one: " + answer.contested());
            case NOT_COVERED, PARTIAL, UNKNOWN -> gap;
        };
    }
}
