package dev.clearcut.exchange.spec;

import dev.clearcut.base.Words;
import dev.clearcut.exchange.spec.YamlNode.Entry;
import dev.clearcut.exchange.spec.YamlNode.Mapping;
import dev.clearcut.exchange.spec.YamlNode.Scalar;
import dev.clearcut.exchange.spec.YamlNode.Sequence;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys of one group, read by name; what is wrong with them becomes problems. */
final class Keys {

    private final Mapping mapping;
    private final Problems problems;

    /** The keys that others, which are none, may have been meant for. */
    private final Set<String> misspelt;

    private Keys(Mapping mapping, Problems problems, Set<String> misspelt) {
        this.mapping = mapping;
        this.problems = problems;
        this.misspelt = misspelt;
    }

    /** How other languages of rules call what is called otherwise here. */
    private static final Map<String, String> OTHERWISE =
            Map.ofEntries(
                    Map.entry("if", "when"),
                    Map.entry("equals", "is"),
                    Map.entry("oneOf", "is"),
                    Map.entry("in", "is"),
                    Map.entry("not", "isNot"),
                    Map.entry("min", "atLeast"),
                    Map.entry("max", "atMost"),
                    Map.entry("matches", "like"),
                    Map.entry("contains", "has"),
                    Map.entry("exists", "present"),
                    Map.entry("attest", "report"),
                    Map.entry("manual", "eyeball"),
                    Map.entry("anyOf", "either"),
                    Map.entry("or", "either"),
                    Map.entry("allOf", "all"),
                    Map.entry("and", "all"),
                    Map.entry("id", "rule"),
                    Map.entry("level", "severity"),
                    Map.entry("extends", "basedOn"),
                    Map.entry("version", "edition"),
                    Map.entry("tolerance", "within"),
                    Map.entry("description", "text"));

    private static String near(String key, Collection<String> known) {
        var meant = OTHERWISE.get(key);
        return meant != null && known.contains(meant)
                ? "; here it is \"" + meant + "\"."
                : Words.didYouMean(key, known);
    }

    /** A group that may hold these keys and no other. */
    static Keys of(Mapping mapping, Collection<String> known, Problems problems) {
        var met = new HashSet<String>();
        var misspelt = new HashSet<String>();
        for (var entry : mapping.entries()) {
            var key = entry.key();
            if (!known.contains(key.text())) {
                misspelt.addAll(meant(key.text(), known));
                problems.error(
                        "unknown-key",
                        key,
                        "\"%s\" is no key here%s"
                                .formatted(
                                        key.text(),
                                        near(key.text(), known)
                                                .transform(
                                                        near ->
                                                                near.isEmpty()
                                                                        ? "; expected "
                                                                                + list(known)
                                                                                + "."
                                                                        : near)));
            } else if (!met.add(key.text())) {
                problems.error("duplicate", key, "\"%s\" stands here twice.".formatted(key.text()));
            }
        }
        return new Keys(mapping, problems, misspelt);
    }

    private static Collection<String> meant(String key, Collection<String> known) {
        var meant = OTHERWISE.get(key);
        return meant != null && known.contains(meant) ? List.of(meant) : Words.nearest(key, known);
    }

    /** Whether one of these keys stands here under a wrong name, which was said already. */
    boolean misspells(Collection<String> keys) {
        return keys.stream().anyMatch(misspelt::contains);
    }

    static String list(Collection<String> words) {
        return String.join(", ", words);
    }

    Mapping mapping() {
        return mapping;
    }

    Optional<YamlNode> node(String key) {
        return mapping.entries().stream()
                .filter(entry -> entry.key().text().equals(key))
                .findFirst()
                .map(Entry::value);
    }

    boolean has(String key) {
        return node(key).isPresent();
    }

    /** The text; empty where the key is not there. */
    String text(String key) {
        return scalar(key).map(Scalar::text).orElse("");
    }

    /** The text, which has to be there. */
    String needed(String key) {
        if (!has(key) && !misspells(List.of(key))) {
            problems.error("missing", mapping, "\"%s\" is missing here.".formatted(key));
        }
        return text(key);
    }

    Optional<Scalar> scalar(String key) {
        return node(key).flatMap(node -> scalar(node, "\"" + key + "\""));
    }

    private Optional<Scalar> scalar(YamlNode node, String what) {
        if (node instanceof Scalar scalar && !scalar.text().isEmpty()) {
            return Optional.of(scalar);
        }
        problems.error(
                "wrong-type", node, "%s takes one value; this is %s.".formatted(what, node.kind()));
        return Optional.empty();
    }

    /** One of the words, or what stands for none. */
    <T> T word(String key, Function<T, String> word, List<T> words, T otherwise) {
        var written = scalar(key);
        if (written.isEmpty()) {
            return otherwise;
        }
        var known = words.stream().map(word).toList();
        int at = known.indexOf(written.get().text());
        if (at < 0) {
            problems.error(
                    "unknown-word",
                    written.get(),
                    "\"%s\" is no word for \"%s\"%s"
                            .formatted(
                                    written.get().text(),
                                    key,
                                    Words.didYouMean(written.get().text(), known)
                                            .transform(
                                                    near ->
                                                            near.isEmpty()
                                                                    ? "; expected one of "
                                                                            + list(known)
                                                                            + "."
                                                                    : near)));
            return otherwise;
        }
        return words.get(at);
    }

    /** Yes and no; true and false will do. */
    boolean flag(String key, boolean otherwise) {
        return switch (node(key).map(YamlNode::kind).orElse("")) {
            case "\"true\"" -> true;
            case "\"false\"" -> false;
            default -> word(key, yes -> yes ? "yes" : "no", List.of(true, false), otherwise);
        };
    }

    @Nullable LocalDate day(String key) {
        var written = scalar(key);
        if (written.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(written.get().text());
        } catch (DateTimeParseException noDay) {
            problems.error(
                    "bad-value",
                    written.get(),
                    "\"%s\" is no day; write it as 2027-03-01.".formatted(written.get().text()));
            return null;
        }
    }

    /** The items of a list, or the one thing that stands in its place. */
    List<YamlNode> items(String key) {
        return node(key).map(Keys::items).orElse(List.of());
    }

    static List<YamlNode> items(YamlNode node) {
        return node instanceof Sequence sequence ? sequence.items() : List.of(node);
    }

    /** The words of a list. */
    List<String> words(String key) {
        var words = new ArrayList<String>();
        for (var item : items(key)) {
            scalar(item, "Each of \"" + key + "\"").ifPresent(scalar -> words.add(scalar.text()));
        }
        return words;
    }

    /** The groups of a list. */
    List<Mapping> groups(String key) {
        var groups = new ArrayList<Mapping>();
        for (var item : items(key)) {
            if (item instanceof Mapping group) {
                groups.add(group);
            } else {
                problems.error(
                        "wrong-type",
                        item,
                        "\"%s\" takes a group of keys; this is %s.".formatted(key, item.kind()));
            }
        }
        return groups;
    }
}
