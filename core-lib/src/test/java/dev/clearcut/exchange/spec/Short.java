package dev.clearcut.exchange.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.exchange.spec.YamlNode.Mapping;
import dev.clearcut.media.spec.Delivered;
import dev.clearcut.media.spec.Profile;
import dev.clearcut.media.spec.Rule;

/** Files and rules in short, for tests. */
final class Short {

    private Short() {}

    /** {@code video.width: 1920, audio: 2}. */
    static Delivered file(String facts) {
        var problems = new Problems("facts");
        var tree = YamlTree.read("{passes: {" + facts + "}}", problems);
        var keys = Keys.of((Mapping) tree.orElseThrow(), Grammar.RULE.names(), problems);
        var example = new ExampleReader(problems, "a.rule").read(keys, "passes").getFirst();
        assertThat(problems.report().findings()).as(facts).isEmpty();
        return example.delivered();
    }

    /** A profile of one rule, {@code a.rule}, that says this. */
    static Rule rule(String keys) {
        return profile("{rule: a.rule, " + keys + "}").rules().getFirst();
    }

    static Profile profile(String rules) {
        var read =
                SpecFile.read(
                        "test.yaml",
                        "spec: test\nname: Test\nedition: '1'\nrules: [" + rules + "]\n");
        assertThat(read.report().findings()).as(rules).isEmpty();
        return read.value().orElseThrow();
    }
}
