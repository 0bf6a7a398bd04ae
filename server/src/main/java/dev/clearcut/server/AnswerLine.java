package dev.clearcut.server;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.clearcut.clearance.RightAnswer;
import dev.clearcut.clearance.Verdict;
import dev.clearcut.licence.Duty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * What a page says about one right, or about several of which the same is to be said.
 *
 * @param rights as people say them
 * @param says the answer in words; several where there are several gaps
 * @param because what stands in the way, each with the licence and clause that says so
 * @param by the licences and clauses that cover what is covered
 * @param dies the first day on which something covered until then no longer is; empty when there is
 *     none, or the answer names it already
 */
record AnswerLine(
        String rights,
        Verdict verdict,
        List<String> says,
        List<String> because,
        List<String> by,
        List<String> duties,
        String dies) {

    /** One line for all rights of which the same is to be said. */
    static List<AnswerLine> of(List<RightAnswer> answers) {
        return answers.stream()
                .map(AnswerLine::of)
                .collect(groupingBy(AnswerLine::point, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(AnswerLine::together)
                .toList();
    }

    private List<Object> point() {
        return List.of(verdict, says, dies);
    }

    /** Where the licences differ, each is named with the right it is about. */
    private static AnswerLine together(List<AnswerLine> same) {
        var first = same.getFirst();
        return new AnswerLine(
                same.stream().map(AnswerLine::rights).collect(joining(", ")),
                first.verdict,
                first.says,
                told(same, AnswerLine::because),
                told(same, AnswerLine::by),
                same.stream().flatMap(line -> line.duties.stream()).distinct().toList(),
                first.dies);
    }

    private static List<String> told(
            List<AnswerLine> same, Function<AnswerLine, List<String>> what) {
        return same.stream().map(what).distinct().count() == 1
                ? what.apply(same.getFirst())
                : same.stream()
                        .flatMap(
                                line ->
                                        what.apply(line).stream()
                                                .map(said -> line.rights + ": " + said))
                        .toList();
    }

    private static AnswerLine of(RightAnswer answer) {
        var says = answer.verdict().isClear() ? List.of("covered") : answer.sentences();
        return new AnswerLine(
                answer.right().inWords(),
                answer.verdict(),
                says,
                answer.because(),
                answer.grantedBy(),
                answer.duties().stream().map(Duty::toString).toList(),
                answer.firstDayWithout()
                        .map(Object::toString)
                        .filter(day -> says.stream().noneMatch(said -> said.contains(day)))
                        .orElse(""));
    }
}
