/**
 * Packages of the Interoperable Master Format and of digital cinema as values: the map of their
 * assets, the packing lists, the compositions with their segments or reels; and the rules that hold
 * these against each other and against the files that are there. Every rule has an id, a source and
 * an example, in {@code rules.csv}. Nothing here reads a file.
 *
 * <pre>{@code
 * var report = PackageRules.check(contents, Terms.standingAlone());
 * // package.track.length  CPL_1.xml:61:8  MainAudio lasts 239 frames, MainImage 240 ...
 * }</pre>
 */
@NullMarked
package dev.clearcut.manifest.imf;

import org.jspecify.annotations.NullMarked;
