package dev.clearcut.search;

import dev.clearcut.material.Material;

/**
 * A material as the index takes it in.
 *
 * @param id the material's; what is indexed later under the same id replaces this
 * @param profile of its rights
 */
record MaterialDocument(String id, String production, String profile, Material material) {}
