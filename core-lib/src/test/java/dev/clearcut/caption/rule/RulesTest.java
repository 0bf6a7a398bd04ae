package dev.clearcut.caption.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.DataFile;
import dev.clearcut.caption.rule.CaptionRule.Standing;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

    static Stream<CaptionRule> rules() {
        return RuleSet.all().stream().flatMap(set -> set.rules().stream()).distinct();
    }

    /** One rule alone, so that what another finds does not count for it. */
    private static List<CaptionFinding> found(CaptionRule rule, String example) {
        var tried = Example.of(example);
        var alone = new RuleSet("alone", "", "", List.of(rule));
        return CaptionCheck.of(tried.file(), alone, tried.known());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatARuleSaysPassesPasses(CaptionRule rule) {
        assertThat(found(rule, rule.passes())).as(rule.set() + " " + rule.kind()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatARuleSaysFailsFailsUnderItsId(CaptionRule rule) {
        assertThat(found(rule, rule.fails()))
                .as(rule.set() + " " + rule.kind())
                .isNotEmpty()
                .allSatisfy(
                        finding -> {
                            assertThat(finding.rule()).isEqualTo(rule.kind().id());
                            assertThat(finding.cite()).isEqualTo(rule.cite()).isNotBlank();
                            assertThat(finding.found()).isNotBlank();
                        });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aBuyersNumberHasASourceAndAConventionSaysSo(CaptionRule rule) {
        assertThat(rule.source()).isNotBlank();
        if (List.of("sound", "generic", "forced-narrative").contains(rule.set())) {
            assertThat(rule.standing()).isEqualTo(Standing.CONVENTION);
            assertThat(rule.cite()).startsWith("Convention");
        } else {
            assertThat(rule.standing()).isNotEqualTo(Standing.CONVENTION);
        }
    }

    @Test
    void everyKindIsInSomeSetAndEveryRowIsOfASet() {
        assertThat(rules().map(CaptionRule::kind)).containsAll(EnumSet.allOf(RuleKind.class));
        var sets = RuleSet.all().stream().map(RuleSet::id).toList();
        assertThat(DataFile.beside(RuleSet.class, "rules.csv"))
                .allSatisfy(row -> assertThat(row.get("set")).isIn(sets));
        assertThat(Arrays.stream(RuleKind.values()).map(RuleKind::id)).doesNotHaveDuplicates();
    }

    @Test
    void aSetNobodyKnowsIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> RuleSet.named("netfix"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("did you mean \"netflix\"");
    }
}
