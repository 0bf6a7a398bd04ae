package dev.clearcut.cli;

import dev.clearcut.exchange.json.QcRulesView;
import dev.clearcut.exchange.json.QcRulesView.RuleView;
import dev.clearcut.media.qc.QcRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Says the rules of {@code file qc}. */
record QcRulesText(Console console) {

    private static final List<String> HEADER =
            List.of("rule", "severity", "title", "thresholds", "ebuQc", "source");

    void say(QcRules rules, Format format) {
        var view = QcRulesView.of(rules);
        switch (format) {
            case json -> console.json(view);
            case csv -> console.csv(HEADER, view.rules().stream().map(QcRulesText::row).toList());
            case text -> {
                console.table(
                        view.rules().stream()
                                .map(r -> List.of(r.rule(), r.severity(), r.title(), thresholds(r)))
                                .toList());
                console.line("");
                console.line("Not measured here:");
                view.notMeasured().forEach(sentence -> console.line("- " + sentence));
            }
        }
    }

    private static List<String> row(RuleView rule) {
        return List.of(
                rule.rule(),
                rule.severity(),
                rule.title(),
                thresholds(rule),
                rule.ebuQc(),
                rule.source());
    }

    private static String thresholds(RuleView rule) {
        return rule.thresholds().entrySet().stream()
                .map(e -> e.getKey() + "=" + trimmed(e.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String trimmed(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
