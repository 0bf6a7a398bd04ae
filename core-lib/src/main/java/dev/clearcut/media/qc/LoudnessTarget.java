package dev.clearcut.media.qc;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Words;
import dev.clearcut.media.sound.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How loud a programme is to be.
 *
 * @param integrated in LUFS
 * @param tolerance in LU, to both sides
 * @param truePeak in dBTP, at most
 */
public record LoudnessTarget(
        String id,
        String name,
        double integrated,
        double tolerance,
        double truePeak,
        String source) {

    private static final List<LoudnessTarget> KNOWN =
            List.of(
                    new LoudnessTarget(
                            "r128",
                            "EBU R 128",
                            -23,
                            0.5,
                            -1,
                            "EBU R 128: -23.0 LUFS, -1 dBTP; the tolerance is the default of EBU QC 0010B v2.0"),
                    new LoudnessTarget(
                            "r128-live",
                            "EBU R 128, live",
                            -23,
                            1,
                            -1,
                            "EBU R 128: -23.0 ±1.0 LU where the normal tolerance cannot be met, live above all"),
                    new LoudnessTarget(
                            "a85",
                            "ATSC A/85",
                            -24,
                            2,
                            -2,
                            "ATSC A/85: -24 LKFS ±2 dB, true peak below -2 dBTP"));

    /** The ones that come with Clearcut. */
    public static List<LoudnessTarget> all() {
        return KNOWN;
    }

    /**
     * @throws Invalid when there is none of that name
     */
    public static LoudnessTarget named(String id) {
        return KNOWN.stream()
                .filter(target -> target.id.equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(
                        () -> {
                            var ids = KNOWN.stream().map(LoudnessTarget::id).toList();
                            return new Invalid(
                                    "There is no loudness target \"%s\"%s Known are %s."
                                            .formatted(
                                                    id,
                                                    Words.didYouMean(id, ids),
                                                    String.join(", ", ids)));
                        });
    }

    /** What is off this target; a programme that cannot be measured is not off it. */
    List<QcFinding> findings(QcRules rules, String programme, Measured measured, Span peak) {
        var findings = new ArrayList<QcFinding>();
        var loud = measured.integrated();
        if (loud != null && Math.abs(tenths(loud) - integrated) > tolerance + 1e-9) {
            var rule = rules.rule("media.audio.loudness");
            findings.add(
                    new QcFinding(
                            sourced(rule),
                            rule.severity(),
                            null,
                            programme,
                            loud,
                            String.format(
                                    Locale.ROOT,
                                    "%.1f LUFS where %s wants %.1f ±%.1f: bring it %s by %.1f LU.",
                                    loud,
                                    name,
                                    integrated,
                                    tolerance,
                                    loud > integrated ? "down" : "up",
                                    Math.abs(loud - integrated))));
        }
        var highest = measured.truePeak();
        if (highest != null && tenths(highest) > truePeak) {
            var rule = rules.rule("media.audio.true-peak");
            findings.add(
                    new QcFinding(
                            sourced(rule),
                            rule.severity(),
                            peak,
                            programme,
                            highest,
                            String.format(
                                    Locale.ROOT,
                                    "True peak %.1f dBTP where %s wants %.1f at most.",
                                    highest,
                                    name,
                                    truePeak)));
        }
        return findings;
    }

    private QcRule sourced(QcRule rule) {
        return new QcRule(
                rule.id(),
                rule.ebu(),
                rule.severity(),
                rule.title(),
                rule.thresholds(),
                source,
                rule.passes(),
                rule.fails());
    }

    /** Meters read to a tenth (Tech 3341). */
    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
