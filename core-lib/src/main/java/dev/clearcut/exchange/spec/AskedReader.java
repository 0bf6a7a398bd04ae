package dev.clearcut.exchange.spec;

import dev.clearcut.base.Words;
import dev.clearcut.caption.rule.RuleSet;
import dev.clearcut.exchange.spec.YamlNode.Entry;
import dev.clearcut.exchange.spec.YamlNode.Mapping;
import dev.clearcut.exchange.spec.YamlNode.Scalar;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Subject;
import dev.clearcut.media.spec.Asked;
import dev.clearcut.media.spec.Check;
import dev.clearcut.media.spec.Check.Which;
import dev.clearcut.media.spec.Literals.Reading;
import dev.clearcut.media.spec.Measurements;
import dev.clearcut.media.spec.Operand;
import dev.clearcut.media.spec.Target;
import dev.clearcut.media.spec.Want;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a rule asks, and under which conditions. */
final class AskedReader {

    /** Measurements and reports are numbers with a unit of their own, or words. */
    private static final Reading NUMBER = new Reading(Fact.Type.NITS, null);

    private final Problems problems;
    private final ValueReader values;
    private final WantReader wants;

    AskedReader(Problems problems) {
        this.problems = problems;
        this.values = new ValueReader(problems);
        this.wants = new WantReader(problems, values);
    }

    private Optional<Asked> captions(Scalar named) {
        var known = RuleSet.all().stream().map(RuleSet::id).toList();
        if (!known.contains(named.text())) {
            var near = Words.didYouMeanName(named.text(), known);
            problems.error(
                    "unknown-word",
                    named,
                    "\"%s\" is no set of caption rules%s"
                            .formatted(
                                    named.text(),
                                    near.isEmpty()
                                            ? "; expected one of " + Keys.list(known) + "."
                                            : near));
            return Optional.empty();
        }
        return Optional.of(new Asked.Captions(named.text()));
    }

    /** The one question of a group of keys. */
    Optional<Asked> read(Keys keys) {
        var askers = Grammar.ASKED.names().stream().filter(keys::has).toList();
        if (askers.isEmpty() && keys.misspells(Grammar.ASKED.names())) {
            return Optional.empty();
        }
        if (askers.size() != 1) {
            problems.error(
                    askers.isEmpty() ? "missing" : "contradiction",
                    keys.mapping(),
                    askers.isEmpty()
                            ? "What is asked about? Say one of %s."
                                    .formatted(Keys.list(Grammar.ASKED.names()))
                            : "Two things are asked about at once: %s."
                                    .formatted(Keys.list(askers)));
            return Optional.empty();
        }
        return switch (askers.getFirst()) {
            case "fact", "count", "sum" -> check(keys, askers.getFirst()).map(Asked.OfFacts::new);
            case "measured" -> measured(keys);
            case "report" -> report(keys);
            case "eyeball" -> keys.scalar("eyeball").map(s -> new Asked.ByEye(s.text()));
            case "captions" -> keys.scalar("captions").flatMap(this::captions);
            case "all" -> Optional.of(new Asked.All(parts(keys, "all")));
            default -> Optional.of(new Asked.Either(branches(keys)));
        };
    }

    private Optional<Check> check(Keys keys, String asker) {
        var target = target(keys, asker);
        if (target.isEmpty()) {
            return Optional.empty();
        }
        var which = keys.word("tracks", Which::word, List.of(Which.values()), Which.ALL);
        var want = wants.read(keys, target.get().reading());
        var where = where(keys, target.get().of());
        return want.map(w -> new Check(target.get(), which, where, w));
    }

    private Optional<Target> target(Keys keys, String asker) {
        if (asker.equals("count")) {
            return keys.scalar(asker).flatMap(values::kind).map(Target.Count::new);
        }
        var target = values.target(keys, asker);
        if (asker.equals("fact") || target.isEmpty()) {
            return target;
        }
        if (target.get() instanceof Target.Of(var subject, var fact)
                && subject != Subject.FILE
                && fact.type() != Fact.Type.WORD
                && fact.type() != Fact.Type.TEXT
                && fact.type() != Fact.Type.FLAG
                && fact.type() != Fact.Type.WORDS) {
            return Optional.of(new Target.Sum(subject, fact));
        }
        keys.scalar(asker)
                .ifPresent(
                        s ->
                                problems.error(
                                        "wrong-type",
                                        s,
                                        "Only numbers of tracks can be summed, such as audio.channels."));
        return Optional.empty();
    }

    private Optional<Asked> measured(Keys keys) {
        var name = keys.scalar("measured");
        if (name.isPresent() && !Measurements.isKnown(name.get().text())) {
            problems.error(
                    "unknown-word",
                    name.get(),
                    "\"%s\" is no measurement%s"
                            .formatted(
                                    name.get().text(),
                                    Words.didYouMean(name.get().text(), Measurements.known())
                                            .transform(
                                                    near ->
                                                            near.isEmpty()
                                                                    ? "; expected "
                                                                            + Keys.list(
                                                                                    Measurements
                                                                                            .known())
                                                                            + ", or findings. and a check's id."
                                                                    : near)));
            return Optional.empty();
        }
        var want = wants.read(keys, NUMBER);
        return name.isEmpty()
                ? Optional.empty()
                : want.map(w -> new Asked.Measured(name.get().text(), w));
    }

    private Optional<Asked> report(Keys keys) {
        var what = keys.scalar("report");
        if (what.isEmpty()) {
            return Optional.empty();
        }
        if (!WantReader.saysAny(keys)) {
            return Optional.of(new Asked.Report(what.get().text(), null));
        }
        boolean words =
                keys.items("is").stream()
                        .anyMatch(
                                item ->
                                        item instanceof Scalar s
                                                && !s.text().matches("[-+]?[0-9.]+"));
        return wants.read(keys, words ? new Reading(Fact.Type.WORD, null) : NUMBER)
                .map(want -> new Asked.Report(what.get().text(), want));
    }

    private List<Asked> parts(Keys keys, String key) {
        var parts = new ArrayList<Asked>();
        for (var group : nonEmpty(keys, key)) {
            read(Keys.of(group, askedKeys(), problems)).ifPresent(parts::add);
        }
        return parts;
    }

    private List<Asked.Branch> branches(Keys keys) {
        var branches = new ArrayList<Asked.Branch>();
        for (var group : nonEmpty(keys, "either")) {
            var branch = Keys.of(group, askedKeys(), problems);
            int number = branches.size() + 1;
            read(branch)
                    .ifPresent(
                            asked ->
                                    branches.add(
                                            new Asked.Branch(
                                                    branch.has("name")
                                                            ? branch.text("name")
                                                            : Integer.toString(number),
                                                    asked)));
        }
        return branches;
    }

    private List<Mapping> nonEmpty(Keys keys, String key) {
        var groups = keys.groups(key);
        if (groups.isEmpty()) {
            problems.error("missing", keys.mapping(), "\"%s\" lists nothing.".formatted(key));
        }
        return groups;
    }

    private static List<String> askedKeys() {
        return Grammar.names(Grammar.BRANCH, Grammar.ASKED, Grammar.CHECK, Grammar.WANT);
    }

    /** Conditions on a track: facts of its own kind, without the kind's name. */
    private List<Check> where(Keys keys, Subject subject) {
        return conditions(keys, "where", subject.word() + ".");
    }

    /** Conditions on the file: facts by their whole names. */
    List<Check> when(Keys keys) {
        return conditions(keys, "when", "");
    }

    private List<Check> conditions(Keys keys, String key, String prefix) {
        var checks = new ArrayList<Check>();
        if (!keys.has(key)) {
            return checks;
        }
        for (var group : keys.groups(key)) {
            if (isLong(group)) {
                var long_ =
                        Keys.of(
                                group,
                                Grammar.names(Grammar.ASKED, Grammar.CHECK, Grammar.WANT).stream()
                                        .filter(
                                                name ->
                                                        !List.of(
                                                                        "all",
                                                                        "either",
                                                                        "measured",
                                                                        "report",
                                                                        "eyeball",
                                                                        "captions")
                                                                .contains(name))
                                        .toList(),
                                problems);
                read(long_)
                        .ifPresent(
                                asked -> {
                                    if (asked instanceof Asked.OfFacts(var check)) {
                                        checks.add(check);
                                    }
                                });
            } else {
                group.entries().forEach(entry -> shortly(entry, prefix).ifPresent(checks::add));
            }
        }
        return checks;
    }

    private static boolean isLong(Mapping group) {
        return group.entries().stream()
                .anyMatch(e -> List.of("fact", "count", "sum").contains(e.key().text()));
    }

    /** {@code language: eng}, {@code file.container: [mov, mp4]}. */
    private Optional<Check> shortly(Entry entry, String prefix) {
        var key = entry.key();
        var name =
                prefix.isEmpty() || key.text().startsWith(prefix)
                        ? key.text()
                        : prefix + key.text();
        var target = values.target(new Scalar(name, key.line(), key.column()));
        if (target.isEmpty()) {
            return Optional.empty();
        }
        var operands = new ArrayList<Operand>();
        for (var item : Keys.items(entry.value())) {
            values.operand(target.get().reading(), item).ifPresent(operands::add);
        }
        return Optional.of(
                new Check(target.get(), Which.ANY, List.of(), new Want.OneOf(operands, null)));
    }
}
