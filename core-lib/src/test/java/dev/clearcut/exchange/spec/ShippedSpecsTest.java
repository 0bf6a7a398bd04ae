package dev.clearcut.exchange.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.media.spec.Asked;
import dev.clearcut.media.spec.Conformance;
import dev.clearcut.media.spec.Profile;
import dev.clearcut.media.spec.Profile.Provenance;
import dev.clearcut.media.spec.Rule;
import dev.clearcut.media.spec.Verdict.Outcome;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The specifications that ship carry their own proof. */
class ShippedSpecsTest {

    /** Whose requirement a convention may be. */
    private static final String NOBODY = "nobody in particular";

    static List<String> ids() {
        return ShippedSpecs.ids();
    }

    private static Profile profile(String id) {
        var read = SpecFile.read(id + ".yaml", ShippedSpecs.text(id));
        assertThat(read.report().findings()).isEmpty();
        return read.value().orElseThrow();
    }

    private static boolean isDecidedElsewhere(Rule rule) {
        return rule.asked() instanceof Asked.ByEye || rule.asked() instanceof Asked.Captions;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyRuleHasAnExampleThatKeepsItAndOneThatBreaksIt(String id) {
        for (var rule : profile(id).rules()) {
            if (!isDecidedElsewhere(rule)) {
                assertThat(rule.examples().passing()).as(rule.fullId()).isNotEmpty();
                assertThat(rule.examples().failing()).as(rule.fullId()).isNotEmpty();
            }
            for (var example : rule.examples().passing()) {
                assertThat(Conformance.check(rule, example.delivered()).outcome())
                        .as("%s %s", rule.fullId(), example.written())
                        .isEqualTo(Outcome.PASSED);
            }
            for (var example : rule.examples().failing()) {
                assertThat(Conformance.check(rule, example.delivered()).outcome())
                        .as("%s %s", rule.fullId(), example.written())
                        .isEqualTo(Outcome.FAILED);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyNumberHasASourceOrIsCalledAConvention(String id) {
        var profile = profile(id);
        assertThat(profile.id()).isEqualTo(id);
        assertThat(profile.about()).isNotEmpty();
        assertThat(profile.publisher().equals(NOBODY))
                .as("only what is nobody's requirement may be a convention")
                .isEqualTo(profile.provenance() == Provenance.CONVENTION);
        for (var rule : profile.rules()) {
            assertThat(rule.authority().edition()).as(rule.fullId()).isNotEmpty();
            if (rule.authority().provenance() == Provenance.SOURCED) {
                assertThat(rule.authority().cite()).as(rule.fullId()).isNotEmpty();
            }
        }
        for (var source : profile.sources()) {
            assertThat(source.address()).as(source.id()).startsWith("https://");
            assertThat(source.read()).as(source.id()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void noTwoRulesHaveOneId(String id) {
        var met = new HashSet<String>();
        for (var rule : profile(id).rules()) {
            assertThat(met.add(rule.id())).as(rule.id()).isTrue();
        }
    }
}
