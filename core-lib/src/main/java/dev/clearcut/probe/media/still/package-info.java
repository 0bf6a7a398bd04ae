/**
 * Single pictures: PNG, JPEG, TIFF, Photoshop, DPX and OpenEXR, each by its header alone.
 *
 * <pre>{@code
 * new DpxReader().read(file, sheet);
 * sheet.tracks(Subject.VIDEO).getFirst().exact(Fact.BIT_DEPTH);     // 10
 * }</pre>
 */
@NullMarked
package dev.clearcut.probe.media.still;

import org.jspecify.annotations.NullMarked;
