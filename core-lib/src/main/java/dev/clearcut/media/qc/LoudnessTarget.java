package dev.clearcut.media.qc;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.media.Facts;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.sound.Measured;
import dev.clearcut.media.spec.Asked;
import dev.clearcut.media.spec.Breach;
import dev.clearcut.media.spec.Conformance;
import dev.clearcut.media.spec.Conformity;
import dev.clearcut.media.spec.Delivered;
import dev.clearcut.media.spec.Measurements;
import dev.clearcut.media.spec.Profile;
import dev.clearcut.media.spec.Rule;
import dev.clearcut.media.spec.Verdict;
import dev.clearcut.media.spec.Verdict.Outcome;
import dev.clearcut.timecode.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How loud a programme is to be: what a specification says of the readings of a loudness meter.
 * There is no second list of numbers, so that measuring and conforming never disagree.
 *
 * @param rules those of the profile that hang on such a reading alone
 */
public record LoudnessTarget(Profile profile, List<Rule> rules) {

    private static final MediaFacts NOTHING = new MediaFacts("", Facts.none(), List.of());
    private static final String LOUDNESS = "loudness.";
    private static final String TRUE_PEAK = "loudness.truePeak";

    public LoudnessTarget {
        rules = List.copyOf(rules);
    }

    /**
     * @throws Invalid when the specification sets no limit to what a meter reads
     */
    public static LoudnessTarget of(Profile profile) {
        var rules = profile.rules().stream().filter(rule -> isOfLoudness(rule.asked())).toList();
        if (rules.isEmpty()) {
            throw new Invalid(
                    "%s sets no limit to loudness; ebu-r128 and atsc-a85 do, and so may a file of your own."
                            .formatted(profile.id()));
        }
        return new LoudnessTarget(profile, rules);
    }

    /** What a meter read, as it is written down and judged: to a hundredth. */
    public static @Nullable BigDecimal hundredths(@Nullable Double value) {
        return value == null || !Double.isFinite(value)
                ? null
                : BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }

    /** What is off this target; a programme that cannot be measured is not off it. */
    List<QcFinding> findings(QcRules qcRules, String programme, Measured measured, Span peak) {
        var findings = new ArrayList<QcFinding>();
        for (var verdict : verdicts(measured)) {
            if (verdict.outcome() == Outcome.FAILED) {
                for (var breach : verdict.breaches()) {
                    findings.add(finding(qcRules, programme, measured, peak, verdict, breach));
                }
            }
        }
        return findings;
    }

    /** What the readings do not decide. */
    List<String> open(Measured measured) {
        return verdicts(measured).stream()
                .filter(
                        verdict ->
                                verdict.outcome() == Outcome.NOT_MEASURED
                                        || verdict.outcome() == Outcome.CANNOT_TELL)
                .map(
                        verdict ->
                                "%s is open: %s."
                                        .formatted(verdict.rule().fullId(), verdict.note()))
                .toList();
    }

    private List<Verdict> verdicts(Measured measured) {
        var delivered = Delivered.of(NOTHING).measured(measurements(measured));
        return rules.stream().map(rule -> Conformance.check(rule, delivered)).toList();
    }

    private static Measurements measurements(Measured measured) {
        var values = new TreeMap<String, Rational>();
        put(values, "integrated", measured.integrated());
        put(values, "range", measured.range());
        put(values, "momentaryMax", measured.momentaryMax());
        put(values, "shortTermMax", measured.shortTermMax());
        put(values, "truePeak", measured.truePeak());
        return new Measurements(values, Map.of());
    }

    private static void put(Map<String, Rational> values, String name, @Nullable Double value) {
        var written = hundredths(value);
        if (written != null) {
            values.put(LOUDNESS + name, Rational.parse(written.toPlainString()));
        }
    }

    private QcFinding finding(
            QcRules qcRules,
            String programme,
            Measured measured,
            Span peak,
            Verdict verdict,
            Breach breach) {
        boolean isPeak = breach.what().equals(TRUE_PEAK);
        var rule = qcRules.rule(isPeak ? "media.audio.true-peak" : "media.audio.loudness");
        return new QcFinding(
                sourced(rule, verdict),
                Conformity.severity(verdict),
                isPeak ? peak : null,
                programme,
                isPeak ? measured.truePeak() : measured.integrated(),
                "%s is %s where %s asks for %s. %s"
                        .formatted(
                                said(breach.what()),
                                breach.found(),
                                profile.name(),
                                breach.wanted(),
                                verdict.rule().remedy())
                        .strip());
    }

    private static String said(String measure) {
        return switch (measure) {
            case "loudness.integrated" -> "Integrated loudness";
            case "loudness.range" -> "Loudness range";
            case "loudness.momentaryMax" -> "The loudest moment";
            case "loudness.shortTermMax" -> "The loudest three seconds";
            case TRUE_PEAK -> "True peak";
            default -> measure;
        };
    }

    private QcRule sourced(QcRule rule, Verdict verdict) {
        return new QcRule(
                rule.id(),
                rule.ebu(),
                rule.severity(),
                rule.title(),
                rule.thresholds(),
                "%s: %s".formatted(verdict.rule().fullId(), verdict.rule().authority().cite()),
                rule.passes(),
                rule.fails());
    }

    private static boolean isOfLoudness(Asked asked) {
        return switch (asked) {
            case Asked.Measured measured -> measured.measure().startsWith(LOUDNESS);
            case Asked.All(var parts) -> parts.stream().anyMatch(LoudnessTarget::isOfLoudness);
            case Asked.Either(var branches) ->
                    branches.stream()
                            .map(Asked.Branch::asked)
                            .anyMatch(LoudnessTarget::isOfLoudness);
            case Asked.OfFacts facts -> false;
            case Asked.Report report -> false;
            case Asked.ByEye eye -> false;
            case Asked.Captions captions -> false;
        };
    }
}
