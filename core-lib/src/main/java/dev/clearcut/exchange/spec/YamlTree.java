package dev.clearcut.exchange.spec;

import dev.clearcut.exchange.spec.YamlNode.Entry;
import dev.clearcut.exchange.spec.YamlNode.Mapping;
import dev.clearcut.exchange.spec.YamlNode.Scalar;
import dev.clearcut.exchange.spec.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one YAML 1.2 document as a tree. Bounded in depth and size; anchors, aliases and tags are
 * refused: they make a file grow beyond what is written in it.
 */
final class YamlTree {

    private static final int DEEPEST = 24;
    private static final int MOST_NODES = 50_000;

    private static final YAMLFactory YAML = YAMLFactory.builder().build();

    private final JsonParser parser;
    private final Problems problems;
    private int nodes;

    private static final class Stopped extends RuntimeException {
        Stopped() {
            super("", null, false, false);
        }
    }

    private YamlTree(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The tree; empty where the text is no YAML, which is among the problems. */
    static Optional<YamlNode> read(String text, Problems problems) {
        try (var parser = YAML.createParser(ObjectReadContext.empty(), text)) {
            return new YamlTree(parser, problems).document();
        } catch (Stopped told) {
            return Optional.empty();
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            problems.error(
                    "syntax",
                    Math.max(1, at == null ? 1 : at.getLineNr()),
                    Math.max(1, at == null ? 1 : at.getColumnNr()),
                    "This is no YAML: " + complaint(broken) + ".");
            return Optional.empty();
        }
    }

    /** The parser's own words without its drawing of the line. */
    private static String complaint(JacksonException broken) {
        return broken.getOriginalMessage()
                .lines()
                .filter(line -> !line.startsWith(" ") && !line.isBlank())
                .reduce((a, b) -> a + ", " + b)
                .orElse("it cannot be read")
                .strip();
    }

    private Optional<YamlNode> document() {
        var token = parser.nextToken();
        if (token == null) {
            problems.error("syntax", 1, 1, "The file is empty.");
            return Optional.empty();
        }
        var tree = node(token, 0);
        if (parser.nextToken() != null) {
            problems.error(
                    "syntax",
                    line(),
                    column(),
                    "A second document begins here; a file holds one specification.");
        }
        return Optional.of(tree);
    }

    private YamlNode node(JsonToken token, int depth) {
        if (++nodes > MOST_NODES || depth > DEEPEST) {
            problems.error(
                    "too-large",
                    line(),
                    column(),
                    "No specification is as large or as deep as this.");
            throw new Stopped();
        }
        int line = line();
        int column = column();
        refuseWhatGrows();
        return switch (token) {
            case START_OBJECT -> mapping(line, column, depth);
            case START_ARRAY -> {
                var items = new ArrayList<YamlNode>();
                for (var next = next(); next != JsonToken.END_ARRAY; next = next()) {
                    items.add(node(next, depth + 1));
                }
                yield new Sequence(items, line, column);
            }
            case VALUE_NULL -> new Scalar("", line, column);
            default -> new Scalar(parser.getString().strip(), line, column);
        };
    }

    private Mapping mapping(int line, int column, int depth) {
        var entries = new ArrayList<Entry>();
        for (var next = next(); next != JsonToken.END_OBJECT; next = next()) {
            var key = new Scalar(parser.getString().strip(), line(), column());
            entries.add(new Entry(key, node(next(), depth + 1)));
        }
        return new Mapping(entries, line, column);
    }

    private JsonToken next() {
        var token = parser.nextToken();
        if (token == null) {
            problems.error("syntax", line(), column(), "The file ends in the middle.");
            throw new Stopped();
        }
        return token;
    }

    private void refuseWhatGrows() {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            problems.error(
                    "alias",
                    line(),
                    column(),
                    "Aliases (*%s) are not read: write it out, or share rules with \"basedOn\"."
                            .formatted(parser.getString()));
            throw new Stopped();
        }
        if (parser.getTypeId() != null) {
            problems.error("tag", line(), column(), "Tags (!…) are not read: leave it out.");
            throw new Stopped();
        }
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private int column() {
        return Math.max(1, parser.currentTokenLocation().getColumnNr());
    }
}
