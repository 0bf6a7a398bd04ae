/**
 * What somebody made and a cut may hold: tracks, footage, stills, artwork, words. Each kind carries
 * rights, and each right is cleared on its own: a commercial track needs the composition (sync) and
 * the recording (master).
 *
 * <pre>{@code
 * var song = Material.titled(id, MaterialKind.COMMERCIAL_TRACK, "The Long Goodbye");
 * song.carries();    // [SYNC, MASTER]
 * }</pre>
 */
@NullMarked
package dev.clearcut.material;

import org.jspecify.annotations.NullMarked;
