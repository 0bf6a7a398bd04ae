package dev.clearcut.manifest.imf;

import dev.clearcut.base.DataFile;
import dev.clearcut.base.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One rule of a package.
 *
 * @param cite the standard and its section, or who asks for it
 * @param text what must be so
 */
public record Rule(String id, Severity severity, String cite, String text) {

    private static final Map<String, Rule> ALL =
            DataFile.beside(Rule.class, "rules.csv").stream()
                    .map(
                            row ->
                                    new Rule(
                                            row.get("id"),
                                            Severity.valueOf(
                                                    row.get("severity").toUpperCase(Locale.ROOT)),
                                            row.get("cite"),
                                            row.get("rule")))
                    .collect(Collectors.toMap(Rule::id, rule -> rule));

    /** All there are, by their ids. */
    public static List<Rule> all() {
        return ALL.values().stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
    }

    /** The rule of an id that is in the file. */
    public static Rule of(String id) {
        var rule = ALL.get(id);
        if (rule == null) {
            throw new IllegalStateException("There is no rule " + id + " in rules.csv.");
        }
        return rule;
    }
}
