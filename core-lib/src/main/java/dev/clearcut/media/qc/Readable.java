package dev.clearcut.media.qc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;

/** No more findings of a kind than anybody reads; how many there are is said. */
final class Readable {

    /** What a person would still read of one kind. */
    private static final int MOST_OF_A_RULE = 100;

    private Readable() {}

    static List<QcFinding> of(List<QcFinding> findings) {
        var counts = new LinkedHashMap<String, Integer>();
        findings.forEach(finding -> counts.merge(finding.rule().id(), 1, Integer::sum));
        var kept = new HashMap<String, Integer>();
        var readable = new ArrayList<QcFinding>();
        for (var finding : findings) {
            int number = kept.merge(finding.rule().id(), 1, Integer::sum);
            int all = counts.getOrDefault(finding.rule().id(), 0);
            if (number < MOST_OF_A_RULE || all == MOST_OF_A_RULE) {
                readable.add(finding);
            } else if (number == MOST_OF_A_RULE) {
                readable.add(
                        new QcFinding(
                                finding.rule(),
                                finding.severity(),
                                finding.span(),
                                finding.track(),
                                finding.value(),
                                "%s This and %d more of the kind."
                                        .formatted(finding.text(), all - number)));
            }
        }
        return readable;
    }
}
