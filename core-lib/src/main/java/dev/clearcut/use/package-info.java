/**
 * Third-party material in a cut: where, how long, on which tracks, and which material it is.
 *
 * <p>Rules that an office can change say which clips are third-party material and of which family;
 * the channels and crossfaded fragments of one cue become one use; names are normalised and matched
 * to the materials the office knows. What was left out is reported, never dropped in silence.
 *
 * <p>What a person said of a name is remembered by the use that is so confirmed, and by nothing
 * else ({@link dev.clearcut.use.Remembered}): reopen it, and the name is forgotten. A number
 * settles a use only when it is telling and such material can stand there.
 *
 * <pre>{@code
 * var found = Uses.in(cut, UseRules.standard(), Uses.Tracks.ALL);
 * found.value().forEach(use -> System.out.println(use.recordIn() + "  " + use.name()));
 * }</pre>
 */
@NullMarked
package dev.clearcut.use;

import org.jspecify.annotations.NullMarked;
