package dev.clearcut.manifest.imf;

import dev.clearcut.base.Report;
import java.util.List;
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
     * @param lists what the packing lists of those packages say of them
     */
    public record Terms(Meant meant, Set<String> elsewhere, List<PackingList> lists) {
        public Terms {
            elsewhere = Set.copyOf(elsewhere);
            lists = List.copyOf(lists);
        }

        public static Terms usual() {
            return new Terms(Meant.PERHAPS_WITH_ANOTHER, Set.of(), List.of());
        }

        public static Terms standingAlone() {
            return new Terms(Meant.ALONE, Set.of(), List.of());
        }
    }

    /** What the map and the packing lists say of the files, and nothing of the compositions. */
    public static Report files(PackageContents contents) {
        var found = new Found();
        MapRules.check(contents, found);
        PackingRules.check(contents, found);
        return found.report();
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
