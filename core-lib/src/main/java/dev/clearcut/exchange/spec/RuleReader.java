package dev.clearcut.exchange.spec;

import dev.clearcut.base.Severity;
import dev.clearcut.exchange.spec.YamlNode.Mapping;
import dev.clearcut.media.spec.Conformance;
import dev.clearcut.media.spec.Example;
import dev.clearcut.media.spec.Profile.Provenance;
import dev.clearcut.media.spec.Profile.Source;
import dev.clearcut.media.spec.Rule;
import dev.clearcut.media.spec.Rule.Authority;
import dev.clearcut.media.spec.Rule.Examples;
import dev.clearcut.media.spec.Rule.Weight;
import dev.clearcut.media.spec.Verdict.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one rule, and tries it on its own examples. */
final class RuleReader {

    /** What the rules of a file have in common. */
    record Shared(String profile, String edition, Provenance provenance, List<Source> sources) {}

    private static final String ID = "[a-z0-9]+([.-][a-z0-9]+)*";

    private final Problems problems;
    private final Shared shared;

    RuleReader(Problems problems, Shared shared) {
        this.problems = problems;
        this.shared = shared;
    }

    Optional<Rule> read(Mapping group) {
        var keys =
                Keys.of(
                        group,
                        Grammar.names(Grammar.RULE, Grammar.ASKED, Grammar.CHECK, Grammar.WANT),
                        problems);
        var id = keys.needed("rule");
        if (!id.isEmpty() && !id.matches(ID)) {
            problems.error(
                    "bad-value",
                    keys.node("rule").orElse(group),
                    "\"%s\" is no rule id; write it in lower case with dots, as video.frame-rate."
                            .formatted(id));
            return Optional.empty();
        }
        var reader = new AskedReader(problems);
        var asked = reader.read(keys);
        var when = reader.when(keys);
        var weight = weight(keys);
        var authority = authority(keys);
        var examples = new ExampleReader(problems, id);
        var rule =
                asked.map(
                        a ->
                                new Rule(
                                        id,
                                        shared.profile(),
                                        keys.text("text"),
                                        keys.text("do"),
                                        weight,
                                        authority,
                                        when,
                                        a,
                                        new Examples(
                                                examples.read(keys, "passes"),
                                                examples.read(keys, "fails"))));
        rule.ifPresent(r -> tried(r, keys));
        return rule;
    }

    private static Weight weight(Keys keys) {
        var severity = severity(keys, "severity", Severity.ERROR);
        return new Weight(
                severity, severity(keys, "untold", severity), keys.flag("waivable", false));
    }

    private static Severity severity(Keys keys, String key, Severity otherwise) {
        return keys.word(
                key, s -> s.name().toLowerCase(Locale.ROOT), List.of(Severity.values()), otherwise);
    }

    /** A sourced file may not hold a number of which nobody says where it was read. */
    private Authority authority(Keys keys) {
        var provenance =
                keys.word(
                        "provenance",
                        Provenance::word,
                        List.of(Provenance.values()),
                        shared.provenance());
        if (provenance == Provenance.CONVENTION && shared.provenance() == Provenance.SOURCED) {
            problems.error(
                    "provenance",
                    keys.node("provenance").orElse(keys.mapping()),
                    "A convention cannot stand among sourced rules: say \"provenance: convention\" for the whole file, or name the source.");
        }
        var source = source(keys, provenance);
        return new Authority(
                provenance,
                keys.has("edition") ? keys.text("edition") : shared.edition(),
                Stream.of(source, keys.text("cite"))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")));
    }

    private String source(Keys keys, Provenance provenance) {
        var named = keys.scalar("source");
        if (named.isPresent()) {
            var id = named.get().text();
            var ids = shared.sources().stream().map(Source::id).toList();
            if (!ids.contains(id)) {
                problems.error(
                        "unknown-source",
                        named.get(),
                        "No source is called \"%s\"%s"
                                .formatted(
                                        id,
                                        ids.isEmpty()
                                                ? "; list it under \"sources\"."
                                                : "; expected one of " + Keys.list(ids) + "."));
            }
            return shared.sources().stream()
                    .filter(s -> s.id().equals(id))
                    .map(Source::title)
                    .findFirst()
                    .orElse("");
        }
        if (shared.sources().size() == 1) {
            return shared.sources().getFirst().title();
        }
        if (provenance == Provenance.SOURCED && !keys.has("cite")) {
            problems.error(
                    "provenance",
                    keys.mapping(),
                    "Where was this read? Name the \"source\" of the rule, or say \"provenance: convention\" for the whole file.");
        }
        return "";
    }

    private void tried(Rule rule, Keys keys) {
        if (problems.hasErrors()) {
            return;
        }
        tried(rule, keys, "passes", rule.examples().passing(), Outcome.PASSED);
        tried(rule, keys, "fails", rule.examples().failing(), Outcome.FAILED);
    }

    private void tried(Rule rule, Keys keys, String key, List<Example> examples, Outcome expected) {
        var nodes = keys.items(key);
        for (int i = 0; i < examples.size(); i++) {
            var outcome = Conformance.check(rule, examples.get(i).delivered()).outcome();
            if (outcome != expected) {
                problems.error(
                        "example",
                        nodes.get(i),
                        "The rule does not fit its own example %s: it is %s, not %s."
                                .formatted(
                                        examples.get(i).written(),
                                        outcome.word(),
                                        expected.word()));
            }
        }
    }
}
