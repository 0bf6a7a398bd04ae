package dev.clearcut.exchange.json;

import dev.clearcut.caption.rule.CaptionRule;
import dev.clearcut.caption.rule.RuleSet;
import java.util.List;
import java.util.Locale;

/** A set of caption rules. */
public record CaptionRulesView(String id, String title, String note, List<RuleView> rules) {

    /**
     * @param rule the id of its findings
     * @param standing {@code read}, {@code second-hand} or {@code convention}
     */
    public record RuleView(
            String set,
            String rule,
            String asks,
            String value,
            String unit,
            String severity,
            String script,
            String audience,
            String counting,
            String source,
            String edition,
            String standing,
            String passes,
            String fails) {

        static RuleView of(CaptionRule rule) {
            return new RuleView(
                    rule.set(),
                    rule.kind().id(),
                    rule.kind().asks(),
                    rule.value(),
                    rule.unit(),
                    word(rule.severity()),
                    word(rule.script()),
                    rule.audience(),
                    rule.counting().word(),
                    rule.source(),
                    rule.edition(),
                    word(rule.standing()),
                    rule.passes(),
                    rule.fails());
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static CaptionRulesView of(RuleSet set) {
        return new CaptionRulesView(
                set.id(), set.title(), set.note(), set.rules().stream().map(RuleView::of).toList());
    }
}
