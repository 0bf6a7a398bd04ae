package dev.clearcut.manifest.naming;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A field of a name: parts with hyphens between them.
 *
 * @param fill what stands in it when it does not apply; empty where it always does
 */
public record Field(String name, List<Part> parts, String fill) {

    public Field {
        parts = List.copyOf(parts);
    }

    /** What it is for, in a sentence: that of its first part. */
    public String help() {
        return parts.getFirst().help();
    }

    /** An example with the first part alone. */
    public String example() {
        return parts.stream()
                .filter(part -> part.need() == Part.Need.YES)
                .map(Part::example)
                .collect(Collectors.joining("-"));
    }

    /** All words that any of its parts may be. */
    Map<String, String> words() {
        return parts.stream()
                .flatMap(part -> part.values().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }
}
