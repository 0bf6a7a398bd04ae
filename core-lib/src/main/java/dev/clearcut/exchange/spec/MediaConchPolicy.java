package dev.clearcut.exchange.spec;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;
import dev.clearcut.exchange.xml.XmlDocument;
import dev.clearcut.exchange.xml.XmlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Turns a MediaConch policy into a specification. A rule of which no fact here says the same stays
 * in it as something to look at, and is reported.
 *
 * <p>Groups of which all have to hold are dissolved, so that each rule keeps its own level; where
 * one is enough, the mildest level in the group is that of the group, as it is in MediaConch.
 */
public final class MediaConchPolicy {

    private static final String FORMAT = "MediaConch policy";
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_RULES = 10_000;
    private static final int DEEPEST = 16;

    private static final Map<String, Severity> LEVELS =
            Map.of(
                    "fail", Severity.ERROR,
                    "warn", Severity.WARNING,
                    "info", Severity.NOTE);

    private final String file;
    private final List<Finding> unsaid = new ArrayList<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private final List<String> lines = new ArrayList<>();

    private MediaConchPolicy(String file) {
        this.file = file;
    }

    /**
     * The specification as YAML, and what of the policy it cannot say.
     *
     * @throws BadFile when it is no policy
     */
    public static Reported<String> read(Path policy) {
        var name = String.valueOf(policy.getFileName());
        if (!Files.isRegularFile(policy)) {
            throw new NotFound("There is no file " + policy + ".");
        }
        try {
            if (Files.size(policy) > MOST_BYTES) {
                throw bad(name, 0, 0, "It is larger than 4 MB; no policy is.");
            }
        } catch (IOException unreadable) {
            throw new Unavailable(
                    policy + " cannot be read (" + unreadable.getMessage() + ").", unreadable);
        }
        var root = XmlDocument.read(policy, name, FORMAT, Map.of());
        if (!root.name().equals("policy")) {
            throw bad(
                    name,
                    root.line(),
                    root.column(),
                    "A MediaConch policy begins with <policy>; export it from MediaConch as XML.");
        }
        return new MediaConchPolicy(name).imported(root);
    }

    private static BadFile bad(String file, int line, int column, String message) {
        return new BadFile(FORMAT, new Where.InFile(file, line, column), message);
    }

    private Reported<String> imported(XmlNode root) {
        var name = name(root).isEmpty() ? file : name(root);
        lines.add("spec: " + id(name, "policy"));
        lines.add("name: " + quoted(name));
        lines.add("kind: policy");
        lines.add("edition: " + quoted("imported from " + file));
        lines.add("provenance: convention");
        var about = root.textAt("description").replaceAll("\\s+", " ");
        if (!about.isEmpty()) {
            lines.add("about: " + quoted(about));
        }
        lines.add("rules:");
        rules(root, "", Severity.BLOCKER, 0);
        if (ids.isEmpty()) {
            lines.set(lines.size() - 1, "rules: []");
        }
        return new Reported<>(String.join("\n", lines) + "\n", new Report(unsaid));
    }

    private static List<XmlNode> parts(XmlNode policy) {
        return policy.children().stream()
                .filter(c -> c.name().equals("rule") || c.name().equals("policy"))
                .toList();
    }

    private static boolean isAny(XmlNode policy) {
        return policy.attribute("type").strip().equalsIgnoreCase("or");
    }

    private static String name(XmlNode part) {
        return part.attribute("name").strip();
    }

    /**
     * @param of the groups it stands in, in words
     * @param most the level of the groups it stands in
     */
    private void rules(XmlNode part, String of, Severity most, int depth) {
        if (part.name().equals("policy") && !isAny(part) && !parts(part).isEmpty()) {
            deep(part, depth);
            var within = milder(most, level(part, Severity.BLOCKER));
            var named = depth == 0 || name(part).isEmpty() ? of : of + name(part) + ": ";
            parts(part).forEach(one -> rules(one, named, within, depth + 1));
            return;
        }
        if (depth == 0 && parts(part).isEmpty()) {
            return;
        }
        lines.add("  - rule: " + unique(id(name(part), "rule")));
        if (!name(part).isEmpty()) {
            lines.add("    text: " + quoted(of + name(part)));
        }
        var severity = milder(most, severity(part, depth));
        if (severity != Severity.ERROR) {
            lines.add("    severity: " + severity.name().toLowerCase(Locale.ROOT));
        }
        asked(part, "    ", depth);
    }

    private static Severity milder(Severity one, Severity other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Severity level(XmlNode part, Severity otherwise) {
        return LEVELS.getOrDefault(
                part.attribute("level").strip().toLowerCase(Locale.ROOT), otherwise);
    }

    /**
     * Of those of which all have to hold the worst, of those of which one is enough the mildest.
     */
    private Severity severity(XmlNode part, int depth) {
        deep(part, depth);
        if (part.name().equals("rule") || parts(part).isEmpty()) {
            return level(part, Severity.ERROR);
        }
        var each = parts(part).stream().map(one -> severity(one, depth + 1)).toList();
        return milder(
                isAny(part) ? Collections.max(each) : Collections.min(each),
                level(part, Severity.ERROR));
    }

    private void deep(XmlNode part, int depth) {
        if (depth > DEEPEST || ids.size() > MOST_RULES) {
            throw bad(
                    file, part.line(), part.column(), "No policy is as large or as deep as this.");
        }
    }

    private String unique(String id) {
        var one = id;
        for (int i = 2; !ids.add(one); i++) {
            one = id + "-" + i;
        }
        return one;
    }

    private void asked(XmlNode part, String indent, int depth) {
        deep(part, depth);
        if (part.name().equals("rule")) {
            PolicyRule.lines(part).orElseGet(() -> byEye(part)).stream()
                    .map(line -> indent + line)
                    .forEach(lines::add);
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
            lines.add(indent + "  - name: " + quoted(name(one).isEmpty() ? "rule" : name(one)));
            asked(one, indent + "    ", depth + 1);
        }
    }

    private List<String> byEye(XmlNode rule) {
        var said =
                "%s %s %s %s"
                        .formatted(
                                rule.attribute("tracktype"),
                                rule.attribute("value"),
                                rule.attribute("operator"),
                                rule.text())
                        .replaceAll("\\s+", " ")
                        .strip();
        unsay(rule, said);
        return List.of(
                "eyeball: " + quoted("Ask MediaConch, for no fact here says the same: " + said));
    }

    private void unsay(XmlNode rule, String said) {
        unsaid.add(
                Finding.warning(
                        "spec.unsaid",
                        Where.inFile(file, rule.line(), rule.column()),
                        "\"%s\" (%s) has no equal here: it stays in the file as something to look at."
                                .formatted(name(rule), said)));
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
    static String quoted(String text) {
        return tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(text);
    }
}
