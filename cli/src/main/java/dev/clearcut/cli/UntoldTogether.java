package dev.clearcut.cli;

import dev.clearcut.base.Severity;
import dev.clearcut.media.spec.Breach;
import dev.clearcut.media.spec.Conformity;
import dev.clearcut.media.spec.Verdict;
import dev.clearcut.media.spec.Verdict.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules that nobody can judge for want of the same facts, which are told once. */
final class UntoldTogether {

    /**
     * @param what the facts that no reader says
     */
    private record Want(Severity severity, Set<String> what) {}

    private final Map<Want, List<Verdict>> alike;

    UntoldTogether(List<Verdict> told) {
        alike =
                told.stream()
                        .filter(verdict -> verdict.outcome() == Outcome.CANNOT_TELL)
                        .collect(
                                Collectors.groupingBy(
                                        UntoldTogether::want,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
    }

    private static Want want(Verdict verdict) {
        return new Want(
                Conformity.severity(verdict),
                verdict.breaches().stream().map(Breach::what).collect(Collectors.toSet()));
    }

    /** The rules that lack the same, this one among them; it alone where there is no other. */
    List<Verdict> with(Verdict verdict) {
        return verdict.outcome() == Outcome.CANNOT_TELL
                ? alike.getOrDefault(want(verdict), List.of(verdict))
                : List.of(verdict);
    }

    /** {@code NOTE 3 rules cannot be judged until video.transfer is told: …}. */
    static List<String> inWords(List<Verdict> rules) {
        var first = rules.getFirst();
        var facts = want(first).what().stream().sorted().collect(Collectors.joining(" and "));
        return List.of(
                "%s  %d rules cannot be judged until %s is told: %s"
                        .formatted(
                                Conformity.severity(first),
                                rules.size(),
                                facts,
                                rules.stream()
                                        .map(verdict -> verdict.rule().fullId())
                                        .collect(Collectors.joining(", "))),
                "  do      " + first.remedy());
    }
}
