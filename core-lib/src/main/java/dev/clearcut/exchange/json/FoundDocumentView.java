package dev.clearcut.exchange.json;

import dev.clearcut.search.Passage;
import java.util.List;

/**
 * A document that a search found.
 *
 * @param filed what it is filed as: once for each thing it is attached to
 * @param why where the words stand in it: {@code signed.pdf, page 3: … [indemnity] …}
 */
public record FoundDocumentView(
        String production, String file, List<EvidenceView> filed, List<String> why) {

    public static FoundDocumentView of(
            String production, List<EvidenceView> filed, List<Passage> why) {
        return new FoundDocumentView(
                production,
                filed.getFirst().file(),
                filed,
                why.stream().map(Passage::toString).toList());
    }
}
