package dev.clearcut.paper;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.material.Material;
import java.time.LocalDate;
import java.util.List;

/**
 * A diligent search for the holder of an orphan work. What can follow from it differs by country:
 * see {@link OrphanScheme}.
 *
 * @param sources where it looked, each with what came of it
 * @param found who the holder is; empty when nobody was found
 */
public record SearchLog(
        Id<Paper> id,
        String reference,
        Id<Material> material,
        String searcher,
        LocalDate date,
        List<String> sources,
        String found)
        implements Paper {

    public SearchLog {
        reference = Paper.named(reference);
        sources = List.copyOf(sources);
        found = found.strip();
        if (sources.isEmpty() || sources.stream().anyMatch(String::isBlank)) {
            throw new Invalid(
                    "A diligent search names each source it looked in (Directive 2012/28/EU, art. 3).");
        }
    }
}
