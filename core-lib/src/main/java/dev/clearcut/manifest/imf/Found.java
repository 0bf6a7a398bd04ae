package dev.clearcut.manifest.imf;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings by the rules of {@code rules.csv}; beyond the first of one rule it only counts. */
public final class Found {

    private static final int EACH = 100;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    public void add(String rule, Where where, String text) {
        add(rule, Rule.of(rule).severity(), where, text);
    }

    /** The same, as bad as the case is. */
    public void add(String rule, Severity severity, Where where, String text) {
        if (counts.merge(rule, 1, Integer::sum) <= EACH) {
            kept.add(new Finding(rule, severity, where, text, Rule.of(rule).cite()));
        }
    }

    /** Whether more findings of this rule are only counted. */
    boolean isFull(String rule) {
        return counts.getOrDefault(rule, 0) >= EACH;
    }

    public Report report() {
        var all = new ArrayList<>(kept);
        counts.forEach(
                (rule, count) -> {
                    if (count > EACH) {
                        all.add(
                                new Finding(
                                        rule,
                                        Rule.of(rule).severity(),
                                        Where.nowhere(),
                                        "The same %,d more times.".formatted(count - EACH),
                                        Rule.of(rule).cite()));
                    }
                });
        return new Report(all);
    }
}
