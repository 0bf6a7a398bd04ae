package dev.clearcut.exchange.spec;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.exchange.spec.YamlNode.Mapping;
import dev.clearcut.media.Subject;
import dev.clearcut.media.spec.Profile;
import dev.clearcut.media.spec.Profile.Effective;
import dev.clearcut.media.spec.Profile.Provenance;
import dev.clearcut.media.spec.Profile.Source;
import dev.clearcut.media.spec.Profile.Status;
import dev.clearcut.media.spec.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a specification from the keys of its file. */
final class ProfileReader {

    /** Finds the specification that another is based on. */
    interface Bases {
        /**
         * @throws Invalid where it cannot be used, with why
         */
        Optional<Profile> named(String name);

        /** All that could have been meant. */
        List<String> names();
    }

    private static final List<Subject> HELD = List.of(Subject.VIDEO, Subject.AUDIO, Subject.TEXT);
    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    private final Problems problems;
    private final Bases bases;

    ProfileReader(Problems problems, Bases bases) {
        this.problems = problems;
        this.bases = bases;
    }

    Optional<Profile> read(YamlNode tree) {
        if (!(tree instanceof Mapping group)) {
            problems.error(
                    "wrong-type",
                    tree,
                    "A specification begins with keys such as \"spec: nightfall-hd\"; this is %s."
                            .formatted(tree.kind()));
            return Optional.empty();
        }
        var keys = Keys.of(group, Grammar.PROFILE.names(), problems);
        var id = id(keys);
        var provenance =
                keys.word(
                        "provenance",
                        Provenance::word,
                        List.of(Provenance.values()),
                        Provenance.CONVENTION);
        var sources = sources(keys);
        var base = base(keys);
        var rules =
                rules(
                        keys,
                        new RuleReader.Shared(id, keys.text("edition"), provenance, sources),
                        base);
        var profile =
                new Profile(
                        id,
                        keys.needed("name"),
                        keys.text("kind"),
                        keys.text("publisher"),
                        keys.needed("edition"),
                        effective(keys),
                        keys.word("status", Status::word, List.of(Status.values()), Status.CURRENT),
                        provenance,
                        keys.text("about"),
                        holds(keys, base),
                        keys.text("basedOn"),
                        sources,
                        rules);
        return problems.hasErrors() ? Optional.empty() : Optional.of(profile);
    }

    private static @Nullable Subject holds(Keys keys, @Nullable Profile base) {
        return keys.has("holds")
                ? keys.word("holds", Subject::word, HELD, Subject.VIDEO)
                : base == null ? null : base.holds();
    }

    private String id(Keys keys) {
        var id = keys.needed("spec");
        if (!id.isEmpty() && !id.matches(ID)) {
            problems.error(
                    "bad-value",
                    keys.node("spec").orElse(keys.mapping()),
                    "\"%s\" is no id; write it in lower case, as in nightfall-hd.".formatted(id));
        }
        return id;
    }

    private Effective effective(Keys keys) {
        if (!(keys.node("effective").orElse(null) instanceof Mapping group)) {
            keys.node("effective")
                    .ifPresent(
                            node ->
                                    problems.error(
                                            "wrong-type",
                                            node,
                                            "\"effective\" takes from and until; this is %s."
                                                    .formatted(node.kind())));
            return Effective.UNSAID;
        }
        var days = Keys.of(group, Grammar.EFFECTIVE.names(), problems);
        var from = days.day("from");
        var until = days.day("until");
        if (from != null && until != null && until.isBefore(from)) {
            problems.error("bad-value", group, "It ends before it begins.");
        }
        return new Effective(from, until);
    }

    private List<Source> sources(Keys keys) {
        var sources = new ArrayList<Source>();
        var ids = new HashSet<String>();
        for (var group : keys.groups("sources")) {
            var source = Keys.of(group, Grammar.SOURCE.names(), problems);
            var id = source.needed("id");
            if (!ids.add(id)) {
                problems.error("duplicate", group, "Two sources are called \"%s\".".formatted(id));
            }
            sources.add(
                    new Source(
                            id,
                            source.needed("title"),
                            source.text("address"),
                            source.day("read")));
        }
        return sources;
    }

    private @Nullable Profile base(Keys keys) {
        var named = keys.scalar("basedOn");
        if (named.isEmpty()) {
            return null;
        }
        try {
            var base = bases.named(named.get().text());
            if (base.isEmpty()) {
                problems.error(
                        "unknown-spec",
                        named.get(),
                        "There is no specification \"%s\"%s"
                                .formatted(
                                        named.get().text(),
                                        dev.clearcut.base.Words.didYouMeanName(
                                                        named.get().text(), bases.names())
                                                .transform(
                                                        near ->
                                                                near.isEmpty()
                                                                        ? "; \"clearcut spec list\" lists those that ship."
                                                                        : near)));
            }
            return base.orElse(null);
        } catch (Invalid unusable) {
            problems.error("based-on", named.get(), unusable);
            return null;
        }
    }

    /** Those taken over, with their own in the place of the same id, then the new ones. */
    private List<Rule> rules(Keys keys, RuleReader.Shared shared, @Nullable Profile base) {
        var rules = new ArrayList<>(taken(keys, base));
        var ids = new HashSet<String>();
        var reader = new RuleReader(problems, shared);
        if (!keys.has("rules") && base == null && !keys.misspells(List.of("rules"))) {
            problems.error("missing", keys.mapping(), "\"rules\" is missing here.");
        }
        for (var group : keys.groups("rules")) {
            var read = reader.read(group);
            if (read.isEmpty()) {
                continue;
            }
            var rule = read.get();
            if (!ids.add(rule.id())) {
                problems.error(
                        "duplicate", group, "Two rules are called \"%s\".".formatted(rule.id()));
            }
            int before = index(rules, rule.id());
            if (before >= 0) {
                rules.set(before, rule);
            } else {
                rules.add(rule);
            }
        }
        return rules;
    }

    private List<Rule> taken(Keys keys, @Nullable Profile base) {
        var taken = new ArrayList<>(base == null ? List.<Rule>of() : base.rules());
        for (var item : keys.items("without")) {
            var id = item instanceof YamlNode.Scalar scalar ? scalar.text() : "";
            int at = index(taken, id);
            if (at >= 0) {
                taken.remove(at);
            } else if (base != null) {
                problems.error(
                        "unknown-rule",
                        item,
                        "%s has no rule \"%s\"%s"
                                .formatted(
                                        base.id(),
                                        id,
                                        dev.clearcut.base.Words.didYouMean(
                                                        id,
                                                        base.rules().stream()
                                                                .map(Rule::id)
                                                                .toList())
                                                .transform(near -> near.isEmpty() ? "." : near)));
            }
        }
        return taken;
    }

    private static int index(List<Rule> rules, String id) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
