package dev.clearcut.exchange.json;

import dev.clearcut.base.Id;
import dev.clearcut.material.Material;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A use in a cut that the office keeps: what {@link UseView} says, and which material it is.
 *
 * @param id what to name when a person settles the material
 * @param match confirmed, taken, doubtful or unknown
 * @param material its title; null until it is settled
 * @param candidates titles of what it may be, best first
 * @param recordOut timecode of the first frame after the use
 * @param recordInFrame counted from the label 00:00:00:00
 * @param recordOutFrame exclusive
 * @param rate a fraction, {@code 25/1} or {@code 30000/1001}
 */
public record PlacedView(
        String id,
        String match,
        @Nullable String material,
        List<String> candidates,
        String track,
        String name,
        String source,
        String kind,
        String recordIn,
        String recordOut,
        long recordInFrame,
        long recordOutFrame,
        String rate,
        boolean active) {

    /**
     * @param materials those the production knows
     */
    public static List<PlacedView> of(Cut cut, Collection<Material> materials) {
        var known = materials.stream().collect(Collectors.toMap(Material::id, Function.identity()));
        return cut.uses().stream()
                .map(placed -> of(placed, id -> known.containsKey(id) ? known.get(id).title() : ""))
                .toList();
    }

    private static PlacedView of(Cut.Placed placed, Function<Id<Material>, String> title) {
        var use = placed.use();
        return new PlacedView(
                placed.id().value(),
                word(placed.match()),
                placed.match().settled().map(title).orElse(null),
                candidates(placed.match(), title),
                use.track(),
                use.name(),
                use.source(),
                use.kind().word(),
                use.recordIn().toString(),
                use.recordOut().toString(),
                use.record().start(),
                use.record().end(),
                use.rate().fraction(),
                use.active());
    }

    private static String word(Match match) {
        return switch (match) {
            case Match.Confirmed confirmed -> "confirmed";
            case Match.Own own -> "own";
            case Match.Taken taken -> "taken";
            case Match.Doubtful doubtful -> "doubtful";
            case Match.Unknown unknown -> "unknown";
        };
    }

    private static List<String> candidates(Match match, Function<Id<Material>, String> title) {
        return match instanceof Match.Doubtful(var candidates)
                ? candidates.stream().map(c -> title.apply(c.material())).toList()
                : List.of();
    }
}
