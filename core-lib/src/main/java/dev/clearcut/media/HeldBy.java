package dev.clearcut.media;

import dev.clearcut.base.DataFile;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Which facts only files of some containers have: {@code held-by.csv}. A movie has no operational
 * pattern, and lacks none.
 */
public final class HeldBy {

    private static final class Holder {
        private static final Map<Fact, Set<String>> SHIPPED = read();
    }

    private HeldBy() {}

    /** The containers, as the vocabulary calls them; empty where any file may have it. */
    public static Set<String> containers(Fact fact) {
        return Holder.SHIPPED.getOrDefault(fact, Set.of());
    }

    private static Map<Fact, Set<String>> read() {
        var held = new EnumMap<Fact, Set<String>>(Fact.class);
        for (var row : DataFile.beside(HeldBy.class, "held-by.csv")) {
            var containers = Set.copyOf(row.several("containers", "|"));
            for (var id : row.several("facts", "|")) {
                var fact =
                        Fact.of(Subject.FILE, id)
                                .orElseThrow(() -> new IllegalStateException("No fact: " + id));
                held.put(fact, containers);
            }
        }
        return held;
    }
}
