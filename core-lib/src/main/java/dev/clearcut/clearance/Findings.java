package dev.clearcut.clearance;

import dev.clearcut.base.Where;
import dev.clearcut.clearance.Decision.Effect;
import dev.clearcut.licence.Duty;
import dev.clearcut.material.Material;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the answer for a use into words. */
final class Findings {

    private Findings() {}

    static List<ClearanceFinding> of(String cut, UseAnswer use) {
        var where = Where.inCut(cut, use.placed().use().recordIn().toString());
        if (use.material().isEmpty()) {
            return List.of(unidentified(where, use));
        }
        return use.answers().stream()
                .flatMap(a -> Stream.concat(about(where, use, a).stream(), split(where, use, a)))
                .toList();
    }

    /** The licences that cover something and do not say whether a buyer may have it; each once. */
    static List<ClearanceFinding> passingOn(ClearanceReport report) {
        var said = new LinkedHashMap<String, ClearanceFinding>();
        for (var use : report.uses()) {
            for (var answer : use.answers()) {
                answer.decisions().stream()
                        .filter(decision -> decision.effect() == Effect.PASSING_ON_UNSAID)
                        .filter(decision -> decision.scope().intersects(answer.covered()))
                        .forEach(d -> said.putIfAbsent(d.licence(), passingOn(d, use)));
            }
        }
        return List.copyOf(said.values());
    }

    private static ClearanceFinding passingOn(Decision decision, UseAnswer use) {
        var text =
                "It %s; it is taken for a yes. Ask %s, or put the answer under \"sublicensing\"."
                        .formatted(decision.says(), decision.licensor());
        var where = Where.onRecord("licence", decision.licence());
        return new ClearanceFinding(
                ClearanceRule.PASSING_ON.finding(where, text, decision.source()),
                use,
                Optional.empty());
    }

    /**
     * More than the whole of a right is licensed: it can be used, and somebody's paper is wrong.
     */
    private static Stream<ClearanceFinding> split(Where where, UseAnswer use, RightAnswer answer) {
        return answer.tooMuch().stream()
                .map(
                        part ->
                                finding(
                                        ClearanceRule.SPLIT,
                                        where,
                                        "%s, %s: the shares make %s (%s); ask for the split sheet."
                                                .formatted(
                                                        named(use),
                                                        answer.right().inWords(),
                                                        part.licensed(),
                                                        part.inWords()),
                                        use,
                                        answer));
    }

    private static ClearanceFinding unidentified(Where where, UseAnswer use) {
        var name = named(use);
        var kind = use.placed().use().kind().word() + (use.isActive() ? "" : ", switched off");
        if (!use.candidates().isEmpty()) {
            return finding(
                    ClearanceRule.DOUBTFUL,
                    where,
                    name + " may be " + titles(use.candidates()) + "; confirm which.",
                    use);
        }
        return use.isUnsorted()
                ? finding(
                        ClearanceRule.UNSORTED,
                        where,
                        name + " is on no track or role that the rules know; is it ours?",
                        use)
                : finding(
                        ClearanceRule.UNIDENTIFIED,
                        where,
                        "%s (%s) is no material the office knows; add it, or confirm what it is."
                                .formatted(quoted(use.title()), kind),
                        use);
    }

    private static Optional<ClearanceFinding> about(
            Where where, UseAnswer use, RightAnswer answer) {
        var about = named(use) + ", " + answer.right().inWords() + ": ";
        var text =
                answer.verdict() == Verdict.COVERED_WITH_DUTIES
                        ? about + "covered, with " + duties(answer)
                        : about + answer.inWords() + because(answer);
        return rule(answer.verdict()).map(rule -> finding(rule, where, text, use, answer));
    }

    /** Nothing is to be said of what is covered. */
    private static Optional<ClearanceRule> rule(Verdict verdict) {
        return switch (verdict) {
            case CONFLICT -> Optional.of(ClearanceRule.CONFLICT);
            case UNKNOWN -> Optional.of(ClearanceRule.SILENT);
            case PARTIAL, NOT_COVERED -> Optional.of(ClearanceRule.GAP);
            case COVERED_WITH_DUTIES -> Optional.of(ClearanceRule.DUTY);
            case COVERED -> Optional.empty();
        };
    }

    private static String because(RightAnswer answer) {
        var reasons = String.join("; ", answer.because());
        return reasons.isEmpty() ? "" : ". " + reasons;
    }

    private static String duties(RightAnswer answer) {
        return answer.duties().stream().map(Duty::toString).collect(Collectors.joining("; "));
    }

    private static String titles(List<Material> candidates) {
        return candidates.stream()
                .map(m -> quoted(m.title()))
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private static ClearanceFinding finding(
            ClearanceRule rule, Where where, String text, UseAnswer use) {
        return new ClearanceFinding(rule.finding(where, text, ""), use, Optional.empty());
    }

    private static ClearanceFinding finding(
            ClearanceRule rule, Where where, String text, UseAnswer use, RightAnswer answer) {
        var decisive =
                answer.decisions().stream().map(Decision::source).distinct().limit(3).toList();
        return new ClearanceFinding(
                rule.finding(where, text, String.join("; ", decisive)), use, Optional.of(answer));
    }

    private static String named(UseAnswer use) {
        return quoted(use.title()) + (use.isActive() ? "" : " (switched off)");
    }

    private static String quoted(String title) {
        return '"' + title + '"';
    }
}
