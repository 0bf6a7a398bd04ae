package dev.clearcut.term;

import dev.clearcut.term.Provision.Effect;
import dev.clearcut.term.Provision.Requirement;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a jurisdiction's rules. A rule is a paragraph of lines, each a key and its value; a line
 * that begins with a blank goes on with the one before; {@code #} begins a comment. The head of
 * uk.rules says what the keys mean.
 */
final class RuleFile {

    private record Line(String key, String value) {}

    private final String file;
    private final List<Provision> provisions = new ArrayList<>();

    private RuleFile(String file) {
        this.file = file;
    }

    static List<Provision> read(String file) {
        var reader = new RuleFile(file);
        reader.readAll();
        return List.copyOf(reader.provisions);
    }

    private void readAll() {
        var rule = new ArrayList<Line>();
        for (var line : lines()) {
            if (line.key().equals("rule") && !rule.isEmpty()) {
                provisions.add(provision(rule));
                rule.clear();
            }
            rule.add(line);
        }
        provisions.add(provision(rule));
    }

    private List<Line> lines() {
        try (var stream = RuleFile.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is not on the class path.");
            }
            var joined = new ArrayList<String>();
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> join(joined, line));
            return joined.stream().map(line -> line.split(" +", 2)).map(this::line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void join(List<String> joined, String line) {
        if (line.startsWith(" ")) {
            joined.set(joined.size() - 1, joined.getLast() + " " + line.strip());
        } else {
            joined.add(line.strip());
        }
    }

    private Line line(String[] parts) {
        if (parts.length != 2) {
            throw new IllegalStateException(file + ": \"" + parts[0] + "\" has no value.");
        }
        return new Line(parts[0], parts[1]);
    }

    private Provision provision(List<Line> lines) {
        var id = one(lines, "rule");
        boolean checked = !one(lines, "mark").startsWith("K");
        var ask = said(lines, "ask");
        if (checked != ask.isEmpty()) {
            throw new IllegalStateException(
                    id + ": an unchecked rule says what to ask, and only such a rule does.");
        }
        return new Provision(
                new Rule(id, one(lines, "cite"), one(lines, "text"), checked),
                types(one(lines, "for")),
                Set.copyOf(all(lines, "in").stream().flatMap(in -> words(in).stream()).toList()),
                all(lines, "when").stream().map(RuleFile::requirement).toList(),
                effect(id, lines),
                ask,
                said(lines, "assume"),
                all(lines, "example"));
    }

    private static Effect effect(String id, List<Line> lines) {
        var until = said(lines, "until");
        var adds = said(lines, "adds");
        if (!until.isEmpty()) {
            return new Provision.Decides(RuleWords.ending(until));
        }
        if (!adds.isEmpty()) {
            var words = adds.split(" ");
            int number = Integer.parseInt(words[0]);
            return new Provision.Adds(
                    words[1].equals("days") ? Period.ofDays(number) : Period.ofYears(number));
        }
        if (said(lines, "compares").isEmpty()) {
            throw new IllegalStateException(id + " does nothing: say until, adds or compares.");
        }
        return new Provision.Compares();
    }

    private static Requirement requirement(String text) {
        boolean told = text.startsWith("told ");
        return new Requirement(RuleWords.condition(told ? text.substring(5) : text), told);
    }

    private static Set<WorkType> types(String value) {
        return value.equals("everything")
                ? Set.of(WorkType.values())
                : words(value).stream().map(WorkType::of).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> words(String value) {
        return Arrays.stream(value.split("[, ]+")).filter(word -> !word.isEmpty()).toList();
    }

    private static List<String> all(List<Line> lines, String key) {
        return lines.stream().filter(line -> line.key().equals(key)).map(Line::value).toList();
    }

    private static String said(List<Line> lines, String key) {
        return all(lines, key).stream().findFirst().orElse("");
    }

    private String one(List<Line> lines, String key) {
        var value = said(lines, key);
        if (value.isEmpty()) {
            throw new IllegalStateException(file + ": a rule has no " + key + ": " + lines);
        }
        return value;
    }
}
