package dev.clearcut.media.spec;

import dev.clearcut.media.Fact;
import dev.clearcut.media.HeldBy;
import dev.clearcut.media.Subject;
import dev.clearcut.media.Value;
import dev.clearcut.media.spec.Conformity.Waiting;
import dev.clearcut.media.spec.Verdict.Outcome;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells what is only wrong because the file is of another container than the one wanted. */
final class Wrapping {

    private static final Target CONTAINER = new Target.Of(Subject.FILE, Fact.CONTAINER);

    private Wrapping() {}

    /** Whether it is the container that is wrong. */
    static boolean isBroken(Verdict verdict) {
        return verdict.outcome() == Outcome.FAILED
                && verdict.rule().asked() instanceof Asked.OfFacts(var check)
                && check.target().equals(CONTAINER)
                && check.want() instanceof Want.OneOf;
    }

    static Waiting waiting(List<Verdict> broken) {
        return broken.stream()
                .filter(Wrapping::isBroken)
                .findFirst()
                .map(container -> new Waiting(container, waiting(container, broken)))
                .orElseGet(() -> new Waiting(null, List.of()));
    }

    private static List<Verdict> waiting(Verdict container, List<Verdict> broken) {
        var wanted = wanted(container);
        return broken.stream()
                .filter(verdict -> !isBroken(verdict))
                .filter(verdict -> !verdict.breaches().isEmpty())
                .filter(
                        verdict ->
                                verdict.breaches().stream()
                                        .allMatch(breach -> waits(breach, wanted)))
                .toList();
    }

    private static Set<String> wanted(Verdict container) {
        return container.rule().asked() instanceof Asked.OfFacts(var check)
                        && check.want() instanceof Want.OneOf(var operands, var within)
                ? operands.stream()
                        .filter(Operand.Literal.class::isInstance)
                        .map(Operand.Literal.class::cast)
                        .map(Operand.Literal::value)
                        .map(Value::toString)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** Nobody says it, and only a file of the wanted container could. */
    private static boolean waits(Breach breach, Set<String> wanted) {
        return breach.reader().isEmpty()
                && Target.named(breach.what())
                        .filter(Target.Of.class::isInstance)
                        .map(Target.Of.class::cast)
                        .map(of -> HeldBy.containers(of.fact()))
                        .filter(holding -> holding.stream().anyMatch(wanted::contains))
                        .isPresent();
    }
}
