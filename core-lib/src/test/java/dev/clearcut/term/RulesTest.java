package dev.clearcut.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules carry their own proof: every example in every rule file. */
class RulesTest {

    @TestFactory
    Stream<DynamicTest> everyExampleInTheRuleFilesHolds() {
        return RuleBook.everyProvision().stream()
                .flatMap(
                        provision ->
                                provision.examples().stream()
                                        .map(
                                                line ->
                                                        DynamicTest.dynamicTest(
                                                                provision.rule().id() + ": " + line,
                                                                () -> holds(provision, line))));
    }

    private static void holds(Provision provision, String line) {
        var example = Case.of(line, home(provision));
        var answer = example.answer();
        assertThat(Case.inShort(answer)).as("%s%n%s", line, answer).isEqualTo(example.expected());
    }

    static String home(Provision provision) {
        return provision.in().stream()
                .sorted()
                .findFirst()
                .orElse(provision.rule().id().substring(0, 2).toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void everyRuleHasExamplesOnBothSidesOfItsBoundary() {
        for (var provision : RuleBook.everyProvision()) {
            var id = provision.rule().id();
            var sides = new HashSet<String>();
            boolean named = false;
            for (var line : provision.examples()) {
                var answer = Case.of(line, home(provision)).answer();
                boolean byIt = answer.rules().contains(provision.rule());
                named |= byIt;
                sides.add(byIt + answer.getClass().getSimpleName());
            }
            assertThat(named).as("%s is named in the answer of one of its examples", id).isTrue();
            assertThat(sides).as("%s has examples on both sides", id).hasSizeGreaterThan(1);
        }
    }
}
