package dev.clearcut.use;

import dev.clearcut.identifier.Identifier;
import dev.clearcut.identifier.Scheme;
import dev.clearcut.material.Material;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the numbers of known materials in what cutting rooms write: with and without hyphens, run
 * together with a library's name, in a file name or a comment. Only numbers that are known can be
 * found, so nothing that merely looks like a number is taken for one.
 */
final class NumberIndex {

    /** Shorter ones stand in too many names by chance. */
    private static final int SHORTEST_OWN = 6;

    private static final int FEWEST_DIGITS = 4;
    private static final int SHORTEST_BARE = 7;
    private static final int LONGEST = 40;
    private static final int MOST_RUNS = 200;

    private static final Pattern RUNS = Pattern.compile("[A-Z]+|[0-9]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{" + SHORTEST_BARE + ",}");

    /** A number found in a text, and whose it is. */
    record Hit(Material material, Identifier identifier) {}

    private final Map<String, Set<Hit>> byNumber = new HashMap<>();

    NumberIndex(Collection<Material> materials) {
        for (var material : materials) {
            for (var identifier : material.identifiers()) {
                keys(identifier)
                        .forEach(
                                key ->
                                        byNumber.computeIfAbsent(key, k -> new LinkedHashSet<>())
                                                .add(new Hit(material, identifier)));
            }
        }
    }

    /** The hits of each material whose numbers stand in the texts. */
    Map<Material, Set<Identifier>> in(Collection<String> texts) {
        var hits = new LinkedHashMap<Material, Set<Identifier>>();
        if (byNumber.isEmpty()) {
            return hits;
        }
        for (var text : texts) {
            for (var number : candidates(text)) {
                byNumber.getOrDefault(number, Set.of())
                        .forEach(
                                hit ->
                                        hits.computeIfAbsent(
                                                        hit.material(), m -> new LinkedHashSet<>())
                                                .add(hit.identifier()));
            }
        }
        return hits;
    }

    private static List<String> keys(Identifier identifier) {
        var bare = bare(identifier.value());
        return switch (identifier.scheme()) {
            case ISNI, IPI, IPI_BASE -> List.of();
            case ISRC, ISWC, ISAN, EIDR, EAN, ISBN -> bare.length() < 8 ? List.of() : List.of(bare);
            case OWN -> ownKeys(bare);
        };
    }

    /** Agency numbers are found with and without the agency's name in front. */
    private static List<String> ownKeys(String bare) {
        long digits = bare.chars().filter(c -> c >= '0' && c <= '9').count();
        if (bare.length() < SHORTEST_OWN || digits < FEWEST_DIGITS) {
            return List.of();
        }
        var keys = new ArrayList<String>();
        keys.add(bare);
        var run = DIGITS.matcher(bare);
        while (run.find()) {
            keys.add(run.group());
        }
        return keys;
    }

    /** Every run of letters or digits, and neighbours joined, up to the longest number there is. */
    private Set<String> candidates(String text) {
        var runs = new ArrayList<String>();
        var found = RUNS.matcher(ClipName.unaccented(text).toUpperCase(Locale.ROOT));
        while (found.find() && runs.size() < MOST_RUNS) {
            runs.add(found.group());
        }
        var candidates = new LinkedHashSet<String>();
        for (int from = 0; from < runs.size(); from++) {
            var joined = new StringBuilder();
            for (int to = from; to < runs.size() && joined.length() <= LONGEST; to++) {
                joined.append(runs.get(to));
                if (joined.length() >= SHORTEST_OWN && byNumber.containsKey(joined.toString())) {
                    candidates.add(joined.toString());
                }
            }
        }
        return candidates;
    }

    private static String bare(String value) {
        return ClipName.unaccented(value).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "");
    }

    /** {@code ISRC GB-AYE-69-00532}, or {@code number GettyImages-1153420512}. */
    static String inWords(Identifier identifier) {
        return (identifier.scheme() == Scheme.OWN ? "number" : identifier.scheme().name())
                + " "
                + identifier.value();
    }
}
