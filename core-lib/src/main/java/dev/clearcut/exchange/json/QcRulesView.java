package dev.clearcut.exchange.json;

import dev.clearcut.media.qc.QcRule;
import dev.clearcut.media.qc.QcRules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a file's picture and sound are held against, and what is not looked for. */
public record QcRulesView(List<RuleView> rules, List<String> notMeasured) {

    /** A rule; what its thresholds mean stands with the rule. */
    public record RuleView(
            String rule,
            String severity,
            String title,
            Map<String, Double> thresholds,
            String ebuQc,
            String source) {

        static RuleView of(QcRule rule) {
            return new RuleView(
                    rule.id(),
                    rule.severity().name().toLowerCase(Locale.ROOT),
                    rule.title(),
                    new TreeMap<>(rule.thresholds()),
                    rule.ebu(),
                    rule.source());
        }
    }

    public static QcRulesView of(QcRules rules) {
        return new QcRulesView(
                rules.all().stream().map(RuleView::of).toList(), QcRules.notMeasured());
    }
}
