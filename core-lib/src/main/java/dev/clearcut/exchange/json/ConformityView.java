package dev.clearcut.exchange.json;

import dev.clearcut.base.Report;
import dev.clearcut.media.spec.Breach;
import dev.clearcut.media.spec.Conformity;
import dev.clearcut.media.spec.Conformity.Waiting;
import dev.clearcut.media.spec.Verdict;
import dev.clearcut.media.spec.Verdict.Outcome;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a file came out against a specification.
 *
 * @param edition of the specification
 * @param verdict {@code conforms}, {@code conforms-so-far} while something is not measured, {@code
 *     fails}
 * @param findings what is broken or cannot be told, the worst first
 * @param notMeasured what a report, a measurement, another file or a person decides
 * @param aboutSpec what was met in the specification's own file; it changes no verdict
 */
public record ConformityView(
        String spec,
        String edition,
        String file,
        String verdict,
        List<BreachView> findings,
        List<OpenView> notMeasured,
        int passed,
        int doesNotApply,
        List<FindingView> aboutSpec) {

    /**
     * @param outcome {@code failed} or {@code cannot-tell}
     * @param what the fact or measurement
     * @param todo what to do next
     * @param waitsFor the rule about the container that has to be kept before this one can be
     *     judged; null for none
     */
    public record BreachView(
            String rule,
            String edition,
            String outcome,
            String severity,
            String what,
            String wanted,
            String found,
            PlaceView where,
            String text,
            String todo,
            String cite,
            boolean waivable,
            List<WayView> either,
            @Nullable String waitsFor) {}

    /**
     * @param track {@code video 1}; null where it is the file
     * @param offset the byte; null where nobody told it
     */
    public record PlaceView(
            @Nullable String track,
            @Nullable Long offset,
            @Nullable String timecode,
            @Nullable String reader) {}

    /** One of several ways to keep a rule. */
    public record WayView(String name, String outcome, String wanted, String found) {}

    /**
     * @param needs what has to be handed in or looked at
     */
    public record OpenView(
            String rule,
            String edition,
            String outcome,
            String severity,
            String needs,
            String text,
            String cite,
            boolean waivable,
            List<WayView> either) {}

    /**
     * @param spec what was met in the specification's own file
     */
    public static ConformityView of(Conformity conformity, Report spec) {
        var waiting = conformity.waiting();
        return new ConformityView(
                conformity.profile().id(),
                conformity.profile().edition(),
                conformity.file(),
                conformity.word(),
                conformity.broken().stream()
                        .flatMap(
                                verdict ->
                                        verdict.breaches().stream()
                                                .map(
                                                        breach ->
                                                                of(
                                                                        verdict,
                                                                        breach,
                                                                        waitsFor(
                                                                                waiting, verdict))))
                        .toList(),
                conformity.open().stream().map(ConformityView::open).toList(),
                conformity.count(Outcome.PASSED),
                conformity.count(Outcome.DOES_NOT_APPLY),
                FindingView.of(spec));
    }

    private static @Nullable String waitsFor(Waiting waiting, Verdict verdict) {
        return waiting.container() != null && waiting.rules().contains(verdict)
                ? waiting.container().rule().fullId()
                : null;
    }

    private static BreachView of(Verdict verdict, Breach breach, @Nullable String waitsFor) {
        var rule = verdict.rule();
        return new BreachView(
                rule.fullId(),
                rule.authority().edition(),
                verdict.outcome().word(),
                severity(verdict),
                breach.what(),
                breach.wanted(),
                breach.found(),
                new PlaceView(
                        unless(breach.track()),
                        breach.offset() < 0 ? null : breach.offset(),
                        unless(breach.timecode()),
                        unless(breach.reader())),
                verdict.sentence(breach),
                verdict.remedy(),
                rule.authority().cite(),
                rule.weight().waivable(),
                ways(verdict),
                waitsFor);
    }

    private static OpenView open(Verdict verdict) {
        var rule = verdict.rule();
        return new OpenView(
                rule.fullId(),
                rule.authority().edition(),
                verdict.outcome().word(),
                severity(verdict),
                verdict.note(),
                rule.text(),
                rule.authority().cite(),
                rule.weight().waivable(),
                ways(verdict));
    }

    private static List<WayView> ways(Verdict verdict) {
        return verdict.branches().stream()
                .map(
                        way ->
                                new WayView(
                                        way.name(),
                                        way.outcome().word(),
                                        way.wanted(),
                                        way.found()))
                .toList();
    }

    private static String severity(Verdict verdict) {
        return Conformity.severity(verdict).name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String unless(String empty) {
        return empty.isEmpty() ? null : empty;
    }
}
