/**
 * What files should be there and what they should be: hashes, manifests, and the comparison of a
 * folder with one, in which missing, extra, renamed, moved, swapped and changed files are told
 * apart. Nothing here reads a file.
 *
 * <pre>{@code
 * var comparison = Comparison.of(manifest.files(), found);
 * comparison.report().findings().forEach(System.out::println);
 * // manifest.renamed  sums.md5:3  "reel1.mov" is here as "Reel 1.mov" (the same md5). Rename it.
 * }</pre>
 */
@NullMarked
package dev.clearcut.manifest;

import org.jspecify.annotations.NullMarked;
