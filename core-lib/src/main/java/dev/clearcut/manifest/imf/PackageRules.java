package dev.clearcut.manifest.imf;

import dev.clearcut.base.Report;
import java.util.Set;

/** Holds a package against the rules of IMF or of digital cinema. */
public final class PackageRules {

    private PackageRules() {}

    /** How the package is meant. */
    public enum Meant {
        /** Alone: everything it refers to must be in it. */
        ALONE,
        /** It may add to another package that is not at hand. */
        PERHAPS_WITH_ANOTHER
    }

    /**
     * @param elsewhere the ids of assets in other packages that are at hand; with any, what is
     *     neither here nor there is missing
     */
    public record Terms(Meant meant, Set<String> elsewhere) {
        public Terms {
            elsewhere = Set.copyOf(elsewhere);
        }

        public static Terms usual() {
            return new Terms(Meant.PERHAPS_WITH_ANOTHER, Set.of());
        }

        public static Terms standingAlone() {
            return new Terms(Meant.ALONE, Set.of());
        }
    }

    public static Report check(PackageContents contents, Terms terms) {
        var found = new Found();
        MapRules.check(contents, found);
        PackingRules.check(contents, found);
        new ReferenceRules(contents, terms, found).check();
        for (var composition : contents.compositions()) {
            ResourceRules.check(composition, found);
            switch (composition.standard()) {
                case IMF -> TrackRules.check(composition, found);
                case SMPTE, INTEROP -> ReelRules.check(composition, found);
            }
        }
        return found.report();
    }
}
