package dev.clearcut.delivery.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a contract's text seems to want delivered: a list for a person to correct, never to be taken
 * as it is.
 *
 * @param lines in their order
 * @param left what else the text says, and where: what was not taken is there to be looked at
 */
public record Proposal(List<Line> lines, List<Left> left) {

    /**
     * What may be an item. What the text does not say is empty.
     *
     * @param place where it stands, as in "page 3"
     * @param item what it may be called; once each
     * @param kind its id; empty where the text names none
     * @param required {@code yes}, {@code no} or a condition in the contract's words
     * @param quantity in digits
     * @param spec what is said of its make, in the contract's words
     * @param due as an import reads it; with a question mark behind it where nobody can tell which
     *     day is meant
     * @param recipient to whom it goes
     * @param further what else its table says that an import reads, in its words, by column: {@code
     *     language}
     * @param text the line as it stands
     */
    public record Line(
            String place,
            String item,
            String kind,
            String required,
            String quantity,
            String spec,
            String due,
            String recipient,
            Map<String, String> further,
            String text) {
        public Line {
            further = Collections.unmodifiableMap(new LinkedHashMap<>(further));
        }
    }

    /**
     * What was left out.
     *
     * @param why empty where it only names nothing to deliver
     */
    public record Left(String place, String text, String why) {}

    public Proposal {
        lines = List.copyOf(lines);
        left = List.copyOf(left);
    }
}
