package dev.clearcut.media.qc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule against its own examples. */
class QcRulesTest {

    @ParameterizedTest
    @MethodSource("passing")
    void nothingIsFoundInWhatPasses(QcRule rule, String example) {
        assertThat(found(rule, example)).as("%s in %s", rule.id(), example).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("failing")
    void somethingIsFoundInWhatFails(QcRule rule, String example) {
        assertThat(found(rule, example)).as("%s in %s", rule.id(), example).isNotEmpty();
    }

    @Test
    void everyRuleHasASourceAndAnExampleThatPasses() {
        assertThat(QcRules.standard().all())
                .allSatisfy(
                        rule -> {
                            assertThat(rule.source()).isNotBlank();
                            assertThat(rule.passes()).isNotEmpty();
                            assertThat(rule.ebu()).matches("|\\d{4}[BFWX]");
                        });
    }

    private static List<QcFinding> found(QcRule rule, String example) {
        var findings =
                rule.id().startsWith("media.video.")
                        ? Pictures.seen(example, 8, declared(rule)).findings()
                        : Sounds.heard(example).findings();
        return findings.stream().filter(f -> f.rule().id().equals(rule.id())).toList();
    }

    private static Declared declared(QcRule rule) {
        return new Declared(
                rule.id().equals("media.video.field-order")
                        ? Declared.Scan.UPPER_FIRST
                        : Declared.Scan.PROGRESSIVE,
                false,
                false);
    }

    static Stream<Object[]> passing() {
        return QcRules.standard().all().stream()
                .flatMap(rule -> rule.passes().stream().map(e -> new Object[] {rule, e}));
    }

    static Stream<Object[]> failing() {
        return QcRules.standard().all().stream()
                .flatMap(rule -> rule.fails().stream().map(e -> new Object[] {rule, e}));
    }
}
