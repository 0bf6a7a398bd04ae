package dev.clearcut.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text of a material, or some of a document about it, in which words of the question were found.
 *
 * @param field what the text is: {@code title}, {@code alias}, {@code identifier}, {@code person},
 *     {@code keyword}, {@code description}; of a document its name and the place in it: {@code
 *     signed.pdf, page 3}
 * @param runs the text in pieces, in order; of a document the words around
 */
public record Passage(String field, List<Run> runs) {

    /**
     * A piece of the text.
     *
     * @param matched whether it is what was looked for
     */
    public record Run(String text, boolean matched) {}

    public Passage {
        runs = List.copyOf(runs);
    }

    /** {@code title: The Long [Goodbye]}. */
    @Override
    public String toString() {
        return field
                + ": "
                + runs.stream()
                        .map(run -> run.matched() ? "[" + run.text() + "]" : run.text())
                        .collect(Collectors.joining());
    }
}
