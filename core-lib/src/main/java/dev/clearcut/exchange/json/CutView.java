package dev.clearcut.exchange.json;

import dev.clearcut.use.Cut;

/**
 * A version of the cut.
 *
 * @param rate a fraction, {@code 25/1}
 * @param uses how many uses of third-party material it has
 * @param settled how many of them have a material, or are known to be the production's own
 * @param added an ISO instant
 */
public record CutView(
        String name,
        String format,
        String rate,
        String file,
        String sha256,
        int uses,
        long settled,
        String added,
        String addedBy) {

    public static CutView of(Cut cut) {
        return new CutView(
                cut.name(),
                cut.format(),
                cut.rate().fraction(),
                cut.file(),
                cut.sha256(),
                cut.uses().size(),
                cut.uses().stream()
                        .map(Cut.Placed::match)
                        .filter(match -> match.isSaid() || match.settled().isPresent())
                        .count(),
                cut.added().toString(),
                cut.addedBy());
    }
}
