/**
 * What a new cut, or a new version of something else, makes stale: exactly the items that show what
 * changed, with the frames in which it did. Computed on each call from the two cuts; nothing of it
 * is kept.
 *
 * <pre>{@code
 * var changed = CutDifference.between(CutLayers.of(v7, rulings), CutLayers.of(v8, rulings));
 * changed.of(CutAspect.MUSIC);    // [90000, 90250): only there is the music another
 * }</pre>
 */
@NullMarked
package dev.clearcut.delivery.stale;

import org.jspecify.annotations.NullMarked;
