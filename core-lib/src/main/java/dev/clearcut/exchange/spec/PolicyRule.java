package dev.clearcut.exchange.spec;

import dev.clearcut.exchange.xml.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One rule of a MediaConch policy as the keys of one here. */
final class PolicyRule {

    /** Its operators as keys of a specification; a rule without one asks whether it exists. */
    private static final Map<String, String> OPERATORS =
            Map.ofEntries(
                    Map.entry("", "present"),
                    Map.entry("=", "is"),
                    Map.entry("!=", "isNot"),
                    Map.entry("<", "lessThan"),
                    Map.entry(">", "moreThan"),
                    Map.entry("<=", "atMost"),
                    Map.entry(">=", "atLeast"),
                    Map.entry("starts with", "begins"),
                    Map.entry("exists", "present"),
                    Map.entry("must not exist", "present"));

    private static final Set<String> SIZES = Set.of("lessThan", "moreThan", "atMost", "atLeast");

    private PolicyRule() {}

    /** Empty where nothing here says the same. */
    static Optional<List<String>> lines(XmlNode rule) {
        var operator = rule.attribute("operator").strip();
        var key = OPERATORS.get(operator);
        var occurrence = rule.attribute("occurrence").strip();
        if (key == null
                || rule.attribute("scope").strip().equals("mmt")
                || rule.text().equals("compare")
                || !Set.of("", "*", "1").contains(occurrence)) {
            return Optional.empty();
        }
        return PolicyFacts.of(
                        rule.attribute("tracktype").strip(),
                        rule.attribute("value").strip(),
                        key,
                        key.equals("present") ? "" : rule.text())
                .filter(said -> !isSenseless(said, key))
                .map(said -> lines(said, key, operator.equals("must not exist"), occurrence));
    }

    /** Words have no more and no less; what is rounded is equal or nothing. */
    private static boolean isSenseless(PolicyFacts.Said said, String key) {
        return !said.within().isEmpty() && !key.equals("is")
                || !said.isNumber() && SIZES.contains(key);
    }

    private static List<String> lines(
            PolicyFacts.Said said, String key, boolean unwanted, String occurrence) {
        var lines = new ArrayList<String>();
        lines.add(said.asker() + ": " + said.name());
        if (said.asker().equals("fact") && !said.name().startsWith("file.")) {
            // "*" is one of them in MediaConch, and each of them where nothing may be said
            lines.add("tracks: " + (occurrence.equals("1") ? "first" : unwanted ? "all" : "any"));
        }
        if (said.still()) {
            lines.add("where: {still: yes}");
        } else if (said.asker().equals("fact") && said.name().startsWith("video.")) {
            // MediaInfo's type "Video" is never a single picture
            lines.add("where: {fact: video.still, present: no}");
        }
        lines.add(
                key.equals("present")
                        ? "present: " + (unwanted ? "no" : "yes")
                        : (key.equals("begins") && said.isTranslated() ? "is" : key)
                                + ": "
                                + values(said.values()));
        if (!said.within().isEmpty()) {
            lines.add("within: " + said.within());
        }
        return lines;
    }

    private static String values(List<String> values) {
        return values.size() == 1
                ? MediaConchPolicy.quoted(values.getFirst())
                : values.stream()
                        .map(MediaConchPolicy::quoted)
                        .collect(Collectors.joining(", ", "[", "]"));
    }
}
