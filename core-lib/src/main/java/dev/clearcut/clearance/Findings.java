package dev.clearcut.clearance;

import dev.clearcut.base.Where;
import dev.clearcut.clearance.Decision.Effect;
import dev.clearcut.licence.Duty;
import dev.clearcut.material.Material;
import dev.clearcut.rights.Coverage;
import dev.clearcut.rights.Rights;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the answer for a use into words. */
final class Findings {

    private Findings() {}

    static List<ClearanceFinding> of(String cut, UseAnswer use) {
        var where = Where.inCut(cut, use.placed().use().recordIn().toString());
        if (use.material().isEmpty()) {
            return List.of(unidentified(where, use));
        }
        return use.answers().stream().flatMap(a -> about(where, use, a).stream()).toList();
    }

    private static ClearanceFinding unidentified(Where where, UseAnswer use) {
        var name = quoted(use.title());
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
                                .formatted(name, use.placed().use().kind().word()),
                        use);
    }

    private static Optional<ClearanceFinding> about(
            Where where, UseAnswer use, RightAnswer answer) {
        var about = quoted(use.title()) + ", " + answer.right().inWords() + ": ";
        return switch (answer.verdict()) {
            case COVERED -> Optional.empty();
            case COVERED_WITH_DUTIES ->
                    Optional.of(
                            finding(
                                    ClearanceRule.DUTY,
                                    where,
                                    about + "covered, with " + duties(answer),
                                    use,
                                    answer));
            case CONFLICT ->
                    Optional.of(
                            finding(
                                    ClearanceRule.CONFLICT,
                                    where,
                                    about
                                            + "claimed by more than one: "
                                            + answer.contested()
                                            + because(answer),
                                    use,
                                    answer));
            case UNKNOWN ->
                    Optional.of(
                            finding(
                                    ClearanceRule.SILENT,
                                    where,
                                    about
                                            + "not known to be licensed: "
                                            + answer.gap()
                                            + because(answer),
                                    use,
                                    answer));
            case PARTIAL, NOT_COVERED ->
                    Optional.of(
                            finding(
                                    ClearanceRule.GAP,
                                    where,
                                    about + gap(answer) + because(answer),
                                    use,
                                    answer));
        };
    }

    private static String gap(RightAnswer answer) {
        return Coverage.of(answer.needed(), answer.covered()).inWords();
    }

    /** Every licence that stands in the way, with its reason. */
    private static String because(RightAnswer answer) {
        var reasons =
                answer.decisions().stream()
                        .filter(d -> d.effect() != Effect.GRANTS)
                        .filter(d -> bears(d.scope(), answer))
                        .map(Decision::reason)
                        .distinct()
                        .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? "" : ". " + reasons;
    }

    private static boolean bears(Rights scope, RightAnswer answer) {
        return scope.intersects(answer.gap()) || scope.intersects(answer.contested());
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

    private static String quoted(String title) {
        return '"' + title + '"';
    }
}
