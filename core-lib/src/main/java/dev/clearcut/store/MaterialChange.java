package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.material.Material;
import java.util.List;

/** What happened to a material that a search index may not know yet. */
public sealed interface MaterialChange {

    /** Later changes have greater ones. */
    long number();

    /**
     * It was added or changed, or its profile or remembered names were.
     *
     * @param remembered names by which people confirmed uses of it
     */
    record Written(
            long number,
            Id<ProductionRecord> production,
            Material material,
            List<String> remembered,
            String profile)
            implements MaterialChange {
        public Written {
            remembered = List.copyOf(remembered);
        }
    }

    /** It is no longer on file. */
    record Gone(long number, Id<Material> material) implements MaterialChange {}
}
