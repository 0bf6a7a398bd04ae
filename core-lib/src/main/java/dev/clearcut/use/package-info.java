/**
 * Third-party material in a cut: where, how long, on which tracks, and which material it is.
 *
 * <p>Rules that an office can change say which clips are third-party material and of which family;
 * the channels and crossfaded fragments of one cue become one use; names are normalised and matched
 * to the materials the office knows. What was left out is reported, never dropped in silence.
 *
 * <pre>{@code
 * var found = Uses.in(cut, UseRules.standard(), Uses.Tracks.ALL);
 * found.value().forEach(use -> System.out.println(use.recordIn() + "  " + use.name()));
 * }</pre>
 */
@NullMarked
package dev.clearcut.use;

import org.jspecify.annotations.NullMarked;
