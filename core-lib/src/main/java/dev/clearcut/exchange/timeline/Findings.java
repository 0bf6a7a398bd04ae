package dev.clearcut.exchange.timeline;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects findings; beyond the first few of one rule it only counts, and says so at the end. */
final class Findings {

    private static final int EACH = 25;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Finding> firstLeftOut = new HashMap<>();

    void add(Finding finding) {
        if (counts.merge(finding.rule(), 1, Integer::sum) <= EACH) {
            kept.add(finding);
        } else {
            firstLeftOut.putIfAbsent(finding.rule(), finding);
        }
    }

    Report report() {
        var all = new ArrayList<>(kept);
        firstLeftOut.values().stream()
                .sorted((a, b) -> a.rule().compareTo(b.rule()))
                .map(
                        f ->
                                new Finding(
                                        f.rule(),
                                        f.severity(),
                                        f.where(),
                                        "The same from here on %d more times."
                                                .formatted(counts.getOrDefault(f.rule(), 0) - EACH),
                                        f.cite()))
                .forEach(all::add);
        return new Report(all);
    }
}
