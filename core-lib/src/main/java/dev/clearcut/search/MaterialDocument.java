package dev.clearcut.search;

import dev.clearcut.material.Material;
import java.util.List;
import java.util.stream.Stream;

/**
 * A material as the index takes it in.
 *
 * @param id the material's; what is indexed later under the same id replaces this
 * @param profile of its rights
 * @param material its remembered names among its aliases
 */
record MaterialDocument(String id, String production, String profile, Material material) {

    /** The material with the names by which people confirmed uses of it, as it is searched. */
    static Material called(Material material, List<String> remembered) {
        return material.aliases(
                Stream.concat(material.aliases().stream(), remembered.stream())
                        .distinct()
                        .toList());
    }
}
