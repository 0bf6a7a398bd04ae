package dev.clearcut.exchange.json;

import dev.clearcut.paper.ReservedBlock;
import java.util.List;

/**
 * Numbers, domains or addresses kept for fiction or examples.
 *
 * @param examples some that lie in it
 */
public record ReservedView(
        String id,
        String kind,
        List<String> territories,
        List<String> examples,
        String cite,
        String source) {

    public static ReservedView of(ReservedBlock block) {
        return new ReservedView(
                block.id(),
                block.kind().word(),
                block.territories(),
                block.pass(),
                block.cite(),
                block.source());
    }
}
