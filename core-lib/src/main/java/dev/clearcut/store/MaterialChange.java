package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.material.Material;
import java.util.List;

/**
 * A material that was added or changed, or whose profile or remembered names did.
 *
 * @param number later changes have greater ones
 * @param remembered names by which people confirmed uses of it
 */
public record MaterialChange(
        long number,
        Id<ProductionRecord> production,
        Material material,
        List<String> remembered,
        String profile) {
    public MaterialChange {
        remembered = List.copyOf(remembered);
    }
}
