package dev.clearcut.exchange.json;

import dev.clearcut.paper.OrphanScheme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a country lets somebody do with a work whose holder nobody finds.
 *
 * @param years how long a licence can last; null where that is not stated
 */
public record OrphanSchemeView(
        String id,
        String territory,
        String scheme,
        @Nullable Integer years,
        String covers,
        String who,
        String needs,
        String cite,
        List<String> sources) {

    public static OrphanSchemeView of(OrphanScheme scheme) {
        return new OrphanSchemeView(
                scheme.id(),
                scheme.territory(),
                scheme.scheme(),
                scheme.years() == 0 ? null : scheme.years(),
                scheme.covers(),
                scheme.who(),
                scheme.needs(),
                scheme.cite(),
                scheme.sources());
    }
}
