package dev.clearcut.media.qc;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Severity;
import java.util.List;
import java.util.Map;

/**
 * One thing that is looked for.
 *
 * @param ebu the item of EBU QC (ebu.io/qc/items) it answers to; empty where none is known
 * @param thresholds by name; what they mean stands with the check that uses them
 * @param source where rule and thresholds come from
 * @param passes pictures or sounds in which nothing is found, in the words of the rules' test
 * @param fails pictures or sounds in which it is
 */
public record QcRule(
        String id,
        String ebu,
        Severity severity,
        String title,
        Map<String, Double> thresholds,
        String source,
        List<String> passes,
        List<String> fails) {

    public QcRule {
        thresholds = Map.copyOf(thresholds);
        passes = List.copyOf(passes);
        fails = List.copyOf(fails);
    }

    /**
     * @throws Invalid when the rule has none of that name
     */
    public double threshold(String name) {
        var value = thresholds.get(name);
        if (value == null) {
            throw new Invalid("%s has no threshold \"%s\".".formatted(id, name));
        }
        return value;
    }

    /** What a finding cites: EBU's item, then the source. */
    public String cite() {
        return ebu.isEmpty() || source.contains(ebu) ? source : "EBU QC " + ebu + ". " + source;
    }
}
