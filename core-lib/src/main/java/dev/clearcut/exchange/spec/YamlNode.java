package dev.clearcut.exchange.spec;

import java.util.List;

/**
 * A piece of a YAML document, with where it begins. Scalars stay as they are written: what they
 * mean depends on where they stand.
 */
sealed interface YamlNode {

    int line();

    int column();

    /** Text; null is a scalar with nothing in it. */
    record Scalar(String text, int line, int column) implements YamlNode {}

    record Sequence(List<YamlNode> items, int line, int column) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Its entries as they stand, duplicates included. */
    record Mapping(List<Entry> entries, int line, int column) implements YamlNode {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    record Entry(Scalar key, YamlNode value) {}

    /** What it is, to people who write YAML. */
    default String kind() {
        return switch (this) {
            case Scalar scalar -> scalar.text().isEmpty() ? "nothing" : "\"" + scalar.text() + "\"";
            case Sequence sequence -> "a list";
            case Mapping mapping -> "a group of keys";
        };
    }
}
