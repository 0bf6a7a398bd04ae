package dev.clearcut.exchange.spec;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Turns a MediaConch policy into a specification. A rule of which no fact here says the same stays
 * in it as something to look at, and is reported.
 */
public final class MediaConchPolicy {

    private static final int MOST_BYTES = 4 << 20;

    /** Its operators as keys of a specification. */
    private static final Map<String, String> OPERATORS =
            Map.ofEntries(
                    Map.entry("=", "is"),
                    Map.entry("!=", "isNot"),
                    Map.entry("<", "lessThan"),
                    Map.entry(">", "moreThan"),
                    Map.entry("<=", "atMost"),
                    Map.entry(">=", "atLeast"),
                    Map.entry("starts with", "begins"),
                    Map.entry("exists", "present"),
                    Map.entry("must not exist", "present"));

    private static final Map<String, String> SEVERITIES =
            Map.of("fail", "error", "warn", "warning", "info", "note");

    private static final Set<String> TEXTS =
            Set.of("file.description", "file.writtenBy", "audio.label");

    private final String file;
    private final List<Finding> unsaid = new ArrayList<>();
    private final Set<String> ids = new LinkedHashSet<>();

    private MediaConchPolicy(String file) {
        this.file = file;
    }

    /**
     * The specification as YAML, and what of the policy it cannot say.
     *
     * @throws dev.clearcut.base.ClearcutException.BadFile when it is no policy
     */
    public static Reported<String> read(Path policy) {
        var name = String.valueOf(policy.getFileName());
        if (!Files.isRegularFile(policy)) {
            throw new NotFound("There is no file " + policy + ".");
        }
        try (var stream = Files.newInputStream(policy)) {
            var bytes = stream.readNBytes(MOST_BYTES);
            return new MediaConchPolicy(name)
                    .imported(PolicyElement.read(new ByteArrayInputStream(bytes), name));
        } catch (IOException unreadable) {
            throw new Unavailable(
                    policy + " cannot be read (" + unreadable.getMessage() + ").", unreadable);
        }
    }

    private Reported<String> imported(PolicyElement root) {
        var lines = new ArrayList<String>();
        var name = root.attribute("name").isEmpty() ? file : root.attribute("name");
        lines.add("spec: " + id(name, "policy"));
        lines.add("name: " + quoted(name));
        lines.add("kind: policy");
        lines.add("edition: " + quoted("imported from " + file));
        lines.add("provenance: convention");
        var about = description(root);
        if (!about.isEmpty()) {
            lines.add("about: " + quoted(about));
        }
        lines.add("rules:");
        var parts = parts(root);
        if (isAny(root)) {
            rule(lines, root);
        } else {
            parts.forEach(part -> rule(lines, part));
        }
        if (parts.isEmpty()) {
            lines.set(lines.size() - 1, "rules: []");
        }
        return new Reported<>(String.join("\n", lines) + "\n", new Report(unsaid));
    }

    private static List<PolicyElement> parts(PolicyElement policy) {
        return policy.children().stream()
                .filter(c -> c.name().equals("rule") || c.name().equals("policy"))
                .toList();
    }

    private static String description(PolicyElement policy) {
        return policy.children().stream()
                .filter(c -> c.name().equals("description"))
                .map(PolicyElement::said)
                .findFirst()
                .orElse("")
                .replaceAll("\\s+", " ");
    }

    private static boolean isAny(PolicyElement policy) {
        return policy.attribute("type").equalsIgnoreCase("or");
    }

    private void rule(List<String> lines, PolicyElement part) {
        lines.add("  - rule: " + unique(id(part.attribute("name"), "rule")));
        if (!part.attribute("name").isEmpty()) {
            lines.add("    text: " + quoted(part.attribute("name")));
        }
        var severity =
                SEVERITIES.getOrDefault(part.attribute("level").toLowerCase(Locale.ROOT), "");
        if (!severity.isEmpty()) {
            lines.add("    severity: " + severity);
        }
        asked(lines, part, "    ");
    }

    private String unique(String id) {
        var one = id;
        for (int i = 2; !ids.add(one); i++) {
            one = id + "-" + i;
        }
        return one;
    }

    private void asked(List<String> lines, PolicyElement part, String indent) {
        if (part.name().equals("rule")) {
            single(part).forEach(line -> lines.add(indent + line));
            return;
        }
        var parts = parts(part);
        if (parts.isEmpty()) {
            unsay(part, "an empty group");
            lines.add(indent + "eyeball: " + quoted("Nothing: the group is empty in the policy."));
            return;
        }
        lines.add(indent + (isAny(part) ? "either:" : "all:"));
        for (var one : parts) {
            lines.add(
                    indent
                            + "  - name: "
                            + quoted(
                                    one.attribute("name").isEmpty()
                                            ? "rule"
                                            : one.attribute("name")));
            asked(lines, one, indent + "    ");
        }
    }

    private List<String> single(PolicyElement rule) {
        var operator = rule.attribute("operator").isEmpty() ? "exists" : rule.attribute("operator");
        var key = OPERATORS.get(operator);
        var occurrence = rule.attribute("occurrence");
        if (key == null
                || rule.attribute("scope").equals("mmt")
                || rule.said().equals("compare")
                || !occurrence.isEmpty() && !occurrence.equals("*") && !occurrence.equals("1")) {
            return byEye(rule);
        }
        var value =
                operator.equals("exists") || operator.equals("must not exist") ? "" : rule.said();
        var said =
                PolicyFacts.of(
                        PolicyFacts.track(rule.attribute("tracktype")),
                        rule.attribute("value"),
                        key.equals("begins") ? "" : value);
        if (said.isEmpty() || isSenseless(said.get(), key)) {
            return byEye(rule);
        }
        return lines(
                said.get(),
                key,
                operator,
                key.equals("begins") ? rule.said() : said.get().value(),
                occurrence);
    }

    /** Words have no more and no less. */
    private static boolean isSenseless(PolicyFacts.Said said, String key) {
        return !said.within().isEmpty() && !key.equals("is")
                || TEXTS.contains(said.name()) && key.matches("lessThan|moreThan|atMost|atLeast");
    }

    private static List<String> lines(
            PolicyFacts.Said said, String key, String operator, String value, String occurrence) {
        var lines = new ArrayList<String>();
        lines.add(said.asker() + ": " + said.name());
        if (said.asker().equals("fact") && !said.name().startsWith("file.")) {
            lines.add("tracks: " + (occurrence.equals("1") ? "first" : "any"));
        }
        lines.add(
                key.equals("present")
                        ? "present: " + (operator.equals("exists") ? "yes" : "no")
                        : key + ": " + quoted(value));
        if (!said.within().isEmpty()) {
            lines.add("within: " + said.within());
        }
        return lines;
    }

    private List<String> byEye(PolicyElement rule) {
        var said =
                "%s %s %s %s"
                        .formatted(
                                rule.attribute("tracktype"),
                                rule.attribute("value"),
                                rule.attribute("operator"),
                                rule.said())
                        .replaceAll("\\s+", " ")
                        .strip();
        unsay(rule, said);
        return List.of(
                "eyeball: " + quoted("Ask MediaConch, for no fact here says the same: " + said));
    }

    private void unsay(PolicyElement rule, String said) {
        unsaid.add(
                Finding.warning(
                        "spec.unsaid",
                        Where.inFile(file, rule.line(), rule.column()),
                        "\"%s\" (%s) has no equal here: it stays in the file as something to look at."
                                .formatted(rule.attribute("name"), said)));
    }

    private static String id(String name, String otherwise) {
        var id =
                name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        return id.isEmpty()
                ? otherwise
                : id.substring(0, Math.min(60, id.length())).replaceAll("-+$", "");
    }

    /** As JSON quotes it, which YAML reads. */
    private static String quoted(String text) {
        return tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(text);
    }
}
