/**
 * WAVE in all its sizes: RIFF, RF64 and BW64 (EBU Tech 3306, ITU-R BS.2088) and Sony's Wave64, with
 * the broadcast extension (EBU Tech 3285) and what else stands in chunks.
 *
 * <pre>{@code
 * new WavReader().read(file, sheet);
 * sheet.file().exact(Fact.TIME_REFERENCE);     // 172800000: an hour after midnight
 * }</pre>
 */
@NullMarked
package dev.clearcut.probe.media.wav;

import org.jspecify.annotations.NullMarked;
