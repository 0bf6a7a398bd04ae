package dev.clearcut.exchange.json;

import dev.clearcut.search.Passage;
import java.util.List;

/**
 * A paper that a search found.
 *
 * @param filed what it is filed as: once for each thing it is attached to
 * @param why where the words stand in it: {@code signed.pdf, page 3: … [indemnity] …}
 */
public record FoundPaperView(
        String production, String file, List<EvidenceView> filed, List<String> why) {

    public static FoundPaperView of(
            String production, List<EvidenceView> filed, List<Passage> why) {
        return new FoundPaperView(
                production,
                filed.getFirst().file(),
                filed,
                why.stream().map(Passage::toString).toList());
    }
}
