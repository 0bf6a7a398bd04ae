package dev.clearcut.use;

import dev.clearcut.base.Id;
import dev.clearcut.material.Family;
import dev.clearcut.material.Material;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A name a person settled: in some cut a use that bears it is confirmed to be the material. It
 * holds as long as that use is confirmed, and is kept nowhere but there; a name that somebody typed
 * is an alias of the material instead.
 *
 * @param name of the use
 * @param kind of the use
 * @param by who confirmed it
 * @param cut the name of the cut in which it is confirmed
 */
public record Remembered(String name, Family kind, Id<Material> material, String by, String cut) {

    /** A name with the material it is remembered for. */
    public record Named(String name, Id<Material> material) {}

    /**
     * Whether a name says enough to be remembered. {@code Audio 1} or a lone reel would fit
     * anything.
     */
    public static boolean isWorth(String name) {
        return Stream.of(ClipName.normalised(name).split(" "))
                .anyMatch(word -> !NameForms.saysNothing(word) && word.length() > 1);
    }

    /** The names that are remembered because of this cut. */
    public static Set<Named> in(Cut cut) {
        var names = new HashSet<Named>();
        for (var placed : cut.uses()) {
            if (placed.match() instanceof Match.Confirmed confirmed
                    && isWorth(placed.use().name())) {
                names.add(new Named(placed.use().name(), confirmed.material()));
            }
        }
        return names;
    }

    /** As the end of a sentence: {@code as kim@nightfall.example confirmed it in v1}. */
    String why() {
        return "as " + by + " confirmed it in " + cut;
    }
}
