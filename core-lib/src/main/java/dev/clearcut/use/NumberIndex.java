package dev.clearcut.use;

import dev.clearcut.identifier.Identifier;
import dev.clearcut.identifier.Scheme;
import dev.clearcut.material.Material;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds the numbers of known materials in what cutting rooms write: with and without hyphens, run
 * together with a library's name, in a file name or a comment. Only numbers that are known can be
 * found, so nothing that merely looks like a number is taken for one; and of a number of somebody's
 * own, only what is telling (see {@link HouseNumber}) counts wherever it stands.
 */
final class NumberIndex {

    private static final int SHORTEST_CHECKED = 8;
    private static final int LONGEST = 40;

    /** Two schemes check a number in ways that a date may pass by chance. */
    private static final int LENGTH_OF_A_DATE = 8;

    /**
     * A number, and whose it is.
     *
     * @param own digits that the number has in one must not be apart in the text; a checked number
     *     may be written as people like
     */
    private record Entry(
            Material material, Identifier identifier, Set<Integer> splits, boolean own) {
        boolean isSplitLike(Set<Integer> text) {
            return !own || splits.containsAll(text);
        }
    }

    private final Map<String, Set<Entry>> telling = new HashMap<>();

    /** Numbers that say something only where nothing else stands. */
    private final Map<String, Set<Entry>> alone = new HashMap<>();

    NumberIndex(Collection<Material> materials) {
        for (var material : materials) {
            material.identifiers().forEach(identifier -> add(material, identifier));
        }
    }

    private void add(Material material, Identifier identifier) {
        var runs = NumberRuns.in(identifier.value());
        switch (identifier.scheme()) {
            case ISNI, IPI, IPI_BASE -> {}
            case ISRC, ISWC, ISAN, EIDR, EAN, ISBN -> {
                if (runs.bare().length() >= SHORTEST_CHECKED && !readsAsADate(runs.bare())) {
                    put(telling, runs.bare(), new Entry(material, identifier, Set.of(), false));
                }
            }
            case OWN -> {
                var number = HouseNumber.of(identifier);
                number.telling()
                        .forEach(
                                (key, splits) ->
                                        put(
                                                telling,
                                                key,
                                                new Entry(material, identifier, splits, true)));
                if (!number.telling().containsKey(number.bare())) {
                    put(
                            alone,
                            number.bare(),
                            new Entry(material, identifier, number.splits(), true));
                }
            }
        }
    }

    private static boolean readsAsADate(String bare) {
        return bare.length() == LENGTH_OF_A_DATE
                && bare.chars().allMatch(Character::isDigit)
                && ChanceDigits.is(bare);
    }

    private static void put(Map<String, Set<Entry>> index, String key, Entry entry) {
        index.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(entry);
    }

    /** The materials whose telling numbers stand in the texts, and the numbers of each. */
    Map<Material, Set<Identifier>> in(Collection<String> texts) {
        var hits = new LinkedHashMap<Material, Set<Identifier>>();
        for (var text : texts) {
            find(text, telling, (runs, from, to, number) -> true, hits);
        }
        return hits;
    }

    /**
     * The materials one of whose less telling numbers is the whole of a name; or, being letters and
     * digits, stands alone in it.
     */
    Map<Material, Set<Identifier>> alone(Collection<String> names) {
        var hits = new LinkedHashMap<Material, Set<Identifier>>();
        for (var name : names) {
            find(
                    name,
                    alone,
                    (runs, from, to, number) ->
                            from == 0 && to == runs.runs().size()
                                    || HouseNumber.isMixed(number) && runs.isToken(from, to),
                    hits);
        }
        return hits;
    }

    private interface Where {
        boolean counts(NumberRuns runs, int from, int to, String number);
    }

    /** Every run of letters or digits, and neighbours joined, up to the longest number there is. */
    private static void find(
            String text,
            Map<String, Set<Entry>> index,
            Where where,
            Map<Material, Set<Identifier>> hits) {
        if (index.isEmpty()) {
            return;
        }
        var runs = NumberRuns.in(text);
        for (int from = 0; from < runs.runs().size(); from++) {
            var joined = new StringBuilder();
            for (int at = from; at < runs.runs().size() && joined.length() <= LONGEST; at++) {
                joined.append(runs.runs().get(at).text());
                var number = joined.toString();
                var found = index.get(number);
                if (found == null || !where.counts(runs, from, at + 1, number)) {
                    continue;
                }
                var splits = runs.splits(from, at + 1);
                found.stream()
                        .filter(entry -> entry.isSplitLike(splits))
                        .forEach(
                                entry ->
                                        hits.computeIfAbsent(
                                                        entry.material(),
                                                        m -> new LinkedHashSet<>())
                                                .add(entry.identifier()));
            }
        }
    }

    /** {@code ISRC GB-AYE-69-00532}, or {@code number GettyImages-1153420512}. */
    static String inWords(Identifier identifier) {
        return (identifier.scheme() == Scheme.OWN ? "number" : identifier.scheme().name())
                + " "
                + identifier.value();
    }
}
